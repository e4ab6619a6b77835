import { authenticating, goSlowly } from "@/domain/authenticating";
import { RuleBroken } from "@/domain/errors";
import { findAccount, recognising } from "@/domain/people/authentication/queries";
import type { SignIn } from "@/domain/people/authentication/schema";
import { now } from "@/lib/clock";
import { isPassword, TooBusy } from "@/lib/password";
import { withArguments } from "@/lib/refusal";
import { forgetAttempts, type Pace, takeBackAttempt } from "@/lib/throttle";

const hour = 3600;

/** One account from one address: whoever guesses soon waits, and the rightful owner elsewhere does not notice. */
const guesses: Pace = { name: "password", free: 5, longestPause: 900, memory: 24 * hour };

/** One address over all accounts: a whole ministry may sign in behind it, a list of passwords may not be tried. */
const sweeps: Pace = { name: "address", free: 60, longestPause: 60, memory: hour };

/**
 * Finds the person by e-mail address and password. It takes the same time and refuses in the same words
 * whether there is such an account or not.
 */
export async function recogniseByPassword({ email, password }: SignIn, address: string): Promise<string> {
  const who = `${email} ${address}`;
  await goSlowly(who, guesses, "password");
  await goSlowly(address, sweeps, "password");
  const account = await findAccount(email);
  const isRight = await checkPassword(account?.credential?.passwordHash ?? null, password);
  if (!account || !isRight) throw new RuleBroken("signInFailed", "password");
  await Promise.all([forgetAttempts(who, guesses), takeBackAttempt(address, sweeps)]);
  return account.id;
}

/** `isPassword`, or a refusal when too many others are being checked. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  try {
    return await isPassword(passwordHash, password);
  } catch (error) {
    if (error instanceof TooBusy) throw new RuleBroken(withArguments("tooManyAttempts", { seconds: 10 }), "password");
    throw error;
  }
}

export type Identity = { issuer: string; subject: string; email: string | null; isVerified: boolean };

/**
 * Finds the person whom an identity provider vouches for. The first time, by an address the provider has verified;
 * from then on by the provider's own name for them, whatever becomes of the address. Nobody is let in uninvited.
 */
export async function recogniseByIdentity({ issuer, subject, email, isVerified }: Identity): Promise<string> {
  const oidcSubject = `${issuer} ${subject}`;
  const known = await recognising((reader) =>
    reader.credential.findUnique({ where: { oidcSubject }, select: { userId: true, user: { select: { disabledAt: true } } } }),
  );
  if (known && !known.user.disabledAt) return known.userId;
  const account = !known && email && isVerified ? await findAccount(email) : null;
  if (!account || account.credential?.oidcSubject) throw new RuleBroken("notInvited");

  return authenticating(async ({ tx, record }) => {
    await tx.credential.upsert({ where: { userId: account.id }, create: { userId: account.id, oidcSubject }, update: { oidcSubject } });
    await tx.accountLink.updateMany({ where: { userId: account.id, kind: "INVITATION", usedAt: null }, data: { usedAt: now() } });
    await record("account.linkIdentity", account.id, { issuer });
    return account.id;
  });
}
