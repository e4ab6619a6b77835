import { ApplicationRefusal, ApplicationState, OrganisationKind, VerificationEnd } from "@/generated/prisma/enums";

export { ApplicationRefusal, ApplicationState, OrganisationKind, VerificationEnd };

const inOrder = <Value extends string>(values: Record<string, Value>): Value[] => Object.values(values);

export const applicationRefusals = inOrder(ApplicationRefusal);
export const applicationStates = inOrder(ApplicationState);
export const organisationKinds = inOrder(OrganisationKind);
export const verificationEnds = inOrder(VerificationEnd);

/** The enums of organisations that have words under `vocabulary.<Enum>.<VALUE>`. */
export const organisationVocabularies = {
  ApplicationRefusal: applicationRefusals,
  ApplicationState: applicationStates,
  OrganisationKind: organisationKinds,
  VerificationEnd: verificationEnds,
};

/** What waits for an administrator, and what is done. */
export const standings = ["waiting", "verified", "refused"] as const;
export type Standing = (typeof standings)[number];
