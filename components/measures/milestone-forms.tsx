"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import {
  type MeasureMilestoneForm,
  measureMilestoneSchema,
  type MilestoneReport,
  milestoneReportSchema,
} from "@/domain/measures/milestones/schema";
import { measureStates } from "@/domain/vocabulary";

/** What a measure is to come to on its way, and by when. */
export function MilestonePlanForm(props: RecordFormProps<MeasureMilestoneForm>) {
  const t = useTranslations("measureMilestoneForm");
  return (
    <RecordForm
      {...props}
      schema={measureMilestoneSchema}
      hasSource={false}
      entries={[
        { as: "words", name: "titles", label: t("titles") },
        { as: "partialDay", name: "dueOn", label: t("dueOn"), hint: t("dateHint"), optional: true },
      ]}
    />
  );
}

/** How far it has come. */
export function MilestoneReportForm(props: RecordFormProps<MilestoneReport>) {
  const t = useTranslations("measureMilestoneForm");
  const state = useTranslations("vocabulary.MeasureState");
  return (
    <RecordForm
      {...props}
      schema={milestoneReportSchema}
      hasSource={false}
      entries={[
        { as: "select", name: "state", label: t("state"), options: measureStates.map((value) => ({ value, label: state(value) })) },
        { as: "day", name: "doneOn", label: t("doneOn"), optional: true },
        { as: "words", name: "note", label: t("note"), hint: t("noteHint"), rows: 3, optional: true },
      ]}
    />
  );
}
