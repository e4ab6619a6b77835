import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { authenticating, goSlowly } from "@/domain/authenticating";
import { oweSecondFactorNews } from "@/domain/people/mails/commands";
import { confirmPassword } from "@/domain/people/passwords/commands";
import { refuseWeak } from "@/domain/people/passwords/rules";
import type { AsSeen } from "@/domain/people/schema";
import { mustProtect } from "@/domain/people/second-factors/queries";
import { isAppCode, newRecoveryCodes, recoveryHash, stepOf } from "@/domain/people/second-factors/rules";
import type { Confirmation, ConfirmedEnrolment, Enrolment, SecondFactorCode } from "@/domain/people/second-factors/schema";
import { endSessionsOf, renewToken } from "@/domain/people/sessions/commands";
import type { OpenSession } from "@/domain/people/sessions/queries";
import { reading } from "@/domain/reading";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/seal";
import { forgetAttempts, type Pace } from "@/lib/throttle";

/** Whoever may guess a code already has the password: few tries, and long pauses. */
const codes: Pace = { name: "second factor", free: 5, longestPause: 300, memory: 24 * 3600 };

export type Protected = { token: string; recoveryCodes: string[] };

/** Shows the second factor. Returns the new token of the session, which is somebody from now on. */
export async function confirmSecondFactor({ id, actor }: OpenSession, { code }: SecondFactorCode): Promise<string> {
  await goSlowly(actor.id, codes, "code");
  const token = await authenticating(async ({ tx, record }) => {
    const credential = await tx.credential.findUnique({ where: { userId: actor.id }, select: { secondFactor: true } });
    if (!credential?.secondFactor) throw new RuleBroken("codeWrong", "code");
    if (isAppCode(code)) await spendStep(tx, actor.id, stepWithin(credential.secondFactor, code, actor.id));
    else await spendRecoveryCode(tx, actor.id, code);
    await record("session.confirm", actor.id, { id, way: isAppCode(code) ? "app" : "recovery code" });
    return renewToken(tx, id, { secondFactorAt: now() });
  });
  await forgetAttempts(actor.id, codes);
  return token;
}

/** Sets up the second factor that a role requires, before its holder is let in. */
export async function enrolWhileSigningIn({ id, actor }: OpenSession, enrolment: Enrolment): Promise<Protected> {
  const secondFactor = checkEnrolment(actor.id, enrolment);
  const recoveryCodes = newRecoveryCodes();
  const token = await authenticating(async ({ tx, record }) => {
    const existing = await tx.credential.findUnique({ where: { userId: actor.id }, select: { secondFactor: true } });
    if (existing?.secondFactor) throw new RuleBroken("alreadyProtected");
    await keep(tx, actor.id, secondFactor, recoveryCodes);
    await record("account.protect", actor.id, { id: actor.id, secondFactor: true });
    return renewToken(tx, id, { secondFactorAt: now() });
  });
  return { token, recoveryCodes };
}

/** Sets up a second factor, or another one in its place, and ends the person's other sessions. */
export async function protectAccount(
  actor: Actor,
  sessionId: string,
  { currentPassword, ...enrolment }: ConfirmedEnrolment,
): Promise<Protected> {
  await confirmPassword(actor, currentPassword, "currentPassword");
  const secondFactor = checkEnrolment(actor.id, enrolment);
  const recoveryCodes = newRecoveryCodes();
  const token = await changeProtection(actor, sessionId, true, (tx) => keep(tx, actor.id, secondFactor, recoveryCodes));
  return { token, recoveryCodes };
}

/** Makes new recovery codes; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(actor: Actor, sessionId: string, { currentPassword }: Confirmation): Promise<Protected> {
  await confirmPassword(actor, currentPassword, "currentPassword");
  const recoveryCodes = newRecoveryCodes();
  const kept = recoveryCodes.map((code) => recoveryHash(code, actor.id));
  const token = await changeProtection(actor, sessionId, true, async (tx) => {
    const { count } = await tx.credential.updateMany({
      where: { userId: actor.id, secondFactor: { not: null } },
      data: { recoveryCodes: kept },
    });
    if (count === 0) throw new NotFound();
  });
  return { token, recoveryCodes };
}

/** Does without a second factor again: not for roles that need one, nor behind a password too short to stand alone. */
export async function unprotectAccount(actor: Actor, sessionId: string, { currentPassword }: Confirmation): Promise<string> {
  if (mustProtect(actor)) throw new RuleBroken("secondFactorRequired");
  await confirmPassword(actor, currentPassword, "currentPassword");
  const person = await reading(actor, (reader) =>
    reader.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, name: true } }),
  );
  refuseWeak(currentPassword, { ...person, hasSecondFactor: false }, "currentPassword");
  const none = { secondFactor: null, secondFactorSince: null, secondFactorStep: null, recoveryCodes: [] };
  return changeProtection(actor, sessionId, false, async (tx) => {
    await tx.credential.update({ where: { userId: actor.id }, data: none });
  });
}

/**
 * Takes away a second factor that its holder has lost, and ends their sessions; they are told by mail. Whoever's role needs one
 * sets up another at the next sign-in, which still takes their password.
 */
export function resetSecondFactor(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("user.resetSecondFactor", { userId: id });
    const user = await tx.user.findUnique({ where: { id, version, disabledAt: null }, select: { id: true } });
    if (!user) throw new Outdated();
    const [reset] = await tx.$queryRaw<{ isDone: boolean }[]>`SELECT app_reset_second_factor(${id}::uuid) AS "isDone"`;
    if (!reset?.isDone) throw new RuleBroken("alreadyDone");
    const ended = await endSessionsOf(tx, id);
    await record({ before: { id, secondFactor: true }, after: { id, secondFactor: false, ended } });
    await oweSecondFactorNews(tx, id);
  });
}

async function changeProtection(
  actor: Actor,
  sessionId: string,
  isProtected: boolean,
  run: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<string> {
  let token: string | undefined;
  await change(actor, async ({ tx, authorize, record }) => {
    authorize("account.protect", { userId: actor.id });
    await run(tx);
    const ended = await endSessionsOf(tx, actor.id, { except: sessionId });
    token = await renewToken(tx, sessionId, isProtected ? { secondFactorAt: now() } : {});
    await record({ after: { id: actor.id, secondFactor: isProtected, ended } });
  });
  // A repetition of the same request changes nothing, and secrets are shown once only.
  if (!token) throw new RuleBroken("alreadyDone");
  return token;
}

type Checked = { secret: string; step: bigint };

function checkEnrolment(userId: string, { sealed, code }: Enrolment): Checked {
  const secret = unseal(sealed, "proposed second factor", userId);
  if (!secret) throw new RuleBroken("proposalOutdated", "code");
  const step = stepOf(secret, code, now());
  if (step === null) throw new RuleBroken("codeWrong", "code");
  return { secret, step };
}

async function keep(tx: Prisma.TransactionClient, userId: string, { secret, step }: Checked, recoveryCodes: string[]): Promise<void> {
  const data = {
    secondFactor: seal(secret, "second factor", userId),
    secondFactorSince: now(),
    secondFactorStep: step,
    recoveryCodes: recoveryCodes.map((code) => recoveryHash(code, userId)),
  };
  await tx.credential.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

function stepWithin(sealed: string, code: string, userId: string): bigint {
  const secret = unseal(sealed, "second factor", userId);
  if (!secret) throw new Error("A second factor was sealed with another AUTH_SECRET.");
  const step = stepOf(secret, code, now());
  if (step === null) throw new RuleBroken("codeWrong", "code");
  return step;
}

/** A code that was seen over a shoulder is worth nothing once it has been used. */
async function spendStep(tx: Prisma.TransactionClient, userId: string, step: bigint): Promise<void> {
  const { count } = await tx.credential.updateMany({
    where: { userId, OR: [{ secondFactorStep: null }, { secondFactorStep: { lt: step } }] },
    data: { secondFactorStep: step },
  });
  if (count === 0) throw new RuleBroken("codeUsed", "code");
}

async function spendRecoveryCode(tx: Prisma.TransactionClient, userId: string, code: string): Promise<void> {
  const hash = recoveryHash(code, userId);
  const spent = await tx.$executeRaw`
    UPDATE credential SET recovery_codes = array_remove(recovery_codes, ${hash}) WHERE user_id = ${userId}::uuid AND ${hash} = ANY (recovery_codes)`;
  if (spent === 0) throw new RuleBroken("codeWrong", "code");
}
