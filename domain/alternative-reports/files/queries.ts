import type { Actor } from "@/domain/actor";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { reading } from "@/domain/reading";
import { isId } from "@/lib/ids";

/** An annex of a report that is being written, for its authors; null when there is none, or none for them. */
export async function findReportFile(actor: Actor | null, id: string) {
  if (!isId(id) || !actor) return null;
  const found = await reading(actor, (reader) =>
    reader.reportFile.findFirst({
      where: { id, removedAt: null, report: visibleReports(actor) },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );
  return found && { name: found.fileName, hash: found.fileHash, mediaType: found.mediaType, size: found.size };
}
