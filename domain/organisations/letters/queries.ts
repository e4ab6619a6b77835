import type { Unwanted } from "@/domain/notifications/delivery/rules";
import type { Owed } from "@/domain/notifications/delivery/schema";
import { daysToFollow, isFresh, linkToken } from "@/domain/organisations/applications/rules";
import type { Reader } from "@/domain/reading";
import { type InterfaceLanguage, interfaceLanguages, type Language } from "@/domain/vocabulary";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";

type Linked = "REGISTRATION" | "REGISTRATION_ANSWER" | "ORGANISATION_INVITATION";

/** A mail about a registration: a link, and no word of what was asked or answered. */
export async function letterToApplicant(reader: Reader, owed: Owed & { applicationId: string }, at: Date): Promise<Mail | Unwanted> {
  const application = await reader.organisationApplication.findUnique({
    where: { id: owed.applicationId },
    select: { email: true, locale: true, state: true, askedAt: true },
  });
  if (!application) return "NOTHING_LEFT";
  const { email, locale, state, askedAt } = application;
  const isAsked = owed.kind === "REGISTRATION";
  if (isAsked && state !== "ASKED") return "NOTHING_LEFT";
  if (isAsked && !isFresh(askedAt, at)) return "LINK_EXPIRED";
  return letter(
    owed,
    email,
    locale,
    isAsked ? "REGISTRATION" : "REGISTRATION_ANSWER",
    paths.organisationApplication(linkToken("application", owed.applicationId)),
  );
}

/** A mail to somebody who is asked to join; it does not say what. */
export async function letterToInvited(reader: Reader, owed: Owed & { invitationId: string }, at: Date): Promise<Mail | Unwanted> {
  const invitation = await reader.organisationInvitation.findUnique({
    where: { id: owed.invitationId, acceptedAt: null, endedAt: null },
    select: { email: true, locale: true, invitedAt: true },
  });
  if (!invitation) return "NOTHING_LEFT";
  const { email, locale, invitedAt } = invitation;
  if (!isFresh(invitedAt, at)) return "LINK_EXPIRED";
  return letter(owed, email, locale, "ORGANISATION_INVITATION", paths.organisationInvitation(linkToken("invitation", owed.invitationId)));
}

async function letter({ id, dueAt }: Owed, to: string, language: Language, kind: Linked, path: string): Promise<Mail> {
  const locale: InterfaceLanguage = interfaceLanguages.find((known) => known === language) ?? "en";
  const words = await wordsOf(locale);
  const link = `${env.APP_URL.replace(/\/$/, "")}/${locale}${path}`;
  return {
    id,
    at: dueAt,
    to,
    subject: words(`mail.${kind}.subject`),
    text: words(`mail.${kind}.text`, { link, days: daysToFollow }),
    unsubscribe: null,
  };
}
