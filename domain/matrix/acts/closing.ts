import { archiveMeasure, archiveReform, restoreMeasure, restoreReform } from "@/domain/archive/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { archiveRecommendation, reopenRecommendation, restoreRecommendation } from "@/domain/recommendations/closing/commands";
import { aRecommendation, aReform } from "@/prisma/factories";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";

const reason = "It was recorded twice.";
const sometime = new Date("2026-01-01T00:00:00Z");
const archivedAt = (name: string): Date | null => (name.endsWith("archived") ? sometime : null);
const publishedAt = (name: string): Date | null => (name.startsWith("published") ? sometime : null);

async function aRecommendationIn({ state: stateId, body }: World, data: Record<string, unknown>) {
  const { id } = await aRecommendation({ stateId, leadBodyId: body });
  return ownerDatabase().recommendation.update({ where: { id }, data, select: { id: true, version: true } });
}

async function aMeasureIn({ state: stateId, body }: World, name: string) {
  const { id } = await aMeasure({ stateId, leadBodyId: body, publishedAt: publishedAt(name) });
  return ownerDatabase().measure.update({ where: { id }, data: { archivedAt: archivedAt(name) }, select: { id: true, version: true } });
}

async function aReformIn({ state: stateId, body: bodyId }: World, name: string) {
  const { id } = await aReform({ stateId, bodyId, publishedAt: publishedAt(name) });
  return ownerDatabase().reform.update({ where: { id }, data: { archivedAt: archivedAt(name) }, select: { id: true, version: true } });
}

const told = (id: string, kind: string, person: { id: string }) =>
  sql`INSERT INTO history_entry (recommendation_id, kind, note, actor_id, at) VALUES (${id}, ${kind}::history_kind, 'None.', ${person.id}, now())`;

export const closingActs = {
  "recommendation.reopen": {
    async prepare(world) {
      const { id, version } = await aRecommendationIn(world, { verifiedStatus: "IMPLEMENTED" });
      return {
        command: (actor) => reopenRecommendation(actor, { id, version, reason, dueOn: "" }),
        attacks: (person) => [[sql`UPDATE recommendation SET reopened_at = now() WHERE id = ${id}`, told(id, "REOPENED", person)]],
      };
    },
  },

  "recommendation.archive": {
    async prepare(world, name) {
      const { id, version } = await aRecommendationIn(world, { archivedAt: archivedAt(name) });
      return {
        command: (actor) => archiveRecommendation(actor, { id, version, reason }),
        attacks: (person) => [
          [sql`UPDATE recommendation SET archived_at = now() WHERE id = ${id}`, told(id, "ARCHIVED", person)],
          [sql`DELETE FROM recommendation WHERE id = ${id}`],
        ],
      };
    },
  },

  "recommendation.restore": {
    async prepare(world, name) {
      const { id, version } = await aRecommendationIn(world, { archivedAt: archivedAt(name) });
      return {
        command: (actor) => restoreRecommendation(actor, { id, version, reason }),
        attacks: (person) => [[sql`UPDATE recommendation SET archived_at = NULL WHERE id = ${id}`, told(id, "RESTORED", person)]],
      };
    },
  },

  "measure.archive": {
    async prepare(world, name) {
      const { id, version } = await aMeasureIn(world, name);
      return {
        command: (actor) => archiveMeasure(actor, { id, version, reason }),
        attacks: () => [
          [sql`UPDATE measure SET archived_at = now() WHERE id = ${id}`],
          [sql`INSERT INTO archive_entry (measure_id, act, reason, at) VALUES (${id}, 'ARCHIVED', 'None.', now())`],
        ],
      };
    },
  },

  "measure.restore": {
    async prepare(world, name) {
      const { id, version } = await aMeasureIn(world, name);
      return {
        command: (actor) => restoreMeasure(actor, { id, version, reason }),
        attacks: () => [[sql`UPDATE measure SET archived_at = NULL WHERE id = ${id}`]],
      };
    },
  },

  "reform.archive": {
    async prepare(world, name) {
      const { id, version } = await aReformIn(world, name);
      return {
        command: (actor) => archiveReform(actor, { id, version, reason }),
        attacks: () => [
          [sql`UPDATE reform SET archived_at = now() WHERE id = ${id}`],
          [sql`INSERT INTO archive_entry (reform_id, act, reason, at) VALUES (${id}, 'ARCHIVED', 'None.', now())`],
        ],
      };
    },
  },

  "reform.restore": {
    async prepare(world, name) {
      const { id, version } = await aReformIn(world, name);
      return {
        command: (actor) => restoreReform(actor, { id, version, reason }),
        attacks: () => [[sql`UPDATE reform SET archived_at = NULL WHERE id = ${id}`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
