/** Runs once when the server starts: a wrong environment ends it there, instead of at the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("@/lib/env");
    void env.APP_URL;
    if (env.WORKER === "on") (await import("@/lib/worker")).keepWorker();
    keepSigning((await import("@/domain/audit/verification/commands")).signCheckpoint);
  }
}

const tenMinutes = 600_000;

/** Signs the head of the audit chain now and from then on, whenever something was added to it. */
function keepSigning(signCheckpoint: () => Promise<boolean>): void {
  const sign = () => signCheckpoint().catch((error: unknown) => console.error("The audit chain could not be signed:", error));
  void sign();
  setInterval(() => void sign(), tenMinutes).unref();
}
