import { RuleBroken } from "@/domain/errors";
import { authenticating } from "@/domain/authenticating";
import { findAccount } from "@/domain/people/authentication/queries";
import { findLink } from "@/domain/people/links/queries";
import { expiryOf, type LinkKind } from "@/domain/people/links/rules";
import type { NewPassword, ResetRequest } from "@/domain/people/links/schema";
import { oweLink } from "@/domain/people/mails/commands";
import { refuseWeak } from "@/domain/people/passwords/rules";
import { endFeedsOf, endSessionsOf } from "@/domain/people/sessions/commands";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { hashPassword } from "@/lib/password";
import { type Pace, secondsToWait } from "@/lib/throttle";
import { hashOf, newToken } from "@/lib/token";

const requests: Pace = { name: "reset", free: 3, longestPause: 3600, memory: 24 * 3600 };
const requestsFromAddress: Pace = { name: "reset address", free: 20, longestPause: 900, memory: 3600 };

/** Makes the one link of its kind that is good for this person from now on, and owes them the mail with it. */
export async function issueLink(tx: Prisma.TransactionClient, userId: string, kind: LinkKind): Promise<void> {
  const at = now();
  const token = newToken();
  await tx.accountLink.updateMany({ where: { userId, kind, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } });
  await tx.accountLink.create({ data: { userId, kind, tokenHash: hashOf(token), expiresAt: expiryOf(kind, at) }, select: { id: true } });
  await oweLink(tx, userId, kind, token);
}

/** Sends a link to whoever forgot the password. Nothing tells the one who asks whether there is such an account. */
export async function requestReset({ email }: ResetRequest, address: string): Promise<void> {
  if ((await secondsToWait(address, requestsFromAddress)) > 0 || (await secondsToWait(email, requests)) > 0) return;
  const account = await findAccount(email);
  if (!account) return;
  await authenticating(async ({ tx, record }) => {
    await record("account.requestReset", account.id, { id: account.id });
    await issueLink(tx, account.id, "PASSWORD_RESET");
  });
}

/** Sets the password by a link from a mail. The link, any other, every open session and every address of a calendar end with it. */
export async function acceptLink({ token, password }: NewPassword): Promise<void> {
  const link = await findLink(token);
  if (!link) throw new RuleBroken("linkSpent");
  const { id, kind, user } = link;
  refuseWeak(password, { ...user, hasSecondFactor: link.hasSecondFactor });
  const passwordHash = await hashPassword(password);

  await authenticating(async ({ tx, record }) => {
    const at = now();
    const { count } = await tx.accountLink.updateMany({ where: { id, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } });
    if (count === 0) throw new RuleBroken("linkSpent");
    await tx.accountLink.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: at } });
    await tx.credential.upsert({ where: { userId: user.id }, create: { userId: user.id, passwordHash }, update: { passwordHash } });
    const ended = await endSessionsOf(tx, user.id);
    const feeds = await endFeedsOf(tx, user.id);
    await record(kind === "INVITATION" ? "account.acceptInvitation" : "account.resetPassword", user.id, { id: user.id, ended, feeds });
  });
}
