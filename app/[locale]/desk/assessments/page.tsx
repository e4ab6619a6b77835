import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { OwnAssessmentFilterForm } from "@/components/assessments/own-filters";
import { OwnAssessments } from "@/components/assessments/own-list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listOwnAssessments } from "@/domain/assessments/own/queries";
import { ownAssessmentsSchema } from "@/domain/assessments/own/schema";
import { ownOrganisations } from "@/domain/visibility";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export default async function OwnAssessmentsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("ownAssessments")];
  if (ownOrganisations(actor).length === 0) notFound();
  const filters = ownAssessmentsSchema.parse(await searchParams);
  const { rows, total, previous, next, cycles } = await listOwnAssessments(actor, filters, locale);
  const { page: _, ...kept } = filters;

  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: t("desk") }]} current={t("title")} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.recommendations()} tone="primary">
            {t("assess")}
          </LinkButton>
        }
      />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <OwnAssessmentFilterForm action={getPathname({ href: paths.ownAssessments(), locale })} filters={filters} cycles={cycles} />
      </Disclosure>
      <OwnAssessments rows={rows} />
      <Pagination
        previous={previous === null ? null : paths.ownAssessments({ ...kept, page: previous })}
        next={next === null ? null : paths.ownAssessments({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
