import type { Actor } from "@/domain/actor";
import { owners } from "@/domain/alternative-reports/queries";
import { openSource } from "@/domain/alternative-reports/sources/rules";
import { visibleReports, visibleSources } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { ownOrganisations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

/** The sources that this person's own organisation wrote down for a report, opened; null when the report is not theirs. */
export async function findSources(actor: Actor, reportId: string, locale: InterfaceLanguage) {
  if (!isId(reportId)) return null;
  return reading(actor, async (reader) => {
    const report = await reader.alternativeReport.findFirst({
      where: { AND: [{ id: reportId }, visibleReports(actor)] },
      select: {
        ...owners,
        sections: {
          where: { removedAt: null },
          orderBy: [{ position: "asc" }, { id: "asc" }],
          select: { id: true, heading: true, reference: true },
        },
      },
    });
    if (!report) return null;
    const sources = await reader.reportSource.findMany({
      where: { AND: [{ reportId }, visibleSources(actor)] },
      orderBy: [{ addedAt: "desc" }, { id: "asc" }],
      select: { id: true, organisationId: true, sectionId: true, sealed: true, addedAt: true, version: true },
    });
    const organisations = await reader.organisation.findMany({
      where: { id: { in: ownOrganisations(actor) } },
      orderBy: { id: "asc" },
      select: { id: true, names: true },
    });
    const keepers = organisations.filter(({ id }) => can(actor, "reportSource.keep", { ...report, keeperId: id }));
    return {
      sections: report.sections,
      keepers: keepers.map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) })),
      sources: sources.map(({ sealed, ...source }) => ({ ...source, opened: openSource(sealed, source.organisationId) })),
    };
  });
}

export type Sources = NonNullable<Awaited<ReturnType<typeof findSources>>>;
