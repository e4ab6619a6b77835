"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { LanguageFields } from "@/components/working-group/language-fields";
import { Options } from "@/components/ui/options";
import { type CaseDescription, caseFileSchema } from "@/domain/cases/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What the form offers; articles by the committee whose treaty they are of. */
export type CaseChoices = Record<"committees" | "bodies" | "documents" | "attestations", Choice[]> & {
  articlesOf: Record<string, Choice[]>;
};

type Props = { file: CaseDescription; choices: CaseChoices; rescueKey: string; action: FormAction<CaseDescription, { id: string }> };

const dates = ["registeredOn", "adoptedOn", "transmittedOn", "replyDueOn"] as const;

/** What the file says of a case. The author's name is withheld unless initials are given. */
export function CaseForm({ file, choices, rescueKey, action }: Props) {
  const t = useTranslations("caseForm");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: caseFileSchema,
    defaultValues: file,
    action,
    onDone: ({ id }) => router.push(paths.case(id)),
  });
  const rescue = useRescue(form, rescueKey);
  const committee = useWatch({ control: form.control, name: "mechanismId" });
  const forgetArticles = () => form.setValue("articleIds", [], { shouldDirty: true });
  const texts = ["communicationNumber", "symbol", "initials"] as const;
  const compared = [...texts, ...dates, "articles", "documentUrl", "source"] as const;
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <ConflictNotice
        form={form}
        conflict={conflict}
        versionField="version"
        labels={Object.fromEntries(compared.map((name) => [name, t(name)]))}
      />
      <Field form={form} name="mechanismId" label={t("mechanismId")}>
        <Select {...form.register("mechanismId", { onChange: forgetArticles })} {...describe(form, "mechanismId")}>
          <option value="">{t("choose")}</option>
          <Options of={choices.committees} />
        </Select>
      </Field>
      {texts.map((name) => (
        <Field key={name} form={form} name={name} label={t(name)} hint={t(`hints.${name}`)} optional={name !== "communicationNumber"}>
          <TextInput width="medium" {...form.register(name)} {...describe(form, name)} />
        </Field>
      ))}
      {dates.map((name) => (
        <Field key={name} form={form} name={name} label={t(name)} hint={name === "replyDueOn" && t("hints.replyDueOn")} optional>
          <DateInput {...form.register(name)} {...describe(form, name)} />
        </Field>
      ))}
      <FormChoices
        form={form}
        name="articleIds"
        legend={t("articleIds")}
        hint={committee === "" && t("hints.articleIds")}
        optional
        filterable
        options={choices.articlesOf[committee] ?? []}
      />
      <Field form={form} name="articles" label={t("articles")} hint={t("hints.articles")} optional>
        <Textarea rows={3} {...form.register("articles")} {...describe(form, "articles")} />
      </Field>
      <LanguageFields form={form} name="summary" legend={t("summary")} hint={t("hints.summary")} rows={4} />
      {choices.documents.length > 0 && (
        <Field form={form} name="documentId" label={t("documentId")} optional>
          <Select {...form.register("documentId")} {...describe(form, "documentId")}>
            <option value="">{t("noDocument")}</option>
            <Options of={choices.documents} />
          </Select>
        </Field>
      )}
      <Field form={form} name="documentUrl" label={t("documentUrl")} optional>
        <TextInput type="url" {...form.register("documentUrl")} {...describe(form, "documentUrl")} />
      </Field>
      <FormChoices form={form} name="bodyIds" legend={t("bodyIds")} optional filterable options={choices.bodies} />
      <Field form={form} name="references" label={t("references")} hint={t("hints.references")} optional>
        <Textarea rows={3} {...form.register("references")} {...describe(form, "references")} />
      </Field>
      <Field form={form} name="source" label={t("source")} hint={t("hints.source")} optional>
        <TextInput {...form.register("source")} {...describe(form, "source")} />
      </Field>
      <FormChoices form={form} name="attestation" type="radio" legend={t("attestation")} options={choices.attestations} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t(file.caseFileId === "" ? "record" : "save")}
        </Button>
      </div>
    </form>
  );
}
