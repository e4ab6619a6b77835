import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { AdministeredBodies } from "@/components/institutions/list";
import { AdminTabs } from "@/components/people/admin-tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listAdministeredBodies } from "@/domain/institutions/queries";
import { administeredStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("bodiesAdmin");
  return { title: t("title") };
}

export default async function AdministeredBodiesPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("bodiesAdmin")];
  if (administeredStates(actor).length === 0) notFound();
  const bodies = await listAdministeredBodies(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newBody()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <AdminTabs current="bodies" mayAdminister />
      <AdministeredBodies bodies={bodies} />
    </>
  );
}
