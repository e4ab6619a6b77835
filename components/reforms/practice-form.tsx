"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Textarea, TextInput } from "@/components/ui/input";
import { type PracticeStatement, practiceSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { reformId: string; today: string; states: Choice[]; action: FormAction<PracticeStatement> };

/** Whether a reform is applied in practice, since when that is known and from where. */
export function PracticeForm({ reformId, today, states, action }: Props) {
  const t = useTranslations("reformForm");
  const router = useRouter();
  const blank = { reformId, asOf: today, text: "", source: "" };
  const { form, submit, pending } = useActionForm({
    schema: practiceSchema,
    defaultValues: blank,
    action,
    onDone: () => {
      form.reset(blank);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <FormChoices form={form} name="state" type="radio" legend={t("practiceState")} hint={t("practiceStateHint")} options={states} />
      <Field form={form} name="asOf" label={t("asOf")}>
        <DateInput {...form.register("asOf")} {...describe(form, "asOf")} />
      </Field>
      <Field form={form} name="text" label={t("practiceText")} hint={t("practiceTextHint")}>
        <Textarea rows={4} {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <Field form={form} name="source" label={t("source")} hint={t("practiceSourceHint")}>
        <TextInput {...form.register("source")} {...describe(form, "source")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("assessSubmit")}
        </Button>
      </div>
    </form>
  );
}
