import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { readSubscriptionToken, standingOf } from "@/domain/subscriptions/rules";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";

const most = 200;

/** The witnesses that were named, the newest first; null for everybody but administrators. */
export async function listWitnesses(actor: Actor) {
  if (!can(actor, "witness.name")) return null;
  const at = now();
  const rows = await reading(actor, (reader) =>
    reader.subscription.findMany({
      where: { recommendationId: null },
      select: { id: true, email: true, name: true, locale: true, addedAt: true, confirmedAt: true, endedAt: true },
      orderBy: [{ addedAt: "desc" }, { id: "asc" }],
      take: most,
    }),
  );
  return rows.map((row) => ({ ...row, standing: standingOf(row, at) }));
}

export type ListedWitness = NonNullable<Awaited<ReturnType<typeof listWitnesses>>>[number];

/** What the link in a mail is about; null for one that we did not make, or whose address has been taken off meanwhile. */
export async function findByLink(token: string) {
  const said = readSubscriptionToken(token);
  if (!said) return null;
  const found = await appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter_authentication()::text`;
    return tx.subscription.findUnique({
      where: { id: said.id },
      select: { recommendationId: true, addedAt: true, confirmedAt: true, endedAt: true },
    });
  });
  return found && { act: said.act, recommendationId: found.recommendationId, standing: standingOf(found, now()) };
}
