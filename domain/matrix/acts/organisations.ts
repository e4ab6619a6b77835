import { randomUUID } from "node:crypto";

import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import { publishOrganisation, reviseOwnPage, withdrawOrganisation } from "@/domain/organisations/commands";
import { refuseApplication, verifyOrganisation } from "@/domain/organisations/applications/commands";
import { endVerification, restoreVerification } from "@/domain/organisations/verification/commands";
import type { ApplicationState } from "@/domain/organisations/vocabulary";
import type { Ability } from "@/domain/policy";
import { anOrganisation } from "@/prisma/factories";
import { anApplication, anEnding } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const unnamed = { en: "", ru: "", kk: "" };

const standing: Record<string, ApplicationState> = { waiting: "CONFIRMED", "not confirmed": "ASKED", refused: "REFUSED" };

/** The application that a case is about; refused by oneself, it is one's own for everybody who tries. */
async function applicationIn({ state: stateId, known, bystander }: World, name: string) {
  const state = standing[name] ?? "APPEALED";
  const made = await Promise.all(
    (name.endsWith("oneself") ? known.map(({ id }) => id) : [bystander]).map(async (refuser) => {
      const isRefused = state === "REFUSED" || state === "APPEALED";
      return [refuser, (await anApplication({ stateId, state, ...(isRefused && { decidedById: refuser }) })).id] as const;
    }),
  );
  const ids = new Map<string, string>(made);
  return (self: string) => ids.get(self) ?? made[0]?.[1] ?? "";
}

/** The organisation that most of the world's people have something to do with, as it was in the beginning. */
async function organisationIn({ organisation, otherOrganisation }: World, name: string): Promise<{ id: string; version: number }> {
  const id = name === "of another" ? otherOrganisation : organisation;
  await owner().verificationEnding.deleteMany({ where: { organisationId: id } });
  const data = {
    kind: "LOCAL_NGO" as const,
    isPublic: name === "public" || name === "of another",
    verificationEndedAt: name === "no longer verified" ? new Date() : null,
  };
  return owner().organisation.update({ where: { id }, data, select: { id: true, version: true } });
}

/** As whoever does it finds it, however often others have done so before. */
const latest = async (id: string) => (await owner().organisation.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** An organisation whose verification stands as the case says; ended by oneself, it is one's own for everybody who tries. */
async function endedIn({ state: stateId, known, bystander }: World, name: string) {
  const made = await Promise.all(
    (name.endsWith("oneself") ? known.map(({ id }) => id) : [bystander]).map(async (endedById) => {
      const { id: organisationId } = await anOrganisation({ stateId, isPublic: true });
      if (name !== "verified") await anEnding({ organisationId, stateId, endedById });
      return [endedById, organisationId] as const;
    }),
  );
  const ids = new Map<string, string>(made);
  return (self: string) => ids.get(self) ?? made[0]?.[1] ?? "";
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, because all act on the one organisation that the world's people belong to. */
export function alone(run: () => Promise<unknown>): Promise<unknown> {
  last = last.then(run, run);
  return last;
}

export const organisationActs = {
  "organisation.verify": {
    async prepare(world, name) {
      const idFor = await applicationIn(world, name);
      return {
        command: (actor) => verifyOrganisation(actor, { id: idFor(actor.id) }),
        attacks: ({ id: self }) => {
          const [made, id] = [randomUUID(), idFor(self)];
          return [
            [
              sql`UPDATE organisation_application SET state = 'VERIFIED', organisation_id = ${made}, decided_by_id = ${self}, decided_at = now() WHERE id = ${id}`,
              sql`INSERT INTO organisation (id, state_id, names, kind) VALUES (${made}, ${world.state}, '{}', 'LOCAL_NGO')`,
            ],
            [sql`INSERT INTO organisation (state_id, names, kind) VALUES (${world.state}, '{}', 'LOCAL_NGO')`],
            [sql`DELETE FROM organisation_application WHERE id = ${id}`],
          ];
        },
      };
    },
  },

  "organisation.refuse": {
    async prepare(world, name) {
      const idFor = await applicationIn(world, name);
      return {
        command: (actor) => refuseApplication(actor, { id: idFor(actor.id), reason: "NO_REPLY", words: "Nobody answered." }),
        attacks: ({ id: self }) => [
          [
            sql`UPDATE organisation_application SET state = CASE state WHEN 'APPEALED' THEN 'UPHELD' ELSE 'REFUSED' END::application_state,
              reason = 'UNTRUE', words = 'No.', decided_by_id = ${self}, decided_at = now() WHERE id = ${idFor(self)}`,
          ],
        ],
      };
    },
  },

  "organisation.endVerification": {
    async prepare(world, name) {
      const idFor = await endedIn(world, name);
      const id = idFor("");
      return {
        command: (actor) => endVerification(actor, { id, version: 1, reason: "DISSOLVED", words: "It is gone." }),
        attacks: ({ id: self }) => [
          [
            sql`INSERT INTO verification_ending (id, organisation_id, state_id, reason, words, ended_by_id, ended_at)
              VALUES (gen_random_uuid(), ${id}, ${world.state}, 'UNTRUE', 'No.', ${self}, now())`,
            sql`UPDATE organisation SET verification_ended_at = now() WHERE id = ${id}`,
          ],
          [sql`UPDATE organisation SET verification_ended_at = now() WHERE id = ${id} AND verification_ended_at IS NULL`],
        ],
      };
    },
  },

  "organisation.restoreVerification": {
    async prepare(world, name) {
      const idFor = await endedIn(world, name);
      return {
        command: (actor) => restoreVerification(actor, { id: idFor(actor.id), version: 1 }),
        attacks: ({ id: self }) => [
          [
            sql`UPDATE verification_ending SET restored_at = now(), restored_by_id = ${self} WHERE organisation_id = ${idFor(self)}`,
            sql`UPDATE organisation SET verification_ended_at = NULL WHERE id = ${idFor(self)}`,
          ],
          [sql`UPDATE organisation SET verification_ended_at = NULL WHERE id = ${idFor(self)} AND verification_ended_at IS NOT NULL`],
        ],
      };
    },
  },

  "organisation.revise": {
    async prepare(world, name) {
      const { id } = await organisationIn(world, name);
      return {
        command: (actor) =>
          alone(async () =>
            reviseOwnPage(actor, { id, version: await latest(id), names: unnamed, descriptions: { ...unnamed, en: "Ours." }, website: "" }),
          ),
        attacks: () => [
          [sql`UPDATE organisation SET descriptions = '{"en": "Theirs."}' WHERE id = ${id}`],
          [sql`UPDATE organisation SET names = '{"en": "Another"}' WHERE id = ${id}`],
          [sql`DELETE FROM organisation WHERE id = ${id}`],
        ],
      };
    },
  },

  "organisation.publish": {
    async prepare(world, name) {
      const { id } = await organisationIn(world, name);
      return {
        command: (actor) =>
          alone(async () => {
            const { version } = await organisationIn(world, name);
            return publishOrganisation(actor, { id, version });
          }),
        attacks: () => [[sql`UPDATE organisation SET is_public = true WHERE id = ${id}`]],
      };
    },
  },

  "organisation.withdraw": {
    async prepare(world, name) {
      const { id } = await organisationIn(world, name);
      return {
        command: (actor) =>
          alone(async () => {
            const { version } = await organisationIn(world, name);
            return withdrawOrganisation(actor, { id, version });
          }),
        attacks: () => [[sql`UPDATE organisation SET is_public = false WHERE id = ${id}`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
