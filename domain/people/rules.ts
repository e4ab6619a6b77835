import type { Role } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** Where a role is held: in a state body, in an organisation, in either or neither, or only in the State. */
export type Place = "body" | "organisation" | "any" | "none";

const places = {
  FOCAL_POINT: "body",
  APPROVER: "body",
  SECRETARIAT: "none",
  WORKING_GROUP_MEMBER: "any",
  NHRI_OFFICER: "organisation",
  NGO_MEMBER: "organisation",
  NGO_ADMIN: "organisation",
  ADMINISTRATOR: "none",
  AUDITOR: "none",
} satisfies Record<Role, Place>;

export const placeOf = (role: Role): Place => places[role];

type Held = { role: Role; bodyId: string; organisationId: string };

/** What is wrong with the place a role is to be held in: the field and the refusal; null if nothing is. */
export function misplaced({ role, bodyId, organisationId }: Held): { field: "bodyId" | "organisationId"; refusal: string } | null {
  const place = placeOf(role);
  if (place === "body" && !bodyId) return { field: "bodyId", refusal: "bodyRequired" };
  if (place === "organisation" && !organisationId) return { field: "organisationId", refusal: "organisationRequired" };
  if (bodyId && (place === "organisation" || place === "none")) return { field: "bodyId", refusal: "noBodyForRole" };
  if (organisationId && (place === "body" || place === "none" || bodyId))
    return { field: "organisationId", refusal: "noOrganisationForRole" };
  return null;
}

// A role is held from the beginning of its first day until the end of its last, where the State is.
const midnight = "T00:00:00+05:00";
const day = 86_400_000;

export const beginningOf = (first: Day): Date => new Date(first + midnight);
export const endOf = (last: Day): Date => new Date(beginningOf(last).getTime() + day);

/** The last moment of a period, so that its day can be shown; null for one without an end. */
export const lastMoment = (validTo: Date | null): Date | null => validTo && new Date(validTo.getTime() - 1);

/** Where an account stands: invited people have not chosen a password yet. */
export const standings = ["ACTIVE", "INVITED", "DISABLED"] as const;
export type Standing = (typeof standings)[number];
