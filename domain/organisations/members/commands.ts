import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import type { InvitationId, Member, MemberHandover, MemberInvitation } from "@/domain/organisations/members/schema";
import { leadingRoleOf, memberRoleOf } from "@/domain/organisations/policy";
import { isLeadingRole, type OrganisationRole, organisationRoles } from "@/domain/roles";
import type { Language } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

type Tx = Prisma.TransactionClient;

/** Mails a link by which somebody joins. The same is answered whether there is an account of that address or not. */
export function inviteMember(actor: Actor, { organisationId, email, name, leads, locale }: MemberInvitation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { stateId, kind } = await organisationOf(tx, organisationId);
    authorize("organisation.invite", { organisationId });
    const role = leads ? leadingRoleOf(kind) : memberRoleOf(kind);
    const id = await invite(tx, actor, { organisationId, stateId, role, email, name, locale });
    await record({ after: { id: organisationId, invitation: id, role } });
  });
}

/** Takes an invitation back that nobody has followed yet. */
export function recallInvitation(actor: Actor, { id }: InvitationId): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const invitation = await tx.organisationInvitation.findUnique({ where: { id }, select: { organisationId: true, stateId: true } });
    if (!invitation) throw new NotFound();
    authorize("organisation.removeMember", { ...invitation, userId: null });
    const { count } = await tx.organisationInvitation.updateMany({
      where: { id, acceptedAt: null, endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) throw new RuleBroken("alreadyDone");
    await record({ before: { id: invitation.organisationId, invitation: id } });
  });
}

/** Ends what somebody was in the organisation: their next request is denied. Everybody may leave, but the last who decides for it. */
export function removeMember(actor: Actor, { organisationId, userId }: Member): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { stateId } = await organisationOf(tx, organisationId);
    authorize("organisation.removeMember", { stateId, organisationId, userId });
    const members = await locked(tx, organisationId);
    const theirs = members.filter((one) => one.userId === userId);
    if (theirs.length === 0) throw new NotFound();
    if (userId === actor.id) await leave(tx, members, theirs);
    else await end(tx, actor, members, theirs);
    await record({ before: { id: organisationId, member: userId, roles: theirs.map(({ role }) => role) } });
  });
}

/** Makes another of its people one who decides for it; whoever hands over stays, steps back, or leaves. */
export function handOverOrganisation(actor: Actor, { organisationId, successorId, afterwards }: MemberHandover): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { stateId, kind } = await organisationOf(tx, organisationId);
    authorize("organisation.handOver", { stateId, organisationId, userId: successorId });
    const members = await locked(tx, organisationId);
    const theirs = members.filter(({ userId }) => userId === successorId);
    const own = members.filter(({ userId }) => userId === actor.id);
    if (theirs.length === 0) throw new RuleBroken("required", "successorId");
    if (!own.some(({ role }) => isLeadingRole(role))) throw new NotFound();

    const at = now();
    const held = { organisationId, stateId, validFrom: at };
    const role = leadingRoleOf(kind);
    if (!theirs.some((one) => one.role === role)) await tx.membership.createMany({ data: { ...held, userId: successorId, role } });
    if (afterwards !== "STAY") {
      const ordinary = memberRoleOf(kind);
      const steps = afterwards === "STEP_BACK" && ordinary !== role;
      if (steps && !own.some((one) => one.role === ordinary))
        await tx.membership.createMany({ data: { ...held, userId: actor.id, role: ordinary } });
      for (const { id } of own.filter((one) => !steps || isLeadingRole(one.role))) await leaveOne(tx, id, at);
    }
    await record({ after: { id: organisationId, successor: successorId, role, afterwards } });
  });
}

type Invited = { organisationId: string; stateId: string; role: OrganisationRole; email: string; name: string; locale: Language };

/** Writes an invitation within the change that is the reason for it; one to the same address that was not followed ends with it. */
export async function invite(tx: Tx, actor: Actor, invited: Invited): Promise<string> {
  const at = now();
  const { organisationId, email } = invited;
  await tx.organisationInvitation.updateMany({ where: { organisationId, email, acceptedAt: null, endedAt: null }, data: { endedAt: at } });
  const id = randomUUID();
  await tx.organisationInvitation.createMany({ data: { id, ...invited, invitedById: actor.id, invitedAt: at } });
  await tx.outgoingMail.createMany({ data: { id: randomUUID(), invitationId: id, kind: "ORGANISATION_INVITATION", dueAt: at } });
  return id;
}

async function organisationOf(tx: Tx, id: string) {
  const organisation = await tx.organisation.findUnique({ where: { id }, select: { stateId: true, kind: true } });
  if (!organisation) throw new NotFound();
  return organisation;
}

type Held = { id: string; userId: string; role: string };

/** Who belongs to the organisation now; nobody else changes it meanwhile. */
async function locked(tx: Tx, organisationId: string) {
  await tx.$queryRaw`SELECT lock_organisation(${organisationId}::uuid)::text`;
  const at = now();
  return tx.membership.findMany({
    where: {
      organisationId,
      role: { in: [...organisationRoles] },
      validFrom: { lte: at },
      OR: [{ validTo: null }, { validTo: { gt: at } }],
      user: { disabledAt: null },
    },
    select: { id: true, userId: true, role: true },
    orderBy: { id: "asc" },
  });
}

type Members = Awaited<ReturnType<typeof locked>>;

async function leave(tx: Tx, members: Members, own: Held[]): Promise<void> {
  const [{ userId } = { userId: "" }] = own;
  const mine = members.filter((one) => one.userId === userId && isLeadingRole(one.role));
  if (mine.length > 0 && !members.some((one) => one.userId !== userId && isLeadingRole(one.role)))
    throw new RuleBroken("lastAdministrator");
  for (const { id } of own) await leaveOne(tx, id, now());
}

async function leaveOne(tx: Tx, id: string, at: Date): Promise<void> {
  const [left] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app_leave_organisation(${id}::uuid, ${at}) AS done`;
  if (!left?.done) throw new NotFound();
}

/** Whoever was removed a moment ago removes nobody. */
async function end(tx: Tx, actor: Actor, members: Members, theirs: Held[]): Promise<void> {
  if (!members.some((one) => one.userId === actor.id && isLeadingRole(one.role))) throw new NotFound();
  const { count } = await tx.membership.updateMany({
    where: { id: { in: theirs.map(({ id }) => id) } },
    data: { validTo: now(), version: { increment: 1 } },
  });
  if (count !== theirs.length) throw new NotFound();
}
