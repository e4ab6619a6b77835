import { checkpointLines } from "@/domain/audit/log/files/queries";
import { checkpointFileSchema } from "@/domain/audit/verification/watching/schema";

export const dynamic = "force-dynamic";

/** Every key and checkpoint, or the checkpoint of one entry. */
export async function GET(request: Request): Promise<Response> {
  const wanted = checkpointFileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const lines = wanted.success ? await checkpointLines(wanted.data.seq) : null;
  if (!wanted.success || !lines) return new Response(null, { status: 404 });
  const { seq } = wanted.data;
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="${seq === undefined ? "checkpoints" : `checkpoint-${seq}`}.jsonl"`,
      "Cache-Control": "public, max-age=60",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
