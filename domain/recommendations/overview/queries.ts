import type { Actor } from "@/domain/actor";
import { nameIn, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { visibleHistory, visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { isLate, isUnassigned } from "@/domain/recommendations/selection/queries";
import type { ImplementationStatus, InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

type Scope = { cycle?: string; body?: string };
type Counts = Partial<Record<ImplementationStatus, number>>;
type Counted = {
  total: number;
  followUp: number;
  overdue: number;
  unassigned: number;
  claimed: Counts | null;
  verified: Counts | null;
  bodies: { id: string; names: WordsByLanguage; verified: Counts }[] | null;
};

/** How many recommendations stand where: as claimed, as verified, and by lead body. Published statuses only. */
export async function countProgress(actor: Actor | null, { cycle, body }: Scope, locale: InterfaceLanguage) {
  const conditions = [visibleRecommendationsSql(actor), Prisma.sql`r.archived_at IS NULL`];
  if (cycle) conditions.push(Prisma.sql`r.cycle_id = ${cycle}::uuid`);
  if (body)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = r.id AND a.body_id = ${body}::uuid AND a.ended_at IS NULL)`,
    );

  const [counted] = await reading(
    actor,
    (reader) => reader.$queryRaw<Counted[]>`
    WITH chosen AS (
      SELECT r.id, r.claimed_status, r.verified_status, r.is_follow_up, l.body_id AS lead_id,
        ${isLate()} AS is_overdue, ${isUnassigned} AS is_unassigned
      FROM recommendation r LEFT JOIN assignment l ON l.lead_of = r.id
      WHERE ${Prisma.join(conditions, " AND ")}
    ), by_body AS (SELECT lead_id, verified_status, count(*)::int AS n FROM chosen WHERE lead_id IS NOT NULL GROUP BY 1, 2)
    SELECT count(*)::int AS total,
      (count(*) FILTER (WHERE is_follow_up))::int AS "followUp",
      (count(*) FILTER (WHERE is_overdue))::int AS overdue,
      (count(*) FILTER (WHERE is_unassigned))::int AS unassigned,
      (SELECT jsonb_object_agg(claimed_status, n) FROM (SELECT claimed_status, count(*) AS n FROM chosen GROUP BY 1) c) AS claimed,
      (SELECT jsonb_object_agg(verified_status, n) FROM (SELECT verified_status, count(*) AS n FROM chosen GROUP BY 1) v) AS verified,
      (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'names', b.names, 'verified', per.counts) ORDER BY per.total DESC, b.id)
        FROM (SELECT lead_id, sum(n) AS total, jsonb_object_agg(verified_status, n) AS counts FROM by_body GROUP BY 1) per
        JOIN state_body b ON b.id = per.lead_id) AS bodies
    FROM chosen`,
  );

  return {
    total: counted?.total ?? 0,
    followUp: counted?.followUp ?? 0,
    overdue: counted?.overdue ?? 0,
    unassigned: counted?.unassigned ?? 0,
    claimed: counted?.claimed ?? {},
    verified: counted?.verified ?? {},
    bodies: (counted?.bodies ?? []).map(({ names, ...rest }) => ({ ...rest, name: nameIn(names, locale) })),
  };
}

export type Progress = Awaited<ReturnType<typeof countProgress>>;

/** What was last published or withdrawn, newest first. */
export async function listLatestChanges(actor: Actor | null, locale: InterfaceLanguage, take = 8) {
  const entries = await reading(actor, (reader) =>
    reader.historyEntry.findMany({
      where: { AND: [visibleHistory(actor), { kind: { in: ["RESPONSE_PUBLISHED", "RESPONSE_WITHDRAWN"] } }] },
      select: {
        id: true,
        kind: true,
        status: true,
        at: true,
        body: { select: { names: true } },
        recommendation: { select: { id: true, reference: true, paragraph: { select: { heading: true } } } },
      },
      orderBy: { at: "desc" },
      take,
    }),
  );
  return entries.map(({ body, recommendation, ...entry }) => ({
    ...entry,
    body: body && nameIn(readWords(body.names), locale),
    recommendation: {
      id: recommendation.id,
      reference: recommendation.reference,
      heading: recommendation.paragraph.heading ? nameIn(readWords(recommendation.paragraph.heading), locale) : null,
    },
  }));
}

export type LatestChange = Awaited<ReturnType<typeof listLatestChanges>>[number];
