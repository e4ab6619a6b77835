import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { delegationState, lentRoles } from "@/domain/people/delegations/rules";
import { lastMoment } from "@/domain/people/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { visibleDelegations, visibleHistory, visibleMemberships, visiblePeople } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { compareNames } from "@/lib/compare-names";

const person = { select: { id: true, name: true } } as const;
const listed = {
  id: true,
  version: true,
  validFrom: true,
  validTo: true,
  endedAt: true,
  note: true,
  deputy: person,
  namedBy: person,
  membership: { select: { role: true, stateId: true, userId: true, user: person, body: { select: { id: true, names: true } } } },
} satisfies Prisma.DelegationSelect;

const listedAtOnce = 50;

const isHeldAt = (at: Date) => ({ validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] });

function present(
  actor: Actor,
  { validTo, membership, ...rest }: Prisma.DelegationGetPayload<{ select: typeof listed }>,
  locale: InterfaceLanguage,
) {
  const { role, stateId, userId, user, body } = membership;
  const state = delegationState({ ...rest, validTo }, now());
  return {
    ...rest,
    role,
    official: user,
    body: body && nameIn(readWords(body.names), locale),
    until: lastMoment(validTo) ?? validTo,
    state,
    mayEnd: (state === "NOW" || state === "LATER") && can(actor, "delegation.end", { stateId, userId }),
  };
}

export type ListedDelegation = ReturnType<typeof present>;

/** Who stands in for an official and for whom the official stands in, the latest first; and which of their roles can be lent to whom. */
export async function findDelegations(actor: Actor, officialId: string, locale: InterfaceLanguage) {
  const people = visiblePeople(actor);
  const seen: Prisma.DelegationWhereInput[] = [
    visibleDelegations(actor),
    { deputy: people, namedBy: people, membership: { user: people } },
  ];
  const [lent, borrowed, memberships] = await reading(actor, async (reader) => {
    const list = (where: Prisma.DelegationWhereInput) =>
      reader.delegation.findMany({
        where: { AND: [...seen, where] },
        select: listed,
        orderBy: [{ validFrom: "desc" }, { id: "asc" }],
        take: listedAtOnce,
      });
    return [
      await list({ membership: { userId: officialId } }),
      await list({ deputyId: officialId }),
      await listLendable(reader, actor, officialId),
    ];
  });
  return {
    lent: lent.map((one) => present(actor, one, locale)),
    borrowed: borrowed.map((one) => present(actor, one, locale)),
    lendable: memberships.map(({ id, role, body }) => ({
      id,
      role,
      body: body ? nameIn(readWords(body.names), locale) : "",
      deputies: [...new Map((body?.memberships ?? []).map(({ user }) => [user.id, user])).values()].sort((one, other) =>
        compareNames(locale)(one.name, other.name),
      ),
    })),
  };
}

export type Delegations = Awaited<ReturnType<typeof findDelegations>>;

/** Which entries of a recommendation's history a deputy made, and for whom; known to those who know the people. */
export async function findStandIns(reader: Prisma.TransactionClient, actor: Actor | null, recommendationId: string) {
  if (!actor) return new Map<string, { by: string; name: string }>();
  const people = visiblePeople(actor);
  const found = await reader.historyEntry.findMany({
    where: { AND: [visibleHistory(actor)], recommendationId, inPlaceOfId: { not: null }, actor: people, inPlaceOf: people },
    select: { id: true, actor: person, inPlaceOf: person },
  });
  return new Map(found.map(({ id, actor: deputy, inPlaceOf }) => [id, { by: deputy.name, name: inPlaceOf?.name ?? "" }]));
}

/** The roles that this reader may lend for the official, each with the people of its body who do not hold it themselves. */
async function listLendable(reader: Prisma.TransactionClient, actor: Actor, officialId: string) {
  const at = now();
  const found = await reader.membership.findMany({
    where: { AND: [visibleMemberships(actor), { userId: officialId, role: { in: [...lentRoles] }, ...isHeldAt(at) }] },
    select: {
      id: true,
      role: true,
      stateId: true,
      userId: true,
      bodyId: true,
      body: {
        select: {
          names: true,
          memberships: {
            where: { AND: [visibleMemberships(actor), isHeldAt(at), { user: { AND: [visiblePeople(actor), { disabledAt: null }] } }] },
            select: { role: true, user: person },
          },
        },
      },
    },
    orderBy: [{ role: "asc" }, { id: "asc" }],
  });
  return found
    .filter((lent) => can(actor, "delegation.name", { ...lent, deputyId: "" }))
    .map(({ body, ...lent }) => {
      const holders = new Set(body?.memberships.filter(({ role }) => role === lent.role).map(({ user }) => user.id));
      const isFit = (userId: string) => userId !== officialId && userId !== actor.id && !holders.has(userId);
      return { ...lent, body: body && { ...body, memberships: body.memberships.filter(({ user }) => isFit(user.id)) } };
    });
}
