"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { DateInput, Select, Textarea } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { DecisionRecord } from "@/domain/working-group/decisions/schema";
import { formatNumber } from "@/lib/format";

/** The tasks of a decision; one that is on record can be reworded here, and cancelled on its own page. */
export function TaskFields({ form, bodies }: { form: ActionForm<DecisionRecord>; bodies: Choice[] }) {
  const t = useTranslations("workingGroupForm.decision");
  const locale = useLocale();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "tasks" });
  return (
    <fieldset className="field">
      <legend>{t("tasks")}</legend>
      <p className="field-hint">{t("tasksHint")}</p>
      {fields.map((field, place) => (
        <fieldset key={field.id} className="field">
          <legend>{t("task", { no: formatNumber(place + 1, locale) })}</legend>
          <Field form={form} name={`tasks.${place}.text`} label={t("taskText")}>
            <Textarea rows={2} {...form.register(`tasks.${place}.text`)} {...describe(form, `tasks.${place}.text`)} />
          </Field>
          <Field form={form} name={`tasks.${place}.bodyId`} label={t("taskBody")}>
            <Select {...form.register(`tasks.${place}.bodyId`)} {...describe(form, `tasks.${place}.bodyId`)}>
              <option value="">{t("choose")}</option>
              <Options of={bodies} />
            </Select>
          </Field>
          <Field form={form} name={`tasks.${place}.dueOn`} label={t("taskDueOn")} optional>
            <DateInput {...form.register(`tasks.${place}.dueOn`)} {...describe(form, `tasks.${place}.dueOn`)} />
          </Field>
          {field.taskId === "" && (
            <Button size="small" tone="quiet" onClick={() => remove(place)}>
              {t("withoutTask")} <span className="sr-only">{formatNumber(place + 1, locale)}</span>
            </Button>
          )}
        </fieldset>
      ))}
      <div className="row mt-4">
        <Button onClick={() => append({ taskId: "", text: "", bodyId: "", dueOn: "" })}>{t("addTask")}</Button>
      </div>
    </fieldset>
  );
}
