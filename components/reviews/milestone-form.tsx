"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type MilestoneForm as Values, milestoneSchema } from "@/domain/reviews/milestones/schema";
import { milestoneKinds } from "@/domain/vocabulary";

/** One step of a review. Only what a source says is entered; what can be expected is computed where it is shown. */
export function MilestoneForm({ documents, ...props }: RecordFormProps<Values> & { documents: readonly Choice[] }) {
  const t = useTranslations("milestoneForm");
  const kind = useTranslations("vocabulary.MilestoneKind");
  return (
    <RecordForm
      {...props}
      schema={milestoneSchema}
      entries={[
        { as: "select", name: "kind", label: t("kind"), options: milestoneKinds.map((value) => ({ value, label: kind(value) })) },
        { as: "number", name: "ordinal", label: t("ordinal"), hint: t("ordinalHint") },
        { as: "partialDay", name: "dueOn", label: t("dueOn"), hint: t("dueOnHint"), optional: true },
        { as: "partialDay", name: "doneOn", label: t("doneOn"), hint: t("dateHint"), optional: true },
        { as: "select", name: "documentId", label: t("document"), options: documents, none: t("noDocument"), optional: true },
        { as: "text", name: "symbol", label: t("symbol"), hint: t("symbolHint"), optional: true },
        { as: "url", name: "address", label: t("address"), optional: true },
        { as: "words", name: "notes", label: t("notes"), hint: t("notesHint"), optional: true },
      ]}
    />
  );
}
