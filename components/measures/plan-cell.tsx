"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";

import { neighbour } from "@/components/measures/neighbour";
import { useCell } from "@/components/measures/use-cell";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { Select, Textarea } from "@/components/ui/input";
import { useRefusal } from "@/components/ui/use-refusal";
import type { CellRevision, PlanCell } from "@/domain/measures/plan/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  measureId: string;
  cell: PlanCell;
  language: CellRevision["language"];
  /** What is written, and how it is shown to whoever only reads. */
  value: string;
  shown: string;
  label: string;
  options?: readonly Choice[] | undefined;
  /** Null where this reader may not write. */
  save: FormAction<CellRevision, { was: string }> | null;
};

/** A cell that reads as any other until it is opened with Enter. */
export function EditableCell(props: Props) {
  if (!props.save) return <td>{props.shown}</td>;
  return <Editor {...props} save={props.save} />;
}

function Editor({ measureId, cell, language, value, shown, label, options, save }: Props & { save: NonNullable<Props["save"]> }) {
  const t = useTranslations("plan.saving");
  const refusal = useRefusal();
  const [draft, setDraft] = useState<string | null>(null);
  const place = useRef<HTMLTableCellElement>(null);
  // Leaving a cell by a key takes the focus from its field, which must not count as leaving it once more.
  const isOpen = useRef(false);
  const { written, saving, theirs, write, retry, keepMine, takeTheirs } = useCell({
    value,
    save,
    input: { measureId, cell, language },
  });

  function open() {
    isOpen.current = true;
    setDraft(written);
  }

  function close(text: string | null, next: HTMLElement | null = place.current) {
    if (!isOpen.current) return;
    isOpen.current = false;
    setDraft(null);
    if (text !== null) write(text);
    next?.focus();
  }

  function move(event: KeyboardEvent<HTMLTableCellElement>) {
    if (draft !== null || event.target !== place.current) return;
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      open();
      return;
    }
    const to = neighbour(place.current, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  function type(event: KeyboardEvent<HTMLTextAreaElement | HTMLSelectElement>) {
    const { key, shiftKey } = event;
    if (key === "Escape") close(null);
    else if (key === "Enter" && !shiftKey) close(draft);
    else if (key === "Tab") close(draft, neighbour(place.current, shiftKey ? "Previous" : "Next") ?? place.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const control = {
    "aria-label": label,
    autoFocus: true,
    value: draft ?? "",
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onKeyDown: type,
    onBlur: () => close(draft, null),
  };
  // What was written here since the page came is shown as it was written.
  const text = written === value ? shown : (options?.find((option) => option.value === written)?.label ?? written);
  const isTroubled = saving.state === "refused" || saving.state === "failed";

  return (
    <td
      ref={place}
      tabIndex={0}
      data-cell=""
      className={isTroubled ? "sheet-cell sheet-cell-failed" : "sheet-cell"}
      aria-label={draft === null ? `${label}: ${text || t("empty")}` : undefined}
      onKeyDown={move}
      onDoubleClick={() => draft === null && open()}
    >
      {draft === null ? (
        <span className="whitespace-pre-line">{text}</span>
      ) : options ? (
        <Select {...control}>
          {!options.some((option) => option.value === "") && cell !== "state" && <option value="" />}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Textarea {...control} rows={Math.min(8, 1 + Math.ceil((draft ?? "").length / 24))} />
      )}
      <span role="status" className="field-hint">
        {saving.state === "saving" || saving.state === "waiting" || saving.state === "failed" ? t(saving.state) : null}
        {saving.state === "saved" && <span className="sr-only">{t("saved")}</span>}
        {saving.state === "refused" && theirs === undefined && <span className="field-error">{refusal(saving.message)}</span>}
      </span>
      {saving.state === "failed" && (
        <Button size="small" onClick={retry}>
          {t("retry")}
        </Button>
      )}
      {theirs !== undefined && (
        <div role="alert" className="stack">
          <p className="field-error">{t("conflict")}</p>
          <p className="whitespace-pre-line">{options?.find((option) => option.value === theirs)?.label ?? (theirs || t("empty"))}</p>
          <div className="row">
            <Button size="small" onClick={keepMine}>
              {t("keepMine")}
            </Button>
            <Button size="small" onClick={takeTheirs}>
              {t("takeTheirs")}
            </Button>
          </div>
        </div>
      )}
    </td>
  );
}
