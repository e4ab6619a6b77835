import { describe, expect, it } from "vitest";
import { countryName, findCountry, stateName } from "@/domain/countries/rules";

describe("findCountry", () => {
  it.each([
    ["Kazakhstan", "KAZ"],
    ["KAZ", "KAZ"],
    ["kz", "KAZ"],
    ["Bolivia (Plurinational State of)", "BOL"],
    ["Turkey", "TUR"],
    ["Côte d’Ivoire", "CIV"],
    ["Holy See", "VAT"],
  ])("knows %s", (text, code) => expect(findCountry(text)?.code).toBe(code));
  it.each(["Atlantis", "", "ATL"])("does not know %s", (text) => expect(findCountry(text)).toBeNull());
});

describe("countryName", () => {
  it("says the name in the reader's language, and a text that is no code as it is", () => {
    expect(["en", "ru", "kk"].map((locale) => countryName("KAZ", locale as "en"))).toEqual(["Kazakhstan", "Казахстан", "Қазақстан"]);
    expect(countryName("France", "ru")).toBe("France");
  });
});

describe("stateName", () => {
  it.each([
    ["KAZ", { en: "Kazakhstan", fr: "République du Kazakhstan" }, "fr", "République du Kazakhstan"],
    ["KAZ", { en: "Kazakhstan" }, "es", "Kazajistán"],
    ["RUR", { kk: "Руритания" }, "es", "Руритания"],
  ] as const)("says %s of %j in %s", (code, names, language, said) => expect(stateName({ code, names }, language)).toBe(said));
});
