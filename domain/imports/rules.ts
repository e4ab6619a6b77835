import type { ImportOutcome, ImportState, Tone } from "@/domain/vocabulary";

/** Somebody says every few seconds how far a run is; after a minute of silence the server that did it is gone. */
const silence = 60_000;

type Pulse = { state: ImportState; heartbeatAt: Date };

export const isUnderWay = ({ state }: Pick<Pulse, "state">): boolean => state === "READING" || state === "APPLYING" || state === "UNDOING";

/** Whether the server died over it. The register is untouched: what was begun was rolled back. */
export const isInterrupted = (run: Pulse, now: Date): boolean => isUnderWay(run) && now.getTime() - run.heartbeatAt.getTime() > silence;

/** What a run is once it is known to be interrupted: as it was before. */
const before: Partial<Record<ImportState, ImportState>> = { READING: "FAILED", APPLYING: "CHECKED", UNDOING: "APPLIED" };

/** The state that people act on. */
export const effectiveState = (run: Pulse, now: Date): ImportState =>
  isInterrupted(run, now) ? (before[run.state] ?? run.state) : run.state;

type Counts = { created: number; changed: number };

/** The same file again: everything is there already. */
export const hasNothingToApply = ({ created, changed }: Counts): boolean => created + changed === 0;

/** How the state of a run, and what became of a row, is coloured. */
export const importStateTones = {
  READING: "info",
  CHECKED: "warning",
  APPLYING: "info",
  APPLIED: "success",
  UNDOING: "info",
  UNDONE: "muted",
  DISCARDED: "muted",
  FAILED: "danger",
} satisfies Record<ImportState, Tone>;

export const importOutcomeTones = {
  CREATED: "success",
  CHANGED: "info",
  UNCHANGED: "muted",
  REFUSED: "danger",
} satisfies Record<ImportOutcome, Tone>;
