import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { goSlowly } from "@/domain/authenticating";
import { checkPassword } from "@/domain/people/authentication/commands";
import { refuseWeak } from "@/domain/people/passwords/rules";
import type { PasswordChange } from "@/domain/people/passwords/schema";
import { endFeedsOf, endSessionsOf, renewToken } from "@/domain/people/sessions/commands";
import { mustProtect } from "@/domain/people/second-factors/queries";
import { reading } from "@/domain/reading";
import { hashPassword } from "@/lib/password";
import { forgetAttempts, type Pace } from "@/lib/throttle";

const confirmations: Pace = { name: "confirmation", free: 5, longestPause: 300, memory: 3600 };

/** Refuses unless this is the person's password: asked again before what they sign in with is changed. */
export async function confirmPassword(actor: Actor, password: string, field: string): Promise<void> {
  await goSlowly(actor.id, confirmations, field);
  const credential = await reading(actor, (reader) =>
    reader.credential.findUnique({ where: { userId: actor.id }, select: { passwordHash: true } }),
  );
  if (!(await checkPassword(credential?.passwordHash ?? null, password))) throw new RuleBroken("passwordWrong", field);
  await forgetAttempts(actor.id, confirmations);
}

/** Takes a new password and ends the person's other sessions and the addresses of their calendars. Returns the new token of this one. */
export async function changePassword(actor: Actor, sessionId: string, { currentPassword, password }: PasswordChange): Promise<string> {
  await confirmPassword(actor, currentPassword, "currentPassword");
  const person = await reading(actor, (reader) =>
    reader.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { email: true, name: true, credential: { select: { secondFactor: true } } },
    }),
  );
  refuseWeak(password, { ...person, hasSecondFactor: Boolean(person.credential?.secondFactor) || mustProtect(actor) });
  const passwordHash = await hashPassword(password);

  let token: string | undefined;
  await change(actor, async ({ tx, authorize, record }) => {
    authorize("account.changePassword", { userId: actor.id });
    await tx.credential.update({ where: { userId: actor.id }, data: { passwordHash } });
    const ended = await endSessionsOf(tx, actor.id, { except: sessionId });
    const feeds = await endFeedsOf(tx, actor.id);
    token = await renewToken(tx, sessionId);
    await record({ after: { id: actor.id, ended, feeds } });
  });
  if (!token) throw new NotFound();
  return token;
}
