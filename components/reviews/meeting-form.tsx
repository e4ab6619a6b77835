"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type MeetingForm as Values, meetingSchema } from "@/domain/reviews/meetings/schema";
import { dialogueMeetingKinds } from "@/domain/vocabulary";

/** A meeting of the body about the State. */
export function MeetingForm({ documents, ...props }: RecordFormProps<Values> & { documents: readonly Choice[] }) {
  const t = useTranslations("meetingForm");
  const kind = useTranslations("vocabulary.DialogueMeetingKind");
  return (
    <RecordForm
      {...props}
      schema={meetingSchema}
      entries={[
        { as: "select", name: "kind", label: t("kind"), options: dialogueMeetingKinds.map((value) => ({ value, label: kind(value) })) },
        { as: "text", name: "number", label: t("number"), hint: t("numberHint"), optional: true },
        { as: "day", name: "heldOn", label: t("heldOn") },
        { as: "hour", name: "beginsAt", label: t("beginsAt"), hint: t("hourHint"), optional: true },
        { as: "hour", name: "endsAt", label: t("endsAt"), optional: true },
        { as: "words", name: "places", label: t("place"), optional: true },
        { as: "text", name: "summaryRecord", label: t("summaryRecord"), hint: t("summaryRecordHint"), optional: true },
        { as: "select", name: "documentId", label: t("document"), options: documents, none: t("noDocument"), optional: true },
      ]}
    />
  );
}
