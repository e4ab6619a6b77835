import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { planMilestone, reportMilestone } from "@/app/[locale]/measures/actions";
import { requireActor } from "@/app/_request/session";
import { MilestonePlanForm, MilestoneReportForm } from "@/components/measures/milestone-forms";
import { RecordPage } from "@/components/sources/record-page";
import { Section } from "@/components/ui/page-header";
import { formOfMilestone, reportOfMilestone } from "@/domain/measures/milestones/rules";
import { findMeasure } from "@/domain/measures/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function MilestonePage({ params }: { params: Promise<{ id: string; milestoneId: string }> }) {
  const { id, milestoneId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("measureMilestoneForm")];
  const measures = await getTranslations("measures");
  const measure = await findMeasure(actor, id, locale);
  const milestone = measure?.milestones.find((one) => one.id === milestoneId) ?? null;
  if (!measure || !can(actor, "measure.report", measure) || (!milestone && milestoneId !== "new")) notFound();
  const mayRevise = can(actor, "measure.revise", measure);
  if (!milestone && !mayRevise) notFound();
  const kept = { done: paths.measure(id), rescueKey: `${actor.id}:milestone:${id}:${milestoneId}` };

  return (
    <RecordPage
      title={t(milestone ? "reviseTitle" : "recordTitle")}
      eyebrow={milestone?.title ?? measure.title}
      trail={[
        { href: paths.measures(), label: measures("title") },
        { href: paths.measure(id), label: measure.code },
      ]}
      words="measureMilestoneForm"
    >
      {milestone && (
        <Section title={t("progress")}>
          <MilestoneReportForm
            values={reportOfMilestone(milestone)}
            keep={reportMilestone}
            {...kept}
            rescueKey={`${kept.rescueKey}:report`}
          />
        </Section>
      )}
      {mayRevise && (
        <Section title={t("planned")}>
          <MilestonePlanForm values={formOfMilestone(id, milestone)} keep={planMilestone} {...kept} />
        </Section>
      )}
    </RecordPage>
  );
}
