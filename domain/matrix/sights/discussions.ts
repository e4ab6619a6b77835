import { aDiscussion } from "@/domain/matrix/acts/discussions";
import { personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleDiscussions } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const place = { stateId: true, bodyId: true } as const;

/** What bodies and the secretariat say to each other. */
export const discussionSights: Record<string, Sight> = {
  discussions: personal(
    {
      table: "discussion",
      rows: () => owner().discussion.findMany({ select: { id: true, ...place } }),
      query: (reader, where: Prisma.DiscussionWhereInput) => reader.discussion.findMany({ where, select: id }),
    },
    visibleDiscussions,
  ),
  comments: personal(
    {
      table: "comment",
      rows: () => owner().comment.findMany({ select: { id: true, discussion: { select: place } } }),
      query: (reader, where: Prisma.CommentWhereInput) => reader.comment.findMany({ where, select: id }),
    },
    (actor) => ({ discussion: visibleDiscussions(actor) }),
  ),
};

/** A discussion of each body, in both States. */
export async function exhibitDiscussions(world: World): Promise<void> {
  const { otherState, otherBody, foreignBody } = world;
  for (const place of [{}, { body: otherBody }, { state: otherState, body: foreignBody }]) await aDiscussion({ ...world, ...place });
}
