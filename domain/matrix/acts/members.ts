import { randomUUID } from "node:crypto";

import { alone } from "@/domain/matrix/acts/organisations";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import { handOverOrganisation, inviteMember, removeMember } from "@/domain/organisations/members/commands";
import type { Ability } from "@/domain/policy";
import { aMember } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const address = () => `${randomUUID()}@example.org`;

/** Its people are those of a local NGO, whatever another act made of it. */
const asNgo = (id: string) => owner().organisation.update({ where: { id }, data: { kind: "LOCAL_NGO" }, select: { id: true } });

export const memberActs = {
  "organisation.invite": {
    async prepare({ organisation, otherOrganisation, state }, name) {
      const { id: organisationId } = await asNgo(name === "of another" ? otherOrganisation : organisation);
      return {
        command: (actor) => inviteMember(actor, { organisationId, email: address(), name: "Newcomer", leads: true, locale: "kk" }),
        attacks: ({ id: self }) => [
          [
            sql`INSERT INTO organisation_invitation (id, organisation_id, state_id, role, email, name, locale, invited_by_id, invited_at)
              VALUES (gen_random_uuid(), ${organisationId}, ${state}, 'NGO_MEMBER', ${address()}, 'Mine', 'en', ${self}, now())`,
          ],
        ],
      };
    },
  },

  "organisation.removeMember": {
    // An administrator ends and gives any role in the State.
    partOf: "membership.end",
    async prepare({ organisation: organisationId, state }, name) {
      await asNgo(organisationId);
      const isOwn = name === "one's own";
      // Whoever leaves is not the last who decides.
      if (isOwn) await aMember(state, organisationId, "NGO_ADMIN");
      const { id: memberId } = await aMember(state, organisationId);
      return {
        command: async (actor) => {
          const userId = isOwn ? actor.id : memberId;
          await removeMember(actor, { organisationId, userId });
          await owner().membership.updateMany({ where: { userId, organisationId }, data: { validTo: null } });
        },
        attacks: ({ id: self }) =>
          isOwn
            ? [
                [
                  sql`SELECT FROM membership m WHERE m.user_id = ${self} AND m.organisation_id = ${organisationId} AND app_leave_organisation(m.id, now())`,
                ],
              ]
            : [
                [sql`UPDATE membership SET valid_to = now() WHERE user_id = ${memberId} AND organisation_id = ${organisationId}`],
                [sql`DELETE FROM membership WHERE user_id = ${memberId}`],
              ],
      };
    },
  },

  "organisation.handOver": {
    partOf: "membership.grant",
    async prepare({ organisation: organisationId, state }, name) {
      await asNgo(organisationId);
      const { id: memberId } = await aMember(state, organisationId);
      const whose = (self: string) => (name === "to oneself" ? self : memberId);
      return {
        command: (actor) => alone(() => handOverOrganisation(actor, { organisationId, successorId: whose(actor.id), afterwards: "STAY" })),
        attacks: ({ id: self }) => [
          [
            sql`INSERT INTO membership (user_id, state_id, role, organisation_id, valid_from)
              VALUES (${whose(self)}, ${state}, 'NGO_ADMIN', ${organisationId}, now())`,
          ],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
