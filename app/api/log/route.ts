import { Readable } from "node:stream";

import { logLines } from "@/domain/audit/log/files/queries";
import { asLines } from "@/lib/json-lines";

export const dynamic = "force-dynamic";

/** The public log as it stands now, for the verifier: the same for everybody, whoever asks. */
export function GET(): Response {
  return new Response(Readable.toWeb(Readable.from(asLines(logLines()))) as ReadableStream, {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.jsonl"',
      "Cache-Control": "public, max-age=60",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
