import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import {
  archiveMeasure,
  publishMeasure,
  reportMeasure,
  reportMilestone,
  restoreMeasure,
  withdrawMeasure,
} from "@/app/[locale]/measures/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ArchivePanel } from "@/components/closing/archive-panel";
import { MeasureFacts } from "@/components/measures/facts";
import { MeasureHistory } from "@/components/measures/history";
import { MeasureIndicators } from "@/components/measures/indicators";
import { MeasureMilestones } from "@/components/measures/milestones";
import { ProgressPanel } from "@/components/measures/progress-panel";
import { MeasureTags } from "@/components/measures/tags";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { MeasureWithdrawalForm } from "@/components/withdrawals/forms";
import { Withdrawals } from "@/components/withdrawals/section";
import { newIndicatorOf } from "@/domain/indicators/rules";
import { findMeasure } from "@/domain/measures/queries";
import { can } from "@/domain/policy";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export default onItsDay(async function MeasurePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("measures")];
  const measure = await findMeasure(actor, id, locale);
  if (!measure) notFound();
  const step = { id, version: measure.version };
  const [mayRevise, mayReport] = [can(actor, "measure.revise", measure), can(actor, "measure.report", measure)];
  return (
    <>
      <title>{`${measure.code} · ${measure.title}`}</title>
      <Breadcrumbs items={[{ href: paths.measures(), label: t("title") }]} current={measure.code} />
      <PageHeader
        title={measure.title}
        eyebrow={`№ ${measure.code}`}
        tags={<MeasureTags measure={measure} />}
        actions={
          <>
            {mayRevise && <LinkButton href={paths.measureDetails(id)}>{t("revise")}</LinkButton>}
            {can(actor, "measure.publish", measure) && (
              <ActionButton action={publishMeasure} input={step}>
                {t("publish")}
              </ActionButton>
            )}
          </>
        }
      />
      <MeasureFacts measure={measure} />
      <MeasureMilestones measure={measure} mayRevise={mayRevise} report={mayReport ? reportMilestone : null} today={today()} />
      {mayReport && <ProgressPanel measure={measure} action={reportMeasure} />}
      <MeasureIndicators measure={measure} mayAdd={!measure.archivedAt && can(actor, "indicator.record", newIndicatorOf(measure))} />
      <MeasureHistory entries={measure.entries} />
      <Withdrawals of="measure" withdrawals={measure.withdrawals}>
        {can(actor, "measure.withdraw", measure) && <MeasureWithdrawalForm step={step} action={withdrawMeasure} />}
      </Withdrawals>
      <ArchivePanel
        entries={measure.archive}
        act={can(actor, "measure.archive", measure) ? "archive" : can(actor, "measure.restore", measure) ? "restore" : null}
        step={step}
        action={measure.archivedAt ? restoreMeasure : archiveMeasure}
      />
    </>
  );
});
