import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { relateRecommendations, unrelateRecommendations } from "@/domain/recommendations/recurrence/commands";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

async function aPair({ state: stateId, otherBody: leadBodyId, verifier: decidedById }: World, isDecided: boolean) {
  const [{ id: toId }, { id: fromId }] = [await aRecommendation({ stateId, leadBodyId }), await aRecommendation({ stateId, leadBodyId })];
  if (isDecided)
    await ownerDatabase().recommendationRelation.create({ data: { fromId, toId, kind: "REPEATS", decidedById, decidedAt: new Date() } });
  return { fromId, toId };
}

export const relationActs = {
  "recommendation.relate": {
    async prepare(world) {
      const { fromId, toId } = await aPair(world, false);
      const foreign = (await aRecommendation({ stateId: world.otherState })).id;
      return {
        command: (actor) => relateRecommendations(actor, { fromId, toId, kind: "REPEATS", note: "", version: 0 }),
        attacks: ({ id }) => {
          const related = (earlier: string, by = id) =>
            sql`INSERT INTO recommendation_relation (from_id, to_id, kind, decided_by_id, decided_at) VALUES (${fromId}, ${earlier}, 'REPEATS', ${by}, now())`;
          return [
            [
              related(toId),
              sql`INSERT INTO history_entry (recommendation_id, kind, actor_id, at) VALUES (${fromId}, 'RELATED', ${id}, now())`,
            ],
            [related(foreign)],
            [related(toId, world.bystander)],
          ];
        },
      };
    },
  },

  "recommendation.unrelate": {
    async prepare(world) {
      const { fromId, toId } = await aPair(world, true);
      return {
        command: (actor) => unrelateRecommendations(actor, { fromId, toId, version: 1 }),
        attacks: ({ id }) => [
          [sql`DELETE FROM recommendation_relation WHERE from_id = ${fromId}`],
          [sql`UPDATE recommendation_relation SET kind = 'UNRELATED', decided_by_id = ${id} WHERE from_id = ${fromId}`],
          [sql`UPDATE recommendation_relation SET to_id = from_id WHERE from_id = ${fromId}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
