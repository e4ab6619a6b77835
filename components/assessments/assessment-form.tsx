"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";

import { AuthorFields, SourceFields } from "@/components/assessments/assessment-fields";
import { GradeChoice, Superseding } from "@/components/assessments/grade-choice";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { DateInput, Select, Textarea } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { GradingForm, Speaker } from "@/domain/assessments/queries";
import { serves } from "@/domain/assessments/rules";
import { type AssessmentForm as Values, assessmentSchema, longestRationale } from "@/domain/assessments/schema";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  grading: GradingForm;
  speaker: Speaker;
  limbId: string;
  language: InterfaceLanguage;
  today: string;
  ownId: string;
  action: FormAction<Values, { id: string }>;
};

/** Says how far a recommendation, or one of its limbs, has come. What the same speaker said before of it is superseded. */
export function AssessmentForm({ grading, speaker, limbId, language, today, ownId, action }: Props) {
  const t = useTranslations("assessmentForm");
  const router = useRouter();
  const { id: recommendationId, limbs, scales, standing } = grading;
  const { voice, organisationId } = speaker;
  const offered = scales.filter((scale) => serves(scale, voice, grading));
  const { form, submit, plain, pending } = useActionForm({
    schema: assessmentSchema,
    defaultValues: {
      recommendationId,
      limbId,
      voice,
      organisationId,
      author: "",
      scaleId: offered[0]?.id ?? "",
      gradeId: "",
      rationale: "",
      language,
      saidOn: today,
      evidenceUpTo: "",
      session: "",
      documentId: "",
      paragraph: "",
      source: "",
      address: "",
      supersedesId: "",
    },
    action,
    next: paths.recommendation(recommendationId),
    onDone: () => router.push(paths.recommendation(recommendationId)),
  });
  const { restored, discard } = useRescue(form, `assessment:${ownId}:${recommendationId}:${organisationId || voice}`);
  const [chosenLimb, scaleId, author] = useWatch({ control: form.control, name: ["limbId", "scaleId", "author"] });
  const scale = offered.find(({ id }) => id === scaleId);
  const superseded = standing.find(
    (one) =>
      one.voice === voice &&
      one.organisationId === organisationId &&
      one.author === (voice === "COMMITTEE" ? "" : author.trim()) &&
      one.limbId === chosenLimb &&
      one.scale === scale?.code,
  );
  const supersedesId = superseded?.id ?? "";
  useEffect(() => form.setValue("supersedesId", supersedesId), [form, supersedesId]);

  return (
    <form {...plain} onSubmit={submit} noValidate>
      {/* Without scripts nobody follows the choices as they are made: what was seen to stand is what this page shows. */}
      <PlainFields form={{ ...form, given: { ...form.given, supersedesId } }} />
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      {organisationId === "" && voice !== "COMMITTEE" && <AuthorFields form={form} />}
      {limbs.length > 0 && (
        <Field form={form} name="limbId" label={t("limb")}>
          <Select {...form.register("limbId")} {...describe(form, "limbId")}>
            <option value="">{t("whole")}</option>
            {limbs.map(({ id, label, text }) => (
              <option key={id} value={id}>
                {`${label} ${text}`.slice(0, 90)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <GradeChoice form={form} scales={offered} scale={scale} />
      {superseded && <Superseding superseded={superseded} />}
      <Field
        form={form}
        name="rationale"
        label={t("rationale")}
        hint={t("rationaleHint")}
        max={longestRationale}
        optional={organisationId === ""}
      >
        <Textarea rows={6} {...form.register("rationale")} {...describe(form, "rationale")} />
      </Field>
      <Field form={form} name="saidOn" label={t("saidOn")}>
        <DateInput {...form.register("saidOn")} {...describe(form, "saidOn")} max={today} />
      </Field>
      <Field form={form} name="evidenceUpTo" label={t("evidenceUpTo")} hint={t("evidenceUpToHint")} optional>
        <DateInput {...form.register("evidenceUpTo")} {...describe(form, "evidenceUpTo")} max={today} />
      </Field>
      <SourceFields form={form} isCommittee={voice === "COMMITTEE"} isQuoted={organisationId === ""} documents={grading.documents} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
