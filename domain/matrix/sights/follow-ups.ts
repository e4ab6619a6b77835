import { filtered, personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleFollowUpEntries, visibleFollowUpFiles, visibleUnplacedGrades } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { aFollowUp } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;

/** What is kept in a round of follow-up: steps that stand and that were taken back, files for everybody and for one side, open work. */
export const followUpSights: Record<string, Sight> = {
  "steps of follow-ups": filtered(
    {
      table: "follow_up_entry",
      rows: () => owner().followUpEntry.findMany({ select: { id: true, revokedAt: true, followUp: { select: { stateId: true } } } }),
      query: (reader, where: Prisma.FollowUpEntryWhereInput) => reader.followUpEntry.findMany({ where, select: { id: true } }),
    },
    visibleFollowUpEntries,
  ),
  "files of follow-ups": filtered(
    {
      table: "follow_up_file",
      rows: () =>
        owner().followUpFile.findMany({ select: { id: true, stateId: true, isPublic: true, entry: { select: { revokedAt: true } } } }),
      query: (reader, where: Prisma.FollowUpFileWhereInput) => reader.followUpFile.findMany({ where, select: { id: true } }),
    },
    visibleFollowUpFiles,
  ),
  "grades without a place": personal(
    {
      table: "unplaced_grade",
      rows: () => owner().unplacedGrade.findMany({ select: { id: true, stateId: true } }),
      query: (reader, where: Prisma.UnplacedGradeWhereInput) => reader.unplacedGrade.findMany({ where, select: { id: true } }),
    },
    visibleUnplacedGrades,
  ),
};

/** A round in each of two States, with a step that stands and one that was taken back, files of both kinds, and an open grade. */
export async function exhibitFollowUps({ state, otherState }: World): Promise<void> {
  for (const stateId of [state, otherState]) {
    const { id: followUpId, cycle, documentId } = await aFollowUp({ stateId });
    const [first] = await owner().followUpEntry.findMany({ where: { followUpId } });
    if (!first) throw new Error("A round begins with its selection.");
    const { id: _, sequence: __, ...again } = first;
    const revoked = await owner().followUpEntry.create({
      data: { ...again, sequence: 2, revokedAt: new Date(), revokedReason: "It was another letter." },
    });
    for (const entryId of [first.id, revoked.id])
      for (const isPublic of [false, true])
        await owner().followUpFile.create({
          data: {
            stateId,
            entryId,
            title: "Reply",
            fileName: "reply.txt",
            fileHash: "none",
            mediaType: "text/plain",
            size: 1,
            isPublic,
            recordedAt: new Date(),
          },
        });
    await owner().unplacedGrade.create({ data: { stateId, cycleId: cycle.id, documentId, grade: "B", recordedAt: new Date() } });
  }
}
