"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path } from "react-hook-form";

import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type Attestation, attestations } from "@/domain/vocabulary";

type Proven = { on: string; documentId: string; source: string; attestation: Attestation };
type Props<Values extends FieldValues> = { form: ActionForm<Values>; documents: readonly Choice[]; today: string };

/** On which day it happened, and where that can be read. */
export function ProofFields<Values extends Proven & FieldValues>({ form, documents, today }: Props<Values>) {
  const t = useTranslations("followUpForm");
  const attestation = useTranslations("vocabulary.Attestation");
  const at = (name: keyof Proven) => name as Path<Values>;
  const control = (name: keyof Proven) => ({ ...form.register(at(name)), ...describe(form, at(name)) });
  return (
    <>
      <Field form={form} name={at("on")} label={t("on")} hint={t("onHint")}>
        <DateInput {...control("on")} max={today} />
      </Field>
      {documents.length > 0 && (
        <Field form={form} name={at("documentId")} label={t("document")} hint={t("documentHint")} optional>
          <Select {...control("documentId")}>
            <option value="">{t("noDocument")}</option>
            <Options of={documents} />
          </Select>
        </Field>
      )}
      <Field form={form} name={at("source")} label={t("source")} hint={t("sourceHint")} optional>
        <TextInput {...control("source")} maxLength={500} />
      </Field>
      <Field form={form} name={at("attestation")} label={t("attestation")}>
        <Select {...control("attestation")}>
          <Options of={attestations.map((value) => ({ value, label: attestation(value) }))} />
        </Select>
      </Field>
    </>
  );
}
