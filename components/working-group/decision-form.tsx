"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { Options } from "@/components/ui/options";
import { TaskFields } from "@/components/working-group/task-fields";
import type { DecisionChoices } from "@/domain/working-group/decisions/queries";
import { type DecisionRecord, decisionSchema } from "@/domain/working-group/decisions/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { decision: DecisionRecord; choices: DecisionChoices; rescueKey: string; action: FormAction<DecisionRecord, { id: string }> };

/** What the group decided, what it is about, and what it asks of whom. */
export function DecisionForm({ decision, choices, rescueKey, action }: Props) {
  const t = useTranslations("workingGroupForm.decision");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: decisionSchema,
    defaultValues: decision,
    action,
    onDone: () => router.push(paths.meeting(decision.meetingId)),
  });
  const rescue = useRescue(form, rescueKey);
  const labels = { number: t("number"), text: t("text") };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={labels} />
      <Field form={form} name="number" label={labels.number}>
        <TextInput width="short" {...form.register("number")} {...describe(form, "number")} />
      </Field>
      <Field form={form} name="itemId" label={t("item")} optional>
        <Select {...form.register("itemId")} {...describe(form, "itemId")}>
          <option value="">{t("noItem")}</option>
          <Options of={choices.items} />
        </Select>
      </Field>
      <Field form={form} name="text" label={labels.text} max={5000}>
        <Textarea rows={5} {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <Field form={form} name="references" label={t("references")} hint={t("referencesHint")} optional>
        <Textarea rows={3} {...form.register("references")} {...describe(form, "references")} />
      </Field>
      {choices.cases.length > 0 && (
        <FormChoices form={form} name="caseFileIds" legend={t("cases")} optional filterable options={choices.cases} />
      )}
      <TaskFields form={form} bodies={choices.bodies} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t(decision.decisionId === "" ? "record" : "save")}
        </Button>
      </div>
    </form>
  );
}
