import type { Actor } from "@/domain/actor";
import { standingOf } from "@/domain/assessments/rules";
import { documentsAged } from "@/domain/recommendations/ageing/queries";
import { endedStatuses, prefixQuery, silentAfterDays } from "@/domain/recommendations/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { termFilters } from "@/domain/vocabularies/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { type GradeStanding, type ImplementationStatus, implementationStatuses, type TermKind, termKinds } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { dayAfter, instantAt, monthAfter, today } from "@/lib/day";

// What is filtered and what is counted is said once, here: a number and the list behind it cannot disagree.
// The recommendation is called `r`.

/** A date presses as long as nobody has verified that it is done, and again once it was opened again. */
export const isStillOwed = Prisma.sql`(r.reopened_at IS NOT NULL OR r.verified_status <> ALL (${endedStatuses}::implementation_status[]))`;

export const isLate = (): Prisma.Sql => Prisma.sql`(r.due_on < ${today()}::date AND ${isStillOwed})`;

export const isAged = (age: NonNullable<RecommendationFilters["age"]>): Prisma.Sql =>
  Prisma.sql`(r.document_id IN (${documentsAged(age)}) AND ${isStillOwed})`;

const lead = Prisma.sql`FROM assignment a WHERE a.lead_of = r.id`;

/** The answers that everybody reads; those that were withdrawn, or are on their way, are none. */
const published = Prisma.sql`FROM response s WHERE s.recommendation_id = r.id AND s.state = 'PUBLISHED'`;

/** A lead body was asked so long ago, and has published nothing since it was asked, or asked anew. */
export const isSilentSince = (askedAt: Prisma.Sql, lastAnswerAt: Prisma.Sql): Prisma.Sql => Prisma.sql`(${isStillOwed}
  AND greatest(${askedAt}, r.reopened_at) < ${instantAt(dayAfter(today(), -silentAfterDays), 0)}
  AND coalesce(${lastAnswerAt} < r.reopened_at, ${lastAnswerAt} IS NULL))`;

const isSilent = (): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM assignment a CROSS JOIN LATERAL (
    SELECT max(s.published_at) AS at ${published} AND s.body_id = a.body_id) last
  WHERE a.lead_of = r.id AND ${isSilentSince(Prisma.sql`a.assigned_at`, Prisma.sql`last.at`)})`;

export const isUnassigned = Prisma.sql`NOT EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = r.id AND a.ended_at IS NULL)`;

/** An answer was published that still stands; in a month, where one is named. */
function isAnswered(answered: NonNullable<RecommendationFilters["answered"]>): Prisma.Sql {
  if (answered === "no") return Prisma.sql`NOT EXISTS (SELECT ${published})`;
  if (answered === "yes") return Prisma.sql`EXISTS (SELECT ${published})`;
  const [from, to] = [`${answered}-01`, monthAfter(`${answered}-01`)].map((day) => instantAt(day, 0));
  return Prisma.sql`EXISTS (SELECT ${published} AND s.published_at >= ${from} AND s.published_at < ${to})`;
}

const hasLead = (body: string): Prisma.Sql =>
  body === "none" ? Prisma.sql`NOT EXISTS (SELECT ${lead})` : Prisma.sql`EXISTS (SELECT ${lead} AND a.body_id = ${body}::uuid)`;

/** A term stands for those below it as well; one that was merged, for what it was merged into. */
function hasTerm(kind: TermKind, id: string): Prisma.Sql {
  if (id === "none")
    return Prisma.sql`NOT EXISTS (SELECT FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id
      WHERE rt.recommendation_id = r.id AND v.kind = ${kind}::term_kind)`;
  return Prisma.sql`EXISTS (
    SELECT FROM recommendation_term rt WHERE rt.recommendation_id = r.id AND rt.term_id = ANY (ARRAY(
      WITH RECURSIVE below (id) AS (
        SELECT coalesce(t.merged_into_id, t.id) FROM term t WHERE t.id = ${id}::uuid
        UNION SELECT t.id FROM term t JOIN below ON t.parent_id = below.id)
      SELECT id FROM below)))`;
}

const statusesOf = (standing: GradeStanding): ImplementationStatus[] =>
  implementationStatuses.filter((status) => standingOf[status] === standing);

/** What some voice says of it, or one voice, by what its grade comes to; what was superseded or taken back says nothing. */
function isSaid({ voice, standing }: Pick<RecommendationFilters, "voice" | "standing">): Prisma.Sql {
  const byState = (said: Prisma.Sql, status: Prisma.Sql) =>
    standing
      ? Prisma.sql`(${said} IS NOT NULL AND ${status} = ANY (${statusesOf(standing)}::implementation_status[]))`
      : Prisma.sql`${said} IS NOT NULL`;
  const claimed = byState(Prisma.sql`r.claimed_on`, Prisma.sql`r.claimed_status`);
  const verified = byState(Prisma.sql`r.verified_on`, Prisma.sql`r.verified_status`);
  if (voice === "STATE") return claimed;
  if (voice === "GROUP") return verified;
  const assessed = Prisma.sql`EXISTS (
    SELECT FROM assessment v JOIN scale_grade g ON g.id = v.grade_id WHERE v.recommendation_id = r.id AND v.withdrawn_at IS NULL AND v.superseded_at IS NULL
      ${voice ? Prisma.sql`AND v.voice = ${voice}::assessment_voice` : Prisma.empty} ${standing ? Prisma.sql`AND g.standing = ${standing}::grade_standing` : Prisma.empty})`;
  return voice ? assessed : Prisma.sql`(${claimed} OR ${verified} OR ${assessed})`;
}

const isRepeated = Prisma.sql`EXISTS (SELECT FROM recommendation_relation l JOIN recommendation e ON e.id = l.to_id
  WHERE l.from_id = r.id AND l.kind IN ('REPEATS', 'NARROWS', 'REPLACES') AND e.cycle_id <> r.cycle_id)`;

/** The tables a filtered list is taken from, and what its rows must satisfy. */
export function selection(actor: Actor | null, filters: RecommendationFilters): Prisma.Sql {
  const { q, state, mechanism, cycle, document, body, claimed, verified, verifiedIn, age, answered } = filters;
  const conditions = [
    visibleRecommendationsSql(actor),
    filters.archived ? Prisma.sql`r.archived_at IS NOT NULL` : Prisma.sql`r.archived_at IS NULL`,
  ];
  if (filters.reopened) conditions.push(Prisma.sql`r.reopened_at IS NOT NULL`);
  if (state) conditions.push(Prisma.sql`r.state_id = ${state}::uuid`);
  if (mechanism) conditions.push(Prisma.sql`c.mechanism_id = ${mechanism}::uuid`);
  if (cycle) conditions.push(Prisma.sql`r.cycle_id = ${cycle}::uuid`);
  if (document) conditions.push(Prisma.sql`r.document_id = ${document}::uuid`);
  for (const kind of termKinds) {
    const term = filters[termFilters[kind]];
    if (term) conditions.push(hasTerm(kind, term));
  }
  if (filters.lead) conditions.push(hasLead(filters.lead));
  if (body)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = r.id AND a.body_id = ${body}::uuid AND a.ended_at IS NULL)`,
    );
  if (claimed) conditions.push(Prisma.sql`r.claimed_status = ${claimed}::implementation_status`);
  if (verified) conditions.push(Prisma.sql`r.verified_status = ${verified}::implementation_status`);
  if (verifiedIn)
    conditions.push(Prisma.sql`r.verified_on >= ${`${verifiedIn}-01`}::date AND r.verified_on < ${monthAfter(`${verifiedIn}-01`)}::date`);
  if (filters.voice || filters.standing) conditions.push(isSaid(filters));
  if (age) conditions.push(isAged(age));
  if (filters.followUp) conditions.push(Prisma.sql`r.is_follow_up`);
  if (filters.overdue) conditions.push(isLate());
  if (filters.silent) conditions.push(isSilent());
  if (answered) conditions.push(isAnswered(answered));
  if (filters.unassigned) conditions.push(isUnassigned);
  if (filters.repeated) conditions.push(isRepeated);

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
