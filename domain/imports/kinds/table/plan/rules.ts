import { randomUUID } from "node:crypto";

import { columnsOf, tableFields } from "@/domain/datasets/table/fields/rules";
import type { CellValue, Referred, RowValues, TableColumn } from "@/domain/datasets/table/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";
import { Directory } from "../references/rules";
import type { Draft, Outcome, TableDefinition, Thing, Wrong } from "../schema";

/** What a table of this kind calls itself when its own rows refer to each other. */
const ownReference: Partial<Record<TableDefinition["kind"], Referred>> = { stateBodies: "stateBody", reforms: "reform" };

/** A row on its way: refused, or about a thing that is there or is to be made. */
interface Candidate {
  draft: Draft;
  thing: Thing | null;
  id: string;
  wrong: Wrong;
}

/**
 * Says of every row what would become of it. References lead to things of the register or of other rows of the file;
 * whatever refers to a row that is refused is refused too. `ids` are those that were given out before, by position.
 */
export function planTable(definition: TableDefinition, drafts: readonly Draft[], ids: ReadonlyMap<number, string> = new Map()): Outcome[] {
  const candidates = identifyAll(definition, drafts, ids);
  for (;;) {
    const outcomes = settleAll(definition, candidates);
    const refusals = outcomes.map(({ outcome, reason, differences }, at) =>
      outcome === "REFUSED" && candidates[at]?.wrong === null ? { field: differences[0]?.field ?? "", refusal: reason ?? "invalid" } : null,
    );
    // Whoever refers to a row that has just been refused is looked at once more.
    if (!definition.namesOf || refusals.every((refusal) => refusal === null)) return outcomes;
    for (const [at, candidate] of candidates.entries()) candidate.wrong ??= refusals[at] ?? null;
  }
}

function identifyAll(definition: TableDefinition, drafts: readonly Draft[], ids: ReadonlyMap<number, string>): Candidate[] {
  const first = new Map<string, number>();
  return drafts.map((read) => {
    const draft = definition.prepare ? { ...read, values: definition.prepare(read.values) } : read;
    const [problem] = draft.problems;
    const candidate: Candidate = { draft, thing: null, id: ids.get(draft.position) ?? randomUUID(), wrong: null };
    if (problem) return { ...candidate, wrong: { field: problem.key, refusal: problem.refusal } };
    const found = definition.identify(draft.values);
    if (found && "refusal" in found) return { ...candidate, wrong: found };
    const thing = found && (definition.things.get(found.id) ?? null);
    const missing = thing === null ? missingField(definition, draft.values) : null;
    if (missing) return { ...candidate, wrong: missing };
    const key = thing?.id ?? definition.keyOf(draft.values);
    const earlier = first.get(key);
    if (earlier !== undefined) return { ...candidate, wrong: { field: "", refusal: withArguments("rowRepeats", { row: earlier }) } };
    first.set(key, draft.position);
    return { ...candidate, thing, id: thing?.id ?? candidate.id };
  });
}

function missingField({ kind, blank = {} }: TableDefinition, values: RowValues): Wrong {
  const keys = columnsOf(kind);
  const missing = tableFields[kind].find(
    ({ name, isRequired }) =>
      isRequired && !keys.some(({ key, field }) => field.name === name && (values[key] ?? blank[key] ?? null) !== null),
  );
  const column = missing && keys.find(({ field }) => field === missing);
  return column ? { field: column.key, refusal: "required" } : null;
}

function settleAll(definition: TableDefinition, candidates: readonly Candidate[]): Outcome[] {
  const own = ownReference[definition.kind];
  const inFile = new Directory();
  const refused = new Map<string, number>();
  for (const { draft, id, wrong } of own && definition.namesOf ? candidates : []) {
    inFile.add(own ?? "stateBody", id, definition.namesOf?.(draft.values) ?? []);
    if (wrong) refused.set(id, draft.position);
  }
  return candidates.map((candidate) => settleOne(definition, candidate, inFile, refused));
}

const refusedOutcome = ({ draft }: Candidate, { field, refusal }: NonNullable<Wrong>): Outcome => ({
  draft,
  outcome: "REFUSED",
  reason: refusal,
  differences: field === "" ? [] : [{ field, theirs: draft.cells[field] ?? "", ours: null }],
  id: null,
  after: {},
});

function settleOne(definition: TableDefinition, candidate: Candidate, inFile: Directory, refused: ReadonlyMap<string, number>): Outcome {
  const { draft, thing, id, wrong } = candidate;
  if (wrong) return refusedOutcome(candidate, wrong);
  const before = thing?.values ?? definition.blank ?? {};
  const after: RowValues = { ...before };
  for (const column of columnsOf(definition.kind)) {
    const value = draft.values[column.key];
    if (value === undefined || value === null || isBorrowed(column, draft.values, before)) continue;
    const resolved = resolve(column, value, definition.directory, inFile, refused);
    if ("refusal" in resolved) return refusedOutcome(candidate, { field: column.key, refusal: resolved.refusal });
    after[column.key] = merged(column, resolved.value, before[column.key] ?? null);
  }
  const broken = definition.refuse?.(after, thing, id) ?? null;
  if (broken) return refusedOutcome(candidate, broken);
  const changed = columnsOf(definition.kind).filter(({ key }) => !isSame(after[key] ?? null, thing?.values[key] ?? null));
  if (thing?.resting && changed.length > 0) return refusedOutcome(candidate, { field: changed[0]?.key ?? "", refusal: thing.resting });
  const differences = changed.map(({ key }) => ({
    field: key,
    theirs: draft.cells[key] ?? definition.show(key, after[key] ?? null),
    ours: thing ? definition.show(key, thing.values[key] ?? null) : null,
  }));
  const outcome = thing === null ? "CREATED" : changed.length > 0 ? "CHANGED" : "UNCHANGED";
  return { draft, outcome, reason: null, differences: thing === null ? [] : differences, id, after };
}

/**
 * Whether a cell only repeats what the thing is called in another language: a table in one language fills its gaps from the
 * others, which makes no translation.
 */
function isBorrowed({ key, field, language }: TableColumn, values: RowValues, before: RowValues): boolean {
  if (language === null) return false;
  const others = interfaceLanguages.map((other) => `${field.name}.${other}`).filter((other) => other !== key);
  return others.every((other) => (values[other] ?? null) === null) && others.some((other) => (before[other] ?? null) === values[key]);
}

type Resolved = { value: CellValue } | { refusal: string };

function resolve(
  { field: { type } }: TableColumn,
  value: CellValue,
  directory: Directory,
  inFile: Directory,
  refused: ReadonlyMap<string, number>,
): Resolved {
  if (!("to" in type)) return { value };
  const ids: string[] = [];
  for (const text of Array.isArray(value) ? value : [String(value)]) {
    const [own] = inFile.all(type.to, text);
    const isOwn = own && directory.all(type.to, text).every(({ id }) => id === own.id);
    const row = isOwn ? refused.get(own.id) : undefined;
    if (row !== undefined && directory.all(type.to, text).length === 0) return { refusal: withArguments("referredRowRefused", { row }) };
    const found = isOwn ? { id: own.id } : directory.find(type.to, text);
    if ("refusal" in found) return found;
    ids.push(found.id);
  }
  return { value: type.type === "references" ? [...new Set(ids)] : (ids[0] ?? null) };
}

/** A list of references is added to what there is: a table that names fewer takes none away. */
function merged({ field: { type } }: TableColumn, value: CellValue, before: CellValue): CellValue {
  if (type.type !== "references" || !Array.isArray(value)) return value;
  return [...new Set([...(Array.isArray(before) ? before : []), ...value])];
}

const isSame = (one: CellValue, other: CellValue): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item) => other.includes(item))
    : (one ?? "") === (other ?? "") || (emptyList(one) && emptyList(other));

const emptyList = (value: CellValue) => value === null || (Array.isArray(value) && value.length === 0);

/** The same outcome, refused after all. */
export const refusedAfterAll = (outcome: Outcome, field: string, reason: string): Outcome => ({
  ...outcome,
  outcome: "REFUSED",
  reason,
  differences: [{ field, theirs: outcome.draft.cells[field] ?? "", ours: null }],
  id: null,
});
