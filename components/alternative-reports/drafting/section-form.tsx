"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Path } from "react-hook-form";

import { KeepCopy } from "@/components/alternative-reports/drafting/keep-copy";
import { SectionWords } from "@/components/alternative-reports/drafting/section-words";
import { SignedOut } from "@/components/alternative-reports/drafting/signed-out";
import { SaveState, useAutosave } from "@/components/ui/autosave";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { type ActionForm, describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type TranslatedField, translatedFields, type WordField } from "@/domain/alternative-reports/drafting/rules";
import type { ReportSectionKind } from "@/domain/alternative-reports/vocabulary";
import { type SectionDraft, sectionSchema } from "@/domain/alternative-reports/sections/schema";
import type { Language } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  reportId: string;
  kind: ReportSectionKind;
  draft: SectionDraft;
  language: Language;
  translationLanguage: Language | null;
  /** The language that the report is sent in, whose words are counted. */
  sentIn: Language;
  /** The grades of the committee, each with its definition; none where it grades nothing. */
  grades: Choice[];
  gradeNames: Record<string, string>;
  /** Names the person and the section, for text that could not be sent. */
  rescueKey: string;
  /** Where one is signed in again without leaving the page. */
  signIn: string;
  save: FormAction<SectionDraft, { version: number }>;
};

const fieldsOf = (kind: ReportSectionKind): readonly WordField[] =>
  kind === "ISSUE" ? ["heading", "reference", "stateSaid", "text", "evidence", "suggestion"] : ["heading", "text"];
const isTranslated = (field: WordField): field is TranslatedField => translatedFields.some((one) => one === field);

/** A section, kept while it is written; what two write at once is shown to the second. */
export function SectionForm({
  reportId,
  kind,
  draft,
  language,
  translationLanguage,
  sentIn,
  grades,
  gradeNames,
  rescueKey,
  signIn,
  save,
}: Props) {
  const t = useTranslations("deskSection");
  const router = useRouter();
  const [isCopied, setCopied] = useState(false);
  const { form, submit, plain, conflict, pending } = useActionForm({
    schema: sectionSchema,
    defaultValues: draft,
    action: save,
    next: paths.deskReport(reportId),
    onDone: () => router.push(paths.deskReport(reportId)),
  });
  const rescue = useRescue(form, rescueKey, { isAsked: isCopied });
  const autosave = useAutosave(form, save, { onSaved: rescue.forget });
  const fields = fieldsOf(kind);
  const about = kind === "ISSUE" ? "issue" : "part";
  const label = (field: WordField) => t(`${about}.${field}`);
  const labels: Partial<Record<Path<SectionDraft>, string>> = {
    ...Object.fromEntries(fields.map((field) => [field, label(field)])),
    ...Object.fromEntries(translatedFields.map((field) => [`translations.${field}`, t("translationOf", { field: label(field) })])),
    gradeId: t("grade"),
  };
  const isSignedOut = autosave.saving.state === "refused" && autosave.saving.message === "signedOut";

  return (
    <form {...plain} onSubmit={autosave.before(submit)} noValidate className="stack" autoComplete="off">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      {isSignedOut && <SignedOut href={signIn} retry={autosave.retry} />}
      <ConflictNotice
        form={form}
        conflict={conflict ?? autosave.conflict}
        versionField="version"
        labels={labels}
        say={(value) => gradeNames[value] ?? value}
        onResolved={autosave.retry}
      />
      {fields.map((field) => (
        <Beside key={field} isSplit={translationLanguage !== null && isTranslated(field)}>
          <Words form={form} name={field} label={label(field)} hint={t(`${about}Hint.${field}`)} lang={language} isLine={isLine(field)} />
          {translationLanguage !== null && isTranslated(field) && (
            <Words
              form={form}
              name={`translations.${field}`}
              label={t("translationOf", { field: label(field) })}
              lang={translationLanguage}
              isLine={isLine(field)}
            />
          )}
        </Beside>
      ))}
      {kind === "ISSUE" && grades.length > 0 && (
        <FormChoices form={form} name="gradeId" type="radio" legend={t("grade")} hint={t("gradeHint")} optional options={grades} />
      )}
      <SectionWords form={form} kind={kind} language={language} translationLanguage={translationLanguage} sentIn={sentIn} />
      <SaveState autosave={autosave} />
      <KeepCopy isCopied={isCopied} onChange={setCopied} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

const isLine = (field: WordField): boolean => field === "heading" || field === "reference";

/** What is written, and its translation next to it where there is room. */
const Beside = ({ isSplit, children }: { isSplit: boolean; children: ReactNode }) => (
  <div className={isSplit ? "grid gap-4 lg:grid-cols-2" : undefined}>{children}</div>
);

type WordsProps = {
  form: ActionForm<SectionDraft>;
  name: Exclude<Path<SectionDraft>, "version" | "translations">;
  label: string;
  hint?: string;
  lang: Language;
  isLine: boolean;
};

function Words({ form, name, label, hint, lang, isLine: isShort }: WordsProps) {
  const control = { ...form.register(name), ...describe(form, name), lang };
  return (
    <Field form={form} name={name} label={label} hint={hint}>
      {isShort ? <TextInput {...control} maxLength={500} autoComplete="off" /> : <Textarea rows={8} {...control} />}
    </Field>
  );
}
