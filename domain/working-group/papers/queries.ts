import type { Actor } from "@/domain/actor";
import { reading } from "@/domain/reading";
import { visiblePapers } from "@/domain/visibility";
import { isId } from "@/lib/ids";

/** The file of a paper; null when there is none, or none for this person. Papers are never a visitor's. */
export async function findPaperFile(actor: Actor | null, id: string) {
  if (!isId(id) || !actor) return null;
  const found = await reading(actor, (reader) =>
    reader.meetingPaper.findFirst({
      where: { id, fileHash: { not: null }, removedAt: null, item: { meeting: visiblePapers(actor) } },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );
  if (!found?.fileHash || !found.fileName || !found.mediaType || found.size === null) return null;
  return { name: found.fileName, hash: found.fileHash, mediaType: found.mediaType, size: found.size };
}
