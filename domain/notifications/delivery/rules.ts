import type { MailKind, MailTrouble } from "@/domain/vocabulary";
import type { Posted } from "@/lib/mail";

/** Mail of an account: somebody waits for it, and it says nothing of what other mails say, so it keeps no order with them. */
export const accountMails = ["INVITATION", "PASSWORD_RESET", "SECOND_FACTOR_RESET"] as const satisfies readonly MailKind[];

/** How long a mail waits after it could not be sent, in minutes: soon again at first, then rarely; a link that is good for an hour does not wait for hours. */
export const pauseAfter = (attempts: number, kind: MailKind): number =>
  Math.min(kind === "PASSWORD_RESET" ? 15 : 6 * 60, 2 ** (attempts - 1));

/** So often is a mail tried, over nearly two days: a server that is mended on Monday still gets what Saturday brought. */
export const mostAttempts = 16;

/** Why there is nothing to send. */
export type Unwanted = Extract<MailTrouble, "ACCOUNT_SHUT" | "LINK_EXPIRED" | "NOTHING_LEFT">;

const troubles = { unreachable: "UNREACHABLE", later: "POSTPONED", never: "REFUSED" } as const satisfies Partial<
  Record<Posted, MailTrouble>
>;

/** What is to be written down of a try: nothing where the mail went out. */
export const troubleOf = (outcome: Posted | Unwanted): MailTrouble | null =>
  outcome === "sent" ? null : outcome === "unreachable" || outcome === "later" || outcome === "never" ? troubles[outcome] : outcome;

/** Whether a mail is tried again after this. */
export const isTriedAgain = (outcome: Posted | Unwanted, attempts: number): boolean =>
  (outcome === "unreachable" || outcome === "later") && attempts < mostAttempts;
