import type { Actor } from "@/domain/actor";
import { listEditions } from "@/domain/assessments/scales/queries";
import { isInUse } from "@/domain/assessments/scales/rules";
import { presentComment, readComments } from "@/domain/alternative-reports/comments/queries";
import { namesOf, readReport } from "@/domain/alternative-reports/drafting/queries";
import { writingFor } from "@/domain/alternative-reports/drafting/rules";
import { contentsOf } from "@/domain/alternative-reports/sections/rules";
import { versionSchema } from "@/domain/alternative-reports/sections/schema";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";
import { isId } from "@/lib/ids";

const versionsShown = 20;

/** A section with its report, its versions, and the grades that may be suggested; null when it is not theirs. */
export async function findSectionPage(actor: Actor, reportId: string, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const report = await readReport(reader, actor, reportId, locale);
    const section = report?.sections.find((one) => one.id === id);
    if (!report || !section) return null;
    const versions = await reader.reportSectionVersion.findMany({
      where: { sectionId: id },
      orderBy: { number: "desc" },
      take: versionsShown,
    });
    const editions = section.kind === "ISSUE" ? await listEditions(reader, report.cycle.mechanismId, locale) : [];
    const comments = await readComments(reader, actor, reportId, id);
    const names = await namesOf(reader, [section.editedById, ...[...versions, ...comments].map(({ writtenById }) => writtenById)]);
    const isAnothers = section.editedById !== actor.id;
    return {
      report,
      section,
      /** Those that the Committee grades by today, and the one that was chosen from before. */
      scales: editions.filter((edition) => isInUse(edition, today()) || edition.grades.some((grade) => grade.id === section.gradeId)),
      comments: comments.map((comment) => presentComment(comment, names)),
      current: contentsOf(section),
      /** Somebody else who has been writing here a moment ago. */
      writing:
        isAnothers && now().getTime() - section.editedAt.getTime() < writingFor
          ? { by: names[section.editedById] ?? null, at: section.editedAt }
          : null,
      versions: versions.map(({ number, contents, writtenById, writtenAt }) => ({
        number,
        contents: versionSchema.parse(contents),
        by: names[writtenById] ?? null,
        writtenAt,
      })),
    };
  });
}

export type SectionRecord = NonNullable<Awaited<ReturnType<typeof findSectionPage>>>;
