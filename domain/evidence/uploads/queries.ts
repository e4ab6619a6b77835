import type { Actor } from "@/domain/actor";
import type { Unfinished } from "@/domain/evidence/uploads/schema";
import { listStaged } from "@/lib/staging";

/** One's own files for a response that have not come whole. */
export async function listUploads(actor: Actor | null, responseId: string): Promise<Unfinished[]> {
  if (!actor) return [];
  const staged = await listStaged(actor.id);
  return staged
    .filter(({ about }) => about === responseId)
    .map(({ id, name, size, mark, received }) => ({ id, name, size, mark, received }));
}
