import { describe, expect, it } from "vitest";
import { namedParagraphs, readFollowUp } from "./rules";

describe("namedParagraphs", () => {
  it.each([
    ["the recommendations made in paragraphs 12 (counter-terrorism), 18 (torture, arts. 7 and 10) and 24 (assembly) above", "12 18 24"],
    ["made in paragraphs 4, 5 and 99.", "4 5 99"],
    ["in paragraph 8 above", "8"],
    ["in paragraphs 18 (a) and (c), and 24 (b) above", "18(a) 18(c) 24(b)"],
    ["in paragraphs 9–11 above", "9 10 11"],
    ["изложенных в пунктах 5 (борьба с коррупцией), 7 и 9 (условия) выше", "5 7 9"],
    ["содержащихся в пункте 14", "14"],
    ["In accordance with rule 71, paragraph 5, of the Committee’s rules of procedure, in paragraphs 8 and 9", "8 9"],
    ["paragraph 1 of rule 75 of its rules", ""],
    ["В соответствии с пунктом 1 правила 75 правил процедуры в пунктах 5 и 7", "5 7"],
    ["General Assembly resolution 68/268, paragraph 3 of the resolution", "3"],
    ["no paragraph is named", ""],
  ])("%s", (text, expected) => {
    expect(namedParagraphs(text).join(" ")).toBe(expected);
  });
});

describe("readFollowUp", () => {
  it.each([
    ["to provide, by 18 July 2028, information on paragraph 8", "2028-07-18", false, false],
    ["within three years, that is, no later than 11 July 2028, on paragraph 8", "2028-07-11", false, false],
    ["представить не позднее 15 июля 2018 года", "2018-07-15", false, false],
    ["представить к 20 июля 2038 года", "2038-07-20", false, false],
    ["within one year, on paragraph 8", null, true, false],
    ["в течение одного года", null, true, false],
    ["adopted on 11 July 2025, on paragraph 8", null, false, true],
    ["by 1 May 2026 or by 1 May 2027", null, false, true],
    ["on paragraph 8", null, false, false],
  ])("%s", (text, dueOn, hasTermOnly, isDateUnclear) => {
    expect(readFollowUp(text)).toMatchObject({ dueOn, hasTermOnly, isDateUnclear });
  });
});
