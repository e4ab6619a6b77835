import type { Actor } from "@/domain/actor";
import { openNow, outcomesOf, presentTrace, traceFields } from "@/domain/alternative-reports/outcomes/queries";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

/** What became of every edition of a report, the latest first, for those whose report it is; null for everybody else. */
export async function listTraces(actor: Actor, reportId: string, locale: InterfaceLanguage) {
  if (!isId(reportId)) return null;
  return reading(actor, async (reader) => {
    const report = await reader.alternativeReport.findFirst({
      where: { AND: [{ id: reportId }, visibleReports(actor)] },
      select: { id: true, stateId: true, title: true, organisationId: true, discardedAt: true },
    });
    if (!report) return null;
    const editions = await reader.reportEdition.findMany({
      where: { reportId },
      select: {
        ...traceFields,
        number: true,
        visibility: true,
        opensAt: true,
        withdrawnAt: true,
        refusedAt: true,
        refusals: {
          select: { id: true, reason: true, explanation: true, refusedAt: true, appealedAt: true, decidedAt: true, isUpheld: true },
          orderBy: [{ refusedAt: "desc" }, { id: "asc" }],
        },
      },
      orderBy: { number: "desc" },
    });
    const ids = editions.map(({ id }) => id);
    const [open, outcomes] = [await openNow(reader, ids), await outcomesOf(reader, actor, ids, locale)];
    return {
      ...report,
      editions: editions.map(({ number, visibility, opensAt, withdrawnAt, refusedAt, refusals, ...traced }) => ({
        number,
        visibility,
        opensAt,
        withdrawnAt,
        refusedAt,
        refusals,
        isOpen: open.has(traced.id),
        trace: presentTrace(traced, outcomes),
      })),
    };
  });
}

export type ReportTraces = NonNullable<Awaited<ReturnType<typeof listTraces>>>;
export type EditionTrace = ReportTraces["editions"][number];

/** The organisation that leads a report of one's own; null for everybody else, and for a report that was given up. */
export async function findLead(actor: Actor, reportId: string): Promise<string | null> {
  if (!isId(reportId)) return null;
  const report = await reading(actor, (reader) =>
    reader.alternativeReport.findFirst({
      where: { AND: [{ id: reportId, discardedAt: null }, visibleReports(actor)] },
      select: { organisationId: true },
    }),
  );
  return report?.organisationId ?? null;
}
