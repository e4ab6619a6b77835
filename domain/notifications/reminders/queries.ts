import type { Actor } from "@/domain/actor";
import { type Ladder, usualLadder } from "@/domain/notifications/reminders/rules";
import { type Reader, reading } from "@/domain/reading";

const parts = { daysBefore: true, isOnTheDay: true, daysAfter: true, approverAfter: true, secretariatAfter: true } as const;

/** The ladder of a State: what its secretariat has set, or else what is usual. */
export async function ladderOf(reader: Reader, stateId: string): Promise<Ladder> {
  return (await reader.reminderLadder.findUnique({ where: { stateId }, select: parts })) ?? usualLadder;
}

/** The same with the version to send back; 0 as long as nothing was set. */
export const findLadder = (actor: Actor, stateId: string): Promise<Ladder & { version: number }> =>
  reading(
    actor,
    async (reader) =>
      (await reader.reminderLadder.findUnique({ where: { stateId }, select: { ...parts, version: true } })) ?? {
        ...usualLadder,
        version: 0,
      },
  );
