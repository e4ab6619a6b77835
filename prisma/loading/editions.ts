import { startReport } from "@/domain/alternative-reports/drafting/commands";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { chooseReference } from "@/domain/alternative-reports/references/commands";
import { addIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { submitReport } from "@/domain/alternative-reports/submission/commands";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import { demonstrationEditions } from "@/prisma/demonstration/editions";
import { demonstrationReport } from "@/prisma/demonstration/reports";
import { aPerson } from "@/prisma/factories";
import { of } from "@/prisma/loading/ids";
import type { Act, Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

const nothing = { reference: "", stateSaid: "", evidence: "", suggestion: "", gradeId: "", translations: untranslated };

/** How organisations of the demonstration submit a report, each by somebody who signs in nowhere. */
export const editionActs = (told: Told): Act[] =>
  demonstrationEditions.map(({ organisationKey, on, title, summary, issue, audience }) => ({
    on,
    run: async () => {
      const organisationId = of(told.reference.organisations, organisationKey);
      const cycleId = of(told.reference.cycles, demonstrationReport.cycleKey);
      const { stateId } = await ownerDatabase().organisation.findUniqueOrThrow({
        where: { id: organisationId },
        select: { stateId: true },
      });
      const template = await ownerDatabase().reportTemplate.findUniqueOrThrow({ where: { code: demonstrationReport.template } });
      const admin = await aPerson({ stateId, name: `Rapporteur of ${organisationKey}`, holds: [{ role: "NGO_ADMIN", organisationId }] });
      const started = { organisationId, cycleId, templateId: template.id, title, language: "en" as const, hasRead: true };
      const { id: reportId } = await startReport(admin, started);

      const parts = await ownerDatabase().reportSection.findMany({ where: { reportId, removedAt: null, kind: { not: "ISSUE" } } });
      for (const { id, version, heading } of parts) await writeSection(admin, { ...nothing, id, version, heading, text: summary });
      const { recommendationKey, ...words } = issue;
      const { id } = await addIssue(admin, { reportId });
      await chooseReference(admin, { id, recommendationId: of(told.recommendations, recommendationKey), paragraphId: "" });
      const { version, reference } = await ownerDatabase().reportSection.findUniqueOrThrow({ where: { id } });
      await writeSection(admin, { ...nothing, ...words, id, version, reference });

      const report = await findSubmission(admin, reportId);
      if (!report) throw new Error("The report was not started.");
      await submitReport(admin, { reportId, version: report.version, hash: report.hash, ...audience });
    },
  }));
