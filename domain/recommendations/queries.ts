import type { Actor } from "@/domain/actor";
import { wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { isOverdue, readCursor, sortOf, writeCursor } from "@/domain/recommendations/rules";
import type { RecommendationFilters, RecommendationSort } from "@/domain/recommendations/schema";
import { selection } from "@/domain/recommendations/selection/queries";
import type { FilterChoices } from "@/domain/recommendations/selection/rules";
import { type DocumentKind, type ImplementationStatus, type InterfaceLanguage, type TermKind, termKinds } from "@/domain/vocabulary";
import { termFilters, termLabel } from "@/domain/vocabularies/rules";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/day";
import { pageOf } from "@/lib/paging";

export const pageSize = 25;

const sortKeys: Record<RecommendationSort, Prisma.Sql> = {
  order: Prisma.sql`m.code || to_char(9999 - c.ordinal, 'FM0000') || c.id || to_char(r.position, 'FM000000')`,
  due: Prisma.sql`coalesce(to_char(r.due_on, 'YYYYMMDD'), '99999999')`,
  status: Prisma.sql`to_char(array_position(enum_range(NULL::implementation_status), r.verified_status), 'FM00')`,
  updated: Prisma.sql`to_char(99999999 - coalesce(to_char(greatest(r.claimed_on, r.verified_on), 'YYYYMMDD'), '0')::int, 'FM00000000')`,
  relevance: Prisma.sql`to_char(1000000 - 100000 * (ts_rank(s.english, q.english) + ts_rank(s.russian, q.russian) + ts_rank(s.plain, q.plain)), 'FM0000000')`,
};

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
  isReopened: boolean;
  isArchived: boolean;
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
        page.reopened_at IS NOT NULL AS "isReopened", page.archived_at IS NOT NULL AS "isArchived",
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

  const page = pageOf(rows, { size: pageSize, isBack: before !== null, isFurther: at !== null, cursorOf });
  return {
    ...page,
    total: counted?.total ?? 0,
    rows: page.rows.map(({ heading, texts, cycle, lead, ...row }) => ({
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

/** What the list can be filtered by: the States, mechanisms, cycles, bodies and terms that some recommendation has, a term also where only one below it has. */
export async function listFilterChoices(actor: Actor | null, locale: InterfaceLanguage): Promise<FilterChoices> {
  type Choice = { id: string; names: WordsByLanguage };
  type Term = Choice & { kind: TermKind; code: string; vocabularyCode: string };
  const seen = Prisma.sql`${visibleRecommendationsSql(actor)} AND r.archived_at IS NULL`;
  const [found] = await reading(
    actor,
    (reader) => reader.$queryRaw<{ states: Choice[]; mechanisms: Choice[]; cycles: Choice[]; terms: Term[]; bodies: Choice[] }[]>`
    WITH RECURSIVE used (id, parent_id) AS (
        SELECT t.id, t.parent_id FROM term t WHERE EXISTS (SELECT FROM recommendation_term rt JOIN recommendation r ON r.id = rt.recommendation_id WHERE rt.term_id = t.id AND ${seen})
        UNION SELECT t.id, t.parent_id FROM term t JOIN used ON used.parent_id = t.id)
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'names', s.names) ORDER BY s.code, s.id)
        FROM state s WHERE EXISTS (SELECT FROM recommendation r WHERE r.state_id = s.id AND ${seen})), '[]') AS states,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'names', m.names) ORDER BY m.code, m.id)
        FROM mechanism m WHERE EXISTS (SELECT FROM review_cycle c JOIN recommendation r ON r.cycle_id = c.id WHERE c.mechanism_id = m.id AND ${seen})), '[]') AS mechanisms,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'names', c.titles) ORDER BY m.code, c.ordinal DESC, c.id)
        FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id WHERE EXISTS (SELECT FROM recommendation r WHERE r.cycle_id = c.id AND ${seen})), '[]') AS cycles,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'vocabularyCode', v.code, 'names', t.names)
          ORDER BY v.code, t.position, t.code, t.id)
        FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id WHERE t.id IN (SELECT id FROM used)), '[]') AS terms,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'names', b.names) ORDER BY b.id)
        FROM state_body b WHERE EXISTS (SELECT FROM assignment a JOIN recommendation r ON r.id = a.recommendation_id WHERE a.body_id = b.id AND a.ended_at IS NULL AND ${seen})), '[]') AS bodies`,
  );
  const named = (choices: Choice[] = []) => choices.map(({ id, names }) => ({ value: id, label: wordsIn(names, locale)?.text ?? "" }));
  const ofKind = (kind: TermKind) =>
    (found?.terms ?? []).filter((term) => term.kind === kind).map((term) => ({ value: term.id, label: termLabel(term, locale) }));
  return {
    states: named(found?.states),
    mechanisms: named(found?.mechanisms),
    cycles: named(found?.cycles),
    bodies: named(found?.bodies),
    terms: termKinds.map((kind) => ({ filter: termFilters[kind], options: ofKind(kind) })),
  };
}
