import type { Actor } from "@/domain/actor";
import { reading } from "@/domain/reading";
import { visibleFollowUpFiles } from "@/domain/visibility";
import { isId } from "@/lib/ids";

/** A file of a follow-up; null when there is none, or none for this reader. */
export async function findFollowUpFile(actor: Actor | null, id: string) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.followUpFile.findFirst({
      where: { AND: [{ id }, visibleFollowUpFiles(actor)] },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );
  return found && { name: found.fileName, hash: found.fileHash, mediaType: found.mediaType, size: found.size };
}
