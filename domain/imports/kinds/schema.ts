import type { Change } from "@/domain/change";
import type { ImportKind, ImportOutcome } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";

export type Tx = Change["tx"];

/** A run as its planner needs to know it. */
export type PlannedRun = {
  id: string;
  stateId: string;
  stateCode: string;
  stateNames: Prisma.JsonValue;
  kind: ImportKind;
  fileName: string;
  options: Prisma.JsonValue;
};

/** The uploaded file where it lies; it is never read whole into the server. */
export type StoredTable = { fileName: string; path: string };

/** One row of the file as it is kept for planning. `key` names the thing, the same in every file; a refusal settles the row at once. */
export type StagedRow = {
  position: number;
  key: string;
  /** What a person would call the row; it is what the search on the page looks in. */
  label: string;
  values: Prisma.InputJsonObject;
  outcome?: Extract<ImportOutcome, "REFUSED" | "UNCHANGED">;
  /** The key of a sentence below `errors`, with its arguments: `rowWithoutId`, `rowIdTwice?first=3&second=8`. */
  reason?: string;
};

/** Where the file and the register differ in one field; `field` is a word below `imports.fields`. */
export type Difference = { field: string; theirs: string; ours: string | null };

/** What became of a row in the plan. */
export type SettledRow = {
  position: number;
  outcome: ImportOutcome;
  reason?: string | null;
  differences?: Difference[];
  /** The record that the row is about: it leads there from the report, by the kind's `subjectPath`. */
  subjectId?: string | null;
};

/** What was found out on the way and is shown on the page, as numbers and lists of short texts: `{ labelsWithoutTerm: ["…"] }`. */
export type Findings = Record<string, Prisma.InputJsonValue>;

/** What stands in the way of undoing: `what` is a word below `imports.blockers`, `records` the first few of them. */
export type Blocker = { what: string; count: number; records: { label: string; recommendationId?: string; runId?: string }[] };

/** `columns` are those that a changed row gets back; `parts` are tables whose rows go with it: the texts of a paragraph, the terms of a recommendation. */
export type ChangedTable = { name: string; columns: readonly string[]; parts?: readonly Part[] };
export type Part = { name: string; column: string };

export type Staging = {
  rows: (rows: readonly StagedRow[]) => Promise<void>;
  /** Only for UHRI: which row answers which concern. */
  pairs: (pairs: readonly { recommendationKey: string; concernKey: string; by: string }[]) => Promise<void>;
};

/**
 * What a kind of data set must be able to do. Reading happens once, outside any transaction; planning whenever the register
 * changed since; applying and undoing in one transaction each. Everything that is made or changed is noted (kinds/rows/commands.ts),
 * so that undoing needs no code of its own.
 */
export type Planner = {
  /** Reads the file in the limited process and stages its rows; RuleBroken where it cannot be read. */
  read: (file: StoredTable, run: PlannedRun, staging: Staging) => Promise<Findings>;
  /** A text that differs whenever something changed in the register that the plan rests on. */
  fingerprint: (tx: Tx, run: PlannedRun) => Promise<string>;
  /** Settles every staged row that is not settled by reading; writes nothing but rows of the plan. */
  plan: (tx: Tx, run: PlannedRun) => Promise<Findings>;
  /** Carries the plan out, in this order; the name is a word below `imports.steps` and is shown while it lasts. */
  steps: readonly { name: string; carryOut: (tx: Tx, run: PlannedRun) => Promise<void> }[];
  /** Tables in which rows are made or changed, in the order in which they are taken back. */
  tables: readonly ChangedTable[];
  /** What has to make room before rows are put back: of two leads the database lets there be one at a time. */
  clear?: (tx: Tx, run: PlannedRun) => Promise<void>;
  /** What stands in the way beside rows of other tables that refer to what was made, which are found without being told. */
  blockers?: (tx: Tx, run: PlannedRun) => Promise<Blocker[]>;
};
