import type { Owed } from "@/domain/notifications/delivery/schema";
import { isRequired } from "@/domain/notifications/rules";
import { unsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { linkHours } from "@/domain/people/links/rules";
import type { Reader } from "@/domain/reading";
import { interfaceLanguages, type InterfaceLanguage } from "@/domain/vocabulary";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { unseal } from "@/lib/seal";

type Said = Pick<Mail, "subject" | "text" | "unsubscribe">;

/** A mail as its reader gets it, in their language: a link and no content. Null if there is nothing left to say. */
export async function letterOf(reader: Reader, owed: Owed): Promise<Mail | null> {
  const user = await reader.user.findUnique({ where: { id: owed.userId, disabledAt: null }, select: { email: true, locale: true } });
  if (!user) return null;
  const notices = await reader.notification.findMany({
    where: { mailId: owed.id, ...(owed.kind === "DIGEST" && { readAt: null }) },
    select: { recommendationId: true, responseId: true, taskId: true },
    orderBy: { seq: "asc" },
  });
  const said = await wordsFor(owed, notices, interfaceLanguages.find((known) => known === user.locale) ?? "en");
  return said && { ...said, id: owed.id, at: owed.dueAt, to: user.email };
}

type Notice = { recommendationId: string | null; responseId: string | null; taskId: string | null };

async function wordsFor({ kind, about, secret, userId }: Owed, notices: Notice[], locale: InterfaceLanguage): Promise<Said | null> {
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
  if (!first) return null;
  const settings = page(paths.notificationSettings());
  const token = about === null ? unsubscribeToken(userId, "DIGEST") : isRequired(about) ? null : unsubscribeToken(userId, about);
  const ways = token
    ? words("mail.optional", { settings, unsubscribe: page(paths.unsubscribe(token)) })
    : words("mail.required", { settings });
  const link = page(notices.length === 1 ? subjectPath(first) : paths.notifications({ show: "unread" }));
  const subject = about === null ? words("mail.DIGEST.subject") : words(`mail.NOTICE.subjects.${about}`);
  return {
    subject,
    text: `${words(`mail.${kind}.text`, { count: notices.length, link, what: subject })}\n${ways}\n`,
    unsubscribe: token && `${env.APP_URL.replace(/\/$/, "")}${paths.oneClickUnsubscribe(token)}`,
  };
}

function subjectPath({ recommendationId, responseId, taskId }: Notice): string {
  if (recommendationId && responseId) return paths.response(recommendationId, responseId);
  if (recommendationId) return paths.recommendation(recommendationId);
  return taskId ? paths.groupTask(taskId) : paths.notifications();
}
