import type { Actor } from "@/domain/actor";
import type { Role } from "@/domain/vocabulary";

// What the rules of the policy ask of a person.

export type InState = { stateId: string };
type OfBody = { bodyId: string | null };

export const holds = (actor: Actor, role: Role): boolean => actor.memberships.some((held) => held.role === role);
export const holdsIn = (actor: Actor, role: Role, { stateId }: InState): boolean =>
  actor.memberships.some((held) => held.role === role && held.stateId === stateId);
export const holdsAt = (actor: Actor, role: Role, { bodyId }: OfBody): boolean =>
  bodyId !== null && actor.memberships.some((held) => held.role === role && held.bodyId === bodyId);

export const coordinates = (actor: Actor, subject: InState): boolean => holdsIn(actor, "SECRETARIAT", subject);
export const administers = (actor: Actor, subject: InState): boolean => holdsIn(actor, "ADMINISTRATOR", subject);

/** The roles in which somebody writes for an organisation. */
export const organisationRoles = ["NGO_MEMBER", "NGO_ADMIN", "NHRI_OFFICER"] as const satisfies Role[];
export type OrganisationRole = (typeof organisationRoles)[number];
const isOrganisationRole = (role: Role): boolean => organisationRoles.some((one) => one === role);

/** Of those, the roles that decide for it: the administrator of an NGO, an officer of the NHRI. */
export const isLeadingRole = (role: Role): boolean => role === "NGO_ADMIN" || role === "NHRI_OFFICER";

/** Belongs to this organisation and writes in its name. */
export const writesFor = (actor: Actor, organisationId: string | null): boolean =>
  organisationId !== null && actor.memberships.some((held) => held.organisationId === organisationId && isOrganisationRole(held.role));

/** Decides for this organisation. */
export const speaksFor = (actor: Actor, organisationId: string | null): boolean =>
  organisationId !== null && actor.memberships.some((held) => held.organisationId === organisationId && isLeadingRole(held.role));
