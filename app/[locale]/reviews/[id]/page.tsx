import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { ProgressCharts } from "@/components/recommendations/progress-charts";
import { ProgressFigures } from "@/components/recommendations/progress-figures";
import { ReviewDocuments } from "@/components/reviews/documents";
import { ReviewFacts } from "@/components/reviews/facts";
import { ReviewHeader } from "@/components/reviews/header";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { countProgress } from "@/domain/recommendations/overview/queries";
import { findReview } from "@/domain/reviews/queries";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reviews")];
  const review = await findReview(actor, id, locale);
  if (!review) notFound();
  const progress = await countProgress(actor, { cycle: id }, locale);

  return (
    <>
      <title>{t("pageTitle", { name: review.title })}</title>
      <Breadcrumbs items={[{ href: paths.reviews(), label: t("title") }]} current={review.title} />
      <ReviewHeader
        review={review}
        mayRevise={can(actor, "reviewCycle.revise", review)}
        mayImport={can(actor, "document.import", review)}
        mayAssign={progress.total > 0 && can(actor, "recommendation.assign", review)}
      />
      {progress.total > 0 && (
        <Section title={t("progress")} actions={<LinkButton href={paths.recommendations({ cycle: id })}>{t("all")}</LinkButton>}>
          <ProgressFigures progress={progress} scope={{ cycle: id }} isCoordinator={can(actor, "recommendation.assign", review)} />
          <ProgressCharts progress={progress} scope={{ cycle: id }} />
        </Section>
      )}
      <Section title={t("documents.title")}>
        <ReviewDocuments documents={review.documents} />
      </Section>
      <ReviewFacts facts={review.facts} today={today()} />
    </>
  );
}
