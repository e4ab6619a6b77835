import { filtered, personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleMeasures, visibleOverrides, visibleReforms } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { aReform } from "@/prisma/factories";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;

/** What went into the archive is seen with the record it is about. */
export const closingSights: Record<string, Sight> = {
  "archive of measures and reforms": filtered(
    {
      table: "archive_entry",
      rows: () =>
        owner().archiveEntry.findMany({
          select: {
            id: true,
            measure: { select: { stateId: true, publishedAt: true } },
            reform: { select: { stateId: true, bodyId: true, publishedAt: true } },
          },
        }),
      query: (reader, where: Prisma.ArchiveEntryWhereInput) => reader.archiveEntry.findMany({ where, select: id }),
    },
    (actor) => ({ OR: [{ measure: visibleMeasures(actor) }, { reform: visibleReforms(actor) }] }),
  ),
  "warnings gone past": personal(
    {
      table: "submission_override",
      rows: () =>
        owner().submissionOverride.findMany({
          select: { id: true, response: { select: { stateId: true, bodyId: true, signedById: true } } },
        }),
      query: (reader, where: Prisma.SubmissionOverrideWhereInput) => reader.submissionOverride.findMany({ where, select: id }),
    },
    visibleOverrides,
  ),
};

/** A measure and a reform that were archived, public and not. */
export async function exhibitArchive({ state: stateId, body: bodyId }: World): Promise<void> {
  for (const publishedAt of [null, new Date("2026-01-01T00:00:00Z")]) {
    const [measure, reform] = [
      await aMeasure({ stateId, leadBodyId: bodyId, publishedAt }),
      await aReform({ stateId, bodyId, publishedAt }),
    ];
    const done = { act: "ARCHIVED" as const, reason: "It was recorded twice.", at: new Date() };
    await owner().archiveEntry.createMany({
      data: [
        { measureId: measure.id, ...done },
        { reformId: reform.id, ...done },
      ],
    });
  }
}
