import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import { choicesIn, deliveriesOf } from "@/domain/notifications/rules";
import type { Reading, Settings } from "@/domain/notifications/schema";
import { now } from "@/lib/clock";

/** Marks one notice as read, or all that had come when the page was made. */
export function readNotifications(actor: Actor, { id, upTo }: Reading): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const which = id ? { id } : { seq: { lte: BigInt(upTo || 0) } };
    if (id) {
      const one = await tx.notification.findUnique({ where: { id }, select: { userId: true } });
      if (!one) throw new NotFound();
      authorize("notification.read", one);
    } else authorize("notification.read", { userId: actor.id });
    const { count } = await tx.notification.updateMany({ where: { ...which, userId: actor.id, readAt: null }, data: { readAt: now() } });
    await record({ after: { id: id || actor.id, count } });
  });
}

/** Chooses by which way each kind of notice comes. */
export function configureNotifications(actor: Actor, { version, choices: given }: Settings): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("notification.configure", { userId: actor.id });
    const choices = Object.fromEntries(
      given.flatMap(({ kind, delivery }) => (deliveriesOf(kind).includes(delivery) ? [[kind, delivery]] : [])),
    );
    const before = await tx.notificationSettings.findUnique({ where: { userId: actor.id } });
    const { count } =
      version === 0
        ? await tx.notificationSettings.createMany({ data: { userId: actor.id, choices }, skipDuplicates: true })
        : await tx.notificationSettings.updateMany({ where: { userId: actor.id, version }, data: { choices, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before: before && { id: actor.id, choices: choicesIn(before.choices) }, after: { id: actor.id, choices } });
  });
}
