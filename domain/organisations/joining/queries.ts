import { isFresh, readLinkToken } from "@/domain/organisations/applications/rules";
import { isLeadingRole } from "@/domain/roles";
import { findAccount, recognising } from "@/domain/people/authentication/queries";
import { mustProtect } from "@/domain/people/second-factors/queries";
import { now } from "@/lib/clock";

/** What the link of an invitation leads to, and the account of its address, if there is one; null once it is worth nothing. */
export async function findInvitation(token: string) {
  const id = readLinkToken("invitation", token);
  if (!id) return null;
  const invitation = await recognising((reader) =>
    reader.organisationInvitation.findUnique({
      where: { id, acceptedAt: null, endedAt: null },
      select: { email: true, name: true, role: true, stateId: true, organisationId: true, invitedAt: true },
    }),
  );
  if (!invitation || !isFresh(invitation.invitedAt, now())) return null;
  const { email, name, role, stateId, organisationId } = invitation;
  const account = await findAccount(email);
  const memberships = [{ role, stateId, bodyId: null, organisationId }];
  return { name, decides: isLeadingRole(role), hasSecondFactor: mustProtect({ memberships }), accountId: account?.id ?? null };
}
