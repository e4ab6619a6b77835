import { sendStoredFile } from "@/app/_request/stored-file";
import { findAnnex } from "@/domain/alternative-reports/editions/queries";
import { isId } from "@/lib/ids";

/** An annex of a report that everybody reads. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const annex = isId(id) ? await findAnnex(id) : null;
  return sendStoredFile(annex && { name: annex.fileName, hash: annex.fileHash, mediaType: annex.mediaType, size: annex.size });
}
