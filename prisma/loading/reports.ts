import { writeComment } from "@/domain/alternative-reports/comments/commands";
import { reviseCover, startReport } from "@/domain/alternative-reports/drafting/commands";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { chooseReference } from "@/domain/alternative-reports/references/commands";
import { addIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { demonstrationReport } from "@/prisma/demonstration/reports";
import { of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

const { organisationKey, cycleKey, template, cover, summary, issues, comment, ...report } = demonstrationReport;

/** How two people of an organisation of the demonstration begin a report, and how far they have come. */
export function reportActs(told: Told): Act[] {
  const [writer, admin] = [person(told, report.by), person(told, report.with)];
  const started: { id: string } = { id: "" };
  return [
    {
      on: report.startedOn,
      run: async () => {
        const { id: templateId } = await ownerDatabase().reportTemplate.findUniqueOrThrow({
          where: { code: template },
          select: { id: true },
        });
        const { id } = await startReport(writer, {
          organisationId: of(told.reference.organisations, organisationKey),
          cycleId: of(told.reference.cycles, cycleKey),
          templateId,
          title: cover.title,
          language: cover.language,
          hasRead: true,
        });
        started.id = id;
        await reviseCover(admin, { ...cover, id, version: 1 });
      },
    },
    {
      on: report.writtenOn,
      run: async () => {
        const first = await ownerDatabase().reportSection.findFirstOrThrow({ where: { reportId: started.id, kind: "SUMMARY" } });
        const nothing = { reference: "", stateSaid: "", evidence: "", suggestion: "", gradeId: "" };
        await writeSection(admin, {
          ...nothing,
          id: first.id,
          version: 1,
          heading: first.heading,
          text: summary.text,
          translations: { ...untranslated, heading: "Executive summary", text: summary.translation },
        });
        for (const { recommendationKey, translation, ...words } of issues) {
          const { id } = await addIssue(writer, { reportId: started.id });
          await chooseReference(writer, { id, recommendationId: of(told.recommendations, recommendationKey), paragraphId: "" });
          const { reference, version } = await ownerDatabase().reportSection.findUniqueOrThrow({ where: { id } });
          await writeSection(writer, { ...nothing, ...words, id, version, reference, translations: translation });
        }
      },
    },
    {
      on: comment.on,
      run: async () => writeComment(person(told, comment.by), { reportId: started.id, sectionId: "", text: comment.text }),
    },
  ];
}
