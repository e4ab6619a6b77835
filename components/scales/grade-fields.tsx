"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { AttestationField } from "@/components/scales/scale-fields";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { gradeTones } from "@/domain/assessments/scales/rules";
import { type Attestation, type GradeStanding, interfaceLanguages, type Names, type Tone, vocabularies } from "@/domain/vocabulary";

type GradeValues = {
  labels: Names;
  definitions: Names;
  position: unknown;
  standing: GradeStanding;
  tone: Tone;
  attestation: Attestation;
};

/** What can be said of a grade, whether it is being added or corrected. */
export function GradeFields<Values extends GradeValues>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("scalesAdmin.form");
  const toneName = useTranslations("scalesAdmin.tones");
  const language = useTranslations("vocabulary.Language");
  const standing = useTranslations("vocabulary.GradeStanding");
  const at = (name: string) => name as Path<Values>;
  return (
    <>
      {interfaceLanguages.map((one) => (
        <Field key={one} form={form} name={at(`labels.${one}`)} label={t("labelIn", { language: language(one) })} optional={one !== "en"}>
          <TextInput {...form.register(at(`labels.${one}`))} {...describe(form, at(`labels.${one}`))} lang={one} maxLength={500} />
        </Field>
      ))}
      {interfaceLanguages.map((one) => (
        <Field
          key={one}
          form={form}
          name={at(`definitions.${one}`)}
          label={t("definitionIn", { language: language(one) })}
          hint={one === "en" ? t("definitionHint") : undefined}
          optional
        >
          <Textarea rows={3} {...form.register(at(`definitions.${one}`))} {...describe(form, at(`definitions.${one}`))} lang={one} />
        </Field>
      ))}
      <Field form={form} name={at("standing")} label={t("comesTo")} hint={t("comesToHint")}>
        <Select {...form.register(at("standing"))} {...describe(form, at("standing"))}>
          {vocabularies.GradeStanding.map((one) => (
            <option key={one} value={one}>
              {standing(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("tone")} label={t("tone")} hint={t("toneHint")}>
        <Select {...form.register(at("tone"))} {...describe(form, at("tone"))}>
          {gradeTones.map((one) => (
            <option key={one} value={one}>
              {toneName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("position")} label={t("position")}>
        <TextInput {...form.register(at("position"))} {...describe(form, at("position"))} width="short" inputMode="numeric" />
      </Field>
      <AttestationField form={form} />
    </>
  );
}
