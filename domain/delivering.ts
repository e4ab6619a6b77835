import type { Prisma } from "@/generated/prisma/client";
import { allowMinutes, appDatabase } from "@/lib/db";

/** Reminders after a long outage are many, and nobody waits for them at a page. */
const minutes = 5;

/**
 * What the worker does: in a transaction of nobody, with no power but to read whom to tell and to write what was told.
 * It changes no record of anybody, and so leaves no audit entry.
 */
export function delivering<Result>(run: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter_delivery()::text`;
      await allowMinutes(tx, minutes);
      return run(tx);
    },
    { timeout: minutes * 60_000, maxWait: 10_000 },
  );
}

/** The time by the database's clock, which all workers share. */
export async function databaseNow(): Promise<Date> {
  const [clock] = await appDatabase().$queryRaw<{ now: Date }[]>`SELECT now()`;
  if (!clock) throw new Error("The database does not tell the time.");
  return clock.now;
}
