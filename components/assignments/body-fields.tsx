"use client";

import { useTranslations } from "next-intl";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select } from "@/components/ui/input";
import type { AssignableBody } from "@/domain/recommendations/assignment/queries";
import type { AssignmentOrder } from "@/domain/recommendations/assignment/schema";

type Props = { form: ActionForm<AssignmentOrder>; bodies: AssignableBody[]; keepLabel: string };

/** Who leads, who helps, who is asked, and until when. */
export function BodyFields({ form, bodies, keepLabel }: Props) {
  const t = useTranslations("assignment");
  const options = bodies.filter(({ exists }) => exists).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field form={form} name="leadId" label={t("lead")} hint={t("leadHint")}>
        <Select {...form.register("leadId")} {...describe(form, "leadId")}>
          <option value="">{keepLabel}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <FormChoices form={form} name="coExecutorIds" legend={t("coExecutors")} hint={t("addHint")} optional filterable options={options} />
      <FormChoices form={form} name="consultedIds" legend={t("consulted")} optional filterable options={options} />
      <Field form={form} name="dueOn" label={t("dueOn")} hint={t("dueOnHint")}>
        <DateInput {...form.register("dueOn")} {...describe(form, "dueOn")} />
      </Field>
    </>
  );
}
