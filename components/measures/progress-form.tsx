"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import { type MeasureProgress, measureProgressSchema } from "@/domain/measures/schema";
import { measureStates } from "@/domain/vocabulary";

/** How far a measure has come; what is given up is given up for a reason. */
export function ProgressForm(props: RecordFormProps<MeasureProgress>) {
  const t = useTranslations("measureForm");
  const state = useTranslations("vocabulary.MeasureState");
  return (
    <RecordForm
      {...props}
      schema={measureProgressSchema}
      hasSource={false}
      entries={[
        { as: "select", name: "state", label: t("state"), options: measureStates.map((value) => ({ value, label: state(value) })) },
        { as: "words", name: "reason", label: t("reason"), hint: t("reasonHint"), rows: 2, optional: true },
      ]}
    />
  );
}
