"use client";

import { useTranslations } from "next-intl";

import { ReviewFields } from "@/components/reviews/fields";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import type { ReviewChoices } from "@/domain/reviews/queries";
import { type ReviewRevision, reviewRevisionSchema } from "@/domain/reviews/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { review: ReviewRevision; isUpr: boolean; predecessors: ReviewChoices["cycles"]; action: FormAction<ReviewRevision> };

/** Corrects what is said of a cycle; whoever saves second sees what the first has written. */
export function ReviseReviewForm({ review, isUpr, predecessors, action }: Props) {
  const t = useTranslations("reviewForm");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: reviewRevisionSchema,
    defaultValues: review,
    action,
    onDone: () => router.push(paths.review(review.id)),
  });
  const labels = {
    "titles.en": t("titleIn", { language: language("en") }),
    "titles.ru": t("titleIn", { language: language("ru") }),
    "titles.kk": t("titleIn", { language: language("kk") }),
    session: t("session"),
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      <ReviewFields form={form} predecessors={predecessors} isUpr={isUpr} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("revise")}
        </Button>
      </div>
    </form>
  );
}
