"use client";

import { useTranslations } from "next-intl";

import { ProofFields } from "@/components/follow-ups/proof-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { StepForm } from "@/domain/follow-ups/forms/queries";
import { type Selection, selectionSchema } from "@/domain/follow-ups/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { wanted: StepForm; today: string; ownId: string; action: FormAction<Selection> };

/** Which paragraphs a document selects, and by when it wants the reply; both as they are read there. */
export function SelectionForm({ wanted, today, ownId, action }: Props) {
  const t = useTranslations("followUpForm");
  const router = useRouter();
  const { followUpId, version, step, documents, choices } = wanted;
  const { form, submit, pending } = useActionForm({
    schema: selectionSchema,
    defaultValues: {
      followUpId,
      version,
      code: step.code,
      on: "",
      documentId: "",
      source: "",
      attestation: "VERIFIED",
      recommendationIds: choices.filter(({ isMarked }) => isMarked).map(({ id }) => id),
      paragraphs: "",
      dueOn: "",
    },
    action,
    onDone: () => router.push(paths.followUp(followUpId)),
  });
  const { restored, discard } = useRescue(form, `follow-up:${ownId}:${followUpId}:${step.code}:${version}`);
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <FormChoices
        form={form}
        name="recommendationIds"
        legend={t("paragraphs")}
        hint={t("paragraphsHint")}
        filterable={choices.length > 12}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
      />
      <Field form={form} name="paragraphs" label={t("otherParagraphs")} hint={t("otherParagraphsHint")} optional>
        <TextInput {...form.register("paragraphs")} {...describe(form, "paragraphs")} width="medium" maxLength={200} />
      </Field>
      <Field form={form} name="dueOn" label={t("dueOn")} hint={t("dueOnHint")} optional>
        <DateInput {...form.register("dueOn")} {...describe(form, "dueOn")} />
      </Field>
      <ProofFields form={form} documents={documents} today={today} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("record")}
        </Button>
      </div>
    </form>
  );
}
