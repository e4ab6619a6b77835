import { randomUUID } from "node:crypto";

import { appealRefusal, decideAppeal, refuseEdition } from "@/domain/alternative-reports/moderation/commands";
import { citeItem, markSeen, revokeOutcome } from "@/domain/alternative-reports/outcomes/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aReport } from "@/prisma/report-factory";

const owner = ownerDatabase;
const at = new Date("2026-03-01T00:00:00Z");

async function editionIn({ state, organisation, otherOrganisation }: World, name: string) {
  const organisationId = name.includes("of another organisation") ? otherOrganisation : organisation;
  const edition = await anEdition({
    report: await aReport({ stateId: state, organisationId }),
    visibility: name.endsWith("embargo") ? "EMBARGOED" : "PUBLIC",
  });
  return { ...edition, itemId: edition.items[0]?.id ?? "" };
}

/** An edition that was refused, as far as the case goes on. */
async function refusalIn(world: World, name: string, refusedById: string = randomUUID()) {
  const { id: editionId, stateId, cycleId, stage } = await editionIn(world, name);
  const isDecided = name.endsWith("decided");
  const refusal = await owner().reportRefusal.create({
    data: {
      stateId,
      editionId,
      cycleId,
      stage,
      reason: "PERSONAL_DATA",
      explanation: "It names a private person.",
      refusedById,
      refusedAt: at,
      ...((isDecided || name.endsWith("appealed")) && { appeal: { create: { text: "It does not." } }, appealedAt: at }),
      ...(isDecided && { decidedById: randomUUID(), decidedAt: at, isUpheld: true, decision: "It does." }),
    },
  });
  await owner().reportEdition.update({ where: { id: editionId }, data: { refusedAt: at } });
  return { refusalId: refusal.id, version: refusal.version };
}

export const outcomeActs = {
  "reportOutcome.record": {
    async prepare(world, name) {
      const { id: editionId, stateId, itemId } = await editionIn(world, name);
      const byAuthors = name.startsWith("by the authors");
      return {
        command: (actor) =>
          byAuthors
            ? citeItem(actor, { itemId, byAuthors, documentId: "", place: "Paragraph 12", address: "" })
            : markSeen(actor, { editionId }),
        attacks: ({ id }) => [
          [
            sql`INSERT INTO report_outcome (state_id, edition_id, item_id, kind, by_authors, place, recorded_by_id, recorded_at)
              VALUES (${stateId}, ${editionId}, ${itemId}, 'CITED', ${byAuthors}, 'Paragraph 12', ${id}, now())`,
          ],
        ],
      };
    },
  },

  "reportOutcome.revoke": {
    async prepare(world, name) {
      const { id: editionId, stateId, itemId } = await editionIn(world, name);
      const byAuthors = name.startsWith("by the authors");
      const { id } = await owner().reportOutcome.create({
        data: { stateId, editionId, itemId, kind: "CITED", byAuthors, place: "Paragraph 12", recordedById: randomUUID(), recordedAt: at },
      });
      return {
        command: (actor) => revokeOutcome(actor, { id }),
        attacks: () => [
          [sql`UPDATE report_outcome SET revoked_at = now() WHERE id = ${id}`],
          [sql`UPDATE report_outcome SET place = 'Nowhere' WHERE id = ${id}`],
          [sql`DELETE FROM report_outcome WHERE id = ${id}`],
        ],
      };
    },
  },

  "reportEdition.refuse": {
    async prepare(world, name) {
      const { id: editionId, stateId, cycleId, stage, version } = await editionIn(world, name);
      return {
        command: (actor) =>
          refuseEdition(actor, { editionId, version, reason: "PERSONAL_DATA", explanation: "It names a private person." }),
        attacks: ({ id }) => [
          [
            sql`INSERT INTO report_refusal (state_id, edition_id, cycle_id, stage, reason, explanation, refused_by_id, refused_at)
              VALUES (${stateId}, ${editionId}, ${cycleId}, ${stage}::report_stage, 'PERSONAL_DATA', 'None.', ${id}, now())`,
            sql`UPDATE report_edition SET refused_at = now() WHERE id = ${editionId}`,
          ],
          [sql`UPDATE report_edition SET refused_at = now() WHERE id = ${editionId}`],
        ],
      };
    },
  },

  "reportRefusal.appeal": {
    async prepare(world, name) {
      const { refusalId, version } = await refusalIn(world, name);
      return {
        command: (actor) => appealRefusal(actor, { refusalId, version, appeal: "It does not." }),
        attacks: () => [
          [sql`UPDATE report_refusal SET appealed_at = now() WHERE id = ${refusalId}`],
          [sql`INSERT INTO report_appeal (refusal_id, text) VALUES (${refusalId}, 'No.')`],
        ],
      };
    },
  },

  "reportRefusal.decide": {
    async prepare(world, name) {
      // What somebody refused themselves is theirs alone: those who decide of anything at all have one each.
      const deciders = name.includes("oneself")
        ? world.known.filter(({ holds }) => holds.some(({ role }) => role === "ADMINISTRATOR"))
        : [];
      const own = new Map<string, Awaited<ReturnType<typeof refusalIn>>>();
      for (const { id } of deciders) own.set(id, await refusalIn(world, name, id));
      const shared = await refusalIn(world, name);
      return {
        command: (actor) => decideAppeal(actor, { ...(own.get(actor.id) ?? shared), outcome: "lifted", decision: "It does not." }),
        attacks: ({ id }) => [
          [
            sql`UPDATE report_refusal SET decided_by_id = ${id}, decided_at = now(), is_upheld = false, decision = 'No.'
              WHERE id = ${(own.get(id) ?? shared).refusalId}`,
          ],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
