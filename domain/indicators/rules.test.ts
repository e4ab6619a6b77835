import { describe, expect, it } from "vitest";

import { categoryLines, matchCategories, writtenCategories } from "@/domain/indicators/categories/rules";
import { blankIndicator } from "@/domain/indicators/details/rules";
import { isNumber, isOverdue, plainNumber } from "@/domain/indicators/rules";
import { indicatorSchema } from "@/domain/indicators/schema";
import { lastDayOf, linesOf, seriesOf } from "@/domain/indicators/series/rules";

const names = (en: string, ru: string, kk = "") => ({ en, ru, kk });

describe("a number as people write it", () => {
  it.each([
    ["1 200,50", "1200.50"],
    ["−3", "-3"],
    ["12.5", "12.5"],
    ["many", "many"],
    ["1,234,567", "1,234,567"],
  ])("%j is %j", (written, plain) => expect(plainNumber(written)).toBe(plain));
  it.each([
    ["12.345", true],
    ["12.3456", false],
    ["1234567890123", false],
    ["", false],
    ["1e3", false],
  ])("%j is one: %s", (text, expected) => expect(isNumber(text)).toBe(expected));
});

it("is overdue after its term, not on it", () => {
  expect(isOverdue({ dueOn: "2026-03-31" }, "2026-03-31")).toBe(false);
  expect(isOverdue({ dueOn: "2026-03-31" }, "2026-04-01")).toBe(true);
  expect(isOverdue({ dueOn: null }, "2026-04-01")).toBe(false);
});

describe("categories", () => {
  it("are lines in the same order in each language that names any", () => {
    expect(categoryLines(names("Women\n Men ", "Женщины\nМужчины"))).toEqual([names("Women", "Женщины"), names("Men", "Мужчины")]);
    expect(categoryLines(names("", ""))).toEqual([]);
  });
  it.each([
    ["unequal lines", names("Women\nMen", "Женщины")],
    ["a name twice", names("Women\nwomen", "")],
  ])("are refused with %s", (_, written) => expect(categoryLines(written)).toBeNull());

  const kept = [
    { id: "w", names: names("Women", "Женщины") },
    { id: "m", names: names("Men", "Мужчины") },
  ];
  it("keep their values when they change places", () => {
    const { named, removed } = matchCategories(kept, [names("Men", "Мужчины"), names("Women", "Женщины")]);
    expect(named.map(({ id }) => id)).toEqual(["m", "w"]);
    expect(removed).toEqual([]);
  });
  it("never pass to another when one is left out", () => {
    const { named, removed } = matchCategories(kept, [names("Men", "Мужчины")]);
    expect(named.map(({ id }) => id)).toEqual(["m"]);
    expect(removed).toEqual(["w"]);
  });
  it("get another name in the same place", () => {
    const { named, removed } = matchCategories(kept, [names("Women", "Женщины"), names("Adult men", "Взрослые мужчины")]);
    expect(named.map(({ id }) => id)).toEqual(["w", "m"]);
    expect(removed).toEqual([]);
  });
  it("are shown again as they were written", () =>
    expect(writtenCategories(kept.map(({ names: one }) => one))).toEqual(names("Women\nMen", "Женщины\nМужчины")));
});

describe("the form", () => {
  const parsed = (over: object) =>
    indicatorSchema.safeParse({ ...blankIndicator, stateId: crypto.randomUUID(), code: "1", titles: names("", "Берег"), ...over });
  it("takes what is complete", () => expect(parsed({}).success).toBe(true));
  it.each([
    ["a rhythm without a term", { everyMonths: "12" }, "firstDueOn"],
    ["a term without a rhythm", { firstDueOn: "2026-03-31" }, "everyMonths"],
    ["a date of no target", { targetOn: "2027" }, "targetValue"],
    ["words for a number", { targetValue: "many" }, "targetValue"],
    ["a rhythm of no month", { everyMonths: "0", firstDueOn: "2026-03-31" }, "everyMonths"],
    ["unequal categories", { categories: names("Women\nMen", "Женщины") }, "categories.en"],
  ])("refuses %s", (_, over, field) => {
    const { error } = parsed(over);
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

describe("a series", () => {
  const value = (id: string, period: string, over: object = {}) => ({
    id,
    categoryId: null,
    periodOn: new Date(`${period}-01-01T00:00:00Z`),
    precision: "YEAR" as const,
    value: "1",
    source: "A survey",
    note: null,
    supersedesId: null,
    recordedAt: new Date("2026-01-01T00:00:00Z"),
    ...over,
  });

  it("holds what stands, and what it was before", () => {
    const { standing, corrections } = seriesOf([
      value("a", "2025"),
      value("b", "2024"),
      value("c", "2025", { value: "2", supersedesId: "a", note: "A slip." }),
    ]);
    expect(standing.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(corrections).toMatchObject([{ before: { id: "a", value: "1" }, after: { id: "c", value: "2", note: "A slip." } }]);
  });
  it("is not drawn where a value was taken back", () => {
    const { standing } = seriesOf([value("a", "2025"), value("c", "2025", { value: null, supersedesId: "a" })]);
    expect(linesOf(standing, [])).toEqual([]);
  });
  it.each([
    ["2024", "2024-12-31"],
    ["2024-02", "2024-02-29"],
    ["2024-02-10", "2024-02-10"],
  ])("says of %s what is known on %s", (period, day) => expect(lastDayOf(period)).toBe(day));
});
