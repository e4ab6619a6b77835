"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea } from "@/components/ui/input";
import { type EndOfVerification, verificationEndSchema } from "@/domain/organisations/verification/schema";
import type { Choice } from "@/components/ui/choices";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { id: string; version: number; reasons: Choice[]; action: FormAction<EndOfVerification> };

/** Ends a verification for one of the published reasons. */
export function EndVerificationForm({ id, version, reasons, action }: Props) {
  const t = useTranslations("organisations");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: verificationEndSchema,
    defaultValues: { id, version, words: "" },
    action,
    onDone: () => router.refresh(),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <FormChoices form={form} name="reason" type="radio" legend={t("endReason")} options={reasons} />
      <Field form={form} name="words" label={t("endWords")}>
        <Textarea {...form.register("words")} {...describe(form, "words")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("end")}
        </Button>
      </div>
    </form>
  );
}
