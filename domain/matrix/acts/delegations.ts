import { randomUUID } from "node:crypto";

import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { Known, World } from "@/domain/matrix/world";
import { endDelegation, nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { nameMainFocalPoint } from "@/domain/people/memberships/commands";
import type { Ability } from "@/domain/policy";
import { dayAfter, today } from "@/lib/day";
import { aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const isOwn = (name: string): boolean => name === "one's own";

/** The focal point of the body whose record it is, by their own right. */
const isFocalPoint = ({ holds }: Known): boolean => holds[0]?.role === "FOCAL_POINT" && holds[0].relation === "own body";

/** Somebody else of the body, in a role, and the membership. */
async function aColleague({ state: stateId, body: bodyId }: World, role: "FOCAL_POINT" | "WORKING_GROUP_MEMBER") {
  const { id } = await aPerson({ stateId, holds: [{ role, bodyId }] });
  const owner = ownerDatabase();
  const { id: membershipId } = await owner.membership.findFirstOrThrow({ where: { userId: id }, select: { id: true } });
  return { id, membershipId };
}

export const delegationActs = {
  "membership.nameMain": {
    async prepare(world, name) {
      const account = await aColleague(world, "FOCAL_POINT");
      await ownerDatabase().membership.update({ where: { id: account.membershipId }, data: { isAlternate: true, version: 1 } });
      const whose = (person: Pick<Known, "membershipId"> | undefined) =>
        isOwn(name) ? (person?.membershipId ?? "") : account.membershipId;
      return {
        command: (actor) => nameMainFocalPoint(actor, { id: whose(world.known.find(({ id }) => id === actor.id)), version: 1 }),
        attacks: (person) => [[sql`UPDATE membership SET is_alternate = false WHERE id = ${whose(person)}`]],
      };
    },
  },

  "handover.carryOut": {
    async prepare(world, name) {
      const { state: stateId, body: bodyId } = world;
      const official = await aColleague(world, "FOCAL_POINT");
      const successor = await aColleague(world, "WORKING_GROUP_MEMBER");
      const officialOf = (self: string) => (isOwn(name) ? self : official.id);
      const successorOf = (self: string) => (name === "to oneself" ? self : successor.id);
      return {
        command: async (actor) => {
          const preview = await findHandoverPreview(actor, officialOf(actor.id), bodyId, "en");
          const order = { officialId: officialOf(actor.id), bodyId, successorId: successorOf(actor.id), seen: preview?.seen ?? "" };
          return handOver(actor, { ...order, access: "end", note: "" });
        },
        attacks: ({ id }) => [
          [
            sql`INSERT INTO handover (state_id, body_id, official_id, successor_id, roles, ends_access, moved, at, done_by_id)
              VALUES (${stateId}, ${bodyId}, ${officialOf(id)}, ${successorOf(id)}, '{}', false, '{}', now(), ${id})`,
          ],
        ],
      };
    },
  },

  "delegation.name": {
    async prepare(world, name) {
      const official = await aColleague(world, "FOCAL_POINT");
      const colleague = await aColleague(world, "WORKING_GROUP_MEMBER");
      const lentBy = (person: Known | undefined) =>
        isOwn(name) ? (person && isFocalPoint(person) ? person.membershipId : randomUUID()) : official.membershipId;
      const deputyOf = (self: string) => (name === "another's to oneself" ? self : colleague.id);
      // Whoever lends a role of their own may have done so in an earlier case: a role has one deputy a day.
      const [from, until] = [dayAfter(today(), 30), dayAfter(today(), 40)];
      await ownerDatabase().delegation.deleteMany({
        where: { membershipId: { in: world.known.filter(isFocalPoint).map(({ membershipId }) => membershipId) } },
      });
      return {
        command: (actor) =>
          nameDeputy(actor, {
            membershipId: lentBy(world.known.find(({ id }) => id === actor.id)),
            deputyId: deputyOf(actor.id),
            validFrom: from,
            validTo: until,
            note: "",
          }),
        attacks: (person) => [
          [
            sql`INSERT INTO delegation (membership_id, deputy_id, valid_from, valid_to, named_by_id, named_at)
              VALUES (${lentBy(person)}, ${deputyOf(person.id)}, now(), now() + interval '1 day', ${person.id}, now())`,
          ],
        ],
      };
    },
  },

  "delegation.end": {
    async prepare(world, name, person) {
      const owner = ownerDatabase();
      const official = await aColleague(world, "FOCAL_POINT");
      const colleague = await aColleague(world, "WORKING_GROUP_MEMBER");
      const tomorrow = new Date(Date.now() + 86_400_000);
      const lend = async (membershipId: string): Promise<string> => {
        const named = { deputyId: colleague.id, namedById: world.bystander, namedAt: new Date(), validFrom: tomorrow };
        return (
          await owner.delegation.create({
            data: { ...named, membershipId, validTo: new Date(tomorrow.getTime() + 1) },
            select: { id: true },
          })
        ).id;
      };
      const anothers = await lend(official.membershipId);
      const own = new Map<string, string>();
      if (isOwn(name))
        for (const { id } of person.id === world.nobody.id ? world.known.filter(({ account }) => account !== "none") : [person]) {
          const held = { userId: id, stateId: world.state, bodyId: world.body, role: "FOCAL_POINT" as const, validTo: new Date(0) };
          const membership = await owner.membership.create({ data: { ...held, validFrom: new Date(-1) }, select: { id: true } });
          own.set(id, await lend(membership.id));
        }
      const whose = (self: string) => (isOwn(name) ? (own.get(self) ?? anothers) : anothers);
      return {
        command: (actor) => endDelegation(actor, { id: whose(actor.id), version: 1 }),
        attacks: ({ id }) => [
          [sql`UPDATE delegation SET ended_at = now() WHERE id = ${whose(id)}`],
          [sql`DELETE FROM delegation WHERE id = ${whose(id)}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
