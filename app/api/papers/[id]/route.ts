import { currentActor } from "@/app/_request/session";
import { sendStoredFile } from "@/app/_request/stored-file";
import { findPaperFile } from "@/domain/working-group/papers/queries";

/** A paper of a meeting of the working group. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return sendStoredFile(await findPaperFile(await currentActor(), id));
}
