"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { type Entry, RecordField } from "@/components/sources/record-field";
import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { procedureStateSchema, procedureStepSchema, type StepRemoval } from "@/domain/follow-ups/procedures/schema";
import { vocabularies } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type StateInput = z.input<typeof procedureStateSchema>;
type StateProps = { state: StateInput; action: FormAction<StateInput, { id: string }> };

/** A state of a procedure: what it is called, and whether a round ends in it. */
export function StateForm({ state, action }: StateProps) {
  const t = useTranslations("procedures");
  const kind = useTranslations("vocabulary.FollowUpStateKind");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: procedureStateSchema,
    defaultValues: state,
    action,
    onDone: () => router.push(paths.adminProcedure(state.procedureId)),
  });
  const entries: Entry[] = [
    ...(state.id === "" ? [{ as: "text", name: "code", label: t("form.code") } as const] : []),
    { as: "words", name: "names", label: t("form.name") },
    { as: "number", name: "position", label: t("position") },
    {
      as: "select",
      name: "kind",
      label: t("kind"),
      options: vocabularies.FollowUpStateKind.map((value) => ({ value, label: kind(value) })),
    },
  ];
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={{ position: t("position") }} versionField="version" />
      {entries.map((entry) => (
        <RecordField key={entry.name} form={form} entry={entry} />
      ))}
      <Save pending={pending} />
    </form>
  );
}

type StepInput = z.input<typeof procedureStepSchema>;
type StepProps = { step: StepInput; states: Choice[]; action: FormAction<StepInput, { id: string }>; remove: FormAction<StepRemoval> };

/** A step of a procedure: from where to where, by whom, by when, and what it cannot do without. */
export function ProcedureStepForm({ step, states, action, remove }: StepProps) {
  const t = useTranslations("procedures");
  const router = useRouter();
  const done = paths.adminProcedure(step.procedureId);
  const { form, submit, conflict, pending } = useActionForm({
    schema: procedureStepSchema,
    defaultValues: step,
    action,
    onDone: () => router.push(done),
  });
  const entries = useStepEntries(step.id === "", states);
  return (
    <>
      <form onSubmit={submit} noValidate>
        <ErrorSummary form={form} />
        <ConflictNotice form={form} conflict={conflict} labels={{ grades: t("grades") }} versionField="version" />
        {entries.map((entry) => (
          <RecordField key={entry.name} form={form} entry={entry} />
        ))}
        <Save pending={pending} />
      </form>
      {step.id !== "" && (
        <ActionButton action={remove} input={{ id: step.id }} tone="danger" done={done}>
          {t("remove")}
        </ActionButton>
      )}
    </>
  );
}

function useStepEntries(isNew: boolean, states: Choice[]): Entry[] {
  const t = useTranslations("procedures");
  const words = useTranslations("vocabulary");
  const where: Entry[] = [
    { as: "text", name: "code", label: t("form.code") },
    { as: "select", name: "fromId", label: t("from"), options: states },
    { as: "select", name: "toId", label: t("to"), options: states },
  ];
  return [
    ...(isNew ? where : []),
    { as: "words", name: "names", label: t("form.name") },
    { as: "number", name: "position", label: t("position") },
    {
      as: "select",
      name: "actor",
      label: t("who"),
      options: vocabularies.FollowUpActor.map((value) => ({ value, label: words(`FollowUpActor.${value}`) })),
    },
    { as: "text", name: "termCount", label: t("form.termCount"), hint: t("form.termCountHint"), optional: true },
    {
      as: "select",
      name: "termUnit",
      label: t("form.termUnit"),
      none: t("form.none"),
      options: vocabularies.FollowUpTermUnit.map((value) => ({ value, label: words(`FollowUpTermUnit.${value}`) })),
    },
    {
      as: "select",
      name: "termBase",
      label: t("form.termBase"),
      none: t("form.none"),
      options: vocabularies.FollowUpTermBase.map((value) => ({ value, label: words(`FollowUpTermBase.${value}`) })),
    },
    {
      as: "choices",
      name: "requires",
      label: t("requires"),
      optional: true,
      options: vocabularies.FollowUpRequirement.map((value) => ({ value, label: words(`FollowUpRequirement.${value}`) })),
    },
    { as: "text", name: "grades", label: t("grades"), hint: t("form.gradesHint"), optional: true },
  ];
}

function Save({ pending }: { pending: boolean }) {
  const t = useTranslations("procedures.form");
  return (
    <div className="row">
      <Button type="submit" tone="primary" pending={pending}>
        {t("save")}
      </Button>
    </div>
  );
}
