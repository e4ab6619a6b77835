import type { Actor } from "@/domain/actor";
import { wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { endedStatuses, isOverdue, prefixQuery, readCursor, sortOf, writeCursor } from "@/domain/recommendations/rules";
import type { RecommendationFilters, RecommendationSort } from "@/domain/recommendations/schema";
import { type DocumentKind, type ImplementationStatus, type InterfaceLanguage, type TermKind, termKinds } from "@/domain/vocabulary";
import { termFilters, termLabel } from "@/domain/vocabularies/rules";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/day";

export const pageSize = 25;

const sortKeys: Record<RecommendationSort, Prisma.Sql> = {
  order: Prisma.sql`m.code || to_char(9999 - c.ordinal, 'FM0000') || c.id || to_char(r.position, 'FM000000')`,
  due: Prisma.sql`coalesce(to_char(r.due_on, 'YYYYMMDD'), '99999999')`,
  status: Prisma.sql`to_char(array_position(enum_range(NULL::implementation_status), r.verified_status), 'FM00')`,
  updated: Prisma.sql`to_char(99999999 - coalesce(to_char(greatest(r.claimed_on, r.verified_on), 'YYYYMMDD'), '0')::int, 'FM00000000')`,
  relevance: Prisma.sql`to_char(1000000 - 100000 * (ts_rank(s.english, q.english) + ts_rank(s.russian, q.russian) + ts_rank(s.plain, q.plain)), 'FM0000000')`,
};

/** A term stands for those below it as well; one that was merged, for what it was merged into. */
const hasTerm = (id: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM recommendation_term rt WHERE rt.recommendation_id = r.id AND rt.term_id = ANY (ARRAY(
    WITH RECURSIVE below (id) AS (
      SELECT coalesce(t.merged_into_id, t.id) FROM term t WHERE t.id = ${id}::uuid
      UNION SELECT t.id FROM term t JOIN below ON t.parent_id = below.id)
    SELECT id FROM below)))`;

/** The tables a filtered list is taken from, and what its rows must satisfy. */
function selection(actor: Actor | null, filters: RecommendationFilters): Prisma.Sql {
  const { q, cycle, document, body, claimed, verified, followUp, overdue, unassigned, repeated } = filters;
  const conditions = [visibleRecommendationsSql(actor)];
  if (cycle) conditions.push(Prisma.sql`r.cycle_id = ${cycle}::uuid`);
  if (document) conditions.push(Prisma.sql`r.document_id = ${document}::uuid`);
  for (const name of Object.values(termFilters)) {
    const term = filters[name];
    if (term) conditions.push(hasTerm(term));
  }
  if (body)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = r.id AND a.body_id = ${body}::uuid AND a.ended_at IS NULL)`,
    );
  if (claimed) conditions.push(Prisma.sql`r.claimed_status = ${claimed}::implementation_status`);
  if (verified) conditions.push(Prisma.sql`r.verified_status = ${verified}::implementation_status`);
  if (followUp) conditions.push(Prisma.sql`r.is_follow_up`);
  if (overdue)
    conditions.push(Prisma.sql`r.due_on < ${today()}::date AND r.verified_status <> ALL (${endedStatuses}::implementation_status[])`);
  if (unassigned)
    conditions.push(Prisma.sql`NOT EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = r.id AND a.ended_at IS NULL)`);

  if (repeated)
    conditions.push(Prisma.sql`EXISTS (SELECT FROM recommendation_relation l JOIN recommendation e ON e.id = l.to_id
      WHERE l.from_id = r.id AND l.kind IN ('REPEATS', 'NARROWS', 'REPLACES') AND e.cycle_id <> r.cycle_id)`);

  const words = q && prefixQuery(q);
  const search = q
    ? Prisma.sql`
      CROSS JOIN (SELECT websearch_to_tsquery('english', ${q}) AS english, websearch_to_tsquery('russian', ${q}) AS russian,
        to_tsquery('simple', ${words ?? ""}) AS plain) q
      JOIN search.recommendation s ON s.recommendation_id = r.id AND (s.english @@ q.english OR s.russian @@ q.russian OR s.plain @@ q.plain)`
    : Prisma.empty;
  return Prisma.sql`
    FROM recommendation r
    JOIN review_cycle c ON c.id = r.cycle_id
    JOIN mechanism m ON m.id = c.mechanism_id
    ${search}
    WHERE ${Prisma.join(conditions, " AND ")}`;
}

type ListedRow = {
  id: string;
  sortKey: string;
  reference: string;
  number: string | null;
  heading: WordsByLanguage | null;
  texts: WordsByLanguage;
  documentKind: DocumentKind;
  mechanism: string;
  cycle: WordsByLanguage;
  lead: WordsByLanguage | null;
  dueOn: string | null;
  isFollowUp: boolean;
  claimedStatus: ImplementationStatus;
  verifiedStatus: ImplementationStatus;
};

const cursorOf = ({ sortKey, id }: ListedRow): string => writeCursor({ key: sortKey, id });

/** One page of the filtered list, in the reader's language where there are words in it, with the addresses of its neighbours. */
export async function listRecommendations(actor: Actor | null, filters: RecommendationFilters, locale: InterfaceLanguage) {
  const from = selection(actor, filters);
  const key = sortKeys[sortOf(filters)];
  const before = readCursor(filters.before);
  const at = before ?? readCursor(filters.after);
  const order = before ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = at
    ? Prisma.sql`AND (${key} COLLATE "C", r.id) ${before ? Prisma.sql`<` : Prisma.sql`>`} (${at.key}, ${at.id}::uuid)`
    : Prisma.empty;

  const [rows, [counted]] = await reading(actor, async (reader) => [
    await reader.$queryRaw<ListedRow[]>`
      SELECT page.id, page.sort_key AS "sortKey", page.reference, page.position, p.number, p.heading, d.kind AS "documentKind", page.mechanism, page.cycle,
        to_char(page.due_on, 'YYYY-MM-DD') AS "dueOn", page.is_follow_up AS "isFollowUp",
        page.claimed_status AS "claimedStatus", page.verified_status AS "verifiedStatus",
        (SELECT b.names FROM assignment a JOIN state_body b ON b.id = a.body_id WHERE a.lead_of = page.id) AS lead,
        (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = page.paragraph_id) AS texts
      FROM (
        SELECT r.*, ${key} COLLATE "C" AS sort_key, m.code AS mechanism, c.titles AS cycle ${from} ${beyond}
        ORDER BY ${key} COLLATE "C" ${order}, r.id ${order} LIMIT ${pageSize + 1}
      ) page
      JOIN paragraph p ON p.id = page.paragraph_id
      JOIN un_document d ON d.id = page.document_id
      ORDER BY page.sort_key ${order}, page.id ${order}`,
    await reader.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`,
  ]);

  const isMore = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (before) shown.reverse();
  const [head, tail] = [shown.at(0), shown.at(-1)];
  return {
    total: counted?.total ?? 0,
    previous: head && (before ? isMore : at) ? cursorOf(head) : null,
    next: tail && (before || isMore) ? cursorOf(tail) : null,
    rows: shown.map(({ heading, texts, cycle, lead, ...row }) => ({
      ...row,
      heading: heading && (wordsIn(heading, locale)?.text ?? null),
      text: wordsIn(texts, locale) ?? { text: "", language: locale },
      cycle: wordsIn(cycle, locale)?.text ?? "",
      lead: lead && (wordsIn(lead, locale)?.text ?? null),
      isOverdue: isOverdue(row, today()),
    })),
  };
}

export type ListedRecommendation = Awaited<ReturnType<typeof listRecommendations>>["rows"][number];

/** The ids of the whole filtered list in its order, up to `limit`, and how many there are. */
export async function listRecommendationIds(
  actor: Actor | null,
  filters: RecommendationFilters,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const from = selection(actor, filters);
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<{ id: string; total: number }[]>`
    SELECT r.id, (count(*) OVER ())::int AS total ${from} ORDER BY ${sortKeys[sortOf(filters)]} COLLATE "C", r.id LIMIT ${limit}`,
  );
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** What the list can be filtered by: the cycles, bodies and terms that some recommendation has, a term also where only one below it has. */
export async function listFilterChoices(actor: Actor | null, locale: InterfaceLanguage) {
  type Choice = { id: string; names: WordsByLanguage };
  type Term = Choice & { kind: TermKind; code: string; vocabularyCode: string };
  const [found] = await reading(
    actor,
    (reader) => reader.$queryRaw<{ cycles: Choice[]; terms: Term[]; bodies: Choice[] }[]>`
    WITH RECURSIVE r AS (SELECT id, cycle_id FROM recommendation r WHERE ${visibleRecommendationsSql(actor)}),
      used (id, parent_id) AS (
        SELECT t.id, t.parent_id FROM term t WHERE EXISTS (SELECT FROM recommendation_term rt JOIN r ON r.id = rt.recommendation_id WHERE rt.term_id = t.id)
        UNION SELECT t.id, t.parent_id FROM term t JOIN used ON used.parent_id = t.id)
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'names', c.titles) ORDER BY m.code, c.ordinal DESC)
        FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id WHERE EXISTS (SELECT FROM r WHERE r.cycle_id = c.id)), '[]') AS cycles,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'vocabularyCode', v.code, 'names', t.names)
          ORDER BY v.code, t.position, t.code)
        FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id WHERE t.id IN (SELECT id FROM used)), '[]') AS terms,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'names', b.names))
        FROM state_body b WHERE EXISTS (SELECT FROM assignment a JOIN r ON r.id = a.recommendation_id WHERE a.body_id = b.id AND a.ended_at IS NULL)), '[]') AS bodies`,
  );
  const named = (choices: Choice[] = []) => choices.map(({ id, names }) => ({ value: id, label: wordsIn(names, locale)?.text ?? "" }));
  const ofKind = (kind: TermKind) =>
    (found?.terms ?? []).filter((term) => term.kind === kind).map((term) => ({ value: term.id, label: termLabel(term, locale) }));
  return {
    cycles: named(found?.cycles),
    bodies: named(found?.bodies),
    terms: termKinds.map((kind) => ({ filter: termFilters[kind], options: ofKind(kind) })),
  };
}
