"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, Textarea } from "@/components/ui/input";
import { longestReason } from "@/domain/archive/schema";
import { type Reopening, reopeningSchema } from "@/domain/recommendations/closing/schema";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { step: { id: string; version: number }; today: Day; action: FormAction<Reopening>; done: string };

/** Asks for a new answer to what was closed, with the reason and perhaps a new date. */
export function ReopenForm({ step, today, action, done }: Props) {
  const t = useTranslations("closing.reopen");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: reopeningSchema,
    defaultValues: { ...step, reason: "", dueOn: "" },
    action,
    onDone: () => router.push(done),
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="reason" label={t("reason")} hint={t("hint")} max={longestReason}>
        <Textarea rows={4} {...form.register("reason")} {...describe(form, "reason")} />
      </Field>
      <Field form={form} name="dueOn" label={t("dueOn")} hint={t("dueOnHint")} optional>
        <DateInput min={today} {...form.register("dueOn")} {...describe(form, "dueOn")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
