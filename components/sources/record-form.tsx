"use client";

import { useTranslations } from "next-intl";
import type { DefaultValues, FieldValues, Path } from "react-hook-form";
import type { z } from "zod";

import { type Entry, RecordField } from "@/components/sources/record-field";
import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { Removal } from "@/domain/sources/schema";
import { attestations } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** What a page gives to the form of any record that rests on a source. */
export type RecordFormProps<Values> = {
  values: Values;
  keep: FormAction<Values, { id: string } | void>;
  /** Absent where a record ends by an act of its own, never by being removed. */
  remove?: FormAction<Removal>;
  /** Where to go afterwards; `{id}` stands for the record, if the act tells which it is. */
  done: string;
  /** Where to go when it was removed; otherwise where one would go when it was kept. */
  removed?: string;
  rescueKey: string;
};

type Props<Schema extends z.ZodType<FieldValues, FieldValues>> = RecordFormProps<z.input<Schema>> & {
  schema: Schema;
  entries: readonly Entry[];
  hasSource?: boolean;
};

/** Records a fact, or corrects or removes one. A new record has no id yet. */
export function RecordForm<Schema extends z.ZodType<FieldValues, FieldValues>>({
  schema,
  values,
  keep,
  remove,
  done,
  removed,
  rescueKey,
  entries,
  hasSource = true,
}: Props<Schema>) {
  type Values = z.input<Schema>;
  const t = useTranslations("recordForm");
  const attestationName = useTranslations("vocabulary.Attestation");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { id, version } = values as { id: string; version: number };
  const { form, submit, conflict, pending } = useActionForm({
    schema,
    defaultValues: values as DefaultValues<Values>,
    action: keep,
    onDone: (kept) => router.push(done.replace("{id}", kept?.id ?? id)),
  });
  const rescue = useRescue(form, rescueKey);

  const sourceEntries: Entry[] = [
    { as: "text", name: "source", label: t("source"), hint: t("sourceHint") },
    {
      as: "select",
      name: "attestation",
      label: t("attestation"),
      hint: t("attestationHint"),
      options: attestations.map((value) => ({ value, label: attestationName(value) })),
    },
  ];
  const all = hasSource ? [...entries, ...sourceEntries] : entries;
  const labels = Object.fromEntries(
    all.flatMap(({ as, name, label }) =>
      as === "words"
        ? (["ru", "kk", "en"] as const).map((one) => [`${name}.${one}`, t("inLanguage", { label, language: language(one) })])
        : [[name, label]],
    ),
  ) as Partial<Record<Path<Values>, string>>;

  return (
    <>
      <form onSubmit={submit} noValidate className="stack">
        <ErrorSummary form={form} />
        <Rescued restored={rescue.restored} discard={rescue.discard} />
        <ConflictNotice form={form} conflict={conflict} versionField={"version" as Path<Values>} labels={labels} />
        {all.map((entry) => (
          <RecordField key={entry.name} form={form} entry={entry} />
        ))}
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t(id === "" ? "record" : "save")}
          </Button>
        </div>
      </form>
      {id !== "" && remove && (
        <div className="mt-6">
          <Disclosure summary={t("remove")}>
            <p className="prose">{t("removeHint")}</p>
            <ActionButton action={remove} input={{ id, version }} done={removed ?? done.replace("{id}", id)} tone="danger">
              {t("remove")}
            </ActionButton>
          </Disclosure>
        </div>
      )}
    </>
  );
}
