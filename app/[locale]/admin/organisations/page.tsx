import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { ApplicationFilterForm, ApplicationTable } from "@/components/organisations/application-list";
import { AdminTabs } from "@/components/people/admin-tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listApplications } from "@/domain/organisations/applications/queries";
import { daysToDecide } from "@/domain/organisations/applications/rules";
import { applicationFiltersSchema } from "@/domain/organisations/applications/schema";
import { can } from "@/domain/policy";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("applications");
  return { title: t("title") };
}

export default async function ApplicationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("applications")];
  if (!can(actor, "user.enable")) notFound();
  const filters = applicationFiltersSchema.parse(await searchParams);
  const { applications, previous, next } = await listApplications(actor, filters, locale);
  const { after: _, before: __, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { days: formatNumber(daysToDecide, locale) })}
        actions={<LinkButton href={paths.organisations()}>{t("organisations")}</LinkButton>}
      />
      <AdminTabs current="organisations" mayAdminister />
      <ApplicationFilterForm action={getPathname({ href: paths.applications(), locale })} filters={kept} />
      <ApplicationTable applications={applications} isFiltered={Object.values(kept).some(Boolean)} />
      <Pagination
        previous={previous && paths.applications({ ...kept, before: previous })}
        next={next && paths.applications({ ...kept, after: next })}
      />
    </>
  );
}
