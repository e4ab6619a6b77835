import type { Actor } from "@/domain/actor";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import type { Reader } from "@/domain/reading";

/** What the authors of a report say to each other: of one section, or of all; what is open first. */
export async function readComments(reader: Reader, actor: Actor, reportId: string, sectionId: string | null) {
  return reader.reportComment.findMany({
    where: { reportId, report: visibleReports(actor), ...(sectionId && { sectionId }) },
    orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { writtenAt: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, text: true, writtenById: true, writtenAt: true, resolvedAt: true, section: { select: { heading: true } } },
  });
}

type Stored = Awaited<ReturnType<typeof readComments>>[number];

/** A comment as it is shown; `names` are of those whom this person may know. */
export const presentComment = ({ writtenById, resolvedAt, section, ...comment }: Stored, names: Record<string, string>) => ({
  ...comment,
  by: names[writtenById] ?? null,
  isResolved: resolvedAt !== null,
  heading: section?.heading ?? null,
});

export type ListedComment = ReturnType<typeof presentComment>;
