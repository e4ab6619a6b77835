"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

import { cellAt, cellNamed, stopAt } from "@/components/measures/grid-keys";

/**
 * The sheet as one stop for Tab: arrows, Home and End lead from cell to cell, Enter to the links in one, Esc out of them.
 * A cell of writing opens itself.
 */
export function PlanGrid({ label, children }: { label: string; children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null);
  const column = useRef(0);
  /** The cell that has the focus, by name: its row may move to another heading when the page comes anew. */
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const place = grid.current;
    if (!place) return;
    const lost = focused.current !== null && document.activeElement === document.body ? cellNamed(place, focused.current) : undefined;
    stopAt(place, lost);
    lost?.focus();
  });
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest("[data-cell]"))) focused.current = null;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, []);

  const cellOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null);

  function note({ target, currentTarget }: FocusEvent<HTMLDivElement>) {
    const cell = cellOf(target);
    if (!cell) return;
    focused.current = cell.dataset.cell ?? null;
    stopAt(currentTarget, cell);
  }

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const cell = cellOf(event.target);
    if (!cell || event.defaultPrevented) return;
    const links = [...cell.querySelectorAll<HTMLElement>("a")];
    if (event.target !== cell) {
      const at = links.findIndex((link) => link === event.target);
      const next = { Escape: cell, ArrowDown: links[at + 1], ArrowUp: links[at - 1] }[event.key];
      if (at < 0 || !next) return;
      event.preventDefault();
      return next.focus();
    }
    if (event.key === "Enter" || event.key === "F2") {
      const [only, ...others] = links;
      if (!only) return;
      event.preventDefault();
      return others.length > 0 || event.key === "F2" ? only.focus() : only.click();
    }
    const next = cellAt(event.currentTarget, cell, event.key, event.ctrlKey || event.metaKey, column.current);
    if (!next) return;
    event.preventDefault();
    const row = [...(cell.parentElement?.querySelectorAll("[data-cell]") ?? [])];
    if (row.length > 1) column.current = row.indexOf(cell);
    next.focus();
  }

  return (
    <div ref={grid} className="ledger-scroll" role="region" aria-label={label} onFocus={note} onKeyDown={move}>
      {children}
    </div>
  );
}
