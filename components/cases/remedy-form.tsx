"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, Textarea } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type Remedy, remedySchema } from "@/domain/cases/progress/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { remedy: Remedy; choices: Record<"kinds" | "states", Choice[]>; action: FormAction<Remedy, { id: string }> };

/** What the Views ask for, in words of the register, and what the State did about it by a day. */
export function RemedyForm({ remedy, choices, action }: Props) {
  const t = useTranslations("caseForm.remedy");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: remedySchema,
    defaultValues: remedy,
    action,
    onDone: () => {
      if (remedy.remedyId === "") form.reset(remedy);
      router.refresh();
    },
  });
  const labels = { text: t("text"), asOf: t("asOf"), done: t("done") };
  const isOpen = form.watch("state") === "OPEN";
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={labels} />
      <Field form={form} name="kind" label={t("kind")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          <Options of={choices.kinds} />
        </Select>
      </Field>
      <Field form={form} name="text" label={labels.text} hint={t("textHint")}>
        <Textarea rows={3} {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <FormChoices form={form} name="state" type="radio" legend={t("state")} options={choices.states} />
      <Field form={form} name="asOf" label={labels.asOf} optional={isOpen}>
        <DateInput {...form.register("asOf")} {...describe(form, "asOf")} />
      </Field>
      <Field form={form} name="done" label={labels.done} optional={isOpen}>
        <Textarea rows={3} {...form.register("done")} {...describe(form, "done")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
