import { appendAuditEntry } from "@/domain/audit/commands";
import type { SignInAct } from "@/domain/audit/rules";
import { RuleBroken } from "@/domain/errors";
import { findAccount, recognising } from "@/domain/people/authentication/queries";
import type { SignIn } from "@/domain/people/authentication/schema";
import type { Ability } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { isPassword, TooBusy } from "@/lib/password";
import { withArguments } from "@/lib/refusal";
import { forgetAttempts, type Pace, secondsToWait, takeBackAttempt } from "@/lib/throttle";

/** What an act of somebody who is not signed in yet works with. */
export type Authentication = {
  tx: Prisma.TransactionClient;
  /** Leaves the audit entry, in the name of the person the act was found to belong to. */
  record: (act: SignInAct | Extract<Ability, "account.protect">, userId: string, after: Record<string, unknown>) => Promise<void>;
};

/**
 * The twin of `change` for the acts of signing in, when there is nobody yet whose permission could be asked:
 * all or nothing, never without an audit entry, and with no power over anything but accounts and sessions.
 */
export function authenticating<Result>(run: (authentication: Authentication) => Promise<Result>): Promise<Result> {
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter_authentication()::text`;
      let recorded = false;
      const result = await run({
        tx,
        async record(action, userId, after) {
          await appendAuditEntry(tx, { actorId: userId, action, subjectId: userId, content: { before: null, after } });
          recorded = true;
        },
      });
      if (!recorded) throw new Error("An act of signing in must leave an audit entry.");
      return result;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

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

/** Refuses an attempt that comes too soon after others; counts it otherwise. */
export async function goSlowly(who: string, pace: Pace, field: string): Promise<void> {
  const seconds = await secondsToWait(who, pace);
  if (seconds > 0) throw new RuleBroken(withArguments("tooManyAttempts", { seconds }), field);
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
