import { describe, expect, it } from "vitest";
import { countWords, repair, tidy } from "./rules";

/** The document that a broken text stands in. */
const document = `The rights of Kazakhstan and the framework. Органы Казахстана, государство участника. Religious freedom was implemented.
  The first instance, sufficient means, formal words, the experts.`;
const repaired = (raw: string) => repair(raw, countWords([document, raw])).text;

describe("repair", () => {
  it.each([
    ["International Covenant on Civil and Political R ights", "International Covenant on Civil and Political Rights"],
    ["The meeting wa s called", "The meeting was called"],
    ["within which the Covenant isimplemented", "within which the Covenant is implemented"],
    ["racial orreligious hatred", "racial or religious hatred"],
    ["the report of Kazakhstanat its meeting", "the report of Kazakhstan at its meeting"],
    ["11 7 th session", "117th session"],
    ["доклад Казах- стана", "доклад Казахстана"],
    ["non- governmental experts", "non-governmental experts"],
    ["государство- участника", "государство-участника"],
    ["the СERD unit", "the CERD unit"],
    ["SR.2810, 2811и 2812", "SR.2810, 2811 и 2812"],
    ["soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth"],
    ["  two   blanks\u00A0and\ta tab ", "two blanks and a tab"],
  ])("%s", (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    "insufficient means",
    "informal words",
    "a first and I second",
    "first- and second-instance courts",
    "он и я в доме",
    "CCPR/C/KAZ/CO/2",
    "offences against minorities",
    "by 11 July 2025",
    "so it was no one",
    "mother-in-law",
  ])("leaves alone: %s", (raw) => {
    expect(repaired(raw)).toBe(raw);
  });

  it("says what it did, and where a hyphen may belong", () => {
    const counts = countWords(["The words of a high court."]);
    expect(repair("plain words", counts)).toEqual({ text: "plain words", isRepaired: false, isHyphenUnsure: false });
    expect(repair("the wor- ds", counts)).toEqual({ text: "the words", isRepaired: true, isHyphenUnsure: false });
    expect(repair("the court- martial", counts)).toMatchObject({ isRepaired: true, isHyphenUnsure: true });
  });

  it("only tidies where nothing is to be repaired", () => {
    expect(tidy(" a\n b\u200F ")).toBe("a b");
  });
});
