import { isDatabaseReady } from "@/domain/health/queries";

export const dynamic = "force-dynamic";

/** Ready means that both database roles answer; what is wrong is in the log, not in the answer. */
export async function GET() {
  const isReady = await isDatabaseReady();
  return Response.json(
    { status: isReady ? "ready" : "unavailable" },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
