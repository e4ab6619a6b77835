import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { MechanismFilterForm } from "@/components/mechanisms/filters";
import { MechanismTable } from "@/components/mechanisms/list";
import { AdminTabs } from "@/components/people/admin-tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listMechanisms } from "@/domain/mechanisms/queries";
import { mechanismFiltersSchema } from "@/domain/mechanisms/schema";
import { can } from "@/domain/policy";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("mechanismsAdmin");
  return { title: t("title") };
}

export default async function MechanismsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("mechanismsAdmin")];
  if (!can(actor, "mechanism.add")) notFound();
  const filters = mechanismFiltersSchema.parse(await searchParams);
  const mechanisms = await listMechanisms(actor, filters, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newMechanism()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <AdminTabs current="mechanisms" mayAdminister />
      <MechanismFilterForm action={getPathname({ href: paths.mechanisms(), locale })} clear={paths.mechanisms()} filters={filters} />
      <MechanismTable mechanisms={mechanisms} sought={filters.q} />
    </>
  );
}
