"use client";

import { useTranslations } from "next-intl";

import { useMilestoneKindName } from "@/components/reviews/stage-name";
import type { Entry } from "@/components/sources/record-field";
import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type MilestoneForm as Values, milestoneSchema } from "@/domain/reviews/milestones/schema";
import { milestoneKinds } from "@/domain/vocabulary";

/** Which meeting a milestone was, and on what day, is said by the meeting. */
type Props = RecordFormProps<Values> & { documents: readonly Choice[]; isMeeting: boolean; isUpr: boolean };

/** One step of a review. Only what a source says is entered; what can be expected is computed where it is shown. */
export function MilestoneForm({ documents, isMeeting, isUpr, ...props }: Props) {
  const t = useTranslations("milestoneForm");
  const kind = useMilestoneKindName();
  const which: Entry[] = [
    { as: "select", name: "kind", label: t("kind"), options: milestoneKinds.map((value) => ({ value, label: kind(value, isUpr) })) },
    { as: "number", name: "ordinal", label: t("ordinal"), hint: t("ordinalHint") },
  ];
  const done: Entry[] = [{ as: "partialDay", name: "doneOn", label: t("doneOn"), hint: t("dateHint"), optional: true }];
  return (
    <RecordForm
      {...props}
      schema={milestoneSchema}
      entries={[
        ...(isMeeting ? [] : which),
        { as: "partialDay", name: "dueOn", label: t("dueOn"), hint: t("dueOnHint"), optional: true },
        ...(isMeeting ? [] : done),
        { as: "select", name: "documentId", label: t("document"), options: documents, none: t("noDocument"), optional: true },
        { as: "text", name: "symbol", label: t("symbol"), hint: t("symbolHint"), optional: true },
        { as: "url", name: "address", label: t("address"), optional: true },
        { as: "words", name: "notes", label: t("notes"), hint: t("notesHint"), optional: true },
      ]}
    />
  );
}
