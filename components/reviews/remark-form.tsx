"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { remarkSchema, type RemarkForm as Values } from "@/domain/reviews/remarks/schema";
import { remarkAttributions } from "@/domain/vocabulary";

/** What was welcomed, by whom, and which reforms it names. */
export function RemarkForm({ reforms, ...props }: RecordFormProps<Values> & { reforms: readonly Choice[] }) {
  const t = useTranslations("remarkForm");
  const attribution = useTranslations("vocabulary.RemarkAttribution");
  return (
    <RecordForm
      {...props}
      schema={remarkSchema}
      entries={[
        { as: "words", name: "texts", label: t("text"), rows: 3 },
        {
          as: "select",
          name: "attribution",
          label: t("attribution"),
          options: remarkAttributions.map((value) => ({ value, label: attribution(value) })),
        },
        { as: "words", name: "speakers", label: t("speaker"), optional: true },
        { as: "text", name: "paragraph", label: t("paragraph"), hint: t("paragraphHint"), optional: true },
        { as: "partialDay", name: "saidOn", label: t("saidOn"), hint: t("dateHint"), optional: true },
        { as: "choices", name: "reformIds", label: t("reforms"), options: reforms, optional: true },
      ]}
    />
  );
}
