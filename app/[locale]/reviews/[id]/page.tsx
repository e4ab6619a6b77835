import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ReportCounts } from "@/components/alternative-reports/library/counts";
import { ContestedSection } from "@/components/claims/section";
import { FollowUpRounds } from "@/components/follow-ups/rounds";
import { ReviewContents } from "@/components/reviews/contents";
import { ReviewDocuments } from "@/components/reviews/documents";
import { ReviewHeader } from "@/components/reviews/header";
import { ReviewProgress } from "@/components/reviews/progress";
import { ReviewTimeline } from "@/components/reviews/timeline";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Section } from "@/components/ui/page-header";
import { countEditions } from "@/domain/alternative-reports/editions/queries";
import { listRounds } from "@/domain/follow-ups/terms/queries";
import { can } from "@/domain/policy";
import { listQueues } from "@/domain/recommendations/classification/queue/queries";
import { countProgress } from "@/domain/recommendations/overview/queries";
import { findReview } from "@/domain/reviews/queries";
import { paths } from "@/lib/paths";

export default onItsDay(async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reviews")];
  const review = await findReview(actor, id, locale);
  if (!review) notFound();
  const [mayRecord, mayAssign] = [can(actor, "milestone.revise", review), can(actor, "recommendation.assign", review)];
  const [queue] = actor && can(actor, "recommendation.classify", review) ? await listQueues(actor, locale, id) : [];
  const progress = await countProgress(actor, { cycle: id }, locale);

  return (
    <>
      <title>{t("pageTitle", { name: review.title })}</title>
      <Breadcrumbs items={[{ href: paths.reviews(), label: t("title") }]} current={review.title} />
      <ReviewHeader
        review={review}
        mayRevise={can(actor, "reviewCycle.revise", review)}
        mayImport={can(actor, "document.import", review)}
        mayAssign={progress.total > 0 && mayAssign}
        mayClassify={progress.total > 0 && can(actor, "recommendation.classify", review)}
        toClassify={queue?.waiting ?? 0}
      />
      <Section
        title={t("timeline")}
        actions={mayRecord && <LinkButton href={paths.milestone(id, "new")}>{t("recordMilestone")}</LinkButton>}
      >
        <ReviewTimeline reviewId={id} steps={review.timeline} isUpr={review.isUpr} mayRevise={mayRecord} />
      </Section>
      <Section title={t("contents.title")}>
        <ReviewContents review={review} />
      </Section>
      <ReviewProgress cycle={id} progress={progress} isCoordinator={mayAssign} />
      <FollowUpRounds rounds={await listRounds(actor, id, locale)} openFor={can(actor, "followUp.open", review) ? id : null} />
      <Section title={t("alternativeReports")}>
        <ReportCounts counts={await countEditions({ cycle: id })} filters={{ cycle: id }} />
      </Section>
      <Section title={t("documents.title")}>
        <ReviewDocuments documents={review.documents} />
      </Section>
      <ContestedSection points={review.contested} mayRevise={can(actor, "claim.revise", review)} about={{ cycle: id }} />
    </>
  );
});
