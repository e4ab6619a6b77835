import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { MailId } from "@/domain/people/mails/queue/schema";
import { issueLink } from "@/domain/people/links/commands";

/**
 * Has a mail tried again at once and from the beginning. It stays the same message. A link that was given up is gone with its
 * secret, so a new one goes out in its place.
 */
export function sendAgain(actor: Actor, { id }: MailId): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("mail.sendAgain");
    const before = await tx.outgoingMail.findUnique({
      where: { id },
      select: { id: true, userId: true, kind: true, attempts: true, trouble: true, sentAt: true, abandonedAt: true, seq: true },
    });
    if (!before) throw new NotFound();
    const { seq, userId, kind, ...was } = before;
    if (was.sentAt) throw new RuleBroken("alreadyDone");
    if (userId && (await tx.user.count({ where: { id: userId, disabledAt: null } })) === 0) throw new RuleBroken("accountShut");
    if (userId && was.abandonedAt && (kind === "INVITATION" || kind === "PASSWORD_RESET")) {
      if ((await tx.outgoingMail.count({ where: { userId, kind, seq: { gt: seq } } })) > 0) throw new RuleBroken("alreadyDone");
      await issueLink(tx, userId, kind);
    } else {
      const { count } = await tx.outgoingMail.updateMany({
        where: { id, sentAt: null },
        data: { attempts: 0, heldUntil: null, abandonedAt: null, trouble: null },
      });
      if (count === 0) throw new Outdated();
    }
    await record({ before: { ...was, kind, userId }, after: { id, kind, userId } });
  });
}
