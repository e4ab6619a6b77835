"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldValues, Path, PathValue } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Diff } from "@/components/ui/diff";
import type { ActionForm } from "@/components/ui/form";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format";
import type { Conflict } from "@/lib/form-result";

/**
 * Two people wrote at once. Shows both texts and lets the second decide;
 * what they wrote stays in the form until they do.
 */
export function ConflictNotice<Values extends FieldValues>({
  form,
  conflict,
  labels,
  versionField,
  say = (value) => value,
  onResolved,
}: {
  form: ActionForm<Values>;
  conflict?: Conflict;
  /** The fields to compare, by their name, with the words for each. */
  labels: Partial<Record<Path<Values>, string>>;
  versionField: Path<Values>;
  /** The words of a value that is a code, such as that of a radio button. */
  say?: (value: string) => string;
  onResolved?: () => void;
}) {
  const t = useTranslations("ui.conflict");
  const locale = useLocale();
  if (!conflict) return null;

  const { version, theirs, by, at } = conflict;
  const mine = (name: Path<Values>) => String(form.getValues(name) ?? "");
  const fields = (Object.keys(theirs) as Path<Values>[]).filter((name) => name in labels && theirs[name] !== mine(name));
  const when = at ? formatDateTime(at, locale) : "";

  const write = (name: Path<Values>, value: unknown) =>
    form.setValue(name, value as PathValue<Values, Path<Values>>, { shouldDirty: true });

  const keepMine = () => {
    write(versionField, version);
    form.clearErrors();
    onResolved?.();
  };
  const takeTheirs = () => {
    for (const name of fields) write(name, theirs[name]);
    keepMine();
  };

  return (
    <Notice tone="warning" title={t("title")} announce>
      {when && <p>{by ? t("who", { name: by, at: when }) : t("when", { at: when })}</p>}
      <p>{t("about")}</p>
      {fields.map((name) => (
        <div key={name} className="stack">
          <h3>{labels[name]}</h3>
          <p className="label">{t("theirs")}</p>
          <LongText text={say(theirs[name] ?? "")} />
          <p className="label">{t("differences")}</p>
          <Diff before={say(theirs[name] ?? "")} after={say(mine(name))} />
        </div>
      ))}
      <div className="row">
        <Button onClick={keepMine}>{t("keepMine")}</Button>
        <Button onClick={takeTheirs}>{t("takeTheirs")}</Button>
      </div>
    </Notice>
  );
}
