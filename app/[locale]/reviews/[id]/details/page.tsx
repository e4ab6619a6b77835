import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseReviewCycle } from "@/app/[locale]/reviews/actions";
import { requireActor } from "@/app/_request/session";
import { ReviseReviewForm } from "@/components/reviews/revise-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findReviewDetails, listReviewChoices } from "@/domain/reviews/queries";
import { follows } from "@/domain/reviews/rules";
import { paths } from "@/lib/paths";

export default async function ReviewDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reviewForm")];
  const review = await findReviewDetails(actor, id);
  if (!review || !can(actor, "reviewCycle.revise", review)) notFound();
  const { cycles } = await listReviewChoices(actor, locale);
  const title = review.titles[locale] || review.titles.en;

  return (
    <>
      <title>{t("reviseTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(id), label: title },
        ]}
        current={t("reviseTitle")}
      />
      <PageHeader title={t("reviseTitle")} lead={title} />
      <ClientMessages namespaces={["reviewForm", "vocabulary"]}>
        <ReviseReviewForm
          review={review}
          isUpr={review.isUpr}
          predecessors={cycles.filter((cycle) => follows(review, cycle))}
          action={reviseReviewCycle}
        />
      </ClientMessages>
    </>
  );
}
