"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox, FormChoices } from "@/components/ui/form-choices";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { applicationSchema, longestAim, type TypedApplication } from "@/domain/organisations/applications/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = {
  states: { value: string; label: string }[];
  kinds: Choice[];
  /** The words for the days that a link is good for. */
  days: string;
  action: FormAction<TypedApplication>;
};

const unnamed = { en: "", ru: "", kk: "" };

/** Asks that an organisation be verified: what it is, and whoever signs in first, under a name of their choice. */
export function RegistrationForm({ states, kinds, days, action }: Props) {
  const t = useTranslations("registration");
  const language = useTranslations("layout.languages");
  const locale = useLocale();
  const { form, submit, plain, pending } = useActionForm({
    schema: applicationSchema,
    defaultValues: {
      stateId: states[0]?.value ?? "",
      names: unnamed,
      place: "",
      website: "",
      aim: "",
      email: "",
      name: "",
      locale,
      agrees: false,
    },
    action,
  });
  if (form.timesSent > 0) return <Notice tone="success" title={t("done", { days })} announce />;

  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <fieldset className="field">
        <legend>{t("names")}</legend>
        <p className="field-hint">{t("namesHint")}</p>
        {interfaceLanguages.map((one) => (
          <Field key={one} form={form} name={`names.${one}`} label={t("nameIn", { language: language(one) })}>
            <TextInput {...form.register(`names.${one}`)} {...describe(form, `names.${one}`)} lang={one} maxLength={300} />
          </Field>
        ))}
      </fieldset>
      <FormChoices form={form} name="kind" type="radio" legend={t("kind")} options={kinds} />
      {states.length > 1 && (
        <Field form={form} name="stateId" label={t("state")}>
          <Select {...form.register("stateId")} {...describe(form, "stateId")}>
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field form={form} name="place" label={t("place")}>
        <TextInput {...form.register("place")} {...describe(form, "place")} maxLength={300} width="long" />
      </Field>
      <Field form={form} name="website" label={t("website")} optional>
        <TextInput {...form.register("website")} {...describe(form, "website")} type="url" maxLength={500} width="long" />
      </Field>
      <Field form={form} name="aim" label={t("aim")} hint={t("aimHint")} optional max={longestAim}>
        <Textarea {...form.register("aim")} {...describe(form, "aim")} />
      </Field>
      <fieldset className="field">
        <legend>{t("person")}</legend>
        <Field form={form} name="email" label={t("email")} hint={t("emailHint")}>
          <TextInput
            {...form.register("email")}
            {...describe(form, "email")}
            type="email"
            autoComplete="off"
            maxLength={254}
            width="long"
          />
        </Field>
        <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
          <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" maxLength={200} width="long" />
        </Field>
        <Field form={form} name="locale" label={t("language")}>
          <Select {...form.register("locale")} {...describe(form, "locale")}>
            {interfaceLanguages.map((value) => (
              <option key={value} value={value}>
                {language(value)}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <FormCheckbox form={form} name="agrees" label={t("agrees")} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
