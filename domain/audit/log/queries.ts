import type { LogFilters } from "@/domain/audit/log/schema";
import { nameIn, readNames } from "@/domain/names/rules";
import { beginningOf, endOf } from "@/domain/people/rules";
import { type Reader, reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

const pageSize = 50;
/** An act may be on hundreds of recommendations; a row names so many. */
const mostNamed = 3;

type Row = {
  seq: bigint;
  at: Date;
  act: string;
  subjectId: string;
  content: Record<string, unknown>;
  bodyIds: string[];
  recommendationIds: string[];
};
export type Said = Row & {
  title: string;
  bodies: { id: string; name: string }[];
  recommendations: { id: string; reference: string }[];
  /** How many more recommendations it is about than are named. */
  more: number;
};

/** What everybody was told, the newest first, as it was said then; only the names of bodies are those of today. */
export function listLog(filters: LogFilters, locale: InterfaceLanguage) {
  const isBackwards = filters.before !== undefined;
  return reading(null, async (reader) => {
    const rows = await reader.$queryRaw<Row[]>`
      SELECT s.seq, s.at, s.act, s.subject_id AS "subjectId", s.content, s.body_ids AS "bodyIds", s.recommendation_ids AS "recommendationIds"
      FROM log_statement s WHERE ${wanted(filters)} ORDER BY s.seq ${isBackwards ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${pageSize + 1}`;
    const page = rows.slice(0, pageSize);
    if (isBackwards) page.reverse();
    const hasMore = rows.length > pageSize;
    return {
      rows: await explained(reader, page, locale),
      newer: (isBackwards ? hasMore : filters.after !== undefined) ? page[0]?.seq.toString() : undefined,
      older: isBackwards || hasMore ? page.at(-1)?.seq.toString() : undefined,
    };
  });
}

/** The bodies that something was said of, to choose from. */
export function listLogBodies(locale: InterfaceLanguage): Promise<{ value: string; label: string }[]> {
  return reading(null, async (reader) => {
    const bodies = await reader.stateBody.findMany({ select: { id: true, names: true } });
    return bodies
      .map(({ id, names }) => ({ value: id, label: nameIn(readNames(names), locale) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  });
}

/** After which entry the public log begins; 0 where it holds everything. */
export const findLogBeginning = (): Promise<bigint> =>
  reading(null, async (reader) => (await reader.auditWatch.findUniqueOrThrow({ where: { id: 1 } })).afterSeq);

async function explained(reader: Reader, rows: Row[], locale: InterfaceLanguage): Promise<Said[]> {
  const ids = (pick: (row: Row) => string[]) => [...new Set(rows.flatMap(pick))];
  const [bodies, recommendations] = await Promise.all([
    reader.stateBody.findMany({ where: { id: { in: ids(({ bodyIds }) => bodyIds) } }, select: { id: true, names: true } }),
    reader.recommendation.findMany({
      where: { id: { in: ids(({ recommendationIds }) => recommendationIds.slice(0, mostNamed)) } },
      select: { id: true, reference: true },
    }),
  ]);
  const named = new Map(bodies.map(({ id, names }) => [id, { id, name: nameIn(readNames(names), locale) }]));
  const referred = new Map(recommendations.map((found) => [found.id, found]));
  return rows.map((row) => ({
    ...row,
    title: titleIn(row.content.title, locale),
    bodies: row.bodyIds.flatMap((id) => named.get(id) ?? []),
    recommendations: row.recommendationIds.slice(0, mostNamed).flatMap((id) => referred.get(id) ?? []),
    more: Math.max(0, row.recommendationIds.length - mostNamed),
  }));
}

const titleIn = (title: unknown, locale: InterfaceLanguage): string => {
  if (typeof title === "string") return title;
  return title && typeof title === "object" ? nameIn(title as Record<string, string>, locale) : "";
};

function wanted({ kind, body, recommendation, from, until, after, before }: LogFilters): Prisma.Sql {
  const parts = [
    Prisma.sql`s.hidden_at IS NULL`,
    kind && Prisma.sql`s.act LIKE ${`${kind}.%`}`,
    body && Prisma.sql`s.body_ids @> ARRAY[${body}::uuid]`,
    recommendation && Prisma.sql`s.recommendation_ids @> ARRAY[${recommendation}::uuid]`,
    from && Prisma.sql`s.at >= ${beginningOf(from)}`,
    until && Prisma.sql`s.at < ${endOf(until)}`,
    after !== undefined && Prisma.sql`s.seq < ${after}`,
    before !== undefined && Prisma.sql`s.seq > ${before}`,
  ];
  return Prisma.join(
    parts.filter((part) => typeof part === "object"),
    " AND ",
  );
}
