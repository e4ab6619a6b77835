import { NotFound } from "@/domain/errors";
import type { Reader } from "@/domain/reading";
import { Prisma } from "@/generated/prisma/client";

/** Whether everybody reads the edition `e`, by the clock of the database, wherever somebody may see more than everybody does. */
export const isOpen = Prisma.sql`(coalesce(e.opens_at <= now(), false) AND e.withdrawn_at IS NULL AND e.refused_at IS NULL)`;

/** What the policy is told of a report. */
export const owners = {
  id: true,
  organisationId: true,
  discardedAt: true,
  partners: { where: { endedAt: null }, select: { organisationId: true, mayWrite: true } },
} satisfies Prisma.AlternativeReportSelect;

/** A report as far as it decides who may do what with it; what is somebody else's is not there. */
export async function ownersOf(reader: Reader, id: string) {
  const report = await reader.alternativeReport.findUnique({ where: { id }, select: owners });
  if (!report) throw new NotFound();
  return report;
}
