import { columnsOf } from "@/domain/datasets/table/fields/rules";
import { knownMapping } from "@/domain/datasets/table/header/rules";
import { findTableWords } from "@/domain/datasets/table/queries";
import { readTableInIsolation } from "@/domain/datasets/table/reading/queries";
import { readRow } from "@/domain/datasets/table/rows/rules";
import type { RowValues, TableKind } from "@/domain/datasets/table/schema";
import { RuleBroken } from "@/domain/errors";
import { settle } from "@/domain/imports/kinds/rows/commands";
import type { Findings, PlannedRun, Planner, StagedRow, Tx } from "@/domain/imports/kinds/schema";
import { Prisma } from "@/generated/prisma/client";
import { planTable } from "./plan/rules";
import { type Draft, type Outcome, readRowSchema, tableOptionsSchema, type TableDefinition } from "./schema";

const stagedAtOnce = 500;

/** What is peculiar to a kind of own table; the rest is the same for all. */
export interface TableKindPlan {
  kind: TableKind;
  /** What the register holds, for planning. */
  define: (tx: Tx, run: PlannedRun) => Promise<TableDefinition>;
  /** What a row is called on the page of the run. */
  labelOf: (values: RowValues) => string;
  fingerprint: Planner["fingerprint"];
  /** Looks at the rows together, where one cannot be judged alone. */
  together?: (tx: Tx, run: PlannedRun, outcomes: Outcome[]) => Promise<Outcome[]>;
  /** Writes the rows that make or change something. */
  write: (tx: Tx, run: PlannedRun, outcomes: Outcome[]) => Promise<void>;
  tables: Planner["tables"];
}

/** A planner for a kind of own table: read by its mapping, planned and written row by row, in sets. */
export function tablePlanner(plan: TableKindPlan): Planner {
  const settled = async (tx: Tx, run: PlannedRun): Promise<Outcome[]> => {
    const rows = await tx.importRow.findMany({
      where: { runId: run.id },
      select: { position: true, label: true, values: true, outcome: true, subjectId: true },
      orderBy: { position: "asc" },
    });
    const drafts: Draft[] = rows.map(({ position, label, values }) => ({ position, label, ...readRowSchema.parse(values) }));
    const ids = new Map(
      rows.flatMap(({ position, outcome, subjectId }) => (outcome === "CREATED" && subjectId ? [[position, subjectId]] : [])),
    );
    const outcomes = planTable(await plan.define(tx, run), drafts, ids);
    return plan.together ? plan.together(tx, run, outcomes) : outcomes;
  };
  return {
    async read(file, run, staging) {
      const options = tableOptionsSchema.safeParse(run.options);
      if (!options.success) throw new RuleBroken("mappingMissing");
      const { headerRow } = options.data;
      const mapping = knownMapping(plan.kind, options.data.mapping);
      const words = await findTableWords();
      let waiting: StagedRow[] = [];
      const stage = async () => {
        if (waiting.length > 0) await staging.rows(waiting);
        waiting = [];
      };
      await readTableInIsolation(file, async ({ number, cells }) => {
        if (number <= headerRow) return;
        const read = readRow(plan.kind, cells, mapping, words);
        if (Object.keys(read.cells).length === 0) return;
        const label = (plan.labelOf(read.values) || Object.values(read.cells).join(" · ")).slice(0, 300);
        waiting.push({
          position: number,
          key: String(number),
          label,
          values: { ...read, problems: read.problems.map((problem) => ({ ...problem })) },
        });
        if (waiting.length >= stagedAtOnce) await stage();
      });
      await stage();
      const ignored = options.data.header.filter((name, at) => (mapping[at] ?? null) === null && name !== "");
      const findings: Findings = ignored.length > 0 ? { columnsIgnored: ignored } : {};
      return findings;
    },
    fingerprint: plan.fingerprint,
    async plan(tx, run) {
      const outcomes = await settled(tx, run);
      await settle(
        tx,
        run,
        outcomes.map(({ draft: { position }, outcome, reason, differences, id }) => ({
          position,
          outcome,
          reason,
          differences,
          subjectId: id,
        })),
      );
      return {};
    },
    steps: [
      {
        name: "writing",
        async carryOut(tx, run) {
          const outcomes = await settled(tx, run);
          await plan.write(
            tx,
            run,
            outcomes.filter(({ outcome }) => outcome === "CREATED" || outcome === "CHANGED"),
          );
        },
      },
    ],
    tables: plan.tables,
  };
}

/** The words of a field in the languages it has any in, as a Json column keeps them. */
export function wordsOf(values: RowValues, name: string): Record<string, string> {
  return Object.fromEntries(
    (["en", "ru", "kk"] as const).flatMap((language) => {
      const text = values[`${name}.${language}`];
      return typeof text === "string" && text !== "" ? [[language, text]] : [];
    }),
  );
}

/** The same the other way round: a Json column as the columns of a table. */
export function valuesOf(name: string, words: unknown): RowValues {
  const known = typeof words === "object" && words !== null ? words : {};
  return Object.fromEntries(Object.entries(known).flatMap(([language, text]) => (text ? [[`${name}.${language}`, String(text)]] : [])));
}

/** What a person reads of a value: the names of references, a list in one line. */
export const shown = (kind: TableKind, names: ReadonlyMap<string, string>) => {
  const types = new Map(columnsOf(kind).map(({ key, field }) => [key, field.type]));
  return (key: string, value: RowValues[string]): string => {
    const type = types.get(key);
    const one = (text: string) => (type && "to" in type ? (names.get(text) ?? text) : text);
    if (value === null || value === undefined) return "";
    return Array.isArray(value) ? value.map(one).join("; ") : typeof value === "string" ? one(value) : String(value);
  };
};

/** The ids of the things that these rows make or change. */
export const idsOf = (outcomes: readonly Outcome[], wanted: Outcome["outcome"]): string[] =>
  outcomes.flatMap(({ outcome, id }) => (outcome === wanted && id ? [id] : []));

/** Which recommendations things are linked to by a field, as rows for the database. */
export const linksOf = (outcomes: readonly Outcome[], field: string): string =>
  JSON.stringify(
    outcomes.flatMap(({ id, after }) => {
      const linked = after[field];
      return Array.isArray(linked) ? linked.map((recommendation) => ({ id, recommendation })) : [];
    }),
  );

const versioned = {
  state_body: Prisma.sql`SELECT id, version FROM state_body`,
  recommendation: Prisma.sql`SELECT id, version FROM recommendation`,
  un_document: Prisma.sql`SELECT id, version FROM un_document`,
  measure: Prisma.sql`SELECT id, version FROM measure`,
  indicator: Prisma.sql`SELECT id, version FROM indicator`,
  reform: Prisma.sql`SELECT id, version FROM reform`,
  assignment: Prisma.sql`SELECT id, version FROM assignment`,
  membership: Prisma.sql`SELECT id, version FROM membership`,
} as const;

/** A text that differs whenever a row of these tables of a State was made, changed or taken away. */
export async function digestOf(tx: Tx, stateId: string, tables: readonly (keyof typeof versioned)[]): Promise<string> {
  const all = Prisma.join(
    tables.map((table) => Prisma.sql`${versioned[table]} WHERE state_id = ${stateId}::uuid`),
    " UNION ALL ",
  );
  const [found] = await tx.$queryRaw<{ digest: string | null }[]>`
    SELECT md5(string_agg(id || ' ' || version, ' ' ORDER BY id)) AS digest FROM (${all}) AS every`;
  return found?.digest ?? "";
}
