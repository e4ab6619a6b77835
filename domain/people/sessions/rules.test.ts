import { describe, expect, it } from "vitest";

import { endsAt, isToBeNoted, owedBy, patienceWith } from "@/domain/people/sessions/rules";
import type { Role } from "@/domain/vocabulary";

const noon = new Date("2026-06-24T12:00:00Z");
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const holding = (...roles: Role[]) => ({ memberships: roles.map((role) => ({ role, stateId: "s", bodyId: null, organisationId: null })) });
const here = { isDemonstration: false };

describe("a session nobody uses lasts", () => {
  it.each([
    [["FOCAL_POINT"], 60],
    [["WORKING_GROUP_MEMBER", "AUDITOR"], 60],
    [[], 60],
    [["APPROVER"], 15],
    [["SECRETARIAT"], 15],
    [["ADMINISTRATOR"], 15],
    [["NGO_ADMIN"], 15],
    [["FOCAL_POINT", "APPROVER"], 15],
  ] as [Role[], number][])("for %j %i minutes", (roles, minutes) => expect(patienceWith(holding(...roles), here)).toBe(minutes * 60_000));

  it("for eight hours in the demonstration", () =>
    expect(patienceWith(holding("SECRETARIAT"), { isDemonstration: true })).toBe(8 * 3_600_000));
});

describe("endsAt", () => {
  it("follows the last use", () => {
    expect(endsAt({ ...holding("APPROVER"), createdAt: noon, lastSeenAt: after(30) }, here)).toEqual(after(45));
  });

  it("is never more than twelve hours after sign-in", () => {
    expect(endsAt({ ...holding("FOCAL_POINT"), createdAt: noon, lastSeenAt: after(12 * 60 - 10) }, here)).toEqual(after(12 * 60));
    expect(endsAt({ ...holding(), createdAt: noon, lastSeenAt: after(10 * 60) }, { isDemonstration: true })).toEqual(after(12 * 60));
  });
});

it.each([
  [0, false],
  [0.9, false],
  [1, true],
  [30, true],
])("a use %d minutes after the last is written down: %s", (minutes, expected) => {
  expect(isToBeNoted({ lastSeenAt: noon }, after(minutes))).toBe(expected);
});

describe("owedBy", () => {
  const required = { isRequired: true };
  const session = (roles: Role[], hasSecondFactor: boolean, secondFactorAt: Date | null) => ({
    ...holding(...roles),
    hasSecondFactor,
    secondFactorAt,
  });

  it.each([
    ["an approver without one", session(["APPROVER"], false, null), required, "enrolment"],
    ["an approver without one, where none is required", session(["APPROVER"], false, null), { isRequired: false }, "nothing"],
    ["an approver with one", session(["APPROVER"], true, null), required, "code"],
    ["a focal point without one", session(["FOCAL_POINT"], false, null), required, "nothing"],
    ["a focal point with one", session(["FOCAL_POINT"], true, null), required, "code"],
    ["a focal point with one, where none is required", session(["FOCAL_POINT"], true, null), { isRequired: false }, "code"],
    ["somebody who has shown it", session(["APPROVER"], true, noon), required, "nothing"],
  ] as const)("%s", (_, owing, where, expected) => expect(owedBy(owing, where)).toBe(expected));
});
