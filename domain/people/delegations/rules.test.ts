import { describe, expect, it } from "vitest";

import { delegationState, isLent } from "@/domain/people/delegations/rules";
import { roles } from "@/domain/vocabulary";

const [before, first, last, after] = ["2026-06-30", "2026-07-01", "2026-07-15", "2026-07-16"].map(
  (day) => new Date(`${day}T00:00:00Z`),
) as [Date, Date, Date, Date];

describe("where a delegation stands", () => {
  it.each([
    ["LATER", before, null],
    ["NOW", first, null],
    ["OVER", last, null],
    ["OVER", after, null],
    ["ENDED", first, first],
    ["ENDED", after, first],
  ] as const)("is %s", (state, at, endedAt) => {
    expect(delegationState({ validFrom: first, validTo: last, endedAt }, at)).toBe(state);
  });
});

it("lends the roles of a body and no others", () => {
  expect(roles.filter(isLent)).toEqual(["FOCAL_POINT", "APPROVER"]);
});
