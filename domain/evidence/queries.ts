import type { Actor } from "@/domain/actor";
import { visibleEvidence } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { isId } from "@/lib/ids";

/** A file that this person may see; null when there is none, or none for them. */
export async function findEvidenceFile(actor: Actor | null, id: string) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.evidence.findFirst({
      where: { AND: [{ id, fileHash: { not: null } }, visibleEvidence(actor)] },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );
  if (!found?.fileHash || !found.fileName || !found.mediaType || found.size === null) return null;
  return { name: found.fileName, hash: found.fileHash, mediaType: found.mediaType, size: found.size };
}
