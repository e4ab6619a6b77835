import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { publishMeasure, reportMeasure, reportMilestone } from "@/app/[locale]/measures/actions";
import { currentActor } from "@/app/_request/session";
import { MeasureFacts } from "@/components/measures/facts";
import { MeasureHistory } from "@/components/measures/history";
import { MeasureMilestones } from "@/components/measures/milestones";
import { ProgressPanel } from "@/components/measures/progress-panel";
import { StateTag } from "@/components/measures/state-tag";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { findMeasure } from "@/domain/measures/queries";
import { can } from "@/domain/policy";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export default async function MeasurePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("measures")];
  const measure = await findMeasure(actor, id, locale);
  if (!measure) notFound();
  const [mayRevise, mayReport] = [can(actor, "measure.revise", measure), can(actor, "measure.report", measure)];

  return (
    <>
      <title>{`${measure.code} · ${measure.title}`}</title>
      <Breadcrumbs items={[{ href: paths.measures(), label: t("title") }]} current={measure.code} />
      <PageHeader
        title={measure.title}
        eyebrow={`№ ${measure.code}`}
        tags={
          <>
            <StateTag state={measure.state} />
            {!measure.publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
          </>
        }
        actions={
          <>
            {mayRevise && <LinkButton href={paths.measureDetails(id)}>{t("revise")}</LinkButton>}
            {can(actor, "measure.publish", measure) && (
              <ActionButton action={publishMeasure} input={{ id, version: measure.version }}>
                {t("publish")}
              </ActionButton>
            )}
          </>
        }
      />
      <MeasureFacts measure={measure} />
      <MeasureMilestones measure={measure} mayRevise={mayRevise} report={mayReport ? reportMilestone : null} today={today()} />
      {mayReport && <ProgressPanel measure={measure} action={reportMeasure} />}
      <MeasureHistory entries={measure.entries} />
    </>
  );
}
