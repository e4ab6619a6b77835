"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { type AssessmentWithdrawal, assessmentWithdrawalSchema } from "@/domain/assessments/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { id: string; action: FormAction<AssessmentWithdrawal>; done: string };

/** Takes back what was said, for a reason. */
export function WithdrawalForm({ id, action, done }: Props) {
  const [t, words] = [useTranslations("assessmentForm.withdrawal"), useTranslations("withdrawals")];
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: assessmentWithdrawalSchema,
    defaultValues: { id, reason: "" },
    action,
    next: done,
    onDone: () => router.push(done),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="reason" label={words("reason")} hint={t("reasonHint")}>
        <Textarea rows={4} {...form.register("reason")} {...describe(form, "reason")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
