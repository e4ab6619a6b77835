import { openDiscussion, reopenDiscussion, resolveDiscussion, reviseComment, writeComment } from "@/domain/discussions/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const said = { mentionIds: [], text: "Which act is meant?" };

/** A discussion of the body's with one comment, by the official where nobody else is named. */
export async function aDiscussion(
  { state: stateId, body: bodyId, official }: World,
  over: { writtenById?: string; isResolved?: boolean } = {},
) {
  const { id: recommendationId } = await aRecommendation({ stateId, leadBodyId: bodyId });
  const at = new Date();
  const { id } = await ownerDatabase().discussion.create({
    data: {
      stateId,
      recommendationId,
      bodyId,
      openedById: official,
      openedAt: at,
      ...(over.isResolved && { resolvedAt: at, resolvedById: official }),
    },
  });
  const comment = await ownerDatabase().comment.create({
    data: { discussionId: id, ...said, writtenById: over.writtenById ?? official, writtenAt: at },
  });
  return { id, recommendationId, commentId: comment.id };
}

export const discussionActs = {
  "discussion.open": {
    async prepare({ state: stateId, body: bodyId }) {
      const { id: recommendationId } = await aRecommendation({ stateId, leadBodyId: bodyId });
      return {
        command: (actor) => openDiscussion(actor, { ...said, recommendationId, bodyId, dueOn: "" }),
        attacks: ({ id }) => [
          [
            sql`INSERT INTO discussion (state_id, recommendation_id, body_id, opened_by_id, opened_at)
              VALUES (${stateId}, ${recommendationId}, ${bodyId}, ${id}, now())`,
          ],
        ],
      };
    },
  },

  "discussion.resolve": {
    async prepare(world) {
      const { id } = await aDiscussion(world);
      return {
        command: (actor) => resolveDiscussion(actor, { id, version: 1 }),
        attacks: (person) => [
          [sql`UPDATE discussion SET resolved_at = now(), resolved_by_id = ${person.id} WHERE id = ${id}`],
          [sql`DELETE FROM discussion WHERE id = ${id}`],
        ],
      };
    },
  },

  "discussion.reopen": {
    async prepare(world) {
      const { id } = await aDiscussion(world, { isResolved: true });
      return {
        command: (actor) => reopenDiscussion(actor, { id, version: 1 }),
        attacks: () => [[sql`UPDATE discussion SET resolved_at = NULL, resolved_by_id = NULL WHERE id = ${id}`]],
      };
    },
  },

  "comment.write": {
    async prepare(world) {
      const { id: discussionId } = await aDiscussion(world);
      return {
        command: (actor) => writeComment(actor, { ...said, discussionId, correctsId: "" }),
        attacks: ({ id }) => [
          [sql`INSERT INTO comment (discussion_id, text, written_by_id, written_at) VALUES (${discussionId}, 'Forged.', ${id}, now())`],
        ],
      };
    },
  },

  "comment.revise": {
    async prepare(world, name, person) {
      const isOwn = name === "one's own";
      const writers = isOwn && person.id === world.nobody.id ? world.known.filter(({ account }) => account !== "none") : [person];
      const own = new Map<string, string>();
      for (const { id } of isOwn ? writers : []) own.set(id, (await aDiscussion(world, { writtenById: id })).commentId);
      const anothers = (await aDiscussion(world)).commentId;
      const whose = (self: string) => own.get(self) ?? anothers;
      return {
        command: (actor) => reviseComment(actor, { id: whose(actor.id), version: 1, text: "Other words." }),
        attacks: ({ id }) => [
          [sql`UPDATE comment SET text = 'Forged.' WHERE id = ${whose(id)}`],
          [sql`DELETE FROM comment WHERE id = ${whose(id)}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
