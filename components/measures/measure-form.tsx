"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { MeasureChoices } from "@/domain/measures/queries";
import { currencies, type MeasureForm, measureSchema } from "@/domain/measures/schema";
import { measureKinds } from "@/domain/vocabulary";

/** What the plan says of a measure. It is published, and it moves on, by acts of their own. */
export function MeasureEditor({ choices, ...props }: RecordFormProps<MeasureForm> & { choices: MeasureChoices }) {
  const t = useTranslations("measureForm");
  const kind = useTranslations("vocabulary.MeasureKind");
  const noLead = choices.isFree ? { none: t("noBody"), optional: true } : {};
  return (
    <RecordForm
      {...props}
      schema={measureSchema}
      hasSource={false}
      entries={[
        { as: "text", name: "code", label: t("code"), hint: t("codeHint") },
        { as: "words", name: "titles", label: t("titles") },
        {
          as: "select",
          name: "kind",
          label: t("kind"),
          options: measureKinds.map((value) => ({ value, label: kind(value) })),
          none: t("noKind"),
          optional: true,
        },
        { as: "words", name: "completionForms", label: t("completionForms"), hint: t("completionFormsHint"), optional: true },
        { as: "select", name: "leadBodyId", label: t("leadBodyId"), options: choices.leading, ...noLead },
        { as: "choices", name: "coExecutorIds", label: t("coExecutorIds"), options: choices.bodies, optional: true },
        { as: "partialDay", name: "startsOn", label: t("startsOn"), hint: t("dateHint"), optional: true },
        { as: "partialDay", name: "endsOn", label: t("endsOn"), hint: t("dateHint"), optional: true },
        { as: "words", name: "expectedResults", label: t("expectedResults"), rows: 3, optional: true },
        { as: "text", name: "amount", label: t("amount"), hint: t("amountHint"), optional: true },
        { as: "select", name: "currency", label: t("currency"), options: currencies.map((value) => ({ value, label: value })) },
        { as: "words", name: "budget", label: t("budget"), hint: t("budgetHint"), optional: true },
        { as: "words", name: "planItem", label: t("planItem"), hint: t("planItemHint"), optional: true },
        { as: "words", name: "risks", label: t("risks"), rows: 3, optional: true },
        { as: "lines", name: "references", label: t("references"), hint: t("referencesHint"), rows: 4, optional: true },
      ]}
    />
  );
}
