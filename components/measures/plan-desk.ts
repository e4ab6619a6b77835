import { createSaver, type Saving } from "@/components/ui/saver";
import type { CellRevision } from "@/domain/measures/plan/schema";
import type { FormResult } from "@/lib/form-result";

export type CellName = Pick<CellRevision, "measureId" | "cell" | "language">;

export type OnDesk = {
  /** As this person sees it, saved or not. */
  written: string;
  saving: Saving;
  /** Whether it comes from an earlier look at the sheet and waits to be sent or given up. */
  isLeft: boolean;
};

type Send = (revision: CellRevision) => Promise<FormResult<{ was: string }>>;
type Cell = { name: CellName; was: string; shown: OnDesk; saver: ReturnType<typeof createSaver<CellRevision>> };

const keyOf = ({ measureId, cell, language }: CellName) => `${measureId} ${cell} ${language}`;
const isUnsaved = ({ shown: { saving, isLeft } }: Cell) => isLeft || (saving.state !== "idle" && saving.state !== "saved");
const theirsOf = ({ shown: { saving } }: Cell) => (saving.state === "refused" ? saving.conflict?.theirs.value : undefined);

/**
 * The cells that somebody writes in, each saved by itself. A measure that stands under several headings has its
 * cells once here, so that all show the same.
 */
export function createPlanDesk({
  sender,
  keep,
}: {
  /** A line to the server for one cell. */
  sender: () => Send;
  /** Told whenever what is not saved has changed. */
  keep: (unsaved: CellRevision[]) => void;
}) {
  const cells = new Map<string, Cell>();
  const listeners = new Set<() => void>();

  function show(cell: Cell, news: Partial<OnDesk>): void {
    cell.shown = { ...cell.shown, ...news };
    keep([...cells.values()].filter(isUnsaved).map((one) => ({ ...one.name, was: one.was, value: one.shown.written })));
    for (const tell of listeners) tell();
  }

  function opened(name: CellName, was: string): Cell {
    const known = cells.get(keyOf(name));
    if (known) return known;
    const cell: Cell = {
      name,
      was,
      shown: { written: was, saving: { state: "idle" }, isLeft: false },
      saver: createSaver<CellRevision>({
        delay: 0,
        send: sender(),
        read: () => ({ ...name, was: cell.was, value: cell.shown.written }),
        write: (kept) => {
          cell.was = kept.was ?? cell.was;
        },
        tell: (saving) => show(cell, { saving, isLeft: false }),
      }),
    };
    cells.set(keyOf(name), cell);
    return cell;
  }

  function giveUp(cell: Cell): void {
    cell.was = theirsOf(cell) ?? cell.was;
    show(cell, { written: cell.was });
    cell.saver.forget();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Undefined for a cell that nobody has written in here. */
    read: (name: CellName): OnDesk | undefined => cells.get(keyOf(name))?.shown,
    /** Whether something would be lost with the page; what an earlier look left is kept elsewhere. */
    hasUnsaved: () => [...cells.values()].some((cell) => isUnsaved(cell) && !cell.shown.isLeft),
    settle: () => Promise.all([...cells.values()].filter(({ shown }) => !shown.isLeft).map(({ saver }) => saver.settle())),
    /** The page was loaded anew: what waits here for nothing is as the page says. */
    arrive(name: CellName, value: string) {
      const cell = cells.get(keyOf(name));
      if (!cell) return;
      const isThere = cell.shown.isLeft && cell.shown.written === value;
      if ((isUnsaved(cell) && !isThere) || (cell.was === value && cell.shown.written === value && !isThere)) return;
      cell.was = value;
      show(cell, { written: value, isLeft: false });
    },
    /** Writes in a cell that said `was` when it was opened. What is written back to what stood there is given up. */
    write(name: CellName, was: string, value: string) {
      const cell = opened(name, was);
      if (value === cell.shown.written && !cell.shown.isLeft) return;
      if (value === cell.was && cell.shown.saving.state === "refused" && theirsOf(cell) === undefined) return giveUp(cell);
      show(cell, { written: value });
      cell.saver.note();
    },
    /** Sends again what was refused or did not arrive; over what somebody else has written, once this person has seen it. */
    insist(name: CellName) {
      const cell = cells.get(keyOf(name));
      if (!cell) return;
      const isFailed = cell.shown.saving.state === "failed";
      cell.was = theirsOf(cell) ?? cell.was;
      if (isFailed) void cell.saver.settle();
      else cell.saver.note();
    },
    /** Lets go of what is not saved, for what the other has written, or for what stood there. */
    giveUp(name: CellName) {
      const cell = cells.get(keyOf(name));
      if (cell) giveUp(cell);
    },
    /** Puts back what an earlier look at the sheet left unsaved; nothing of what has been written or saved since. */
    putBack(left: readonly CellRevision[]) {
      for (const { was, value, ...name } of left) {
        if (cells.has(keyOf(name))) continue;
        show(opened(name, was), { written: value, isLeft: true });
      }
    },
  };
}

export type PlanDesk = ReturnType<typeof createPlanDesk>;
