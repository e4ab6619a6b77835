"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { GradeFields } from "@/components/follow-ups/grade-fields";
import { ProofFields } from "@/components/follow-ups/proof-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { StepForm } from "@/domain/follow-ups/forms/queries";
import { evaluationSchema } from "@/domain/follow-ups/schema";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Values = z.input<typeof evaluationSchema>;
type Props = { wanted: StepForm; language: InterfaceLanguage; today: string; ownId: string; action: FormAction<Values> };

/** A step that somebody has taken: on which day, and with what the procedure asks for. */
export function StepFormPanel({ wanted, language, today, ownId, action }: Props) {
  const t = useTranslations("followUpForm");
  const router = useRouter();
  const { followUpId, version, step, documents, scales, items } = wanted;
  const isGrading = step.requires.includes("GRADES");
  const { form, submit, pending } = useActionForm({
    schema: evaluationSchema,
    defaultValues: {
      followUpId,
      version,
      code: step.code,
      on: "",
      documentId: "",
      source: "",
      session: "",
      note: "",
      language,
      attestation: "VERIFIED",
      grades: isGrading ? items.map(({ recommendationId, limbId }) => ({ recommendationId, limbId, gradeId: "", paragraph: "" })) : [],
    },
    action,
    onDone: () => router.push(paths.followUp(followUpId)),
  });
  const { restored, discard } = useRescue(form, `follow-up:${ownId}:${followUpId}:${step.code}:${version}`);
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <ProofFields form={form} documents={documents} today={today} />
      {step.actor === "COMMITTEE" && (
        <Field form={form} name="session" label={t("session")} optional>
          <TextInput {...form.register("session")} {...describe(form, "session")} width="medium" maxLength={100} />
        </Field>
      )}
      {isGrading && <GradeFields form={form} scales={scales} items={items} />}
      <Field
        form={form}
        name="note"
        label={t(step.requires.includes("REASON") ? "reason" : "note")}
        hint={t("noteHint")}
        optional={!step.requires.includes("REASON")}
      >
        <Textarea rows={4} {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("record")}
        </Button>
      </div>
    </form>
  );
}
