"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path } from "react-hook-form";

import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { reportVisibilities } from "@/domain/alternative-reports/vocabulary";

type Audience = { visibility: string; opensOn: string; opensAt: string; timeZone: string };

/** Who reads an edition; of an embargo, when it opens by the clocks of a time zone. */
export function AudienceFields<Values extends FieldValues & Audience>({ form, zones }: { form: ActionForm<Values>; zones: Choice[] }) {
  const t = useTranslations("submission");
  const visibility = useTranslations("vocabulary.ReportVisibility");
  const name = (field: keyof Audience) => field as Path<Values>;
  return (
    <>
      <FormChoices
        form={form}
        name={name("visibility")}
        type="radio"
        legend={t("who")}
        hint={t("whoHint")}
        options={reportVisibilities.map((value) => ({ value, label: visibility(value), hint: t(`about.${value}`) }))}
      />
      <Field form={form} name={name("opensOn")} label={t("opensOn")} hint={t("onlyEmbargo")} optional>
        <DateInput {...form.register(name("opensOn"))} {...describe(form, name("opensOn"))} />
      </Field>
      <Field form={form} name={name("opensAt")} label={t("opensAt")} hint={t("opensAtHint")} optional>
        <TextInput width="short" {...form.register(name("opensAt"))} {...describe(form, name("opensAt"))} />
      </Field>
      <Field form={form} name={name("timeZone")} label={t("timeZone")}>
        <Select {...form.register(name("timeZone"))} {...describe(form, name("timeZone"))}>
          <Options of={zones} />
        </Select>
      </Field>
    </>
  );
}
