import { describe, expect, it } from "vitest";

import { isLater, isoPartial, isPartialDay, partialDateOf, partialDayOf } from "@/domain/reforms/dates/rules";
import { canReach, dateProblems, isActAddress, milestonesOf, stagesAfter } from "@/domain/reforms/rules";
import { reformStages } from "@/domain/vocabulary";

describe("a date as far as it is known", () => {
  it.each([
    ["29.12.2021", "2021-12-29"],
    ["1.2.2021", "2021-02-01"],
    ["12.2021", "2021-12"],
    ["2021", "2021"],
    ["2021-12-29", "2021-12-29"],
    ["2021-2", "2021-02"],
    [" 2021 ", "2021"],
    ["soon", "soon"],
    ["", ""],
  ])("%j is written %j", (text, iso) => expect(isoPartial(text)).toBe(iso));

  it.each([
    ["2021-02-28", true],
    ["2021-02-29", false],
    ["2024-02-29", true],
    ["2021-13", false],
    ["2021-00", false],
    ["2021", true],
    ["0021", false],
    ["2299", false],
    ["", false],
  ])("%j is a date: %s", (text, expected) => expect(isPartialDay(text)).toBe(expected));

  it.each([
    ["2021", "2021-01-01", "YEAR"],
    ["2021-06", "2021-06-01", "MONTH"],
    ["2021-06-16", "2021-06-16", "DAY"],
  ] as const)("%s is kept as %s with its precision, and comes back", (text, day, precision) => {
    const kept = partialDateOf(text);
    expect(kept).toEqual({ on: new Date(`${day}T00:00:00Z`), precision });
    expect(partialDayOf(kept?.on ?? null, precision)).toBe(text);
  });

  it.each([
    ["2021-05", "2021-04-30", true],
    ["2021", "2021-04-30", false],
    ["2021-04-30", "2021", false],
    ["2022", "2021-12-31", true],
    ["", "2021", false],
  ])("%j is certainly later than %j: %s", (one, other, expected) => expect(isLater(one, other)).toBe(expected));
});

describe("the stages", () => {
  it.each([
    ["IDEA", ["DRAFT", "IN_PARLIAMENT", "ADOPTED", "IN_FORCE", "REPEALED"]],
    ["IN_PARLIAMENT", ["IDEA", "DRAFT", "ADOPTED", "IN_FORCE", "REPEALED"]],
    ["ADOPTED", ["IN_FORCE", "REPEALED"]],
    ["IN_FORCE", ["REPEALED"]],
    ["REPEALED", []],
  ] as const)("after %s are %o", (stage, next) => expect(stagesAfter(stage)).toEqual(next));
  it("never lead to themselves", () => expect(reformStages.filter((stage) => canReach(stage, stage))).toEqual([]));
});

describe("dateProblems", () => {
  const dates = (over: object) => ({ adoptedOn: "", inForceOn: "", repealedOn: "", ...over });
  it.each([
    ["IN_FORCE", { adoptedOn: "2024-04-15", inForceOn: "2024" }, []],
    ["ADOPTED", { adoptedOn: "2026-04", inForceOn: "2027-01-01" }, []],
    ["IN_FORCE", { inForceOn: "2027-01-01" }, ["inForceOn notInTheFuture"]],
    ["REPEALED", { adoptedOn: "2024", repealedOn: "2023-01-01" }, ["repealedOn beforeItsForce"]],
    ["DRAFT", { adoptedOn: "2024", inForceOn: "2024" }, ["adoptedOn notYetAdopted", "inForceOn notYetAdopted"]],
  ] as const)("of %s with %o are %o", (stage, over, expected) =>
    expect(dateProblems(stage, dates(over), "2026-05-01").map(({ field, key }) => `${field} ${key}`)).toEqual(expected),
  );
});

it("tells the stages that a reform has certainly come through", () => {
  expect(milestonesOf("IN_FORCE", { adoptedOn: "2024", inForceOn: "", repealedOn: "" })).toEqual([
    { stage: "ADOPTED", reachedOn: "2024" },
    { stage: "IN_FORCE", reachedOn: "" },
  ]);
  expect(milestonesOf("DRAFT", { adoptedOn: "", inForceOn: "", repealedOn: "" })).toEqual([{ stage: "DRAFT", reachedOn: "" }]);
});

describe("isActAddress", () => {
  it.each([
    ["https://adilet.zan.kz/rus/docs/Z2200000154", "ru", true],
    ["https://adilet.zan.kz/kaz/docs/Z2200000154", "kk", true],
    ["https://adilet.zan.kz/eng/docs/Z2200000154/history", "en", true],
    ["https://adilet.zan.kz/rus/docs/K940001000_", "ru", true],
    ["https://adilet.zan.kz/kaz/docs/Z2200000154", "ru", false],
    ["https://adilet.zan.kz/rus/docs/154", "ru", false],
    ["https://adilet.zan.kz/rus/search", "ru", false],
    ["https://adilet.zan.kz.example.org/anything", "ru", true],
    ["https://www.parlam.kz/ru/bill/1", "ru", true],
    ["javascript:alert(1)", "ru", false],
    ["data:text/html,x", "en", false],
    ["adilet.zan.kz/rus/docs/Z2200000154", "ru", false],
  ] as const)("%s in %s: %s", (address, language, expected) => expect(isActAddress(address, language)).toBe(expected));
});
