/** Runs once when the server starts: a wrong environment ends it there, instead of at the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("@/lib/env");
    void env.APP_URL;
    if (env.WORKER === "on") (await import("@/lib/worker")).keepWorker();
  }
}
