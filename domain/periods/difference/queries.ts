import type { Actor } from "@/domain/actor";
import { presentDifference, type DifferenceRow, stepsBack } from "@/domain/periods/difference/rules";
import { type DifferenceSection, differenceSections, type TwoDays } from "@/domain/periods/difference/schema";
import { type Reader, reading } from "@/domain/reading";
import { readCursor, writeCursor } from "@/domain/recommendations/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { selection } from "@/domain/recommendations/selection/queries";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { endOfDay, showingDay } from "@/lib/day-shown";
import { pageOf } from "@/lib/paging";

const pageSize = 25;

type Wanted = TwoDays & { part?: DifferenceSection | undefined };
type Counts = Partial<Record<DifferenceSection, number>>;

/** A page of one part of what changed in a filtered list from the end of one day to the end of another, and how much there is of each. */
export async function findDifference(actor: Actor | null, filters: RecommendationFilters, wanted: Wanted, locale: InterfaceLanguage) {
  const back = readCursor(filters.before);
  const at = back ?? readCursor(filters.after);
  const order = back ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = at
    ? Prisma.sql`WHERE (sort_key COLLATE "C", subject) ${back ? Prisma.sql`<` : Prisma.sql`>`} (${at.key}, ${at.id}::uuid)`
    : Prisma.empty;
  const part = wanted.part ?? null;
  const [found] = await between(
    actor,
    filters,
    wanted,
    Prisma.sql`
    shown AS (SELECT coalesce(${part}, (SELECT section FROM entry ORDER BY array_position(${[...differenceSections]}::text[], section) LIMIT 1)) AS part),
    page AS (SELECT * FROM keyed ${beyond} ${at ? Prisma.sql`AND` : Prisma.sql`WHERE`} section = (SELECT part FROM shown)
      ORDER BY sort_key COLLATE "C" ${order}, subject ${order} LIMIT ${pageSize + 1})
    SELECT (SELECT part FROM shown) AS part, (SELECT jsonb_object_agg(section, n) FROM (SELECT section, count(*) AS n FROM entry GROUP BY 1) c) AS counts,
      (SELECT jsonb_agg(to_jsonb(d) ORDER BY d."sortKey" COLLATE "C" ${order}, d.subject ${order}) FROM (${told(endOfDay(wanted.from))}) d) AS rows`,
    (reader, sql) => reader.$queryRaw<{ part: DifferenceSection | null; counts: Counts | null; rows: DifferenceRow[] | null }[]>(sql),
  );
  const cursorOf = ({ sortKey, subject }: DifferenceRow) => writeCursor({ key: sortKey, id: subject });
  const page = pageOf(found?.rows ?? [], { size: pageSize, isBack: back !== null, isFurther: at !== null, cursorOf });
  return {
    ...page,
    part: found?.part ?? null,
    counts: found?.counts ?? {},
    rows: page.rows.map((row) => presentDifference(row, locale)),
  };
}

/** More than this many differences and a file of them is no longer read by anybody. */
const mostExported = 5_000;

/** All that changed, part by part, for a file; `total` also counts what is beyond its length. */
export async function listDifferences(actor: Actor | null, filters: RecommendationFilters, days: TwoDays, locale: InterfaceLanguage) {
  const parts = Prisma.sql`array_position(${[...differenceSections]}::text[], section)`;
  const [found] = await between(
    actor,
    filters,
    days,
    Prisma.sql`
    page AS (SELECT * FROM keyed ORDER BY ${parts}, sort_key COLLATE "C", subject LIMIT ${mostExported})
    SELECT (SELECT count(*)::int FROM entry) AS total,
      (SELECT jsonb_agg(to_jsonb(d) ORDER BY array_position(${[...differenceSections]}::text[], d.section), d."sortKey" COLLATE "C", d.subject) FROM (${told(endOfDay(days.from))}) d) AS rows`,
    (reader, sql) => reader.$queryRaw<{ total: number; rows: DifferenceRow[] | null }[]>(sql),
    2,
  );
  return { total: found?.total ?? 0, rows: (found?.rows ?? []).map((row) => presentDifference(row, locale)) };
}

export type DifferencePage = Awaited<ReturnType<typeof findDifference>>;

/**
 * Asks for what is different between two days. The list of the first day is noted down in the transaction, so that it is beside that of
 * the second without having travelled here and back.
 */
function between<Found>(
  actor: Actor | null,
  filters: RecommendationFilters,
  { from, to }: TwoDays,
  question: Prisma.Sql,
  ask: (reader: Reader, sql: Prisma.Sql) => Promise<Found>,
  minutes?: number,
): Promise<Found> {
  return showingDay(from, () =>
    reading(
      actor,
      async (reader) => {
        const [first, second] = [endOfDay(from), endOfDay(to)];
        const [noted] = await reader.$queryRaw<{ size: number }[]>`
          SELECT length(set_config('app.before', coalesce((SELECT string_agg(r.id::text, ',') ${selection(actor, filters)}), ''), true)) AS size,
            set_config('app.as_of', ${second.toISOString()}, true)`;
        const isShort = (noted?.size ?? 0) < shortList;
        return showingDay(to, () => ask(reader, Prisma.sql`WITH ${entries(actor, filters, { first, second, isShort })}, ${question}`));
      },
      minutes === undefined ? {} : { minutes },
    ),
  );
}

/** What can move about a recommendation itself; who leads on it is looked for apart. */
const facts = (of: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${of}.reference, ${of}.verified_status, ${of}.claimed_status, ${of}.due_on, ${of}.is_follow_up, ${of}.archived_at, ${of}.reopened_at`;

/** A version that stood at an instant. */
const wasOn = (instant: Date, version: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${version}.kept_from < ${instant} AND ${version}.kept_until >= ${instant}`;

/** A list noted down in fewer letters is short enough to look for its rows one by one; of a longer one, whole tables are read. */
const shortList = 200_000;

type Compared = { first: Date; second: Date; isShort: boolean };

/** Everything that is different, an entry each: its section, the recommendation, and the response or assessment that it is about. */
const entries = (actor: Actor | null, filters: RecommendationFilters, { first, second, isShort }: Compared): Prisma.Sql => {
  const within = (id: Prisma.Sql) => (isShort ? Prisma.sql`AND ${id} = ANY (ARRAY(SELECT id FROM chosen))` : Prisma.empty);
  const wasThen = (version: Prisma.Sql) => wasOn(first, version);
  const isNew = (version: Prisma.Sql) =>
    Prisma.sql`${version}.kept_from >= ${first} AND ${version}.kept_from < ${second} AND ${version}.kept_until >= ${second}`;
  const [w, h, x] = [Prisma.sql`w`, Prisma.sql`h`, Prisma.sql`x`];
  return Prisma.sql`
    before AS MATERIALIZED (SELECT unnest(string_to_array(nullif(current_setting('app.before'), ''), ','))::uuid AS id),
    after AS MATERIALIZED (SELECT r.id, ${facts(Prisma.sql`r`)} ${selection(actor, filters)}),
    gone AS MATERIALIZED (SELECT id FROM before EXCEPT SELECT id FROM after),
    present AS MATERIALIZED (SELECT * FROM after UNION ALL SELECT n.id, ${facts(Prisma.sql`n`)} FROM recommendation n WHERE n.id IN (SELECT id FROM gone)),
    chosen AS MATERIALIZED (SELECT id FROM after UNION ALL SELECT id FROM gone),
    led AS MATERIALIZED (
      SELECT lead_of AS id FROM (SELECT h.lead_of, h.body_id FROM history.assignment h WHERE h.lead_of IS NOT NULL AND ${wasThen(h)} AND h.kept_until < ${second}) o
      FULL JOIN (SELECT h.lead_of, h.body_id FROM history.assignment h WHERE h.lead_of IS NOT NULL AND ${isNew(h)}) n USING (lead_of)
      WHERE o.body_id IS DISTINCT FROM n.body_id),
    formerly AS MATERIALIZED (
      SELECT w.* FROM history.recommendation w WHERE ${wasThen(w)} ${within(Prisma.sql`w.id`)}
        AND (w.kept_until < ${second} OR w.id IN (SELECT id FROM led) OR w.id IN (SELECT id FROM gone))),
    compared AS MATERIALIZED (
      SELECT n.id, w.verified_status || '>' || n.verified_status AS verified, w.claimed_status || '>' || n.claimed_status AS claimed,
        (${facts(w)}) IS DISTINCT FROM (${facts(Prisma.sql`n`)}) OR n.id IN (SELECT id FROM led) AS is_moved
      FROM formerly w JOIN present n ON n.id = w.id),
    published AS MATERIALIZED (
      SELECT h.recommendation_id, h.id FROM history.response h
      WHERE ${isNew(h)} AND h.state = 'PUBLISHED' ${within(Prisma.sql`h.recommendation_id`)}
        AND NOT EXISTS (SELECT FROM history.response x WHERE x.id = h.id AND ${wasThen(x)} AND x.state = 'PUBLISHED')),
    withdrawn AS MATERIALIZED (
      SELECT h.recommendation_id, h.id FROM history.response h
      WHERE ${wasThen(h)} AND h.kept_until < ${second} AND h.state = 'PUBLISHED' ${within(Prisma.sql`h.recommendation_id`)}
        AND NOT EXISTS (SELECT FROM response n WHERE n.id = h.id AND n.state = 'PUBLISHED')),
    graded AS MATERIALIZED (
      SELECT h.recommendation_id, h.id FROM history.assessment h
      WHERE ${isNew(h)} AND h.withdrawn_at IS NULL ${within(Prisma.sql`h.recommendation_id`)} AND NOT EXISTS (SELECT FROM history.assessment x WHERE x.id = h.id AND ${wasThen(x)})),
    entry (section, id, subject) AS MATERIALIZED (
      SELECT 'appeared', id, id FROM (SELECT id FROM after EXCEPT SELECT id FROM before) a
      UNION ALL SELECT 'gone', id, id FROM gone
      UNION ALL SELECT 'moved', id, id FROM compared WHERE is_moved
      UNION ALL SELECT 'regressed', id, id FROM compared WHERE verified = ANY (${stepsBack}) OR claimed = ANY (${stepsBack})
      UNION ALL SELECT 'published', recommendation_id, id FROM published WHERE recommendation_id IN (SELECT id FROM chosen)
      UNION ALL SELECT 'withdrawn', recommendation_id, id FROM withdrawn WHERE recommendation_id IN (SELECT id FROM chosen)
      UNION ALL SELECT 'graded', recommendation_id, id FROM graded WHERE recommendation_id IN (SELECT id FROM chosen)),
    keyed AS (
      SELECT e.section, e.id, e.subject, coalesce(n.reference, w.reference) AS sort_key
      FROM entry e LEFT JOIN present n ON n.id = e.id LEFT JOIN formerly w ON w.id = e.id)`;
};

const standing = (of: Prisma.Sql, lead: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE WHEN ${of}.id IS NOT NULL THEN jsonb_build_object(
  'claimedStatus', ${of}.claimed_status, 'verifiedStatus', ${of}.verified_status, 'dueOn', ${of}.due_on, 'isFollowUp', ${of}.is_follow_up,
  'isReopened', ${of}.reopened_at IS NOT NULL, 'isArchived', ${of}.archived_at IS NOT NULL,
  'lead', (SELECT b.names FROM state_body b WHERE b.id = ${lead})) END`;

/** The day of an instant where the State is. */
const dayIn = (instant: Prisma.Sql): Prisma.Sql => Prisma.sql`to_char(${instant} AT TIME ZONE 'Asia/Almaty', 'YYYY-MM-DD')`;

const words = (response: Prisma.Sql, version: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_build_object('text', ${version}.text, 'language', ${version}.language, 'on', ${dayIn(Prisma.sql`${response}.published_at`)})`;

const grade = Prisma.sql`SELECT jsonb_build_object('code', g.code, 'labels', g.labels, 'rationale', s.rationale, 'language', s.language)
  FROM assessment s JOIN scale_grade g ON g.id = s.grade_id`;

/** The entries of the page, with what was and what is. Of what was withdrawn, there are no words. */
const told = (first: Date): Prisma.Sql => Prisma.sql`
  SELECT e.section, e.id, e.subject, e.sort_key AS "sortKey", p.number, p.heading,
    (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = p.id) AS texts,
    ${standing(Prisma.sql`w`, Prisma.sql`(SELECT h.body_id FROM history.assignment h WHERE h.lead_of = w.id AND ${wasOn(first, Prisma.sql`h`)})`)} AS before,
    ${standing(Prisma.sql`n`, Prisma.sql`(SELECT a.body_id FROM assignment a WHERE a.lead_of = n.id)`)} AS after,
    (SELECT b.names FROM state_body b WHERE b.id = answer.body_id) AS body,
    (SELECT ${words(Prisma.sql`s`, Prisma.sql`v`)} FROM response s JOIN response_version v ON v.response_id = s.id AND v.number = s.current_version
      WHERE e.section = 'published' AND s.recommendation_id = e.id AND s.body_id = answer.body_id AND s.state = 'PUBLISHED' AND s.sequence < answer.sequence
      ORDER BY s.sequence DESC LIMIT 1) AS "wordsBefore",
    (SELECT ${words(Prisma.sql`s`, Prisma.sql`v`)} FROM response s JOIN response_version v ON v.response_id = s.id AND v.number = s.current_version
      WHERE e.section = 'published' AND s.id = e.subject) AS "wordsAfter",
    (SELECT ${dayIn(Prisma.sql`max(l.at)`)} FROM history_entry l WHERE e.section = 'withdrawn' AND l.response_id = e.subject AND l.kind = 'RESPONSE_WITHDRAWN') AS "withdrawnOn",
    said.voice, said.author, (SELECT o.names FROM organisation o WHERE o.id = said.organisation_id) AS organisation,
    (${grade} WHERE s.id = said.supersedes_id) AS "gradeBefore", (${grade} WHERE s.id = said.id) AS "gradeAfter"
  FROM page e
  LEFT JOIN recommendation n ON n.id = e.id LEFT JOIN formerly w ON w.id = e.id
  LEFT JOIN paragraph p ON p.id = coalesce(n.paragraph_id, w.paragraph_id)
  LEFT JOIN LATERAL (SELECT h.body_id, h.sequence FROM history.response h
    WHERE e.section IN ('published', 'withdrawn') AND h.id = e.subject ORDER BY h.kept_from DESC LIMIT 1) answer ON true
  LEFT JOIN assessment said ON e.section = 'graded' AND said.id = e.subject`;
