import { aDiscussion } from "@/domain/matrix/acts/discussions";
import { personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleDiscussions, visibleReminders } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const place = { stateId: true, bodyId: true } as const;

/** What bodies and the secretariat say to each other, and that one reminded the other. */
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
  reminders: personal(
    {
      table: "reminder",
      rows: () => owner().reminder.findMany({ select: { id: true, ...place } }),
      query: (reader, where: Prisma.ReminderWhereInput) => reader.reminder.findMany({ where, select: id }),
    },
    visibleReminders,
  ),
};

/** A discussion and a reminder of each body, in both States. */
export async function exhibitDiscussions(world: World): Promise<void> {
  const { otherState, otherBody, foreignBody } = world;
  for (const place of [{}, { body: otherBody }, { state: otherState, body: foreignBody }]) {
    const { recommendationId } = await aDiscussion({ ...world, ...place });
    const { state: stateId, body: bodyId } = { ...world, ...place };
    const [sentOn, sentAt] = [new Date("2026-05-01T00:00:00Z"), new Date("2026-05-01T08:00:00Z")];
    await owner().reminder.create({ data: { stateId, recommendationId, bodyId, sentById: world.bystander, sentOn, sentAt } });
  }
}
