import { checkpointLine } from "@/domain/audit/log/rules";
import type { Unwanted } from "@/domain/notifications/delivery/rules";
import type { Owed } from "@/domain/notifications/delivery/schema";
import type { Reader } from "@/domain/reading";
import { confirmableUntil, daysToConfirm, subscriptionToken } from "@/domain/subscriptions/rules";
import { interfaceLanguages } from "@/domain/vocabulary";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";

/** A mail to an address without an account: a link and, for a witness, what was signed; never what was written. */
export async function letterToSubscriber(reader: Reader, owed: Owed & { subscriptionId: string }, at: Date): Promise<Mail | Unwanted> {
  const { kind, dueAt, checkpointSeq, subscriptionId: id } = owed;
  const subscription = await reader.subscription.findUnique({
    where: { id, endedAt: null },
    select: { recommendationId: true, email: true, locale: true, confirmedAt: true },
  });
  if (!subscription) return "NOTHING_LEFT";
  const { recommendationId, email, confirmedAt } = subscription;
  const locale = interfaceLanguages.find((known) => known === subscription.locale) ?? "en";
  const words = await wordsOf(locale);
  const root = env.APP_URL.replace(/\/$/, "");
  const page = (path: string) => `${root}/${locale}${path}`;
  const record = recommendationId && page(paths.recommendation(recommendationId));

  if (kind === "CONFIRMATION") {
    if (confirmedAt) return "NOTHING_LEFT";
    if (confirmableUntil(dueAt) <= at) return "LINK_EXPIRED";
    const link = page(paths.subscription(subscriptionToken("confirm", id)));
    const text = record
      ? words("mail.CONFIRMATION.record", { link, record, days: daysToConfirm })
      : words("mail.CONFIRMATION.witness", { link, about: page(paths.verification()), days: daysToConfirm });
    return { id: owed.id, at: dueAt, to: email, subject: words("mail.CONFIRMATION.subject"), text, unsubscribe: null };
  }

  if (!confirmedAt) return "NOTHING_LEFT";
  const leave = words("mail.leave", { link: page(paths.subscription(subscriptionToken("leave", id))) });
  const sent = { id: owed.id, at: dueAt, to: email, unsubscribe: `${root}${paths.oneClickLeave(subscriptionToken("leave", id))}` };
  if (record)
    return { ...sent, subject: words("mail.RECORD_CHANGED.subject"), text: `${words("mail.RECORD_CHANGED.text", { record })}\n${leave}\n` };
  const checkpoint = checkpointSeq && (await reader.auditCheckpoint.findUnique({ where: { seq: checkpointSeq } }));
  if (!checkpoint) return "NOTHING_LEFT";
  const text = words("mail.CHECKPOINT.text", { line: checkpointLine(checkpoint), page: page(paths.verification()) });
  return { ...sent, subject: words("mail.CHECKPOINT.subject"), text: `${text}\n${leave}\n` };
}
