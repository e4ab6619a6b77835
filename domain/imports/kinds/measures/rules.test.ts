import { describe, expect, it } from "vitest";

import {
  currencyOf,
  knownMilestone,
  languageOfTitle,
  readMilestone,
  refuseMoved,
  withMilestones,
} from "@/domain/imports/kinds/measures/rules";

describe("readMilestone", () => {
  it.each([
    ["06.2026 Программа утверждена", "2026-06", "Программа утверждена"],
    ["30.06.2026 – Программа утверждена", "2026-06-30", "Программа утверждена"],
    ["2026: The path is measured", "2026", "The path is measured"],
    ["The path is measured (06.2026)", "2026-06", "The path is measured"],
    ["Приказ издан – 31.12.2026", "2026-12-31", "Приказ издан"],
    ["Приказ № 5 (о тропах)", "", "Приказ № 5 (о тропах)"],
    ["100 троп открыто", "", "100 троп открыто"],
    ["The path is measured", "", "The path is measured"],
  ])("%s", (text, due, title) => expect(readMilestone(text)).toEqual({ due, title }));
});

it.each([
  ["kzt", "KZT"],
  ["тенге", "KZT"],
  ["$", "USD"],
  ["Евро", "EUR"],
  ["фунт", "фунт"],
])("the currency %s is %s", (text, currency) => expect(currencyOf(text)).toBe(currency));

it.each([
  ["Бағдарлама бекітілді", "kk"],
  ["Программа утверждена", "ru"],
  ["The programme is adopted", "en"],
])("%s is written in %s", (title, language) => expect(languageOfTitle(title)).toBe(language));

describe("milestones that a row adds", () => {
  const known = [
    knownMilestone({
      titles: { ru: "Программа утверждена", en: "The programme is adopted" },
      dueOn: new Date("2026-06-01"),
      duePrecision: "MONTH",
    }),
  ];

  it("are those that are not known under any name", () => {
    expect(withMilestones(known, ["06.2026 the programme is adopted", "Приказ издан", "Программа утверждена"])).toEqual([
      "2026-06 Программа утверждена",
      "Приказ издан",
    ]);
    expect(withMilestones(known, [])).toEqual(["2026-06 Программа утверждена"]);
  });

  it("are refused where they move what is known to another day", () => {
    const moved = withMilestones(known, ["07.2026 Программа утверждена"]);
    expect(refuseMoved(known, { milestones: moved })).toMatchObject({ field: "milestones" });
    expect(refuseMoved(known, { milestones: withMilestones(known, ["06.2026 Программа утверждена"]) })).toBeNull();
  });
});
