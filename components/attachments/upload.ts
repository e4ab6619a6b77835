import { newKey } from "@/components/ui/sender";
import { partSize, type Unfinished, type UploadStart } from "@/domain/evidence/uploads/schema";
import type { FormAction, FormResult } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Way = {
  responseId: string;
  start: FormAction<UploadStart, Unfinished>;
  /** Hears which share of the file has arrived. */
  tell: (share: number) => void;
};

/** By which the same file is known again, chosen once more after the line or the browser broke down. */
const markOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;

/** Sends a file part by part, and goes on where an earlier attempt stopped. A part that does not get through is sent again for some minutes. */
export async function uploadInParts(file: File, { responseId, start, tell }: Way): Promise<FormResult<{ id: string }>> {
  const started = await start({ responseId, name: file.name.slice(-1000), size: file.size, mark: markOf(file) }, newKey());
  if (!started.ok) return started;
  const { id, size } = started.data;
  let { received } = started.data;
  let failures = 0;
  while (received < size) {
    tell(received / size);
    const answer = await sendPart(id, received, file.slice(received, received + partSize));
    if (answer && !answer.ok) return answer;
    // What arrived damaged or not at all is sent again, a little later each time.
    failures = answer && answer.data.received > received ? 0 : failures + 1;
    received = answer ? answer.data.received : received;
    if (failures > mostFailures) return { ok: false, fields: { files: "uploadInterrupted" } };
    if (failures > 0) await pause(1000 * 2 ** Math.min(failures - 1, 5));
  }
  tell(1);
  return { ok: true, data: { id } };
}

const mostFailures = 8;
const patience = 120_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Null where no answer came. */
async function sendPart(uploadId: string, offset: number, part: Blob): Promise<FormResult<{ received: number }> | null> {
  try {
    const digest = await sha256(part);
    const reply = await fetch(paths.evidencePart({ uploadId, offset: String(offset), digest }), {
      method: "PUT",
      headers: { "Content-Type": "application/octet-stream", "Idempotency-Key": newKey() },
      body: part,
      signal: AbortSignal.timeout(patience),
    });
    return (await reply.json()) as FormResult<{ received: number }>;
  } catch {
    return null;
  }
}

/** Browsers compute it on secure pages alone; elsewhere parts travel unchecked. */
async function sha256(part: Blob): Promise<string> {
  const computing = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!computing) return "";
  const hash = new Uint8Array(await computing.digest("SHA-256", await part.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
