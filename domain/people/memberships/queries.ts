import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { visibleDelegations, visibleMemberships, visiblePeople } from "@/domain/visibility";
import { lastMoment } from "@/domain/people/rules";
import { now } from "@/lib/clock";

/** Who works on a body's answers today, focal points first and the main one before the alternates; each with who stands in for them. */
export async function listBodyPeople(actor: Actor | null, bodyId: string) {
  if (!actor) return [];
  const at = now();
  const held = await reading(actor, (reader) =>
    reader.membership.findMany({
      where: {
        AND: [visibleMemberships(actor), { user: { AND: [visiblePeople(actor), { disabledAt: null }] } }],
        bodyId,
        role: { in: ["FOCAL_POINT", "APPROVER"] },
        validFrom: { lte: at },
        OR: [{ validTo: null }, { validTo: { gt: at } }],
      },
      select: {
        id: true,
        version: true,
        stateId: true,
        userId: true,
        role: true,
        isAlternate: true,
        validTo: true,
        user: { select: { name: true } },
        delegations: {
          where: {
            AND: [visibleDelegations(actor), { deputy: visiblePeople(actor) }],
            endedAt: null,
            validFrom: { lte: at },
            validTo: { gt: at },
          },
          select: { validTo: true, deputy: { select: { name: true } } },
          take: 1,
        },
      },
      orderBy: [{ role: "asc" }, { isAlternate: "asc" }, { validFrom: "asc" }, { id: "asc" }],
    }),
  );
  return held.map(({ user, validTo, delegations, ...membership }) => {
    const [lent] = delegations;
    return {
      ...membership,
      name: user.name,
      until: lastMoment(validTo),
      deputy: lent ? { name: lent.deputy.name, until: lastMoment(lent.validTo) ?? lent.validTo } : null,
      isMain: membership.role === "FOCAL_POINT" ? !membership.isAlternate : null,
      mayBeMain: membership.role === "FOCAL_POINT" && membership.isAlternate && can(actor, "membership.nameMain", membership),
    };
  });
}

export type BodyPerson = Awaited<ReturnType<typeof listBodyPeople>>[number];
