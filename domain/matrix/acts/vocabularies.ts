import { sql } from "@/domain/matrix/sql";
import type { Act, Trial } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { addVocabulary, reviseVocabulary } from "@/domain/vocabularies/commands";
import { mergeTerm } from "@/domain/vocabularies/merging/commands";
import { addAlias, addTerm, reinstateTerm, retireTerm, reviseTerm } from "@/domain/vocabularies/terms/commands";
import { aRecommendation, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const described = { names: named("Water"), description: named(""), parentId: "", position: 1 };
const stateOf = ({ state }: World, name: string): string | null => (name === "of the State" ? state : null);

const onTerm = (isRetired: boolean, trial: (term: { id: string; version: number; vocabularyId: string }) => Trial): Act => ({
  async prepare(world, name) {
    const { id: vocabularyId } = await aVocabulary({ stateId: stateOf(world, name) });
    const { id, version } = await aTerm({ vocabularyId, retiredAt: isRetired ? new Date() : null });
    return trial({ id, version, vocabularyId });
  },
});

export const vocabularyActs = {
  "vocabulary.add": {
    async prepare(world, name) {
      const stateId = stateOf(world, name);
      return {
        command: (actor) =>
          addVocabulary(actor, {
            kind: "CLUSTER",
            code: `${stateId ? "own" : "all"}-${actor.id}`,
            stateId: stateId ?? "",
            names: named("Own"),
            edition: "",
            source: "",
          }),
        attacks: () => [
          [sql`INSERT INTO vocabulary (kind, code, names, state_id) VALUES ('CLUSTER', gen_random_uuid()::text, '{}', ${stateId})`],
        ],
      };
    },
  },

  "vocabulary.revise": {
    async prepare(world, name) {
      const { id } = await aVocabulary({ stateId: stateOf(world, name) });
      return {
        command: (actor) => reviseVocabulary(actor, { id, version: 1, names: named("Other"), edition: "", source: "", isRetired: true }),
        attacks: () => [[sql`UPDATE vocabulary SET retired_at = now() WHERE id = ${id}`], [sql`DELETE FROM vocabulary WHERE id = ${id}`]],
      };
    },
  },

  "term.add": {
    async prepare(world, name) {
      const { id: vocabularyId } = await aVocabulary({ stateId: stateOf(world, name) });
      return {
        command: (actor) => addTerm(actor, { ...described, vocabularyId, code: "water" }),
        attacks: () => [[sql`INSERT INTO term (vocabulary_id, code, names, position) VALUES (${vocabularyId}, 'water', '{}', 1)`]],
      };
    },
  },

  "term.revise": onTerm(false, ({ id, version, vocabularyId }) => ({
    command: async (actor) => {
      await reviseTerm(actor, { ...described, id, version });
      await addAlias(actor, { termId: id, text: "Lake", language: "en", edition: "" });
    },
    attacks: () => [
      [sql`UPDATE term SET names = '{}' WHERE id = ${id}`],
      [sql`INSERT INTO term_alias (term_id, vocabulary_id, text, key) VALUES (${id}, ${vocabularyId}, 'Lake', 'lake')`],
      [sql`DELETE FROM term WHERE id = ${id}`],
    ],
  })),

  "term.retire": onTerm(false, ({ id, version }) => ({
    command: (actor) => retireTerm(actor, { id, version }),
    attacks: () => [[sql`UPDATE term SET retired_at = now() WHERE id = ${id}`]],
  })),

  "term.reinstate": onTerm(true, ({ id, version }) => ({
    command: (actor) => reinstateTerm(actor, { id, version }),
    attacks: () => [[sql`UPDATE term SET retired_at = NULL WHERE id = ${id}`]],
  })),

  "term.merge": {
    async prepare(world, name) {
      const { id: vocabularyId } = await aVocabulary({ stateId: stateOf(world, name) });
      const [{ id, version }, { id: intoId }] = [await aTerm({ vocabularyId }), await aTerm({ vocabularyId })];
      const { id: recommendationId } = await aRecommendation({ stateId: world.state });
      await ownerDatabase().recommendationTerm.create({ data: { recommendationId, termId: id } });
      return {
        command: (actor) => mergeTerm(actor, { id, version, intoId }),
        attacks: () => [
          [sql`SELECT WHERE app_merge_term(${id}, ${intoId}) > 0`],
          [sql`UPDATE term SET retired_at = now(), merged_into_id = ${intoId} WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
