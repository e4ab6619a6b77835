import { personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleApplications, visibleInvitations, visibleVerificationEndings } from "@/domain/organisations/visibility";
import { applicationStates } from "@/domain/organisations/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { anApplication, anEnding } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;

/** What organisations ask, whom they invite, and why a verification ended: nobody's but those it concerns. */
export const organisationSights: Record<string, Sight> = {
  applications: personal(
    {
      table: "organisation_application",
      rows: () => owner().organisationApplication.findMany({ select: { id: true, stateId: true, state: true } }),
      query: (reader, where: Prisma.OrganisationApplicationWhereInput) => reader.organisationApplication.findMany({ where, select: id }),
    },
    visibleApplications,
  ),
  "invitations to organisations": personal(
    {
      table: "organisation_invitation",
      rows: () => owner().organisationInvitation.findMany({ select: { id: true, stateId: true, organisationId: true } }),
      query: (reader, where: Prisma.OrganisationInvitationWhereInput) => reader.organisationInvitation.findMany({ where, select: id }),
    },
    visibleInvitations,
  ),
  "verifications that ended": personal(
    {
      table: "verification_ending",
      rows: () => owner().verificationEnding.findMany({ select: { id: true, stateId: true, organisationId: true } }),
      query: (reader, where: Prisma.VerificationEndingWhereInput) => reader.verificationEnding.findMany({ where, select: id }),
    },
    visibleVerificationEndings,
  ),
};

/** Applications in every state, invitations and ended verifications, in both States. */
export async function exhibitOrganisations({
  state,
  otherState,
  organisation,
  otherOrganisation,
  foreignOrganisation,
  bystander,
}: World): Promise<void> {
  for (const stateId of [state, otherState])
    for (const standing of applicationStates) await anApplication({ stateId, state: standing, decidedById: bystander });
  for (const [organisationId, stateId] of [
    [organisation, state],
    [otherOrganisation, state],
    [foreignOrganisation, otherState],
  ] as const) {
    const data = { role: "NGO_MEMBER", email: `${organisationId}@example.org`, name: "Newcomer", locale: "en" } as const;
    await owner().organisationInvitation.create({
      data: { id: crypto.randomUUID(), organisationId, stateId, ...data, invitedById: bystander, invitedAt: new Date() },
    });
    await anEnding({ organisationId, stateId, endedById: bystander });
  }
}
