"use client";

import { useTranslations } from "next-intl";

import { TextForm } from "@/components/ui/text-form";
import { type Addition, additionSchema } from "@/domain/working-group/minutes/schema";
import type { FormAction } from "@/lib/form-result";

/** Says something of approved minutes. */
export function AdditionForm({ meetingId, action }: { meetingId: string; action: FormAction<Addition> }) {
  const t = useTranslations("workingGroupForm.addition");
  return (
    <TextForm schema={additionSchema} values={{ meetingId, text: "" }} name="text" label={t("text")} hint={t("hint")} action={action}>
      {t("add")}
    </TextForm>
  );
}
