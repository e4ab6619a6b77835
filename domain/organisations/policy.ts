import type { Actor } from "@/domain/actor";
import type { ApplicationState } from "@/domain/organisations/vocabulary";
import { administers, type InState, type OrganisationRole, speaksFor, writesFor } from "@/domain/roles";
import type { OrganisationKind } from "@/domain/vocabulary";

type OfApplication = InState & { state: ApplicationState; decidedById: string | null };
type OfOrganisation = { organisationId: string };
type Verified = { verificationEndedAt: Date | null };

/** What was refused and appealed is decided by somebody else. */
const decides = (actor: Actor, application: OfApplication): boolean =>
  administers(actor, application) &&
  (application.state === "CONFIRMED" || (application.state === "APPEALED" && application.decidedById !== actor.id));

/** The rows of the policy about organisations. The State's side is in none of them; the administrator verifies, and sees to nothing else. */
export const organisationRules = {
  "organisation.verify": (actor: Actor, application: OfApplication) => decides(actor, application),
  "organisation.refuse": (actor: Actor, application: OfApplication) => decides(actor, application),
  "organisation.endVerification": (actor: Actor, organisation: InState & Verified) =>
    administers(actor, organisation) && organisation.verificationEndedAt === null,
  "organisation.restoreVerification": (actor: Actor, organisation: InState & Verified & { endedById: string | null }) =>
    administers(actor, organisation) && organisation.verificationEndedAt !== null && organisation.endedById !== actor.id,

  "organisation.revise": (actor: Actor, { organisationId }: OfOrganisation) => speaksFor(actor, organisationId),
  "organisation.publish": (actor: Actor, organisation: OfOrganisation & Verified & { isPublic: boolean }) =>
    speaksFor(actor, organisation.organisationId) && !organisation.isPublic && organisation.verificationEndedAt === null,
  "organisation.withdraw": (actor: Actor, organisation: OfOrganisation & { isPublic: boolean }) =>
    speaksFor(actor, organisation.organisationId) && organisation.isPublic,
  "organisation.invite": (actor: Actor, { organisationId }: OfOrganisation) => speaksFor(actor, organisationId),
  "organisation.removeMember": (actor: Actor, { organisationId, userId }: InState & OfOrganisation & { userId: string | null }) =>
    speaksFor(actor, organisationId) || (userId === actor.id && writesFor(actor, organisationId)),
  "organisation.handOver": (actor: Actor, { organisationId, userId }: InState & OfOrganisation & { userId: string }) =>
    speaksFor(actor, organisationId) && userId !== actor.id,
};

/** The role of whoever decides for an organisation of this kind. */
export const leadingRoleOf = (kind: OrganisationKind): OrganisationRole => (kind === "NHRI" ? "NHRI_OFFICER" : "NGO_ADMIN");

/** The role that somebody has who does not decide for it; an institution has officers alone. */
export const memberRoleOf = (kind: OrganisationKind): OrganisationRole => (kind === "NHRI" ? "NHRI_OFFICER" : "NGO_MEMBER");
