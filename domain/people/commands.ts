import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { issueLink } from "@/domain/people/links/commands";
import type { Account, AsSeen, Invitation } from "@/domain/people/schema";
import { grant } from "@/domain/people/memberships/commands";
import { endFeedsOf, endSessionsOf } from "@/domain/people/sessions/commands";
import { now } from "@/lib/clock";

/** Opens an account with its first role and mails the link that sets its password. */
export function invitePerson(actor: Actor, { email, name, locale, ...held }: Invitation): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("user.invite", held);
    const user = { id: randomUUID(), email, name, locale, createdAt: now() };
    const { count } = await tx.user.createMany({ data: user, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("accountExists", "email");
    await record({ after: user });
    authorize("membership.grant", { stateId: held.stateId, userId: user.id });
    await record({ after: await grant(tx, user.id, held) });
    await issueLink(tx, user.id, "INVITATION");
    return { id: user.id };
  });
}

/** Sends a new link: to the invited the invitation, to everybody else one that sets a new password. */
export function sendLink(actor: Actor, { id }: { id: string }): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("user.sendLink");
    const user = await tx.user.findUnique({ where: { id, disabledAt: null }, select: { id: true } });
    if (!user) throw new NotFound();
    const links = await tx.accountLink.findMany({ where: { userId: id }, select: { kind: true, usedAt: true } });
    const isInvited = links.some(({ kind }) => kind === "INVITATION") && links.every(({ usedAt }) => usedAt === null);
    const kind = isInvited ? "INVITATION" : "PASSWORD_RESET";
    await issueLink(tx, id, kind);
    await record({ after: { id, kind } });
  });
}

/** Shuts an account: every session of it ends with this, and every address of a calendar. Nothing the person did is touched. */
export function disablePerson(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("user.disable", { userId: id });
    const at = now();
    const { count } = await tx.user.updateMany({
      where: { id, version, disabledAt: null },
      data: { disabledAt: at, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await tx.accountLink.updateMany({ where: { userId: id, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } });
    const ended = await endSessionsOf(tx, id);
    const feeds = await endFeedsOf(tx, id);
    await record({ before: { id, disabledAt: null }, after: { id, disabledAt: at, ended, feeds } });
  });
}

/** Opens a shut account again, with the roles and the password it had. */
export function enablePerson(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("user.enable");
    const { count } = await tx.user.updateMany({
      where: { id, version, disabledAt: { not: null } },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ after: { id, disabledAt: null } });
  });
}

/** Corrects one's own name and language. */
export function reviseAccount(actor: Actor, { version, ...revised }: Account): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("account.revise", { userId: actor.id });
    const { version: latest, ...before } = await tx.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { id: true, name: true, locale: true, version: true },
    });
    const { count } = await tx.user.updateMany({ where: { id: actor.id, version }, data: { ...revised, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: latest, theirs: { name: before.name, locale: before.locale } });
    await record({ before, after: { id: actor.id, ...revised } });
  });
}
