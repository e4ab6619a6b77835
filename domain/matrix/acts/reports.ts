import { writeComment } from "@/domain/alternative-reports/comments/commands";
import { discardReport, startReport } from "@/domain/alternative-reports/drafting/commands";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { addIssue, moveIssue, removeIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { addSource, removeSource, reviseSource } from "@/domain/alternative-reports/sources/commands";
import { sealSource } from "@/domain/alternative-reports/sources/rules";
import { addTemplate, reviseTemplate } from "@/domain/alternative-reports/templates/commands";
import { blankTemplate, type TemplateRecord } from "@/domain/alternative-reports/templates/schema";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { aMechanism, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aPartner, aReport, aTemplate } from "@/prisma/report-factory";

const owner = ownerDatabase;

/** A report as a case says whose it is. */
export async function aReportThatIs({ state, organisation, otherOrganisation }: World, name: string) {
  const report = await aReport({ stateId: state, organisationId: organisation, discardedAt: name === "discarded" ? new Date() : null });
  if (name.includes("another") || name.startsWith("by the one that"))
    await aPartner({ report, organisationId: otherOrganisation, mayWrite: name === "that another writes with" });
  return report;
}

async function endVerification({ organisation }: World, isEnded: boolean): Promise<void> {
  await owner().organisation.update({ where: { id: organisation }, data: { verificationEndedAt: isEnded ? new Date() : null } });
}

const rules: TemplateRecord = { ...blankTemplate, names: named("Other"), source: "A note", isRetired: true };

export const reportActs = {
  "reportTemplate.add": {
    async prepare() {
      const { id: mechanismId } = await aMechanism();
      return {
        command: (actor) => addTemplate(actor, { ...rules, code: actor.id, mechanismId }),
        attacks: () => [
          [
            sql`INSERT INTO report_template (code, stage, names, sections, file_name, answer_days, source, attestation)
              VALUES (gen_random_uuid()::text, 'UPR', '{}', '[]', 'x', 1, 'None', 'STATED')`,
          ],
        ],
      };
    },
  },

  "reportTemplate.revise": {
    async prepare() {
      const { id, version } = await aTemplate();
      return {
        command: (actor) => reviseTemplate(actor, { ...rules, id, version }),
        attacks: () => [
          [sql`UPDATE report_template SET word_limit = NULL WHERE id = ${id}`],
          [sql`UPDATE report_template SET stage = 'UPR' WHERE id = ${id}`],
          [sql`DELETE FROM report_template WHERE id = ${id}`],
        ],
      };
    },
  },

  "alternativeReport.start": {
    async prepare(world, name) {
      await endVerification(world, name.endsWith("ended"));
      const { state, organisation, cycleId } = world;
      const { id: templateId } = await aTemplate();
      return {
        command: (actor) =>
          startReport(actor, { organisationId: organisation, cycleId, templateId, title: "Report", language: "en", hasRead: true }),
        attacks: ({ id }) => [
          [
            sql`INSERT INTO alternative_report (state_id, organisation_id, cycle_id, template_id, title, language, started_by_id, started_at)
              VALUES (${state}, ${organisation}, ${cycleId}, ${templateId}, 'Report', 'en', ${id}, now())`,
          ],
        ],
      };
    },
  },

  "alternativeReport.write": {
    async prepare(world, name) {
      const { id: reportId, sections } = await aReportThatIs(world, name);
      const [, issue] = sections;
      if (!issue) throw new Error("The report has no issue.");
      const words = { heading: "H", reference: "R", stateSaid: "S", text: "T", evidence: "E", suggestion: "N", gradeId: "" };
      return {
        command: async (actor) => {
          const { version } = await writeSection(actor, { id: issue.id, version: issue.version, ...words, translations: untranslated });
          await writeSection(actor, { id: issue.id, version, ...words, translations: untranslated });
          await addIssue(actor, { reportId });
          await moveIssue(actor, { id: issue.id, direction: "down" });
          await removeIssue(actor, { id: issue.id });
        },
        attacks: ({ id }) => [
          [sql`UPDATE report_section SET text = 'Other.', edited_by_id = ${id} WHERE id = ${issue.id}`],
          [sql`UPDATE report_section SET position = 9 WHERE id = ${issue.id}`],
          [
            sql`INSERT INTO report_section (report_id, kind, position, heading, edited_by_id, edited_at)
              VALUES (${reportId}, 'ISSUE', 9, 'Other', ${id}, now())`,
          ],
          [
            sql`INSERT INTO report_section_version (section_id, number, contents, written_by_id, written_at)
              VALUES (${issue.id}, 1, '{}', ${id}, now())`,
          ],
          [
            sql`INSERT INTO report_file (report_id, title, file_name, file_hash, media_type, size, position, added_at)
              VALUES (${reportId}, 'File', 'f', 'h', 'text/plain', 1, 1, now())`,
          ],
          [sql`UPDATE alternative_report SET title = 'Other' WHERE id = ${reportId}`],
          [sql`DELETE FROM report_section WHERE id = ${issue.id}`],
        ],
      };
    },
  },

  "alternativeReport.comment": {
    async prepare(world, name) {
      const { id: reportId } = await aReportThatIs(world, name);
      return {
        command: (actor) => writeComment(actor, { reportId, sectionId: "", text: "Why?" }),
        attacks: ({ id }) => [
          [sql`INSERT INTO report_comment (report_id, text, written_by_id, written_at) VALUES (${reportId}, 'Why?', ${id}, now())`],
        ],
      };
    },
  },

  "alternativeReport.discard": {
    async prepare(world, name) {
      const { id, version } = await aReportThatIs(world, name);
      return {
        command: (actor) => discardReport(actor, { id, version }),
        attacks: () => [
          [sql`UPDATE alternative_report SET discarded_at = now() WHERE id = ${id}`],
          [sql`DELETE FROM alternative_report WHERE id = ${id}`],
        ],
      };
    },
  },

  "reportSource.keep": {
    async prepare(world, name) {
      const { id: reportId } = await aReportThatIs(world, name);
      const organisationId = name === "by the one that joined" ? world.otherOrganisation : world.organisation;
      const words = { name: "N. N.", contact: "", note: "" };
      const { id } = await owner().reportSource.create({
        data: { reportId, organisationId, sealed: sealSource(words, organisationId), addedAt: new Date() },
      });
      return {
        command: async (actor) => {
          await addSource(actor, { reportId, organisationId, sectionId: "", ...words });
          await reviseSource(actor, { id, version: 1, sectionId: "", ...words });
          await removeSource(actor, { id, version: 2 });
        },
        attacks: () => [
          [
            sql`INSERT INTO report_source (report_id, organisation_id, sealed, added_at)
              VALUES (${reportId}, ${organisationId}, 'None', now())`,
          ],
          [sql`UPDATE report_source SET sealed = 'None' WHERE id = ${id}`],
          // What is put away may still be emptied of its sources.
          ...(name === "discarded" ? [] : [[sql`DELETE FROM report_source WHERE id = ${id}`]]),
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
