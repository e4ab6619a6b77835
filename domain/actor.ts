import type { Language, Role } from "@/domain/vocabulary";

/** A role held now, in one State and perhaps in one body or organisation. */
export type ActorMembership = {
  role: Role;
  stateId: string;
  bodyId: string | null;
  organisationId: string | null;
  /** Whose role this is, when it is lent to a deputy for some days. */
  inPlaceOf?: { id: string; name: string };
};

/** A signed-in person whose second factor, where one is required, has been shown. */
export type Actor = {
  id: string;
  name: string;
  locale: Language;
  memberships: ActorMembership[];
};
