import type { LanguageCode, Names } from "./types.ts";

export type DemonstrationRole =
  | "FOCAL_POINT"
  | "APPROVER"
  | "SECRETARIAT"
  | "WORKING_GROUP_MEMBER"
  | "NHRI_OFFICER"
  | "NGO_ADMIN"
  | "NGO_MEMBER"
  | "ADMINISTRATOR"
  | "AUDITOR";

export type DemonstrationAccount = {
  readonly key: string;
  readonly role: DemonstrationRole;
  /** What the account is for. */
  readonly label: Names;
  /** Who signs in: a function, never a person. */
  readonly name: Names;
  readonly email: string;
  readonly password: string;
  readonly bodyKey?: string;
  readonly organisationKey?: string;
  readonly alternate?: boolean;
  readonly locale: LanguageCode;
};
