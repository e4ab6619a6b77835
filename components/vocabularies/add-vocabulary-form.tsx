"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { VocabularyFields } from "@/components/vocabularies/vocabulary-fields";
import { type VocabularyRecord, vocabularySchema } from "@/domain/vocabularies/schema";
import { termKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { states: { value: string; label: string }[]; ownId: string; action: FormAction<VocabularyRecord, { id: string }> };

/** Adds a vocabulary, for everybody or of one State. */
export function AddVocabularyForm({ states, ownId, action }: Props) {
  const t = useTranslations("vocabulariesAdmin.form");
  const kindName = useTranslations("vocabulary.TermKind");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: vocabularySchema,
    defaultValues: {
      kind: "CLUSTER",
      code: "",
      stateId: states[0]?.value ?? "",
      names: { en: "", ru: "", kk: "" },
      edition: "",
      source: "",
    },
    action,
    onDone: ({ id }) => router.push(paths.vocabulary(id)),
  });
  const { restored, discard } = useRescue(form, `vocabulary:${ownId}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="kind" label={t("kind")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          {termKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="stateId" label={t("whose")}>
        <Select {...form.register("stateId")} {...describe(form, "stateId")}>
          <option value="">{t("everybodys")}</option>
          {states.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="code" label={t("code")} hint={t("codeHint")}>
        <TextInput {...form.register("code")} {...describe(form, "code")} width="medium" maxLength={40} autoCapitalize="off" />
      </Field>
      <VocabularyFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("addVocabulary")}
        </Button>
      </div>
    </form>
  );
}
