"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import { type ParticipationForm as Values, participationSchema } from "@/domain/reviews/participations/schema";
import { participationKinds } from "@/domain/vocabulary";

/** A briefing, a consultation, a side event: who took part around the review. */
export function ParticipationForm(props: RecordFormProps<Values>) {
  const t = useTranslations("participationForm");
  const kind = useTranslations("vocabulary.ParticipationKind");
  return (
    <RecordForm
      {...props}
      schema={participationSchema}
      entries={[
        { as: "select", name: "kind", label: t("kind"), options: participationKinds.map((value) => ({ value, label: kind(value) })) },
        { as: "words", name: "titles", label: t("title") },
        { as: "partialDay", name: "heldOn", label: t("heldOn"), hint: t("dateHint"), optional: true },
        { as: "words", name: "places", label: t("place"), optional: true },
        { as: "words", name: "aims", label: t("aim"), rows: 2, optional: true },
        { as: "words", name: "organisers", label: t("organisers"), optional: true },
        { as: "words", name: "partners", label: t("partners"), optional: true },
        { as: "url", name: "address", label: t("address"), optional: true },
      ]}
    />
  );
}
