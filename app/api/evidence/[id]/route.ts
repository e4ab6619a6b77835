import { currentActor } from "@/app/_request/session";
import { sendStoredFile } from "@/app/_request/stored-file";
import { findEvidenceFile } from "@/domain/evidence/queries";

/** A file that a response rests on. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return sendStoredFile(await findEvidenceFile(await currentActor(), id));
}
