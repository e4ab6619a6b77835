"use client";

import { useTranslations } from "next-intl";

import { TextForm } from "@/components/ui/text-form";
import { type CommentRevision, commentRevisionSchema } from "@/domain/discussions/schema";
import type { FormAction } from "@/lib/form-result";

/** Puts one's own words right. */
export function RevisionForm({ comment, action }: { comment: CommentRevision; action: FormAction<CommentRevision> }) {
  const t = useTranslations("discussions");
  return (
    <TextForm schema={commentRevisionSchema} values={comment} name="text" label={t("text")} hint={t("reviseHint")} action={action}>
      {t("save")}
    </TextForm>
  );
}
