import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { answerBy } from "@/domain/reforms/answers/commands";
import { recordReform, reviseReform } from "@/domain/reforms/commands";
import { assessPractice } from "@/domain/reforms/practice/commands";
import type { Prisma } from "@/generated/prisma/client";
import { aRecommendation, aReform, named } from "@/prisma/factories";

const nothing = named("");
const details = {
  titles: named("Law on prisons"),
  kind: "LAW",
  number: "",
  adoptedOn: "",
  inForceOn: "",
  repealedOn: "",
  links: nothing,
  note: nothing,
  replacesId: "",
  source: "",
  attestation: "STATED",
  isPublic: false,
} as const;

const bodyIn = ({ body }: World, name: string): string | null => (name === "of no body" ? null : body);
const isPublic = (name: string): boolean => name.startsWith("published") || name === "public at once";

const prepared = async (world: World, name: string, over: Partial<Prisma.ReformUncheckedCreateInput> = {}) => {
  const at = new Date();
  return aReform({
    stateId: world.state,
    bodyId: bodyIn(world, name),
    publishedAt: isPublic(name) ? at : null,
    archivedAt: name.endsWith("archived") ? at : null,
    ...over,
  });
};

export const reformActs = {
  "reform.record": {
    async prepare(world, name) {
      const [stateId, bodyId, publishedAt] = [world.state, bodyIn(world, name), isPublic(name) ? new Date() : null];
      return {
        command: (actor) => recordReform(actor, { ...details, stateId, bodyId: bodyId ?? "", stage: "DRAFT", isPublic: isPublic(name) }),
        attacks: () => [
          [
            sql`INSERT INTO reform (state_id, body_id, titles, kind, stage, links, attestation, published_at)
              VALUES (${stateId}, ${bodyId}, '{}', 'LAW', 'DRAFT', '{}', 'STATED', ${publishedAt})`,
          ],
          [
            sql`INSERT INTO reform (state_id, body_id, titles, kind, stage, links, attestation, published_at)
              VALUES (${world.otherState}, ${world.body}, '{}', 'LAW', 'DRAFT', '{}', 'STATED', NULL)`,
          ],
        ],
      };
    },
  },

  "reform.revise": {
    async prepare(world, name) {
      const { id, bodyId } = await prepared(world, name, { stage: "DRAFT" });
      return {
        command: (actor) => reviseReform(actor, { ...details, reformId: id, version: 1, bodyId: bodyId ?? "", number: "No. 12" }),
        attacks: () => [
          [sql`UPDATE reform SET number = 'No. 12' WHERE id = ${id}`],
          [sql`INSERT INTO reform_stage_entry (reform_id, stage, recorded_at) VALUES (${id}, 'ADOPTED', now())`],
          [
            sql`INSERT INTO reform_version (reform_id, valid_from, precision, links, recorded_at) VALUES (${id}, '2025-01-01', 'DAY', '{}', now())`,
          ],
          [sql`DELETE FROM reform WHERE id = ${id}`],
        ],
      };
    },
  },

  "reform.answer": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      const { id: recommendationId, reference } = await aRecommendation({ stateId: world.state });
      return {
        command: (actor) => answerBy(actor, { reformId: id, reference, contribution: "PARTIAL" }),
        attacks: () => [
          [sql`INSERT INTO reform_answer (reform_id, recommendation_id, contribution) VALUES (${id}, ${recommendationId}, 'FULL')`],
        ],
      };
    },
  },

  "reform.assess": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      const said = { reformId: id, state: "PARTLY_APPLIED", asOf: "2026-01-01", text: "In two regions.", source: "A report" } as const;
      return {
        command: (actor) => assessPractice(actor, said),
        attacks: (person) =>
          [null, world.body].map((by) => [
            sql`INSERT INTO reform_practice (reform_id, body_id, state, as_of, text, source, recorded_by_id, recorded_at)
              VALUES (${id}, ${by}::uuid, 'APPLIED', '2026-01-01', 'Everywhere.', 'None', ${person.id}, now())`,
          ]),
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
