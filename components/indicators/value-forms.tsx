"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type Correction, correctionSchema, type Measured, valueSchema } from "@/domain/indicators/values/schema";

/** What was measured for a period, in all or for a category. */
export function ValueForm({ categories, ...props }: RecordFormProps<Measured> & { categories: Choice[] }) {
  const t = useTranslations("indicatorValueForm");
  return (
    <RecordForm
      {...props}
      schema={valueSchema}
      hasSource={false}
      entries={[
        { as: "partialDay", name: "period", label: t("period"), hint: t("periodHint") },
        ...(categories.length > 0
          ? [{ as: "select" as const, name: "categoryId", label: t("categoryId"), options: categories, none: t("inAll"), optional: true }]
          : []),
        { as: "text", name: "value", label: t("value"), hint: t("valueHint") },
        { as: "text", name: "source", label: t("source"), hint: t("sourceHint") },
        { as: "text", name: "note", label: t("note"), optional: true },
      ]}
    />
  );
}

/** Another value in the place of one that was wrong. */
export function CorrectionForm(props: RecordFormProps<Correction>) {
  const t = useTranslations("indicatorValueForm");
  return (
    <RecordForm
      {...props}
      schema={correctionSchema}
      hasSource={false}
      entries={[
        { as: "text", name: "value", label: t("value"), hint: t("correctedHint"), optional: true },
        { as: "text", name: "source", label: t("source"), hint: t("sourceHint") },
        { as: "text", name: "note", label: t("reason"), hint: t("reasonHint") },
      ]}
    />
  );
}
