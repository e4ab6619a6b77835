import type { Actor, ActorMembership } from "@/domain/actor";
import { placeOf } from "@/domain/people/rules";
import { type Role, roles } from "@/domain/vocabulary";

/*
 * Whom the permission matrix asks about. Nothing here touches a database:
 * docs/permissions.md is written from the same people and the same cases.
 */

type Place = "state" | "otherState" | "body" | "otherBody" | "foreignBody" | "organisation" | "otherOrganisation" | "foreignOrganisation";

/** What somebody did with the record themselves, or that it is not theirs at all. */
export type Hand = "writer" | "signer" | "verifier" | "publisher" | "bystander";

/** The ids that a case is about: the places of the record and of everything else, and the people who had it in hand. */
export type Setting = Record<Place | Hand | "official", string>;

/** Where a role is held, seen from the record. */
export const relations = ["own body", "other body", "own organisation", "other organisation", "State alone", "other State"] as const;
export type Relation = (typeof relations)[number];

type Held = { role: Role; relation: Relation; when?: "once" | "later"; isLent?: true };

export type Person = {
  name: string;
  holds: Held[];
  hand?: Hand;
  account: "open" | "disabled" | "none";
};

/** The place in which a role is usually held by somebody whom the record concerns. */
const usual = (role: Role): Relation =>
  ({ body: "own body" as const, organisation: "own organisation" as const, any: "State alone" as const, none: "State alone" as const })[
    placeOf(role)
  ];

const somebody = (name: string, holds: Held[], over: Partial<Person> = {}): Person => ({ name, holds, account: "open", ...over });
const atHome = (role: Role): Held => ({ role, relation: usual(role) });
const inOwnBody = (role: Role): Held => ({ role, relation: "own body" });

/** What can be lent to a deputy, and what the deputy is in the body without it. */
const lentRoles = ["FOCAL_POINT", "APPROVER"] as const;
const inBodyOnly: Held = { role: "WORKING_GROUP_MEMBER", relation: "own body" };

/** Every role in every relation, in every time, and those who hold several, or had the record in hand. */
export const people: Person[] = [
  somebody("a visitor", [], { account: "none" }),
  somebody("somebody without a role", []),
  ...roles.flatMap((role) => relations.map((relation) => somebody(`${role}, ${relation}`, [{ role, relation }]))),
  ...roles.map((role) => somebody(`${role} until yesterday`, [{ ...atHome(role), when: "once" }])),
  ...roles.map((role) => somebody(`${role} from tomorrow`, [{ ...atHome(role), when: "later" }])),
  ...roles.map((role) => somebody(`${role}, disabled`, [atHome(role)], { account: "disabled" })),
  somebody("FOCAL_POINT and APPROVER, own body", [inOwnBody("FOCAL_POINT"), inOwnBody("APPROVER")]),
  somebody("FOCAL_POINT, own body, and APPROVER, other body", [inOwnBody("FOCAL_POINT"), { role: "APPROVER", relation: "other body" }]),
  somebody("SECRETARIAT and APPROVER, own body", [atHome("SECRETARIAT"), inOwnBody("APPROVER")]),
  somebody("ADMINISTRATOR and AUDITOR", [atHome("ADMINISTRATOR"), atHome("AUDITOR")]),
  somebody("SECRETARIAT and ADMINISTRATOR, other State", [
    { role: "SECRETARIAT", relation: "other State" },
    { role: "ADMINISTRATOR", relation: "other State" },
  ]),
  ...lentRoles.flatMap((role) => [
    somebody(`a deputy of the ${role}, own body`, [inBodyOnly, { ...inOwnBody(role), isLent: true }]),
    somebody(`a deputy of the ${role}, other body`, [
      { ...inBodyOnly, relation: "other body" },
      { role, relation: "other body", isLent: true },
    ]),
    somebody(`a deputy of the ${role} until yesterday`, [inBodyOnly, { ...inOwnBody(role), isLent: true, when: "once" }]),
    somebody(`a deputy of the ${role} from tomorrow`, [inBodyOnly, { ...inOwnBody(role), isLent: true, when: "later" }]),
    somebody(`a deputy of the ${role}, disabled`, [inBodyOnly, { ...inOwnBody(role), isLent: true }], { account: "disabled" }),
  ]),
  somebody("FOCAL_POINT and APPROVER who wrote it", [inOwnBody("FOCAL_POINT"), inOwnBody("APPROVER")], { hand: "writer" }),
  somebody("APPROVER who signed it", [inOwnBody("APPROVER")], { hand: "signer" }),
  somebody("SECRETARIAT who verified it", [atHome("SECRETARIAT")], { hand: "verifier" }),
  somebody("SECRETARIAT who published it", [atHome("SECRETARIAT")], { hand: "publisher" }),
];

/** Whoever lends their roles. */
export const official = "an official on leave";

/** A role as it is written in a membership. */
export function placed({ role, relation, isLent }: Held, setting: Setting): ActorMembership {
  const abroad = {
    body: { bodyId: setting.foreignBody },
    organisation: { organisationId: setting.foreignOrganisation },
    any: {},
    none: {},
  }[placeOf(role)];
  const place: Partial<ActorMembership> = {
    "own body": { bodyId: setting.body },
    "other body": { bodyId: setting.otherBody },
    "own organisation": { organisationId: setting.organisation },
    "other organisation": { organisationId: setting.otherOrganisation },
    "State alone": {},
    "other State": { stateId: setting.otherState, ...abroad },
  }[relation];
  const lent = isLent && { inPlaceOf: { id: setting.official, name: official } };
  return { role, stateId: setting.state, bodyId: null, organisationId: null, ...place, ...lent };
}

/** The person as the policy knows them: with the roles of now, or nobody at all. */
export function asActor(id: string, { name, holds, account }: Person, setting: Setting): Actor | null {
  if (account !== "open") return null;
  const held = holds.filter(({ when }) => when === undefined);
  return { id, name, locale: "en", memberships: held.map((one) => placed(one, setting)) };
}
