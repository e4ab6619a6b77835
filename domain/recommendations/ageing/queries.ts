import { type AgeBand, ageBands, monthsOf } from "@/domain/recommendations/ageing/rules";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/day";

/** The day a recommendation was issued on, which is that of its document; the table is called `d`. */
export const issuedOnSql = Prisma.sql`coalesce(d.adopted_on, d.distributed_on, d.considered_on)`;

const monthsAgo = (months: number): Prisma.Sql => Prisma.sql`${today()}::date - make_interval(months => ${months}::int)`;

/** The documents whose recommendations are in this age band. */
export function documentsAged(band: AgeBand): Prisma.Sql {
  const { from, until } = monthsOf(band);
  const notBefore = until === null ? Prisma.empty : Prisma.sql`AND ${issuedOnSql} > ${monthsAgo(until)}`;
  return Prisma.sql`SELECT d.id FROM un_document d WHERE ${issuedOnSql} <= ${monthsAgo(from)} ${notBefore}`;
}

/** The age band of a recommendation as of today; none where its document has no day. */
export const bandSql = (): Prisma.Sql =>
  Prisma.sql`CASE ${Prisma.join(
    ageBands.toReversed().map((band) => Prisma.sql`WHEN ${issuedOnSql} <= ${monthsAgo(monthsOf(band).from)} THEN ${band}`),
    " ",
  )} END`;
