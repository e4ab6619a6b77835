"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Ladder } from "@/domain/notifications/reminders/rules";
import { type LadderInput, ladderSchema } from "@/domain/notifications/reminders/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { stateId: string; ladder: Ladder & { version: number }; action: FormAction<LadderInput> };

/** When a State reminds of what is due, and who hears of what is late. */
export function LadderForm({ stateId, ladder, action }: Props) {
  const t = useTranslations("reminders");
  const [isSaved, setIsSaved] = useState(false);
  const { form, submit, pending } = useActionForm({
    schema: ladderSchema,
    defaultValues: {
      stateId,
      version: ladder.version,
      daysBefore: ladder.daysBefore.join(", "),
      isOnTheDay: ladder.isOnTheDay,
      daysAfter: ladder.daysAfter.join(", "),
      approverAfter: String(ladder.approverAfter ?? ""),
      secretariatAfter: String(ladder.secretariatAfter ?? ""),
    },
    action,
    onDone: () => {
      form.setValue("version", Number(form.getValues("version")) + 1);
      setIsSaved(true);
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      {isSaved && !form.formState.isDirty && <Notice tone="success" title={t("saved")} />}
      <Field form={form} name="daysBefore" label={t("daysBefore")} hint={t("daysHint")}>
        <TextInput {...form.register("daysBefore")} {...describe(form, "daysBefore")} width="medium" />
      </Field>
      <FormCheckbox form={form} name="isOnTheDay" label={t("isOnTheDay")} />
      <Field form={form} name="daysAfter" label={t("daysAfter")} hint={t("daysHint")}>
        <TextInput {...form.register("daysAfter")} {...describe(form, "daysAfter")} width="medium" />
      </Field>
      {(["approverAfter", "secretariatAfter"] as const).map((name) => (
        <Field key={name} form={form} name={name} label={t(name)} hint={t("neverHint")}>
          <TextInput {...form.register(name)} {...describe(form, name)} inputMode="numeric" width="short" />
        </Field>
      ))}
      <div>
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
