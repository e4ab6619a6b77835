import { randomUUID } from "node:crypto";

import type { RowValues } from "@/domain/datasets/table/schema";
import { textOf } from "@/domain/datasets/table/values/rules";
import { normalised } from "@/domain/datasets/table/words/rules";
import { among, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, shown, tablePlanner } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { nameIn, readWords } from "@/domain/names/rules";
import { isLater, partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns } from "@/domain/sources/rules";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";
import { withArguments } from "@/lib/refusal";

type Category = { id: string; name: string; keys: string[] };

/** The categories of each indicator, by all that they are called; a table names them in any language. */
async function findCategories(tx: Tx, stateId: string): Promise<Map<string, Category[]>> {
  const all = await tx.indicatorCategory.findMany({ where: { indicator: { stateId } }, orderBy: { position: "asc" } });
  const known = all.map(({ id, indicatorId, names }) => {
    const words = readWords(names);
    return { indicatorId, category: { id, name: nameIn(words, "ru"), keys: Object.values(words).map(normalised) } };
  });
  return new Map([...Map.groupBy(known, ({ indicatorId }) => indicatorId)].map(([id, own]) => [id, own.map(({ category }) => category)]));
}

const categoryOf = (categories: readonly Category[], text: string): Category | undefined =>
  text === "" ? undefined : categories.find(({ keys }) => keys.includes(normalised(text)));

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["indicator"]);
  const categories = await findCategories(tx, stateId);
  const standing = await tx.indicatorValue.findMany({
    where: { supersededBy: null, indicator: { stateId } },
    include: { category: { select: { names: true } } },
  });
  const things = new Map(
    standing.map(({ id, indicatorId, category, periodOn, precision, value, source, note }): [string, Thing] => {
      const period = partialDayOf(periodOn, precision);
      const values = { indicator: indicatorId, period, category: category && nameIn(readWords(category.names), "ru"), source, note };
      return [id, { id, values: { ...values, value: value?.toString() ?? null } }];
    }),
  );
  const keyOf = (indicator: string, values: RowValues) =>
    [indicator, textOf(values, "period"), normalised(textOf(values, "category"))].join(" ");
  const byKey = new Map([...things.values()].map(({ id, values }) => [keyOf(textOf(values, "indicator"), values), id]));
  const indicatorOf = (values: RowValues): string | null => {
    const found = directory.find("indicator", textOf(values, "indicator"));
    return "id" in found ? found.id : null;
  };
  return {
    kind: "indicatorValues",
    directory,
    things,
    prepare: (values) => {
      const category = categoryOf(categories.get(indicatorOf(values) ?? "") ?? [], textOf(values, "category"));
      const value = textOf(values, "value");
      return { ...values, ...(category && { category: category.name }), ...(value !== "" && { value: String(Number(value)) }) };
    },
    identify: (values) => {
      const id = byKey.get(keyOf(indicatorOf(values) ?? "", values));
      return id === undefined ? null : { id };
    },
    keyOf: (values) => keyOf(indicatorOf(values) ?? textOf(values, "indicator"), values),
    refuse: (after) => refuseUnknown(after, categories),
    show: shown("indicatorValues", names),
  };
}

function refuseUnknown(after: RowValues, categories: ReadonlyMap<string, Category[]>): Wrong {
  const category = textOf(after, "category");
  if (isLater(textOf(after, "period"), today())) return { field: "period", refusal: "notInTheFuture" };
  if (category === "" || categoryOf(categories.get(textOf(after, "indicator")) ?? [], category)) return null;
  return { field: "category", refusal: withArguments("categoryUnknown", { category: category.slice(0, 80) }) };
}

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const categories = await findCategories(tx, run.stateId);
  const rows = outcomes.map(({ id, outcome, after, draft }) => {
    const { on, precision } = dateColumns(textOf(after, "period"));
    const corrects = outcome === "CHANGED";
    return {
      id: corrects ? randomUUID() : id,
      supersedes_id: corrects ? id : null,
      indicator_id: after.indicator,
      category_id: categoryOf(categories.get(textOf(after, "indicator")) ?? [], textOf(after, "category"))?.id ?? null,
      period_on: on,
      precision,
      value: after.value,
      source: after.source,
      // A correction has its reason; a table that gives none is the reason itself.
      note: corrects && !draft.values.note ? run.fileName : (after.note ?? null),
    };
  });
  await tx.$executeRaw`
    INSERT INTO indicator_value (id, indicator_id, category_id, period_on, precision, value, source, note, supersedes_id, recorded_by_id, recorded_at)
    SELECT id, indicator_id, category_id, period_on, precision, value, source, note, supersedes_id, app_actor(), ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, indicator_id uuid, category_id uuid, period_on date, precision date_precision, value numeric, source text, note text, supersedes_id uuid)`;
  await noteMade(tx, run, "indicator_value", among(rows.flatMap(({ id }) => id ?? [])));
}

/** Whatever was measured since makes the plan stale, and so does an indicator that is another now. */
async function fingerprint(tx: Tx, { stateId }: PlannedRun): Promise<string> {
  const [found] = await tx.$queryRaw<{ digest: string | null }[]>`
    SELECT md5(string_agg(v.id::text, ' ' ORDER BY v.id)) AS digest
    FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id WHERE i.state_id = ${stateId}::uuid`;
  return `${found?.digest ?? ""} ${await digestOf(tx, stateId, ["indicator"])}`;
}

/** Values of indicators: known again by indicator, period and category. Another number corrects the one that stands. */
export const indicatorValuePlanner = tablePlanner({
  kind: "indicatorValues",
  define,
  labelOf: (values) =>
    ["indicator", "period", "category"]
      .map((field) => textOf(values, field))
      .filter(Boolean)
      .join(" · "),
  fingerprint,
  write,
  tables: [{ name: "indicator_value", columns: [] }],
});
