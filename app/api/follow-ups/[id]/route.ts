import { currentActor } from "@/app/_request/session";
import { sendStoredFile } from "@/app/_request/stored-file";
import { findFollowUpFile } from "@/domain/follow-ups/files/queries";

/** A letter or a report of a follow-up. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return sendStoredFile(await findFollowUpFile(await currentActor(), id));
}
