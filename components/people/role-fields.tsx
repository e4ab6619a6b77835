"use client";

import { useTranslations } from "next-intl";
import { type Path, useWatch } from "react-hook-form";

import { FormCheckbox } from "@/components/ui/form-choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { DateInput, Select } from "@/components/ui/input";
import type { Places } from "@/domain/people/queries";
import { placeOf } from "@/domain/people/rules";
import { type Role, roles } from "@/domain/vocabulary";

export type RoleValues = {
  stateId: string;
  role: Role;
  bodyId: string;
  organisationId: string;
  isAlternate: boolean;
  validFrom: string;
  validTo: string;
};

/** Which role, held where, from when until when. Only what a role can be held in is asked for. */
export function RoleFields<Values extends RoleValues>({ form, places }: { form: ActionForm<Values>; places: Places }) {
  const t = useTranslations("people.roleForm");
  const roleName = useTranslations("vocabulary.Role");
  const at = (name: keyof RoleValues) => name as Path<Values>;
  const control = (name: keyof RoleValues) => ({ ...form.register(at(name)), ...describe(form, at(name)) });
  const chosen: unknown = useWatch({ control: form.control, name: at("role") });
  const role = roles.find((known) => known === chosen);
  const place = role ? placeOf(role) : "none";
  const isPlaced = { bodyId: place === "body" || place === "any", organisationId: place === "organisation" || place === "any" };
  const invalid = (name: "bodyId" | "organisationId") => form.getFieldState(at(name), form.formState).invalid;

  return (
    <>
      {places.states.length > 1 && (
        <Field form={form} name={at("stateId")} label={t("state")}>
          <Select {...control("stateId")}>
            <Options options={places.states} />
          </Select>
        </Field>
      )}
      <Field form={form} name={at("role")} label={t("role")}>
        <Select {...control("role")}>
          <option value="">{t("choose")}</option>
          <Options options={roles.map((value) => ({ value, label: roleName(value) }))} />
        </Select>
      </Field>
      {(isPlaced.bodyId || invalid("bodyId")) && (
        <Field form={form} name={at("bodyId")} label={t("body")} optional={place === "any"}>
          <Select {...control("bodyId")}>
            <option value="">{place === "body" ? t("choose") : t("nowhere")}</option>
            <Options options={places.bodies} />
          </Select>
        </Field>
      )}
      {(isPlaced.organisationId || invalid("organisationId")) && (
        <Field form={form} name={at("organisationId")} label={t("organisation")} optional={place === "any"}>
          <Select {...control("organisationId")}>
            <option value="">{place === "organisation" ? t("choose") : t("nowhere")}</option>
            <Options options={places.organisations} />
          </Select>
        </Field>
      )}
      <FormCheckbox form={form} name={at("isAlternate")} label={t("isAlternate")} hint={t("isAlternateHint")} />
      <Field form={form} name={at("validFrom")} label={t("validFrom")} hint={t("validFromHint")} optional>
        <DateInput {...control("validFrom")} />
      </Field>
      <Field form={form} name={at("validTo")} label={t("validTo")} hint={t("validToHint")} optional>
        <DateInput {...control("validTo")} />
      </Field>
    </>
  );
}

function Options({ options }: { options: readonly { value: string; label: string }[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
