import { choicesIn, unsubscribed } from "@/domain/notifications/rules";
import { readUnsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { appendAuditEntry } from "@/domain/audit/commands";
import { appDatabase } from "@/lib/db";

/**
 * Stops the mails that a link speaks of, for whoever holds the link: it was mailed to that person alone, and only we can make it.
 * The notices still come into the list. False for a link that is not ours.
 */
export async function unsubscribe(token: string): Promise<boolean> {
  const said = readUnsubscribeToken(token);
  if (!said) return false;
  const { userId, about } = said;
  await appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter_authentication()::text`;
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) return;
    const kept = await tx.notificationSettings.findUnique({ where: { userId }, select: { choices: true } });
    const choices = unsubscribed(about, choicesIn(kept?.choices));
    await tx.notificationSettings.upsert({
      where: { userId },
      create: { userId, choices },
      update: { choices, version: { increment: 1 } },
      select: { userId: true },
    });
    await appendAuditEntry(tx, {
      actorId: userId,
      action: "account.unsubscribe",
      subjectId: userId,
      content: { before: null, after: { id: userId, about } },
    });
  });
  return true;
}
