import type { Unwanted } from "@/domain/notifications/delivery/rules";
import type { Owed } from "@/domain/notifications/delivery/schema";
import { isRequired } from "@/domain/notifications/rules";
import { kindOn } from "@/domain/notifications/reminders/rules";
import { type Pointed, pointed, wayTo } from "@/domain/notifications/subjects/rules";
import { unsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { letterToApplicant, letterToInvited } from "@/domain/organisations/letters/queries";
import { expiryOf, linkHours } from "@/domain/people/links/rules";
import type { Reader } from "@/domain/reading";
import { letterToSubscriber } from "@/domain/subscriptions/letters/queries";
import { interfaceLanguages, type InterfaceLanguage, type NotificationKind } from "@/domain/vocabulary";
import { type Day, dayAt, dayOf } from "@/lib/day";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { unseal } from "@/lib/seal";

type Said = Pick<Mail, "subject" | "text" | "unsubscribe">;

/** A mail as its reader gets it, in their language: a link and no content. Or why there is nothing to send any more. */
export async function letterOf(reader: Reader, owed: Owed, at: Date): Promise<Mail | Unwanted> {
  const { userId, subscriptionId, applicationId, invitationId } = owed;
  if (subscriptionId) return letterToSubscriber(reader, { ...owed, subscriptionId }, at);
  if (applicationId) return letterToApplicant(reader, { ...owed, applicationId }, at);
  if (invitationId) return letterToInvited(reader, { ...owed, invitationId }, at);
  const user = userId && (await reader.user.findUnique({ where: { id: userId, disabledAt: null }, select: { email: true, locale: true } }));
  if (!user) return "ACCOUNT_SHUT";
  const { kind, dueAt } = owed;
  if ((kind === "INVITATION" || kind === "PASSWORD_RESET") && expiryOf(kind, dueAt) <= at) return "LINK_EXPIRED";
  const notices = await reader.notification.findMany({
    where: { mailId: owed.id, ...(owed.kind === "DIGEST" && { readAt: null }) },
    select: { ...pointed, dueOn: true },
    orderBy: { seq: "asc" },
  });
  const said = await wordsFor(
    { ...owed, userId, today: dayAt(at) },
    notices,
    interfaceLanguages.find((known) => known === user.locale) ?? "en",
  );
  return said ? { ...said, id: owed.id, at: owed.dueAt, to: user.email } : "NOTHING_LEFT";
}

type Notice = Pointed & { dueOn: Date | null };

/** A reminder says what the date is on the day it goes out, which may be later than the day it was written. */
function saidOf(about: NotificationKind, notices: readonly Notice[], today: Day): NotificationKind {
  const dues = notices.flatMap(({ dueOn }) => (dueOn ? [dayOf(dueOn)] : [])).sort();
  return (about === "DUE_SOON" || about === "DUE_TODAY") && dues[0] ? kindOn(today, dues[0]) : about;
}

type Sending = Owed & { userId: string; today: Day };

async function wordsFor(
  { kind, about, secret, userId, today }: Sending,
  notices: Notice[],
  locale: InterfaceLanguage,
): Promise<Said | null> {
  const words = await wordsOf(locale);
  const page = (path: string) => `${env.APP_URL.replace(/\/$/, "")}/${locale}${path}`;
  if (kind === "SECOND_FACTOR_RESET")
    return { subject: words(`mail.${kind}.subject`), text: words(`mail.${kind}.text`), unsubscribe: null };
  if (kind === "INVITATION" || kind === "PASSWORD_RESET") {
    const token = secret && unseal(secret, "mailed link", userId);
    if (!token) return null;
    const text = words(`mail.${kind}.text`, { link: page(paths.accountLink(token)), hours: linkHours[kind] });
    return { subject: words(`mail.${kind}.subject`), text, unsubscribe: null };
  }

  const [first] = notices;
  if (!first || (kind !== "NOTICE" && kind !== "DIGEST")) return null;
  const settings = page(paths.notificationSettings());
  const token = about === null ? unsubscribeToken(userId, "DIGEST") : isRequired(about) ? null : unsubscribeToken(userId, about);
  const ways = token
    ? words("mail.optional", { settings, unsubscribe: page(paths.unsubscribe(token)) })
    : words("mail.required", { settings });
  const link = page(notices.length === 1 ? (wayTo(first) ?? paths.notifications()) : paths.notifications({ show: "unread" }));
  const subject = about === null ? words("mail.DIGEST.subject") : words(`mail.NOTICE.subjects.${saidOf(about, notices, today)}`);
  return {
    subject,
    text: `${words(`mail.${kind}.text`, { count: notices.length, link, what: subject })}\n${ways}\n`,
    unsubscribe: token && `${env.APP_URL.replace(/\/$/, "")}${paths.oneClickUnsubscribe(token)}`,
  };
}
