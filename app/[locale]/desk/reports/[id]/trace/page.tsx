import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { revokeOutcome } from "@/app/[locale]/alternative-reports/[id]/outcomes/actions";
import { requireActor } from "@/app/_request/session";
import { ReportTabs } from "@/components/alternative-reports/drafting/report-tabs";
import { EditionTraceSection } from "@/components/alternative-reports/outcomes/edition-trace";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listTraces } from "@/domain/alternative-reports/traces/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function TracePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportOutcomes")];
  const report = await listTraces(actor, id, locale);
  if (!report) notFound();
  const mayTell = report.discardedAt === null && can(actor, "reportOutcome.record", { ...report, isOpen: false, byAuthors: true });

  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: t("desk") }]} current={report.title} />
      <PageHeader title={report.title} lead={t("traceLead")} />
      <ReportTabs id={id} current="trace" />
      {report.editions.length === 0 && <Empty title={t("nothingSubmitted")} />}
      {report.editions.map((edition) => (
        <EditionTraceSection key={edition.trace.id} reportId={id} edition={edition} mayTell={mayTell} revoke={revokeOutcome} />
      ))}
    </>
  );
}
