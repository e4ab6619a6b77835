import { RuleBroken } from "@/domain/errors";
import { choicesIn, unsubscribed } from "@/domain/notifications/rules";
import { readUnsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { appendAuditEntry } from "@/domain/audit/commands";
import { notificationKinds } from "@/domain/vocabulary";
import { appDatabase } from "@/lib/db";
import { withArguments } from "@/lib/refusal";
import { type Pace, secondsToWait } from "@/lib/throttle";

/** Mail programs ask more than once; whoever asks without end waits. */
const requests: Pace = { name: "unsubscribe", free: 20, longestPause: 900, memory: 3600 };

/**
 * Stops the mails that a link speaks of, for whoever holds the link: it was mailed to that person alone, and only we can make it.
 * The notices still come into the list. What is stopped already is not stopped again. False for a link that is not ours;
 * RuleBroken("tooManyAttempts") with the seconds to wait.
 */
export async function unsubscribe(token: string): Promise<boolean> {
  const said = readUnsubscribeToken(token);
  if (!said) return false;
  const { userId, about } = said;
  const seconds = await secondsToWait(userId, requests);
  if (seconds > 0) throw new RuleBroken(withArguments("tooManyAttempts", { seconds }));
  await appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter_authentication()::text`;
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) return;
    const kept = await tx.notificationSettings.findUnique({ where: { userId }, select: { choices: true } });
    const before = choicesIn(kept?.choices);
    const choices = unsubscribed(about, before);
    if (notificationKinds.every((kind) => choices[kind] === before[kind])) return;
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
