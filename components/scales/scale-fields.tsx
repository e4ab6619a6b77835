"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { NameFields } from "@/components/vocabularies/name-fields";
import { type Attestation, attestations, type Names } from "@/domain/vocabulary";

type ScaleValues = { names: Names; inUseFrom: string; inUseTo: string; source: string; attestation: Attestation };

/** What can be said of a scale, whether it is being added or corrected. */
export function ScaleFields<Values extends ScaleValues>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("scalesAdmin.form");
  const at = (name: keyof ScaleValues) => name as Path<Values>;
  return (
    <>
      <NameFields form={form} />
      {(["inUseFrom", "inUseTo"] as const).map((name) => (
        <Field key={name} form={form} name={at(name)} label={t(name)} optional>
          <TextInput {...form.register(at(name))} {...describe(form, at(name))} width="short" inputMode="numeric" maxLength={4} />
        </Field>
      ))}
      <Field form={form} name={at("source")} label={t("source")} hint={t("sourceHint")}>
        <TextInput {...form.register(at("source"))} {...describe(form, at("source"))} maxLength={500} />
      </Field>
      <AttestationField form={form} />
    </>
  );
}

/** How well what is said of it is attested. */
export function AttestationField<Values extends { attestation: Attestation }>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("scalesAdmin.form");
  const attestation = useTranslations("vocabulary.Attestation");
  const name = "attestation" as Path<Values>;
  return (
    <Field form={form} name={name} label={t("attestation")}>
      <Select {...form.register(name)} {...describe(form, name)}>
        {attestations.map((one) => (
          <option key={one} value={one}>
            {attestation(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
