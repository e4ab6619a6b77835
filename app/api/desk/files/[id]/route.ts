import { currentActor } from "@/app/_request/session";
import { sendStoredFile } from "@/app/_request/stored-file";
import { findReportFile } from "@/domain/alternative-reports/files/queries";

/** An annex of a report, for its authors. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return sendStoredFile(await findReportFile(await currentActor(), id));
}
