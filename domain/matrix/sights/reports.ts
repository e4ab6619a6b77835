import { randomUUID } from "node:crypto";

import { visibleReports, visibleSources } from "@/domain/alternative-reports/visibility";
import { aReportThatIs } from "@/domain/matrix/acts/reports";
import { type ReportCase, ofReport } from "@/domain/matrix/cases/reports";
import { personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const owned = { organisationId: true, partners: { select: { organisationId: true, endedAt: true } } } as const;
const ofAReport = { ...id, report: { select: owned } } as const;

/** What is being written of reports: its authors' alone. */
export const reportSights: Record<string, Sight> = {
  reports: personal(
    {
      table: "alternative_report",
      rows: () => owner().alternativeReport.findMany({ select: { ...id, ...owned } }),
      query: (reader, where: Prisma.AlternativeReportWhereInput) => reader.alternativeReport.findMany({ where, select: id }),
    },
    visibleReports,
  ),
  "sections of reports": personal(
    {
      table: "report_section",
      rows: () => owner().reportSection.findMany({ select: ofAReport }),
      query: (reader, where: Prisma.ReportSectionWhereInput) => reader.reportSection.findMany({ where, select: id }),
    },
    (actor) => ({ report: visibleReports(actor) }),
  ),
  "versions of sections": personal(
    {
      table: "report_section_version",
      rows: () => owner().reportSectionVersion.findMany({ select: { ...id, section: { select: { report: { select: owned } } } } }),
      query: (reader, where: Prisma.ReportSectionVersionWhereInput) => reader.reportSectionVersion.findMany({ where, select: id }),
    },
    (actor) => ({ section: { report: visibleReports(actor) } }),
  ),
  "annexes of reports": personal(
    {
      table: "report_file",
      rows: () => owner().reportFile.findMany({ select: ofAReport }),
      query: (reader, where: Prisma.ReportFileWhereInput) => reader.reportFile.findMany({ where, select: id }),
    },
    (actor) => ({ report: visibleReports(actor) }),
  ),
  "comments on reports": personal(
    {
      table: "report_comment",
      rows: () => owner().reportComment.findMany({ select: ofAReport }),
      query: (reader, where: Prisma.ReportCommentWhereInput) => reader.reportComment.findMany({ where, select: id }),
    },
    (actor) => ({ report: visibleReports(actor) }),
  ),
  "sources of reports": personal(
    {
      table: "report_source",
      rows: () => owner().reportSource.findMany({ select: { ...id, organisationId: true, report: { select: owned } } }),
      query: (reader, where: Prisma.ReportSourceWhereInput) => reader.reportSource.findMany({ where, select: id }),
    },
    (actor) => ({ AND: [visibleSources(actor), { report: visibleReports(actor) }] }),
  ),
};

/** A report of each kind with one of everything in it, and a source of each organisation that has a hand in it. */
export async function exhibitReports(world: World): Promise<void> {
  const at = new Date();
  for (const name of Object.keys(ofReport) as ReportCase[]) {
    const { id: reportId, sections } = await aReportThatIs(world, name);
    const [section] = sections;
    if (!section) throw new Error("The report has no section.");
    const by = randomUUID();
    await owner().reportSectionVersion.create({ data: { sectionId: section.id, number: 1, contents: {}, writtenById: by, writtenAt: at } });
    await owner().reportFile.create({
      data: {
        reportId,
        title: "Annex",
        fileName: "annex.txt",
        fileHash: "none",
        mediaType: "text/plain",
        size: 1,
        position: 1,
        addedAt: at,
      },
    });
    await owner().reportComment.create({ data: { reportId, text: "Why?", writtenById: by, writtenAt: at } });
    await owner().reportSource.createMany({
      data: [world.organisation, world.otherOrganisation].map((organisationId) => ({
        reportId,
        organisationId,
        sealed: "none",
        addedAt: at,
      })),
    });
  }
}
