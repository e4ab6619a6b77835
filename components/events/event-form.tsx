"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import { type EventForm as Values, eventSchema } from "@/domain/events/schema";

/** An event that questions and recommendations refer to. */
export function EventForm(props: RecordFormProps<Values>) {
  const t = useTranslations("eventForm");
  return (
    <RecordForm
      {...props}
      schema={eventSchema}
      entries={[
        { as: "words", name: "names", label: t("name") },
        { as: "partialDay", name: "beganOn", label: t("beganOn"), hint: t("dateHint") },
        { as: "partialDay", name: "endedOn", label: t("endedOn"), hint: t("endedOnHint"), optional: true },
        { as: "words", name: "places", label: t("place"), optional: true },
        { as: "words", name: "summaries", label: t("summary"), rows: 4, optional: true },
      ]}
    />
  );
}
