"use client";

import { useTranslations } from "next-intl";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import type { ReformForm } from "@/domain/reforms/schema";

const dates = ["adoptedOn", "inForceOn", "repealedOn"] as const;

/** The dates that the stage of the reform can have, each as far as it is known. */
export function ReformDates({ form, labels }: { form: ActionForm<ReformForm>; labels: Record<(typeof dates)[number], string> }) {
  const t = useTranslations("reformForm");
  const stage = form.watch("stage");
  const isAdopted = stage === "ADOPTED" || stage === "IN_FORCE" || stage === "REPEALED";
  const shown = dates.filter((name) => (name === "repealedOn" ? stage === "REPEALED" : isAdopted));
  return shown.map((name) => (
    <Field
      key={name}
      form={form}
      name={name}
      label={labels[name]}
      hint={t(name === "repealedOn" ? "wholeDateHint" : "partialDateHint")}
      optional
    >
      <TextInput width="short" inputMode="numeric" autoComplete="off" {...form.register(name)} {...describe(form, name)} />
    </Field>
  ));
}
