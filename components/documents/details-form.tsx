"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { normalSymbol } from "@/domain/documents/rules";
import { type DocumentDetails, documentDetailsSchema } from "@/domain/documents/schema";
import { documentKinds, interfaceLanguages, vocabularies } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = {
  /** As this person has last seen or saved it. */
  details: DocumentDetails;
  /** As the server has it now. */
  arrived: DocumentDetails;
  action: FormAction<DocumentDetails, { version: number }>;
  onSaved: (details: DocumentDetails) => void;
  /** Somebody else's details were taken over. */
  onTaken: (details: DocumentDetails) => void;
  onDirty: (isDirty: boolean) => void;
};

const isSame = ({ version: _one, ...one }: DocumentDetails, { version: _other, ...other }: DocumentDetails): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const dates = ["consideredOn", "adoptedOn", "distributedOn"] as const;

/** What the importer read in the head of the document, to be put right by a person. */
export function DetailsForm({ details, arrived, action, onSaved, onTaken, onDirty }: Props) {
  const t = useTranslations("documentDetails");
  const kindName = useTranslations("vocabulary.DocumentKind");
  const languageName = useTranslations("vocabulary.Language");
  const { form, submit, conflict, pending } = useActionForm({
    schema: documentDetailsSchema,
    defaultValues: details,
    action,
    onDone: ({ version }) => {
      const saved = { ...form.getValues(), version };
      form.reset(saved);
      onSaved(saved);
    },
  });
  const { reset, setValue, getValues } = form;
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  // Somebody else's details take the place of what was not touched here; what was is compared when it is saved.
  useEffect(() => {
    if (arrived.version <= getValues("version")) return;
    if (isSame(arrived, details)) return setValue("version", arrived.version);
    if (isDirty) return;
    reset(arrived);
    onTaken(arrived);
  }, [arrived, details, getValues, isDirty, onTaken, reset, setValue]);

  const symbol = form.watch("symbol");
  const kept = normalSymbol(symbol);
  const labels = {
    symbol: t("symbol"),
    kind: t("kind"),
    language: t("language"),
    originalLanguage: t("originalLanguage"),
    "titles.en": t("titleIn", { language: languageName("en") }),
    "titles.ru": t("titleIn", { language: languageName("ru") }),
    "titles.kk": t("titleIn", { language: languageName("kk") }),
    consideredOn: t("consideredOn"),
    adoptedOn: t("adoptedOn"),
    distributedOn: t("distributedOn"),
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Field
          form={form}
          name="symbol"
          label={labels.symbol}
          hint={kept && kept !== symbol ? t("symbolKept", { symbol: kept }) : t("symbolHint")}
        >
          <TextInput {...form.register("symbol")} {...describe(form, "symbol")} maxLength={80} />
        </Field>
        <Field form={form} name="kind" label={labels.kind} hint={form.watch("kind") === details.kind ? undefined : t("kindHint")}>
          <Select {...form.register("kind")} {...describe(form, "kind")}>
            {documentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </Select>
        </Field>
        <Field form={form} name="language" label={labels.language}>
          <Select {...form.register("language")} {...describe(form, "language")}>
            {vocabularies.Language.map((language) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field form={form} name="originalLanguage" label={labels.originalLanguage}>
          <Select {...form.register("originalLanguage")} {...describe(form, "originalLanguage")}>
            <option value="">{t("notKnown")}</option>
            {vocabularies.Language.map((language) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </Select>
        </Field>
        {interfaceLanguages.map((language) => (
          <Field
            key={language}
            form={form}
            name={`titles.${language}`}
            label={labels[`titles.${language}`]}
            optional={language !== details.language}
          >
            <TextInput {...form.register(`titles.${language}`)} {...describe(form, `titles.${language}`)} lang={language} maxLength={500} />
          </Field>
        ))}
        {dates.map((date) => (
          <Field key={date} form={form} name={date} label={labels[date]} optional>
            <DateInput {...form.register(date)} {...describe(form, date)} />
          </Field>
        ))}
      </div>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
        {form.timesSent > 0 && !isDirty && (
          <p role="status" className="quiet">
            {t("saved")}
          </p>
        )}
      </div>
    </form>
  );
}
