import { describe, expect, it } from "vitest";
import { compareNames } from "@/lib/compare-names";

const sorted = (names: string[], locale: "en" | "ru" | "kk") => [...names].sort(compareNames(locale));

describe("compareNames", () => {
  it("follows the Kazakh alphabet, not the code points", () => {
    expect(sorted(["Үкімет", "Ішкі істер", "Ғылым", "Әділет", "Білім", "Қаржы", "Ауыл", "Еңбек"], "kk")).toEqual([
      "Ауыл",
      "Әділет",
      "Білім",
      "Ғылым",
      "Еңбек",
      "Қаржы",
      "Үкімет",
      "Ішкі істер",
    ]);
  });

  it("agrees with ICU's Kazakh collation wherever that exists", () => {
    const letters = [..."аәбвгғдежзиклмнңоөпрстуұүфхһцчшыіэюя"];
    const shuffled = letters.toSorted(() => 0).reverse();
    expect(sorted(shuffled, "kk")).toEqual([...shuffled].sort(new Intl.Collator("kk").compare));
  });

  it.each(["en", "ru", "kk"] as const)("sorts numbers by their value in %s", (locale) => {
    expect(sorted(["Дело 10", "Дело 9", "Дело"], locale)).toEqual(["Дело", "Дело 9", "Дело 10"]);
  });

  it("does not let a capital letter change the order in Kazakh", () => {
    expect(sorted(["қаржы", "Қайта", "ҚОҒАМ"], "kk")).toEqual(["Қайта", "қаржы", "ҚОҒАМ"]);
  });

  it("puts Latin names before Cyrillic ones in Kazakh", () => {
    expect(sorted(["Адал", "ACAT", "2 топ"], "kk")).toEqual(["2 топ", "ACAT", "Адал"]);
  });
});
