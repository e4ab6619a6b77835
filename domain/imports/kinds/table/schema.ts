import { z } from "zod";

import type { RowValues, TableKind } from "@/domain/datasets/table/schema";
import { mappingSchema } from "@/domain/datasets/table/schema";
import type { Directory } from "./references/rules";

/** How a table is read: where its header stands, and which column goes where. */
export const tableOptionsSchema = z.object({
  headerRow: z.number().int().positive(),
  header: z.array(z.string()).max(256),
  mapping: mappingSchema,
});

/** What a row of the file says, as it is staged. */
export const readRowSchema = z.object({
  values: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.null()])),
  cells: z.record(z.string(), z.string()),
  problems: z.array(z.object({ key: z.string(), refusal: z.string() })),
});

/** A row of the file that is being planned. */
export type Draft = z.output<typeof readRowSchema> & { position: number; label: string };

/** Something the register holds, as a row would say it; references are ids. */
export interface Thing {
  id: string;
  values: RowValues;
  /** Why nothing of it may change, where it is put away. */
  resting?: "recordArchived" | "indicatorRetired" | null;
}

/** What is wrong with a row as it would stand in the register, and in which field. */
export type Wrong = { field: string; refusal: string } | null;

/** What becomes of a row: `after` is all that the register will say of the thing, with references as ids. */
export interface Outcome {
  draft: Draft;
  outcome: "CREATED" | "CHANGED" | "UNCHANGED" | "REFUSED";
  reason: string | null;
  differences: { field: string; theirs: string; ours: string | null }[];
  id: string | null;
  after: RowValues;
}

/** What planning has to know of a kind of table. It is made anew for every plan from what the register holds. */
export interface TableDefinition {
  kind: TableKind;
  directory: Directory;
  things: ReadonlyMap<string, Thing>;
  /** What a row is taken to say, where the register knows better: a person's own name. */
  prepare?: (values: RowValues) => RowValues;
  /** The thing of the register that a row is about; null for none, or why that cannot be told. */
  identify: (values: RowValues) => { id: string } | { refusal: string; field: string } | null;
  /** What tells the things of one file apart. */
  keyOf: (values: RowValues) => string;
  /** Under which names other rows of the same file refer to a thing of this one. */
  namesOf?: (values: RowValues) => string[];
  /** What a new thing is where the row does not say. */
  blank?: RowValues;
  /** Called with every row that could be read, as it would stand in the register. */
  refuse?: (after: RowValues, thing: Thing | null, id: string) => Wrong;
  /** How a value is shown to whoever compares; references come as ids. */
  show: (key: string, value: RowValues[string]) => string;
}
