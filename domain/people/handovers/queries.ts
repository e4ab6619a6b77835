import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { type Moved, shownBefore } from "@/domain/people/handovers/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { visibleHandovers, visiblePeople } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { compareNames } from "@/lib/compare-names";

type Tx = Prisma.TransactionClient;

export const isHeldAt = (at: Date) => ({ validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] });

/** The roles that an official holds in one body, or in all of them: now, and from a later day on. */
export const findHeld = (tx: Tx, officialId: string, bodyId?: string) =>
  tx.membership.findMany({
    where: { userId: officialId, bodyId: bodyId ?? { not: null }, OR: [{ validTo: null }, { validTo: { gt: now() } }] },
    select: {
      id: true,
      version: true,
      stateId: true,
      userId: true,
      role: true,
      bodyId: true,
      isAlternate: true,
      validFrom: true,
      validTo: true,
      body: { select: { names: true } },
    },
    orderBy: [{ bodyId: "asc" }, { role: "asc" }, { validFrom: "asc" }],
  });

/** The same for whoever is about to pass them on: nobody else does so until this is through. */
export async function holdHeld(tx: Tx, officialId: string, bodyId: string) {
  await tx.$queryRaw`SELECT id FROM membership WHERE user_id = ${officialId}::uuid AND body_id = ${bodyId}::uuid ORDER BY id FOR UPDATE`;
  return findHeld(tx, officialId, bodyId);
}

/** How much is open in a body; only its administrator is told. */
export async function countOpenWork(tx: Tx, { bodyId, officialId }: { bodyId: string; officialId: string }): Promise<Moved | null> {
  const [row] = await tx.$queryRaw<{ moved: Moved | null }[]>`SELECT app_open_work(${bodyId}::uuid, ${officialId}::uuid) AS moved`;
  return row?.moved ?? null;
}

/** What would pass on from an official in a body, and to whom it can; null where there is nothing or it is not this reader's to do. */
export async function findHandoverPreview(actor: Actor, officialId: string, wanted: string | undefined, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const all = await findHeld(reader, officialId);
    const first = all.find(({ bodyId }) => bodyId === wanted) ?? all[0];
    if (!first?.bodyId || !can(actor, "handover.carryOut", { ...first, successorId: "" })) return null;
    const { bodyId, stateId } = first;
    const held = all.filter((one) => one.bodyId === bodyId);
    const moved = await countOpenWork(reader, { bodyId, officialId });
    if (!moved) return null;
    const people = await reader.user.findMany({
      where: {
        AND: [visiblePeople(actor), { id: { notIn: [officialId, actor.id] }, disabledAt: null }],
        memberships: { some: { stateId, organisationId: null, ...isHeldAt(now()) } },
      },
      select: { id: true, name: true, memberships: { where: { bodyId, ...isHeldAt(now()) }, select: { id: true }, take: 1 } },
    });
    const name = (names: unknown) => nameIn(readWords(names), locale);
    const byName = compareNames(locale);
    return {
      officialId,
      bodyId,
      body: name(first.body?.names),
      bodies: [...new Map(all.map((one) => [one.bodyId, { id: one.bodyId ?? "", name: name(one.body?.names) }])).values()],
      roles: held.map(({ role, isAlternate, validFrom }) => ({ role, isAlternate, beginsOn: validFrom > now() ? validFrom : null })),
      moved,
      seen: shownBefore(moved, held),
      successors: people
        .map(({ id, name: called, memberships }) => ({ id, name: called, isColleague: memberships.length > 0 }))
        .sort((one, other) => Number(other.isColleague) - Number(one.isColleague) || byName(one.name, other.name)),
    };
  });
}

export type HandoverPreview = NonNullable<Awaited<ReturnType<typeof findHandoverPreview>>>;

/** What this person took over, and from whom, in the last two months. */
export async function listTakenOver(actor: Actor, locale: InterfaceLanguage) {
  const since = new Date(now().getTime() - 60 * 86_400_000);
  const found = await reading(actor, (reader) =>
    reader.handover.findMany({
      where: { AND: [visibleHandovers(actor)], successorId: actor.id, at: { gte: since }, official: visiblePeople(actor) },
      select: { id: true, at: true, bodyId: true, body: { select: { names: true } }, official: { select: { name: true } } },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: 5,
    }),
  );
  return found.map(({ body, official, ...rest }) => ({ ...rest, body: nameIn(readWords(body.names), locale), official: official.name }));
}

export type TakenOver = Awaited<ReturnType<typeof listTakenOver>>[number];
