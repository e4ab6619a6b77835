"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { CellSaving } from "@/components/measures/cell-saving";
import { besides } from "@/components/measures/grid-keys";
import { usePlanCell } from "@/components/measures/use-plan-desk";
import { Select, Textarea } from "@/components/ui/input";
import type { CellRevision, PlanCell } from "@/domain/measures/plan/schema";

export type Named = { value: string; label: string };

type Props = {
  measureId: string;
  cell: PlanCell;
  language: CellRevision["language"];
  /** What is written, and how it is shown to whoever only reads. */
  value: string;
  shown: string;
  label: string;
  options?: readonly Named[] | undefined;
  /** What else stands in the cell. */
  mark?: ReactNode;
};

/** A cell that reads as any other until it is opened: by a click, with Enter or F2, or by typing. */
export function EditableCell({ measureId, cell, language, value, shown, label, options, mark }: Props) {
  const t = useTranslations("plan.saving");
  const [draft, setDraft] = useState<string | null>(null);
  const place = useRef<HTMLTableCellElement>(null);
  const { written, saving, isLeft, theirs, write, insist, giveUp } = usePlanCell({ measureId, cell, language }, value);
  // What is open now: leaving a cell by a key takes the focus from its field, which must not count as leaving it once more.
  const open = useRef<string | null>(null);
  const writeLast = useRef(write);
  useEffect(() => {
    writeLast.current = write;
  });
  // A row that moves to another heading takes its cells away, also the one that is being written in.
  useEffect(
    () => () => {
      if (open.current !== null) writeLast.current(open.current);
    },
    [],
  );

  function put(text: string | null) {
    open.current = text;
    setDraft(text);
  }

  function close(text: string | null, next: HTMLElement | null | undefined = place.current) {
    if (open.current === null) return;
    put(null);
    if (text !== null) write(text);
    next?.focus();
  }

  function begin(event: KeyboardEvent<HTMLTableCellElement>) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (draft !== null || event.target !== place.current || ctrlKey || metaKey || altKey) return;
    const isTyped = key.length === 1;
    if (key === "Enter" || key === "F2") put(written);
    else if (isTyped && key !== " ") put(options ? written : key);
    else if (key === "Delete" || key === "Backspace") put(options ? written : "");
    else return;
    event.preventDefault();
  }

  function type(event: KeyboardEvent<HTMLTextAreaElement | HTMLSelectElement>) {
    const { key, shiftKey } = event;
    const grid = place.current?.closest("table");
    if (event.nativeEvent.isComposing) return;
    if (key === "Escape") close(null);
    else if (key === "Enter" && !shiftKey) close(open.current);
    else if (key === "Tab")
      close(open.current, (grid && place.current && besides(grid, place.current, shiftKey ? -1 : 1)) ?? place.current);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  function click({ target }: MouseEvent<HTMLTableCellElement>) {
    const isElsewhere = target instanceof Element && target.closest("button, a, textarea, select") !== null;
    if (draft === null && !isElsewhere && window.getSelection()?.isCollapsed !== false) put(written);
  }

  const control = {
    "aria-label": label,
    autoFocus: true,
    value: draft ?? "",
    onChange: (event: { target: { value: string } }) => put(event.target.value),
    onKeyDown: type,
    onBlur: () => close(open.current, null),
  };
  const nameOf = (text: string) => options?.find((option) => option.value === text)?.label ?? text;
  // What was written here since the page came is shown as it was written.
  const text = written === value ? shown : nameOf(written);
  const isTroubled = isLeft || saving.state === "refused" || saving.state === "failed";

  return (
    <td
      ref={place}
      tabIndex={-1}
      data-cell={`${measureId} ${cell}`}
      className={isTroubled ? "sheet-cell sheet-cell-failed" : "sheet-cell"}
      aria-label={draft === null ? `${label}: ${text || t("empty")}` : undefined}
      onKeyDown={begin}
      onClick={click}
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
        <Textarea
          {...control}
          rows={Math.min(8, 1 + Math.ceil(draft.length / 24))}
          onFocus={({ currentTarget }) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)}
        />
      )}
      {mark}
      <CellSaving
        saving={saving}
        isLeft={isLeft}
        theirs={theirs === undefined ? undefined : nameOf(theirs)}
        insist={insist}
        giveUp={giveUp}
      />
    </td>
  );
}
