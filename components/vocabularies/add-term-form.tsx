"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { TermFields } from "@/components/vocabularies/term-fields";
import { termSchema } from "@/domain/vocabularies/terms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { z } from "zod";

type Props = {
  vocabularyId: string;
  parents: { value: string; label: string }[];
  position: number;
  ownId: string;
  action: FormAction<z.input<typeof termSchema>, { id: string }>;
};

const unnamed = { en: "", ru: "", kk: "" };

/** Adds a term to a vocabulary. */
export function AddTermForm({ vocabularyId, parents, position, ownId, action }: Props) {
  const t = useTranslations("vocabulariesAdmin.form");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: termSchema,
    defaultValues: { vocabularyId, code: "", names: unnamed, description: unnamed, parentId: "", position },
    action,
    onDone: ({ id }) => router.push(paths.term(vocabularyId, id)),
  });
  const { restored, discard } = useRescue(form, `term:${ownId}:${vocabularyId}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="code" label={t("code")} hint={t("codeHint")}>
        <TextInput {...form.register("code")} {...describe(form, "code")} width="medium" maxLength={40} autoCapitalize="off" />
      </Field>
      <TermFields form={form} parents={parents} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("addTerm")}
        </Button>
      </div>
    </form>
  );
}
