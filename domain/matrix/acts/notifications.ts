import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { issueFeed, revokeFeed } from "@/domain/calendars/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { Known, World } from "@/domain/matrix/world";
import { configureNotifications, readNotifications } from "@/domain/notifications/commands";
import { sendAgain } from "@/domain/people/mails/queue/commands";
import { recordCalendarDay, removeCalendarDay, reviseLadder } from "@/domain/notifications/reminders/commands";
import { usualLadder } from "@/domain/notifications/reminders/rules";
import type { Ability } from "@/domain/policy";
import { ownerDatabase } from "@/prisma/owner";

const isOwn = (name: string): boolean => name.startsWith("one's own");

/** Whose records an ability is tried on: those of each person with an account, or the bystander's. */
const holders = (world: World, name: string): string[] =>
  isOwn(name) ? world.known.filter(({ account }) => account !== "none").map(({ id }) => id) : [world.bystander];

/** One record for everybody it is tried on. */
async function ofEach(world: World, name: string, make: (userId: string) => Promise<string>) {
  const made = new Map<string, string>();
  for (const userId of holders(world, name)) made.set(userId, await make(userId));
  return (person: Pick<Known, "id">) => made.get(isOwn(name) ? person.id : world.bystander) ?? randomUUID();
}

const day = () => new Date(Date.UTC(2030, 0, 1) + Math.floor(Math.random() * 20_000) * 86_400_000).toISOString().slice(0, 10);

/** A State has one ladder: everybody finds none when it is their turn. */
async function beginLadder(actor: Actor, stateId: string): Promise<void> {
  await ownerDatabase().reminderLadder.deleteMany({ where: { stateId } });
  await reviseLadder(actor, { stateId, version: 0, ...usualLadder });
}

let last: Promise<unknown> = Promise.resolve();
function inTurn(act: () => Promise<void>): Promise<void> {
  const mine = last.then(act);
  last = mine.catch(() => undefined);
  return mine;
}

export const notificationActs = {
  "notification.read": {
    async prepare(world, name) {
      const idOf = await ofEach(world, name, async (userId) => {
        const data = { userId, stateId: world.state, kind: "ASSIGNED", batch: randomUUID(), at: new Date() } as const;
        return (await ownerDatabase().notification.create({ data, select: { id: true } })).id;
      });
      return {
        command: (actor) => readNotifications(actor, { id: idOf(actor), upTo: "" }),
        attacks: (person) => [[sql`UPDATE notification SET read_at = now() WHERE id = ${idOf(person)}`]],
      };
    },
  },

  "notification.configure": {
    async prepare(world, name) {
      const whose = ({ id }: Pick<Known, "id">) => (isOwn(name) ? id : world.bystander);
      await ownerDatabase().notificationSettings.deleteMany({ where: { userId: { in: holders(world, name) } } });
      return {
        command: isOwn(name) ? (actor) => configureNotifications(actor, { version: 0, choices: [] }) : null,
        attacks: (person) => [
          [
            sql`INSERT INTO notification_settings (user_id, choices) VALUES (${whose(person)}, '{}') ON CONFLICT (user_id) DO UPDATE SET choices = '{}'`,
          ],
        ],
      };
    },
  },

  "reminderLadder.revise": {
    async prepare({ state: stateId }) {
      return {
        command: (actor) => inTurn(() => beginLadder(actor, stateId)),
        attacks: () => [
          [
            sql`INSERT INTO reminder_ladder (state_id, days_before, is_on_the_day, days_after) VALUES (${stateId}, '{1}', true, '{1}')
              ON CONFLICT (state_id) DO UPDATE SET days_before = '{2}'`,
          ],
        ],
      };
    },
  },

  "calendarDay.record": {
    async prepare({ state: stateId }) {
      return {
        command: (actor) => recordCalendarDay(actor, { stateId, day: day(), kind: "QUIET", name: "A holiday" }),
        attacks: () => [
          [sql`INSERT INTO calendar_day (state_id, day, kind, name) VALUES (${stateId}, ${day()}, 'QUIET', 'A day off for me')`],
        ],
      };
    },
  },

  "calendarDay.remove": {
    async prepare({ state: stateId }) {
      const data = { stateId, day: new Date(day()), kind: "QUIET", name: "A holiday" } as const;
      const { id } = await ownerDatabase().calendarDay.create({ data, select: { id: true } });
      return {
        command: (actor) => removeCalendarDay(actor, { id }),
        attacks: () => [[sql`DELETE FROM calendar_day WHERE id = ${id}`]],
      };
    },
  },

  "calendarFeed.issue": {
    async prepare(world, name) {
      const bodyId = name.endsWith("of a body") ? world.body : null;
      await ownerDatabase().calendarFeed.deleteMany({ where: { userId: { in: holders(world, name) } } });
      return {
        command: isOwn(name) ? (actor) => issueFeed(actor, { bodyId: bodyId ?? "" }) : null,
        attacks: ({ id }) => [
          [
            sql`INSERT INTO calendar_feed (user_id, body_id, token_hash, created_at)
              VALUES (${isOwn(name) ? id : world.bystander}, ${bodyId}, ${randomUUID()}, now())`,
          ],
        ],
      };
    },
  },

  "calendarFeed.revoke": {
    async prepare(world, name) {
      const idOf = await ofEach(world, name, async (userId) => {
        const data = { userId, tokenHash: randomUUID(), createdAt: new Date() };
        return (await ownerDatabase().calendarFeed.create({ data, select: { id: true } })).id;
      });
      return {
        command: (actor) => revokeFeed(actor, { id: idOf(actor) }),
        attacks: (person) => [[sql`UPDATE calendar_feed SET revoked_at = now() WHERE id = ${idOf(person)}`]],
      };
    },
  },

  "mail.sendAgain": {
    async prepare({ bystander: userId }) {
      const id = randomUUID();
      const gone = { attempts: 16, trouble: "REFUSED", abandonedAt: new Date() } as const;
      await ownerDatabase().outgoingMail.create({ data: { id, userId, kind: "SECOND_FACTOR_RESET", dueAt: new Date(), ...gone } });
      return {
        command: (actor) => sendAgain(actor, { id }),
        attacks: () => [
          [sql`UPDATE outgoing_mail SET attempts = 0, held_until = NULL, abandoned_at = NULL, trouble = NULL WHERE id = ${id}`],
          [sql`UPDATE outgoing_mail SET sent_at = now() WHERE id = ${id}`],
          [sql`DELETE FROM outgoing_mail WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
