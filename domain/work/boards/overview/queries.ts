import type { Actor } from "@/domain/actor";
import { nameIn, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { bandSql } from "@/domain/recommendations/ageing/queries";
import { type AgeBand, ageBands } from "@/domain/recommendations/ageing/rules";
import { isStillOwed } from "@/domain/recommendations/selection/queries";
import { visibleRecommendationsSql } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { narrowing, owed } from "@/domain/work/boards/items/queries";
import { countedSections } from "@/domain/work/boards/queries";
import { type Board, scopeOf, type Section, sections, type Turn, turns } from "@/domain/work/boards/rules";
import type { OverviewFilters } from "@/domain/work/boards/schema";
import { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";

const pageSize = 25;

type Numbers = Record<Section | Turn, number>;
type Row = Numbers & { bodyId: string | null; names: WordsByLanguage | null };

const nothing = Object.fromEntries([...sections, ...turns].map((name) => [name, 0])) as Numbers;

/** What waits in every body, a page of them, and in all together; null for whom it is not. A body of which nothing is owed is left out. */
export async function listBodyLoads(actor: Actor, filters: OverviewFilters, locale: InterfaceLanguage) {
  const scope = scopeOf(actor, "group");
  if (!scope) return null;
  const count = (turn: Turn) => Prisma.sql`(count(*) FILTER (WHERE turn = ${turn}))::int`;
  const byTurn = Prisma.sql`${count("body")} AS body, ${count("approver")} AS approver,
    ${count("secretariat")} AS secretariat, ${count("secondPerson")} AS "secondPerson"`;
  const { found, ages } = await reading(actor, async (reader) => ({
    found: await reader.$queryRaw<Row[]>`
      ${owed(actor, scope)}
      SELECT load.*, b.names FROM (
        SELECT body_id AS "bodyId", ${countedSections(filters)}, ${byTurn} FROM item WHERE ${narrowing(filters)} GROUP BY 1
      ) load LEFT JOIN state_body b ON b.id = load."bodyId"`,
    ages: await countAges(reader, actor, scope.states),
  }));
  const byName = compareNames(locale);
  const { sort, page } = filters;
  const all = found
    .map(({ names, ...row }) => ({ ...row, name: names && nameIn(names, locale) }))
    .sort((one, other) => (sort === "name" ? 0 : other[sort] - one[sort]) || byName(one.name ?? "", other.name ?? ""));
  const rows = all.slice((page - 1) * pageSize, page * pageSize);
  const total = { ...nothing };
  for (const row of all) for (const name of [...sections, ...turns]) total[name] += row[name];
  return {
    total,
    ages,
    bodies: all.length,
    rows,
    previous: page > 1 && rows.length > 0 ? page - 1 : null,
    next: page * pageSize < all.length ? page + 1 : null,
  };
}

export type BodyLoad = NonNullable<Awaited<ReturnType<typeof listBodyLoads>>>["rows"][number];

/** How old the recommendations are that are still to be carried out, answered or not. */
async function countAges(reader: Reader, actor: Actor, states: string[]): Promise<{ band: AgeBand; count: number }[]> {
  const counted = await reader.$queryRaw<{ band: string; count: number }[]>`
    SELECT band, count(*)::int AS count FROM (
      SELECT ${bandSql()} AS band
      FROM recommendation r JOIN un_document d ON d.id = r.document_id
      WHERE r.state_id = ANY (${states}::uuid[]) AND ${visibleRecommendationsSql(actor)} AND r.archived_at IS NULL AND ${isStillOwed}
    ) aged WHERE band IS NOT NULL GROUP BY 1`;
  return ageBands.map((band) => ({ band, count: counted.find((one) => one.band === band)?.count ?? 0 }));
}

type Choice = { id: string; names: WordsByLanguage };

/** What a board can be filtered by: the bodies that owe something in its scope, and every cycle and mechanism that asked something of the State. */
export async function listBoardChoices(actor: Actor, board: Board, locale: InterfaceLanguage) {
  const { bodies, states } = scopeOf(actor, board) ?? { bodies: [], states: [] };
  const [found] = await reading(
    actor,
    (reader) => reader.$queryRaw<{ bodies: Choice[]; cycles: Choice[]; mechanisms: Choice[] }[]>`
    WITH concerned AS (SELECT b.* FROM state_body b WHERE b.id = ANY (${bodies}::uuid[]) OR b.state_id = ANY (${states}::uuid[])),
      asked AS (SELECT DISTINCT r.cycle_id FROM recommendation r WHERE r.state_id IN (SELECT state_id FROM concerned) AND ${visibleRecommendationsSql(actor)})
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'names', names)) FROM concerned), '[]') AS bodies,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'names', c.titles) ORDER BY m.code, c.ordinal DESC)
        FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id WHERE c.id IN (SELECT cycle_id FROM asked)), '[]') AS cycles,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'names', m.names)) FROM mechanism m
        WHERE m.id IN (SELECT c.mechanism_id FROM review_cycle c JOIN asked ON asked.cycle_id = c.id)), '[]') AS mechanisms`,
  );
  const byName = compareNames(locale);
  const named = (choices: Choice[] = []) => choices.map(({ id, names }) => ({ value: id, label: wordsIn(names, locale)?.text ?? "" }));
  const sorted = (choices?: Choice[]) => named(choices).sort((one, other) => byName(one.label, other.label));
  return { bodies: sorted(found?.bodies), cycles: named(found?.cycles), mechanisms: sorted(found?.mechanisms) };
}

export type BoardChoices = Awaited<ReturnType<typeof listBoardChoices>>;
