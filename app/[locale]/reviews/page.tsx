import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { ReviewList } from "@/components/reviews/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { coordinatedStates } from "@/domain/visibility";
import { listReviews } from "@/domain/reviews/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reviews");
  return { title: t("title") };
}

export default async function ReviewsPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reviews")];
  const mechanisms = await listReviews(actor, locale);
  const mayOpen = coordinatedStates(actor).length > 0;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          mayOpen && (
            <LinkButton href={paths.newReview()} tone="primary">
              {t("open")}
            </LinkButton>
          )
        }
      />
      <ReviewList mechanisms={mechanisms} />
    </>
  );
}
