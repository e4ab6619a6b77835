import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { openReviewCycle } from "@/app/[locale]/reviews/actions";
import { requireActor } from "@/app/_request/session";
import { OpenReviewForm } from "@/components/reviews/open-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { coordinatedStates } from "@/domain/visibility";
import { listReviewChoices } from "@/domain/reviews/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reviewForm");
  return { title: t("openTitle") };
}

export default async function NewReviewPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reviewForm")];
  if (coordinatedStates(actor).length === 0) notFound();
  const choices = await listReviewChoices(actor, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.reviews(), label: t("reviews") }]} current={t("openTitle")} />
      <PageHeader title={t("openTitle")} lead={t("openLead")} />
      <ClientMessages namespaces={["reviewForm", "vocabulary"]}>
        <OpenReviewForm choices={choices} action={openReviewCycle} />
      </ClientMessages>
    </>
  );
}
