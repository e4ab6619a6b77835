import { randomUUID } from "node:crypto";

import { RuleBroken } from "@/domain/errors";
import { isFresh, readLinkToken } from "@/domain/organisations/applications/rules";
import type { Joining, NewAccount } from "@/domain/organisations/joining/schema";
import { authenticating, goSlowly } from "@/domain/authenticating";
import { findAccount, recognising } from "@/domain/people/authentication/queries";
import { refuseWeak } from "@/domain/people/passwords/rules";
import { mustProtect } from "@/domain/people/second-factors/queries";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { hashPassword } from "@/lib/password";
import type { Pace } from "@/lib/throttle";

type Tx = Prisma.TransactionClient;
type Found = Prisma.OrganisationInvitationGetPayload<object>;

const clicks: Pace = { name: "invitation link", free: 20, longestPause: 900, memory: 3600 };

/** Joins with the account of the address that the link was mailed to; its holder has to be signed in. */
export async function joinOrganisation({ token }: Joining, signedIn: { id: string } | null): Promise<void> {
  const invitation = await followed(token);
  const account = await findAccount(invitation.email);
  if (!account || account.id !== signedIn?.id) throw new RuleBroken("signInToJoin");
  await authenticating(async ({ tx, record }) => {
    await join(tx, invitation, account.id);
    await record("account.join", account.id, { id: account.id, organisationId: invitation.organisationId });
  });
}

/** Joins with a new account, under the name that its holder wants to be shown there. */
export async function openMemberAccount({ token, name, password }: NewAccount): Promise<void> {
  const invitation = await followed(token);
  const { email, locale, role, stateId, organisationId } = invitation;
  const hasSecondFactor = mustProtect({ memberships: [{ role, stateId, bodyId: null, organisationId }] });
  refuseWeak(password, { email, name, hasSecondFactor });
  const passwordHash = await hashPassword(password);
  await authenticating(async ({ tx, record }) => {
    const user = { id: randomUUID(), email, name, locale, createdAt: now() };
    const { count } = await tx.user.createMany({ data: user, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("linkSpent");
    await tx.credential.createMany({ data: { userId: user.id, passwordHash } });
    await join(tx, invitation, user.id);
    await record("account.join", user.id, { id: user.id, organisationId });
  });
}

async function join(tx: Tx, { id, organisationId, stateId, role }: Found, userId: string): Promise<void> {
  const at = now();
  const held = await tx.membership.count({
    where: { userId, organisationId, role, OR: [{ validTo: null }, { validTo: { gt: at } }] },
  });
  if (held === 0) await tx.membership.createMany({ data: { userId, stateId, organisationId, role, validFrom: at } });
  const { count } = await tx.organisationInvitation.updateMany({
    where: { id, acceptedAt: null, endedAt: null },
    data: { acceptedAt: at },
  });
  if (count === 0) throw new RuleBroken("linkSpent");
}

/** The invitation whose link this is, as long as it is good. */
async function followed(token: string): Promise<Found> {
  const id = readLinkToken("invitation", token);
  if (!id) throw new RuleBroken("linkSpent");
  await goSlowly(id, clicks, "token");
  const invitation = await recognising((reader) =>
    reader.organisationInvitation.findUnique({ where: { id, acceptedAt: null, endedAt: null } }),
  );
  if (!invitation || !isFresh(invitation.invitedAt, now())) throw new RuleBroken("linkSpent");
  return invitation;
}
