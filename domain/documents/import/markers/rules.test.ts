import { describe, expect, it } from "vitest";
import { isArtefact, isFootnote, readLimb, readNumber, readSection } from "./rules";

describe("the beginning of a line", () => {
  it.each([
    ["1.The Committee", "1", "The Committee"],
    ["12.\tThe Committee", "12", "The Committee"],
    ["  3 . Комитет", "3", "Комитет"],
    ["121.4 Ratify", "121.4", "Ratify"],
  ])("%s has a number", (text, number, rest) => {
    const marker = readNumber(text);
    expect([marker?.number, text.slice(marker?.length)]).toEqual([number, rest]);
  });

  it.each(["2016.", "1,5 million", "№ 5", "five"])("%s has none", (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it.each([
    ["(a)The expansion", "(a)"],
    ["a) принять", "a)"],
    ["б) принять", "б)"],
    ["( i ) The", "(i)"],
    ["iv) The", "iv)"],
    ["– the first", "–"],
    ["a. The first", "a."],
  ])("%s has a limb", (text, label) => {
    expect(readLimb(text)?.label).toBe(label);
  });

  it.each(["(see above)", "(2020) was", "a first", "A) B", "e.g. this", "–5 degrees"])("%s has none", (text) => {
    expect(readLimb(text)).toBeNull();
  });
});

describe("readSection", () => {
  it.each([
    ["A.Introduction", "A. Introduction", "INTRODUCTION"],
    ["B. Positive aspects", "B. Positive aspects", "POSITIVE"],
    ["В. Позитивные аспекты", "В. Позитивные аспекты", "POSITIVE"],
    ["C.Principal matters of concern and recommendations", "C. Principal matters of concern and recommendations", "CONCERNS"],
    ["С. Основные вопросы, вызывающие озабоченность, и рекомендации", expect.any(String), "CONCERNS"],
    ["B. Follow-up measures undertaken and progress\nachieved by the State party", expect.any(String), "POSITIVE"],
    ["IV. Follow-up", "IV. Follow-up", "FOLLOW_UP"],
    ["D. Распространение информации и последующая деятельность", expect.any(String), "FOLLOW_UP"],
    ["C. Factors and difficulties impeding the implementation of the Covenant", expect.any(String), "FACTORS"],
    ["D. Civil rights and freedoms (arts. 7 and 8)", "D. Civil rights and freedoms (arts. 7 and 8)", null],
    ["Positive aspects", "Positive aspects", "POSITIVE"],
  ])("%s", (text, title, kind) => {
    expect(readSection(text)).toEqual({ title, kind });
  });

  it.each(["Freedom of assembly", "A. Smith spoke of it.", `A. ${"x".repeat(300)}`, "The Committee is concerned"])(
    "is none: %s",
    (text) => {
      expect(readSection(text)).toBeNull();
    },
  );
});

describe("what a printer left", () => {
  it.each(["GE.07-42433", "GE.16-13665 (E)", "G142416002.jpg", "page 2", "Page 3 of 14", "14", "______", "* * *", "- - -"])(
    "%s",
    (text) => {
      expect(isArtefact(text)).toBe(true);
    },
  );

  it.each(["14 States", "page two", "A", "GE.07", "jpg"])("is not: %s", (text) => {
    expect(isArtefact(text)).toBe(false);
  });

  it("is told from a footnote", () => {
    expect(isFootnote("* Adopted by the Committee at its 144th session.")).toBe(true);
    expect(isFootnote("** Приняты Комитетом")).toBe(true);
    expect(isFootnote("[*] See")).toBe(true);
    expect(isFootnote("* * *")).toBe(false);
  });
});
