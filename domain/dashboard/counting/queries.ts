import type { Actor } from "@/domain/actor";
import { isNamed, type ShownMonths, shownMonths } from "@/domain/dashboard/rules";
import type { WordsByLanguage } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { longOutstandingMonths } from "@/domain/recommendations/ageing/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { isAged, isLate, isSilentSince, selection } from "@/domain/recommendations/selection/queries";
import { termFilters } from "@/domain/vocabularies/rules";
import type { AssessmentVoice, GradeStanding, ImplementationStatus, TermKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { stateZone, today } from "@/lib/day";

export type Counts = Partial<Record<ImplementationStatus, number>>;

/** What is counted of the chosen recommendations, each once wherever it is counted. */
export type Counted = {
  total: number;
  followUp: number;
  reopened: number;
  overdue: number;
  old: number;
  silent: number;
  unassigned: number;
  answered: number;
  /** Half of those that were answered were signed, or published, within so many days. */
  toSigned: number | null;
  toPublished: number | null;
  claimed: Counts | null;
  verified: Counts | null;
  /** Of those of which the State has claimed, or the working group has verified, anything. */
  saidByState: Counts | null;
  saidByGroup: Counts | null;
  bodies: { id: string | null; names: WordsByLanguage | null; verified: Counts; overdue: number; silent: number }[] | null;
  terms: { id: string; kind: TermKind; code: string; vocabularyCode: string; names: WordsByLanguage; verified: Counts }[] | null;
  /** How many have any term of a kind. */
  classified: Partial<Record<TermKind, Counts>> | null;
  voices: { voice: AssessmentVoice; standing: GradeStanding | null; count: number }[] | null;
  answeredIn: Record<string, number> | null;
  implementedIn: Record<string, number> | null;
};

/** The kinds of terms that are counted: what measure is asked for and what belongs together at home say nothing of where it stands. */
const countedKinds: TermKind[] = ["THEME", "GROUP", "SDG", "ARTICLE"];

/**
 * Everything that is counted of a filtered list, in one statement and so of one moment. What a number counts is said by the predicates
 * of the list itself; what it is grouped by is a column that the list filters by.
 */
export async function countChosen(actor: Actor | null, filters: RecommendationFilters): Promise<{ counted: Counted; months: ShownMonths }> {
  const months = shownMonths(filters, today());
  const month = (at: Prisma.Sql) => Prisma.sql`to_char(${at} AT TIME ZONE ${stateZone}, 'YYYY-MM')`;
  const counts = (status: Prisma.Sql, from: Prisma.Sql) =>
    Prisma.sql`(SELECT jsonb_object_agg(status, n) FROM (SELECT ${status} AS status, count(*) AS n FROM ${from} GROUP BY 1) counted)`;
  const [counted] = await reading(
    actor,
    (reader) => reader.$queryRaw<Counted[]>`
    WITH RECURSIVE chosen AS MATERIALIZED (
      SELECT r.id, (row_number() OVER ())::int AS n, r.published_at, r.claimed_status, r.claimed_on, r.verified_status, r.verified_on, r.is_follow_up, r.reopened_at,
        coalesce(${isLate()}, false) AS is_late, ${isAged(longOutstanding)} AS is_old
      ${selection(actor, filters)}
    ), given AS MATERIALIZED (
      SELECT c.n, min(a.assigned_at) AS asked_at, bool_or(a.ended_at IS NULL) AS is_given, (array_agg(a.body_id) FILTER (WHERE a.lead_of IS NOT NULL))[1] AS lead_id,
        max(a.assigned_at) FILTER (WHERE a.lead_of IS NOT NULL) AS led_at
      FROM chosen c JOIN assignment a ON a.recommendation_id = c.id GROUP BY 1
    ), answer AS MATERIALIZED (
      SELECT c.n, c.published_at AS entered_at, s.id AS response_id, s.body_id, s.published_at
      FROM chosen c JOIN response s ON s.recommendation_id = c.id AND s.state = 'PUBLISHED'
    ), led AS MATERIALIZED (
      SELECT r.n, r.verified_status, r.is_late, g.is_given IS NOT TRUE AS is_unassigned, g.lead_id,
        g.lead_id IS NOT NULL AND ${isSilentSince(Prisma.sql`g.led_at`, Prisma.sql`said.last_at`)} AS is_silent
      FROM chosen r LEFT JOIN given g ON g.n = r.n
      LEFT JOIN (SELECT n, body_id, max(published_at) AS last_at FROM answer GROUP BY 1, 2) said ON said.n = r.n AND said.body_id = g.lead_id
    ), shown AS (
      SELECT t.id, v.kind, (row_number() OVER ())::int AS place FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
      WHERE v.kind = ANY (${countedKinds}::term_kind[]) AND t.merged_into_id IS NULL AND ${isShown(filters)}
    ), below (place, id) AS (
      SELECT place, id FROM shown UNION SELECT below.place, t.id FROM term t JOIN below ON t.parent_id = below.id
    ), tag AS MATERIALIZED (
      SELECT c.n, c.verified_status, rt.term_id FROM chosen c JOIN recommendation_term rt ON rt.recommendation_id = c.id
    ), tagged AS MATERIALIZED (
      SELECT DISTINCT b.place, tag.n, tag.verified_status FROM tag JOIN below b ON b.id = tag.term_id
    ), pace AS (
      SELECT coalesce(min(g.asked_at), min(entered_at)) AS asked_at, min(k.claimed_at) AS signed_at, min(answer.published_at) AS published_at
      FROM answer LEFT JOIN given g ON g.n = answer.n LEFT JOIN status_claim k ON k.response_id = answer.response_id GROUP BY answer.n
    ), paced AS (
      SELECT count(*)::int AS answered, (${median(Prisma.sql`signed_at`)}) AS to_signed, (${median(Prisma.sql`published_at`)}) AS to_published FROM pace
    ), by_body AS (
      SELECT lead_id, verified_status, count(*) AS n, count(*) FILTER (WHERE is_late) AS late, count(*) FILTER (WHERE is_silent) AS silent FROM led GROUP BY 1, 2
    )
    SELECT count(*)::int AS total,
      (count(*) FILTER (WHERE is_follow_up))::int AS "followUp",
      (count(*) FILTER (WHERE reopened_at IS NOT NULL))::int AS reopened,
      (count(*) FILTER (WHERE is_late))::int AS overdue,
      (count(*) FILTER (WHERE is_old))::int AS old,
      (SELECT count(*)::int FROM led WHERE is_silent) AS silent,
      (SELECT count(*)::int FROM led WHERE is_unassigned) AS unassigned,
      (SELECT answered FROM paced) AS answered, (SELECT to_signed FROM paced) AS "toSigned", (SELECT to_published FROM paced) AS "toPublished",
      ${counts(Prisma.sql`claimed_status`, Prisma.sql`chosen`)} AS claimed,
      ${counts(Prisma.sql`verified_status`, Prisma.sql`chosen`)} AS verified,
      ${counts(Prisma.sql`claimed_status`, Prisma.sql`chosen WHERE claimed_on IS NOT NULL`)} AS "saidByState",
      ${counts(Prisma.sql`verified_status`, Prisma.sql`chosen WHERE verified_on IS NOT NULL`)} AS "saidByGroup",
      (SELECT jsonb_agg(jsonb_build_object('id', per.lead_id, 'names', b.names, 'verified', per.counts, 'overdue', per.late, 'silent', per.silent)
          ORDER BY per.lead_id IS NULL, per.total DESC, b.id)
        FROM (SELECT lead_id, sum(n) AS total, jsonb_object_agg(verified_status, n) AS counts, sum(late) AS late, sum(silent) AS silent FROM by_body GROUP BY 1) per
        LEFT JOIN state_body b ON b.id = per.lead_id) AS bodies,
      (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'vocabularyCode', v.code, 'names', t.names, 'verified', per.counts)
          ORDER BY per.total DESC, v.code, t.position, t.code)
        FROM (SELECT place, sum(n) AS total, jsonb_object_agg(verified_status, n) AS counts
          FROM (SELECT place, verified_status, count(*) AS n FROM tagged GROUP BY 1, 2) by_status GROUP BY 1) per
        JOIN shown ON shown.place = per.place JOIN term t ON t.id = shown.id JOIN vocabulary v ON v.id = t.vocabulary_id) AS terms,
      (SELECT jsonb_object_agg(kind, counts) FROM (
        SELECT kind, jsonb_object_agg(verified_status, n) AS counts
        FROM (SELECT shown.kind, verified_status, count(DISTINCT n) AS n FROM tagged JOIN shown ON shown.place = tagged.place GROUP BY 1, 2) by_status GROUP BY 1) per) AS classified,
      (SELECT jsonb_agg(to_jsonb(per)) FROM (
        SELECT v.voice, g.standing, count(DISTINCT v.recommendation_id) AS count
        FROM chosen c JOIN assessment v ON v.recommendation_id = c.id AND v.withdrawn_at IS NULL AND v.superseded_at IS NULL JOIN scale_grade g ON g.id = v.grade_id
        GROUP BY GROUPING SETS ((v.voice), (v.voice, g.standing))) per) AS voices,
      (SELECT jsonb_object_agg(month, n) FROM (
        SELECT ${month(Prisma.sql`published_at`)} AS month, count(DISTINCT n) AS n FROM answer GROUP BY 1) per
        WHERE month BETWEEN ${months.first} AND ${months.last}) AS "answeredIn",
      (SELECT jsonb_object_agg(month, n) FROM (
        SELECT to_char(verified_on, 'YYYY-MM') AS month, count(*) AS n FROM chosen WHERE verified_status = 'IMPLEMENTED' AND verified_on IS NOT NULL GROUP BY 1) per
        WHERE month BETWEEN ${months.first} AND ${months.last}) AS "implementedIn"
    FROM chosen`,
  );
  if (!counted) throw new Error("Counting nothing gives a row as well.");
  return { counted, months };
}

const longOutstanding = `${longOutstandingMonths}` as const;

/** Half of them took at most so many full days. */
const median = (until: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`percentile_disc(0.5) WITHIN GROUP (ORDER BY greatest(0, floor(extract(epoch FROM ${until} - asked_at) / 86400)::int)) FILTER (WHERE ${until} IS NOT NULL)`;

/** The highest terms; of a kind that is filtered by, the chosen one and those just below it. */
function isShown(filters: RecommendationFilters): Prisma.Sql {
  const chosen = countedKinds.flatMap((kind) => {
    const id = filters[termFilters[kind]];
    return isNamed(id) ? [{ kind, id }] : [];
  });
  const [kinds, ids] = [chosen.map(({ kind }) => kind), chosen.map(({ id }) => id)];
  return Prisma.sql`CASE WHEN v.kind = ANY (${kinds}::term_kind[]) THEN t.id = ANY (${ids}::uuid[]) OR t.parent_id = ANY (${ids}::uuid[]) ELSE t.parent_id IS NULL END`;
}
