"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { RecordForm } from "@/components/sources/record-form";
import type { Entry } from "@/components/sources/record-field";
import type { Choice } from "@/components/ui/choices";
import { blankSection, fileNameParts, templateSchema } from "@/domain/alternative-reports/templates/schema";
import { reportSectionKinds, reportStages } from "@/domain/alternative-reports/vocabulary";
import { Language } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Values = z.input<typeof templateSchema>;
type Props = { template: Values; mechanisms: Choice[]; ownId: string; keep: FormAction<Values, { id: string }> };

/** A committee's rules for a stage; two empty parts wait for more. */
export function TemplateForm({ template, mechanisms, ownId, keep }: Props) {
  const t = useTranslations("reportTemplates.form");
  const [stage, kind, language] = [
    useTranslations("vocabulary.ReportStage"),
    useTranslations("vocabulary.ReportSectionKind"),
    useTranslations("vocabulary.Language"),
  ];
  const sections = [...template.sections, blankSection, blankSection];
  const first: Entry[] =
    template.id === ""
      ? [
          { as: "text", name: "code", label: t("code"), hint: t("codeHint") },
          { as: "select", name: "mechanismId", label: t("mechanism"), options: mechanisms, none: t("noMechanism") },
          { as: "select", name: "stage", label: t("stage"), options: reportStages.map((value) => ({ value, label: stage(value) })) },
        ]
      : [];
  const parts = sections.flatMap((_, at): Entry[] => {
    const number = String(at + 1);
    return [
      { as: "text", name: `sections.${at}.code`, label: t("partCode", { number }), hint: t("partCodeHint"), optional: true },
      {
        as: "select",
        name: `sections.${at}.kind`,
        label: t("partKind", { number }),
        options: reportSectionKinds.map((value) => ({ value, label: kind(value) })),
      },
      { as: "words", name: `sections.${at}.titles`, label: t("partTitles", { number }), optional: true },
      { as: "words", name: `sections.${at}.guidance`, label: t("partGuidance", { number }), rows: 2, optional: true },
      { as: "check", name: `sections.${at}.isRequired`, label: t("partRequired", { number }) },
    ];
  });
  return (
    <RecordForm
      schema={templateSchema}
      values={{ ...template, sections }}
      keep={keep}
      done={paths.reportTemplates()}
      rescueKey={`report-template:${ownId}:${template.id}`}
      entries={[
        ...first,
        { as: "words", name: "names", label: t("names") },
        {
          as: "choices",
          name: "languages",
          label: t("languages"),
          options: Object.values(Language).map((value) => ({ value, label: language(value) })),
        },
        { as: "text", name: "wordLimit", label: t("wordLimit"), hint: t("wordLimitHint"), optional: true },
        { as: "check", name: "needsGrades", label: t("needsGrades") },
        {
          as: "text",
          name: "fileName",
          label: t("fileName"),
          hint: t("fileNameHint", { parts: fileNameParts.map((part) => `{${part}}`).join(" ") }),
        },
        { as: "text", name: "answerDays", label: t("answerDays"), hint: t("answerDaysHint") },
        ...parts,
        ...(template.id === "" ? [] : [{ as: "check" as const, name: "isRetired", label: t("retire") }]),
      ]}
    />
  );
}
