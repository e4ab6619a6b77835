import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { AdminTabs } from "@/components/people/admin-tabs";
import { ScaleTable } from "@/components/scales/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listScales } from "@/domain/assessments/scales/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("scalesAdmin");
  return { title: t("title") };
}

export default async function AdminScalesPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  if (!can(actor, "scale.add")) notFound();
  const scales = await listScales(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newScale()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <AdminTabs current="scales" mayAdminister />
      <ScaleTable scales={scales} />
    </>
  );
}
