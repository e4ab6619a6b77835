import { randomUUID } from "node:crypto";

import { listAuditEntries } from "@/domain/audit/queries";
import { auditFiltersSchema } from "@/domain/audit/schema";
import { NotFound } from "@/domain/errors";
import { recordBody, reviseBody } from "@/domain/institutions/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import { disablePerson, enablePerson, invitePerson, sendLink } from "@/domain/people/commands";
import { endMembership, grantMembership } from "@/domain/people/memberships/commands";
import { resetSecondFactor } from "@/domain/people/second-factors/commands";
import type { Ability } from "@/domain/policy";
import { aBody, aPerson, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const described = {
  names: named("Ministry of Water"),
  acronyms: named(""),
  kind: "MINISTRY",
  validFrom: "",
  validTo: "",
  successorId: "",
} as const;
const nowhere = { bodyId: "", organisationId: "", isAlternate: false, validFrom: "", validTo: "" };

/** An account of somebody in the State, and their one role. */
async function anAccount({ state: stateId }: World) {
  const { id } = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: id }, select: { id: true } });
  return { id, membershipId };
}

export const peopleActs = {
  "stateBody.record": {
    async prepare({ state: stateId }) {
      return {
        command: (actor) => recordBody(actor, { ...described, stateId }),
        attacks: () => [[sql`INSERT INTO state_body (state_id, names, kind) VALUES (${stateId}, '{}', 'MINISTRY')`]],
      };
    },
  },

  "stateBody.revise": {
    async prepare({ state }) {
      const { id } = await aBody({ stateId: state });
      return {
        command: (actor) => reviseBody(actor, { ...described, id, version: 1 }),
        attacks: () => [[sql`UPDATE state_body SET kind = 'COURT' WHERE id = ${id}`], [sql`DELETE FROM state_body WHERE id = ${id}`]],
      };
    },
  },

  "user.invite": {
    async prepare({ state: stateId, otherState, body }) {
      const id = randomUUID();
      const email = `${id}@example.org`;
      return {
        command: (actor) => invitePerson(actor, { ...nowhere, email, name: "Newcomer", locale: "kk", stateId, role: "SECRETARIAT" }),
        attacks: () => [
          [
            sql`INSERT INTO "user" (id, email, name) VALUES (${id}, ${email}, 'Newcomer')`,
            sql`INSERT INTO membership (user_id, state_id, role) VALUES (${id}, ${stateId}, 'SECRETARIAT')`,
          ],
          [
            sql`INSERT INTO "user" (id, email, name) VALUES (${id}, ${email}, 'Newcomer')`,
            sql`INSERT INTO membership (user_id, state_id, role, body_id) VALUES (${id}, ${otherState}, 'APPROVER', ${body})`,
          ],
        ],
      };
    },
  },

  "user.sendLink": {
    async prepare(world) {
      const { id } = await anAccount(world);
      return {
        command: (actor) => sendLink(actor, { id }),
        attacks: () => [
          [
            sql`INSERT INTO account_link (kind, token_hash, user_id, expires_at) VALUES ('PASSWORD_RESET', ${randomUUID()}, ${id}, now() + interval '1 hour')`,
          ],
        ],
      };
    },
  },

  "user.disable": {
    async prepare(world, name) {
      const account = await anAccount(world);
      const whose = (self: string) => (name === "oneself" ? self : account.id);
      return {
        command: (actor) => disablePerson(actor, { id: whose(actor.id), version: 1 }),
        attacks: ({ id }) => [
          [sql`UPDATE "user" SET disabled_at = now() WHERE id = ${whose(id)}`],
          [sql`DELETE FROM "user" WHERE id = ${whose(id)}`],
        ],
      };
    },
  },

  "user.resetSecondFactor": {
    async prepare(world, name) {
      const account = await anAccount(world);
      const whose = (self: string) => (name === "oneself" ? self : account.id);
      const holders = (name === "oneself" ? world.known.filter((person) => person.account !== "none") : [account]).map(({ id }) => id);
      const owner = ownerDatabase();
      await owner.credential.createMany({ data: holders.map((userId) => ({ userId })), skipDuplicates: true });
      await owner.credential.updateMany({ where: { userId: { in: holders } }, data: { secondFactor: "sealed" } });
      return {
        command: (actor) => resetSecondFactor(actor, { id: whose(actor.id), version: 1 }),
        attacks: ({ id }) => [[sql`SELECT WHERE app_reset_second_factor(${whose(id)})`]],
      };
    },
  },

  "user.enable": {
    async prepare(world) {
      const { id } = await anAccount(world);
      await ownerDatabase().user.update({ where: { id }, data: { disabledAt: new Date() } });
      return {
        command: (actor) => enablePerson(actor, { id, version: 1 }),
        attacks: () => [[sql`UPDATE "user" SET disabled_at = NULL WHERE id = ${id}`]],
      };
    },
  },

  "membership.grant": {
    async prepare(world, name) {
      const { state: stateId, otherState, body } = world;
      const account = await anAccount(world);
      const whose = (self: string) => (name === "one's own" ? self : account.id);
      return {
        command: (actor) => grantMembership(actor, { ...nowhere, userId: whose(actor.id), stateId, role: "APPROVER", bodyId: body }),
        attacks: ({ id: self }) => [
          [sql`INSERT INTO membership (user_id, state_id, role) VALUES (${whose(self)}, ${stateId}, 'SECRETARIAT')`],
          [sql`INSERT INTO membership (user_id, state_id, role, body_id) VALUES (${whose(self)}, ${otherState}, 'APPROVER', ${body})`],
          [sql`UPDATE membership SET role = 'ADMINISTRATOR' WHERE user_id = ${whose(self)}`],
        ],
      };
    },
  },

  "membership.end": {
    async prepare(world, name) {
      const account = await anAccount(world);
      return {
        command: (actor) => {
          const own = world.known.find(({ id }) => id === actor.id)?.membershipId ?? "";
          return endMembership(actor, { id: name === "one's own" ? own : account.membershipId, version: 1 });
        },
        attacks: ({ membershipId }) => {
          const id = name === "one's own" ? membershipId : account.membershipId;
          return [[sql`UPDATE membership SET valid_to = now() WHERE id = ${id}`], [sql`DELETE FROM membership WHERE id = ${id}`]];
        },
      };
    },
  },

  "audit.read": {
    async prepare() {
      return {
        command: async (actor) => {
          const { entries } = await listAuditEntries(actor, auditFiltersSchema.parse({}));
          if (entries.length === 0) throw new NotFound();
        },
        attacks: () => [[sql`SELECT FROM audit_entry`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
