"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import {
  get,
  set,
  useForm,
  useWatch,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from "react-hook-form";
import type { z } from "zod";
import { useEarlyTyping } from "@/components/ui/early-typing";
import { useKept } from "@/components/ui/kept-form";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import { formatNumber } from "@/lib/format";
import { asPlain, type Conflict, type FormAction, type FormResult } from "@/lib/form-result";
import { givenField, keptField, nextField } from "@/lib/plain-form";
import { explainIssue } from "@/lib/refusal";

/** A form of react-hook-form that knows its place on the page, and how often it was sent successfully. */
export type ActionForm<Values extends FieldValues> = UseFormReturn<Values> & {
  formId: string;
  timesSent: number;
  next?: string;
  given: object;
  /** Forgets what was kept of this form until its author signed in again: it was saved. */
  forgetKept: () => void;
  keptId?: string;
};

/**
 * A form that is checked here by the schema the server checks with. Refusals come back to
 * their fields; what was typed stays, whatever happens to the line. `plain` lets a browser
 * without scripts send it: `next` is where that leads, "" for the page it is on.
 */
export function useActionForm<Schema extends z.ZodType<FieldValues, FieldValues>, Data = void>({
  schema,
  defaultValues,
  action,
  onDone,
  next,
}: {
  schema: Schema;
  defaultValues: DefaultValues<z.input<Schema>>;
  action: FormAction<z.input<Schema>, Data>;
  onDone?: (data: Data) => void;
  next?: string;
}) {
  type Values = z.input<Schema>;
  const [heard, sendPlain] = useActionState(asPlain<Data>(action), null);
  const refused = heard?.ok === false ? heard : undefined;
  const { kept, forgetKept } = useKept(defaultValues);
  const restored = heard ? undefined : kept;
  const errors = useMemo(() => refused && errorsOf<Values>(refused), [refused]);
  const form = useForm<Values>({
    defaultValues: { ...defaultValues, ...restored?.given, ...restored?.typed, ...(refused?.typed as object | undefined) },
    errors,
    resolver: zodResolver(schema, { error: explainIssue }, { raw: true }),
    shouldFocusError: false,
  });
  const formId = useId();
  useEarlyTyping(formId);
  const send = useSend(action);
  const sending = useRef(false);
  const [conflict, setConflict] = useState<Conflict | undefined>(refused?.conflict);
  const [timesSent, setTimesSent] = useState(heard?.ok ? 1 : 0);

  function explain({ message, fields, conflict: theirs }: Refused<Data>) {
    setConflict(theirs);
    for (const [name, words] of Object.entries(fields ?? {})) {
      form.setError(name as Path<Values>, { type: "server", message: words });
    }
    if (message || !fields) form.setError("root.server", { message: message ?? "invalid" });
  }

  const submit = form.handleSubmit(async (values) => {
    if (sending.current) return;
    sending.current = true;
    const result = await send(values).finally(() => (sending.current = false));
    if (!result.ok) return explain(result);
    setConflict(undefined);
    form.reset(values, { keepValues: true });
    setTimesSent((times) => times + 1);
    forgetKept();
    onDone?.(result.data);
  });

  return {
    form: {
      ...form,
      formId,
      timesSent,
      next,
      // Until it was refused for another's change, the version that was typed over stays with it.
      given: restored || refused?.fields ? { ...defaultValues, ...kept?.given } : defaultValues,
      forgetKept,
      keptId: kept?.id,
    },
    submit,
    plain: { action: sendPlain },
    /** What came of it, where it was sent without scripts. */
    heard: heard?.ok ? heard.data : undefined,
    conflict,
    pending: form.formState.isSubmitting,
  };
}

type Refused<Data> = Extract<FormResult<Data>, { ok: false }>;

/** What a plain form heard, as the form keeps it. */
function errorsOf<Values extends FieldValues>({ message, fields }: Refused<unknown>): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const [name, words] of Object.entries(fields ?? {})) set(errors, name, { type: "server", message: words });
  if (message || !fields) set(errors, "root.server", { type: "server", message: message ?? "invalid" });
  return errors;
}

/** What a form that is sent without scripts says besides its fields. */
export function PlainFields({ form: { next, given, keptId } }: { form: { next?: string; given: unknown; keptId?: string } }) {
  return (
    <>
      <input type="hidden" name={givenField} value={JSON.stringify(given)} />
      {next !== undefined && <input type="hidden" name={nextField} value={next} />}
      {keptId !== undefined && <input type="hidden" name={keptField} value={keptId} />}
    </>
  );
}

const idOf = ({ formId }: { formId: string }, name: string) => `${formId}${name}`;

/** What a control needs to be announced with its label, hint and error. */
export function describe<Values extends FieldValues>(form: ActionForm<Values>, name: Path<Values>) {
  const id = idOf(form, name);
  const invalid = form.getFieldState(name, form.formState).invalid;
  // Without scripts nobody else writes the values into the page.
  const value: unknown = get(form.formState.defaultValues, name);
  const defaultValue = typeof value === "number" || (typeof value === "string" && value !== "") ? value : undefined;
  return { id, "aria-describedby": `${id}-notes`, "aria-invalid": invalid || undefined, defaultValue };
}

export function Field<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  optional = false,
  max,
  children,
}: {
  form: ActionForm<Values>;
  name: Path<Values>;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** Shows how many characters are used. */
  max?: number;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const id = idOf(form, name);
  const { invalid } = form.getFieldState(name, form.formState);
  return (
    <div className={invalid ? "field field-invalid" : "field"}>
      <label htmlFor={id}>
        <span id={`${id}-name`}>{label}</span> {optional && <span className="field-optional">{t("optional")}</span>}
      </label>
      <FieldNotes form={form} name={name} hint={hint} />
      {children}
      {max !== undefined && <Counter form={form} name={name} max={max} />}
    </div>
  );
}

/** Hint and error of a field, in the one place its control refers to. */
export function FieldNotes<Values extends FieldValues>({
  form,
  name,
  hint,
}: {
  form: ActionForm<Values>;
  name: Path<Values>;
  hint?: ReactNode;
}) {
  const refusal = useRefusal();
  const { error } = form.getFieldState(name, form.formState);
  return (
    <div id={`${idOf(form, name)}-notes`}>
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{refusal(error.message ?? "invalid")}</p>}
    </div>
  );
}

function Counter<Values extends FieldValues>({ form, name, max }: { form: ActionForm<Values>; name: Path<Values>; max: number }) {
  const t = useTranslations("ui");
  const locale = useLocale();
  const used = String(useWatch({ control: form.control, name }) ?? "").length;
  return (
    <p className={used > max ? "field-count field-count-over" : "field-count"}>
      {t("counter", { used: formatNumber(used, locale), max: formatNumber(max, locale) })}
    </p>
  );
}

type Problem = { name: string; message: string };

function problemsIn(errors: FieldErrors, prefix = ""): Problem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== "object" || key === "ref") return [];
    const name = prefix + key;
    if (typeof error.message === "string") return [{ name, message: error.message }];
    return problemsIn(error as FieldErrors, `${name}.`);
  });
}

/** Lists what is wrong, leads to each field, and takes the focus when a form is refused. `refused` heads what concerns no field. */
export function ErrorSummary<Values extends FieldValues>({ form, refused }: { form: ActionForm<Values>; refused?: string }) {
  const t = useTranslations("ui");
  const locale = useLocale();
  const refusal = useRefusal();
  const box = useRef<HTMLDivElement>(null);
  const { submitCount, errors } = form.formState;
  const problems = problemsIn(errors);

  useEffect(() => {
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);

  const inFields = problems.filter(({ name }) => !name.startsWith("root.")).length;

  if (problems.length === 0) return null;
  const titleId = `${form.formId}problems`;
  return (
    <div className="problems" ref={box} tabIndex={-1} role="group" aria-labelledby={titleId}>
      <h2 id={titleId} className="notice-title">
        {inFields > 0 ? t("problems", { count: inFields, shown: formatNumber(inFields, locale) }) : (refused ?? t("notSaved"))}
      </h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={name}>
            <Problem id={idOf(form, name)} words={refusal(message)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "What was done: fill this in", leading to the field; what concerns the whole form leads nowhere. */
function Problem({ id, words }: { id: string; words: string }) {
  const t = useTranslations("ui");
  const [isInPage, setInPage] = useState(false);
  useEffect(() => setInPage(true), []);
  if (!isInPage) return words;
  const name = document.getElementById(`${id}-name`);
  if (!name) return words;
  // One of several fields under a heading of their own is said with it: "Funding, Russian".
  const heading = name.closest("fieldset")?.querySelector("legend");
  const field = [heading?.contains(name) ? null : heading?.textContent, name.textContent].filter(Boolean).join(", ");
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {t("problem", { field, words: words.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()) })}
    </a>
  );
}
