"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Measure } from "@/domain/responses/rules";
import { longestReason, type ResponseDraft } from "@/domain/responses/schema";
import { type Warning, warningsOf } from "@/domain/responses/submission/rules";

/** Where what a warning speaks of can be changed: a field of the form, or a section beside it. */
const places: Record<Warning, keyof ResponseDraft | "evidence" | "reforms"> = {
  shortText: "text",
  noPeriod: "evidenceUpTo",
  noPracticeShown: "evidence",
  nothingPublic: "evidence",
  oldEvidence: "evidence",
  notPlanned: "reforms",
};

/** What may be missing, each with the way to its place; whoever submits all the same says why. */
export function SubmissionWarnings({ form, measure }: { form: ActionForm<ResponseDraft>; measure: Measure }) {
  const [t, words] = [useTranslations("responseForm"), useTranslations("submissionWarnings")];
  useWatch({ control: form.control });
  const warnings = warningsOf(form.getValues(), measure);
  if (warnings.length === 0) return null;
  const wayTo = (place: (typeof places)[Warning]) => `#${place === "evidence" || place === "reforms" ? place : describe(form, place).id}`;
  return (
    <>
      <Notice tone="warning" title={t("warnings")}>
        <ul className="list-disc ps-6">
          {warnings.map((warning) => (
            <li key={warning}>
              <a href={wayTo(places[warning])}>{words(warning)}</a>
            </li>
          ))}
        </ul>
      </Notice>
      <Field form={form} name="overrideReason" label={t("overrideReason")} hint={t("overrideReasonHint")} max={longestReason}>
        <Textarea {...form.register("overrideReason")} {...describe(form, "overrideReason")} />
      </Field>
    </>
  );
}
