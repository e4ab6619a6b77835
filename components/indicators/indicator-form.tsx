"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { IndicatorChoices } from "@/domain/indicators/queries";
import { type IndicatorForm as Values, indicatorSchema, rhythms } from "@/domain/indicators/schema";
import { indicatorKinds } from "@/domain/vocabulary";

/** What is said of an indicator; its values are written down one by one. */
export function IndicatorForm({ choices, ...props }: RecordFormProps<Values> & { choices: IndicatorChoices }) {
  const t = useTranslations("indicatorForm");
  const kind = useTranslations("vocabulary.IndicatorKind");
  const { everyMonths } = props.values;
  const months = [...new Set([...rhythms, ...(everyMonths ? [everyMonths] : [])])].toSorted((one, other) => Number(one) - Number(other));
  const nobody = choices.isFree ? { none: t("noBody"), optional: true } : {};
  return (
    <RecordForm
      {...props}
      schema={indicatorSchema}
      hasSource={false}
      entries={[
        { as: "text", name: "code", label: t("code"), hint: t("codeHint") },
        { as: "words", name: "titles", label: t("titles"), hint: t("titlesHint") },
        {
          as: "select",
          name: "kind",
          label: t("kind"),
          hint: t("kindHint"),
          options: indicatorKinds.map((value) => ({ value, label: kind(value) })),
        },
        { as: "words", name: "units", label: t("units"), hint: t("unitsHint"), optional: true },
        { as: "words", name: "categories", label: t("categories"), hint: t("categoriesHint"), rows: 4, optional: true },
        { as: "select", name: "bodyId", label: t("bodyId"), options: choices.bodies, ...nobody },
        { as: "text", name: "baselineValue", label: t("baselineValue"), optional: true },
        { as: "partialDay", name: "baselineOn", label: t("baselineOn"), hint: t("dateHint"), optional: true },
        { as: "words", name: "baseline", label: t("baseline"), hint: t("inWordsHint"), optional: true },
        { as: "text", name: "targetValue", label: t("targetValue"), optional: true },
        { as: "partialDay", name: "targetOn", label: t("targetOn"), hint: t("dateHint"), optional: true },
        { as: "words", name: "target", label: t("target"), hint: t("inWordsHint"), optional: true },
        { as: "words", name: "source", label: t("source"), hint: t("sourceHint"), optional: true },
        {
          as: "select",
          name: "everyMonths",
          label: t("everyMonths"),
          options: months.map((value) => ({ value, label: t("months", { count: Number(value) }) })),
          none: t("notScheduled"),
          optional: true,
        },
        { as: "day", name: "firstDueOn", label: t("firstDueOn"), hint: t("firstDueOnHint"), optional: true },
        { as: "lines", name: "references", label: t("references"), hint: t("referencesHint"), rows: 4, optional: true },
        { as: "lines", name: "measures", label: t("measures"), hint: t("measuresHint"), rows: 3, optional: true },
      ]}
    />
  );
}
