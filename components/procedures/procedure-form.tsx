"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { type Entry, RecordField } from "@/components/sources/record-field";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import type { KeptProcedure } from "@/domain/follow-ups/procedures/queries";
import { procedureRevisionSchema, procedureSchema } from "@/domain/follow-ups/procedures/schema";
import { attestations } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

function useEntries(): Entry[] {
  const t = useTranslations("procedures.form");
  const attestation = useTranslations("vocabulary.Attestation");
  return [
    { as: "words", name: "names", label: t("name") },
    { as: "text", name: "usualMonths", label: t("usualMonths"), optional: true },
    { as: "text", name: "mostSelected", label: t("mostSelected"), optional: true },
    { as: "text", name: "source", label: t("source") },
    {
      as: "select",
      name: "attestation",
      label: t("attestation"),
      options: attestations.map((value) => ({ value, label: attestation(value) })),
    },
  ];
}

type AddProps = {
  earlier: KeptProcedure | null;
  mechanisms: { value: string; label: string }[];
  action: FormAction<z.input<typeof procedureSchema>, { id: string }>;
};

/** Adds a procedure, or a further edition of one that begins with its states and steps. */
export function AddProcedureForm({ earlier, mechanisms, action }: AddProps) {
  const t = useTranslations("procedures.form");
  const router = useRouter();
  const entries = useEntries();
  const { form, submit, pending } = useActionForm({
    schema: procedureSchema,
    defaultValues: {
      code: earlier?.code ?? "",
      edition: "",
      mechanismId: earlier?.mechanismId ?? "",
      basedOnId: earlier?.id ?? "",
      names: earlier?.names ?? { en: "", ru: "", kk: "" },
      usualMonths: String(earlier?.usualMonths ?? ""),
      mostSelected: String(earlier?.mostSelected ?? ""),
      source: earlier?.source ?? "",
      attestation: earlier?.attestation ?? "STATED",
    },
    action,
    onDone: ({ id }) => router.push(paths.adminProcedure(id)),
  });
  const own: Entry[] = [
    { as: "text", name: "code", label: t("code") },
    { as: "select", name: "mechanismId", label: t("mechanism"), options: mechanisms, none: "" },
  ];
  const all: Entry[] = [...(earlier ? [] : own), { as: "text", name: "edition", label: t("edition") }, ...entries];
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {all.map((entry) => (
        <RecordField key={entry.name} form={form} entry={entry} />
      ))}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

type ReviseProps = { procedure: KeptProcedure; action: FormAction<z.input<typeof procedureRevisionSchema>> };

/** Corrects a procedure, or stops offering it; whoever saves second sees what the first has written. */
export function ReviseProcedureForm({ procedure, action }: ReviseProps) {
  const t = useTranslations("procedures.form");
  const router = useRouter();
  const entries = useEntries();
  const { id, version, names, usualMonths, mostSelected, source, attestation, isRetired } = procedure;
  const { form, submit, conflict, pending } = useActionForm({
    schema: procedureRevisionSchema,
    defaultValues: {
      id,
      version,
      names,
      usualMonths: String(usualMonths ?? ""),
      mostSelected: String(mostSelected ?? ""),
      source,
      attestation,
      isRetired,
    },
    action,
    onDone: () => router.refresh(),
  });
  const labels = { usualMonths: t("usualMonths"), mostSelected: t("mostSelected"), source: t("source") };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      {[...entries, { as: "check", name: "isRetired", label: t("retire") } satisfies Entry].map((entry) => (
        <RecordField key={entry.name} form={form} entry={entry} />
      ))}
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
