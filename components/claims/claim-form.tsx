"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import { type ClaimForm as Values, claimSchema } from "@/domain/claims/schema";
import { sourceKinds } from "@/domain/vocabulary";

/** What one source says; a document may confirm it. */
export function ClaimForm(props: RecordFormProps<Values>) {
  const t = useTranslations("claimForm");
  const kind = useTranslations("vocabulary.SourceKind");
  return (
    <RecordForm
      {...props}
      schema={claimSchema}
      entries={[
        { as: "words", name: "texts", label: t("text"), rows: 2 },
        { as: "select", name: "sourceKind", label: t("sourceKind"), options: sourceKinds.map((value) => ({ value, label: kind(value) })) },
        { as: "partialDay", name: "saidOn", label: t("saidOn"), hint: t("dateHint"), optional: true },
        { as: "url", name: "address", label: t("address"), optional: true },
        { as: "text", name: "confirmation", label: t("confirmation"), hint: t("confirmationHint"), optional: true },
      ]}
    />
  );
}
