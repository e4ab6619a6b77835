"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

import { StatusReasonFields } from "@/components/responses/status-reason-fields";
import { SubmissionChecklist } from "@/components/responses/submission-checklist";
import { SubmissionWarnings } from "@/components/responses/submission-warnings";
import { SaveState, useAutosave } from "@/components/ui/autosave";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, Textarea } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { isStepBack, type Measure } from "@/domain/responses/rules";
import { longestReason, longestResponse, type ResponseDraft, responseSubmissionSchema } from "@/domain/responses/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  draft: ResponseDraft;
  /** Names the person and the response, for text that could not be sent. */
  rescueKey: string;
  measure: Measure;
  statuses: Choice[];
  languages: Choice[];
  /** The reforms that the response names: one of them may have taken the place of the recommendation. */
  reforms: Choice[];
  save: FormAction<ResponseDraft, { version: number }>;
  submit: FormAction<ResponseDraft>;
};

const never = () => () => undefined;

/** Until the scripts of the page run, nobody would keep what is typed, so nothing can be. */
const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** What the body did and claims: kept while it is written, submitted when everything that is needed is there. */
export function ResponseForm({ draft, rescueKey, measure, statuses, languages, reforms, save, submit: submitAction }: Props) {
  const t = useTranslations("responseForm");
  const router = useRouter();
  const isReady = useReady();
  const { form, submit, conflict, pending } = useActionForm({
    schema: responseSubmissionSchema,
    defaultValues: draft,
    action: submitAction,
    onDone: () => router.refresh(),
  });
  const rescue = useRescue(form, rescueKey);
  const autosave = useAutosave(form, save, { onSaved: rescue.forget });
  const [status, language] = form.watch(["status", "language"]);
  const answers = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  const words = new Map([...statuses, ...answers, ...languages, ...reforms].map(({ value, label }) => [value, String(label)]));
  const labels = {
    text: t("text"),
    status: t("status"),
    isAdopted: t("isAdopted"),
    isAppliedInPractice: t("isAppliedInPractice"),
    evidenceUpTo: t("evidenceUpTo"),
    stepBackReason: t("stepBackReason"),
    statusReason: t("statusReason"),
    supersededBy: t("supersededBy"),
    supersededByReformId: t("supersededByReform"),
    overrideReason: t("overrideReason"),
  };

  return (
    <form onSubmit={autosave.before(submit)} noValidate>
      <fieldset className="stack" disabled={!isReady}>
        <ErrorSummary form={form} />
        <Rescued restored={rescue.restored} discard={rescue.discard} />
        <ConflictNotice
          form={form}
          conflict={conflict ?? autosave.conflict}
          versionField="version"
          labels={labels}
          say={(value) => words.get(value) ?? value}
          onResolved={autosave.retry}
        />
        <Field form={form} name="text" label={labels.text} hint={t("textHint")} max={longestResponse}>
          <Textarea className="min-h-56" lang={language} {...form.register("text")} {...describe(form, "text")} />
        </Field>
        <SaveState autosave={autosave} />
        <Field form={form} name="language" label={t("language")}>
          <Select {...form.register("language")} {...describe(form, "language")}>
            {languages.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <FormChoices form={form} name="status" type="radio" legend={labels.status} hint={t("statusHint")} options={statuses} />
        {status !== "" && <StatusReasonFields form={form} status={status} reforms={reforms} />}
        {status !== "" && isStepBack(measure.publishedStatus, status) && (
          <Field
            form={form}
            name="stepBackReason"
            label={labels.stepBackReason}
            hint={t("stepBackHint", { status: words.get(measure.publishedStatus) ?? "" })}
            max={longestReason}
          >
            <Textarea {...form.register("stepBackReason")} {...describe(form, "stepBackReason")} />
          </Field>
        )}
        <FormChoices form={form} name="isAdopted" type="radio" legend={labels.isAdopted} hint={t("isAdoptedHint")} options={answers} />
        <FormChoices
          form={form}
          name="isAppliedInPractice"
          type="radio"
          legend={labels.isAppliedInPractice}
          hint={t("isAppliedInPracticeHint")}
          options={answers}
        />
        <Field form={form} name="evidenceUpTo" label={labels.evidenceUpTo} hint={t("evidenceUpToHint")} optional>
          <DateInput max={measure.today} {...form.register("evidenceUpTo")} {...describe(form, "evidenceUpTo")} />
        </Field>
        <SubmissionChecklist form={form} measure={measure} />
        <SubmissionWarnings form={form} measure={measure} />
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t("submit")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
