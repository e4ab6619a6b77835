import type { Actor } from "@/domain/actor";
import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import type { Day } from "@/lib/day";
import { dayShown, endOfDay } from "@/lib/day-shown";
import { allowMinutes, appDatabase, appDatabaseAsOf, longestStatement, lookBack, publicDatabase, publicDatabaseAsOf } from "@/lib/db";

export type Reader = Prisma.TransactionClient;

/**
 * The only way to read. Somebody reads inside a transaction that row-level security knows them in;
 * a visitor reads through the public database role, which holds no rights on anything unpublished.
 * Where a past day is shown, the same questions are asked of the register as of that day, by whoever asks, with the rights of today.
 * What goes into a file may take some minutes, and says so.
 */
export function reading<Result>(
  actor: Actor | null,
  run: (reader: Reader) => Promise<Result>,
  { minutes }: { minutes?: number } = {},
): Promise<Result> {
  const day = dayShown();
  if (!actor && !day && minutes === undefined) return run(publicDatabase());
  const timeout = minutes === undefined ? longestStatement.app * 1000 : minutes * 60_000;
  return databaseOf(actor, day).$transaction(
    async (tx) => {
      if (day) await lookBack(tx, actor ? "as_of" : "as_of_public", endOfDay(day));
      if (actor) await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`;
      if (minutes !== undefined) await allowMinutes(tx, minutes);
      return run(tx);
    },
    { timeout, maxWait: 10_000 },
  );
}

function databaseOf(actor: Actor | null, day: Day | null): PrismaClient {
  if (day) return actor ? appDatabaseAsOf() : publicDatabaseAsOf();
  return actor ? appDatabase() : publicDatabase();
}
