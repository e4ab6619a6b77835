import type { Actor } from "@/domain/actor";
import type { Prisma } from "@/generated/prisma/client";
import { appDatabase, publicDatabase } from "@/lib/db";

export type Reader = Prisma.TransactionClient;

/**
 * The only way to read. Somebody reads inside a transaction that row-level security knows them in;
 * a visitor reads through the public database role, which holds no rights on anything unpublished.
 */
export function reading<Result>(actor: Actor | null, run: (reader: Reader) => Promise<Result>): Promise<Result> {
  if (!actor) return run(publicDatabase());
  return appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`;
    return run(tx);
  });
}
