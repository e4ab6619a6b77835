import type { Actor } from "@/domain/actor";
import { isLeadingRole } from "@/domain/roles";
import { administeredStates, ownOrganisations } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";

// Who sees what of organisations beside themselves. Row-level security says the same once more.

/** The organisations for which this person decides. */
const ledOrganisations = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, organisationId }) => (organisationId && isLeadingRole(role) ? [organisationId] : []));

/** An application bothers nobody before its address is confirmed; then it is read by those who decide. */
export const visibleApplications = (actor: Actor): Prisma.OrganisationApplicationWhereInput => ({
  state: { not: "ASKED" },
  stateId: { in: administeredStates(actor) },
});

/** Who was invited is known to whoever decides for the organisation, and to the administrator. */
export const visibleInvitations = (actor: Actor): Prisma.OrganisationInvitationWhereInput => ({
  OR: [{ stateId: { in: administeredStates(actor) } }, { organisationId: { in: ledOrganisations(actor) } }],
});

/** Why a verification ended is known to the organisation and to the administrator; that it ended, to everybody. */
export const visibleVerificationEndings = (actor: Actor): Prisma.VerificationEndingWhereInput => ({
  OR: [{ stateId: { in: administeredStates(actor) } }, { organisationId: { in: ownOrganisations(actor) } }],
});
