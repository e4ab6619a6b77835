import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ComingSteps } from "@/components/reviews/coming";
import { ReviewList } from "@/components/reviews/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { coordinatedStates } from "@/domain/visibility";
import { listComing } from "@/domain/reviews/milestones/queries";
import { listReviews } from "@/domain/reviews/queries";
import { today } from "@/lib/day";
import { dayShown } from "@/lib/day-shown";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reviews");
  return { title: t("title") };
}

export default onItsDay(async function ReviewsPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reviews")];
  const mechanisms = await listReviews(actor, locale);
  const coming = await listComing(actor, today(), locale);
  const mayOpen = !dayShown() && coordinatedStates(actor).length > 0;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={paths.treaties()}>{t("treaties")}</LinkButton>
            <LinkButton href={paths.events()}>{t("events")}</LinkButton>
            {mayOpen && <LinkButton href={paths.imports()}>{t("dataSets")}</LinkButton>}
            {mayOpen && (
              <LinkButton href={paths.newReview()} tone="primary">
                {t("open")}
              </LinkButton>
            )}
          </>
        }
      />
      {coming.length > 0 && (
        <Section title={t("coming")}>
          <ComingSteps steps={coming} />
        </Section>
      )}
      <ReviewList mechanisms={mechanisms} />
    </>
  );
});
