import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requestFollow } from "@/app/[locale]/subscriptions/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ReportsOnRecommendation } from "@/components/alternative-reports/editions/on-recommendation";
import { RecordVoices } from "@/components/assessments/record-voices";
import { FollowUpRounds } from "@/components/follow-ups/rounds";
import { RecordPlans } from "@/components/measures/record-plans";
import { History } from "@/components/recommendations/history";
import { RecordActs } from "@/components/recommendations/record-acts";
import { RecordFacts } from "@/components/recommendations/record-facts";
import { RecordResponses } from "@/components/recommendations/record-responses";
import { RecordStanding } from "@/components/recommendations/record-standing";
import { RecurrenceStrip } from "@/components/recommendations/recurrence-strip";
import { RecordText } from "@/components/recommendations/record-text";
import { AskedInDialogue } from "@/components/reviews/asked";
import { FollowRecord } from "@/components/subscriptions/follow-record";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listItemsOn } from "@/domain/alternative-reports/editions/queries";
import { actsOn, withdrawable } from "@/domain/recommendations/record/rules";
import { findRecurrence } from "@/domain/recommendations/recurrence/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { dayShown } from "@/lib/day-shown";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }> };

async function found({ params }: Props) {
  const { id } = await params;
  const [actor, locale] = [await currentActor(), await getLocale()];
  const record = isId(id) ? await findRecommendation(actor, id, locale) : null;
  if (!record) notFound();
  return { actor, record, recurrence: await findRecurrence(actor, id, locale) };
}

export default onItsDay(async function RecommendationPage(props: Props) {
  const { actor, record, recurrence } = await found(props);
  const t = await getTranslations("recommendation");
  const title =
    [record.number && t("paragraph", { number: record.number }), record.heading].filter(Boolean).join(" · ") || record.reference;

  return (
    <>
      <title>{t("pageTitle", { title })}</title>
      <Breadcrumbs items={[{ href: paths.recommendations(), label: t("list") }]} current={title} />
      <PageHeader title={title} eyebrow={record.cycle.title} actions={<RecordActs id={record.id} acts={actsOn(actor, record)} />} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[2fr_1fr]">
        <div className="stack">
          <RecordStanding record={record} />
          <RecordText record={record} />
          <Section title={t("status")} id="voices">
            <RecordVoices recommendationId={record.id} voices={record.voices} withdrawable={withdrawable(actor, record)} />
          </Section>
          <RecurrenceStrip recurrence={recurrence} />
          <RecordResponses record={record} />
          <ReportsOnRecommendation items={await listItemsOn(record.id)} />
          <RecordPlans plans={record.plans} />
          <AskedInDialogue questions={record.asked} />
        </div>
        <aside className="beside" aria-label={t("about")}>
          <RecordFacts record={record} />
          <FollowUpRounds rounds={record.followUps} />
          <Section title={t("history")}>
            <History entries={record.history} voices={record.voices.all} importRun={record.importRun} />
          </Section>
          {!dayShown() && <FollowRecord recommendationId={record.id} action={requestFollow} />}
        </aside>
      </div>
    </>
  );
});
