import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendCharacters, readText, writeText } from "./rules";

const read = (raw: string) => {
  const mending = mendCharacters(raw);
  return { ...readText(mending), repairs: [...mending.done] };
};

describe("the characters of a cell", () => {
  it.each([
    ["apostrophe", "'- Trees", "- Trees"],
    ["lineEndings", "one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["blanks", " a\u00A0\u00A0b  c\u200B\n\n d\t", "a b c\nd"],
    ["blanks", "soft\u00ADhyphen\u0007", "softhyphen"],
    ["entities", "trees &amp; roads &#8211; &ldquo;all&rdquo; &#x41;", "trees & roads – “all” A"],
    ["entities", "trees &amp;amp; roads", "trees & roads"],
    ["entities", "trees&nbsp;roads", "trees roads"],
  ])("%s: %j", (repair, raw, expected) => {
    const mending = mendCharacters(raw);
    expect(mending.text).toBe(expected);
    expect([...mending.done]).toContain(repair);
  });

  it("takes tags off, also those that were written as entities", () => {
    expect(mendCharacters("<p>Trees<br/>in &lt;b&gt;every&lt;/b&gt; street</p>")).toMatchObject({ text: "Trees in every street" });
    expect([...mendCharacters("<p>Trees</p>").done]).toEqual(["tags", "blanks"]);
  });

  it.each(["Planting of & caring for", "a < b and c > d", "AT&T; trees", "&unknown; &#0; &#xD800;", "'tis", "it's – all “right”"])(
    "leaves alone: %s",
    (raw) => expect(mendCharacters(raw)).toEqual({ text: raw, done: new Set() }),
  );
});

describe("heading and paragraph number", () => {
  it.each([
    ["49. The Committee notes trees.", null, "49", "The Committee notes trees.", []],
    ["49.The Committee notes trees.", null, "49", "The Committee notes trees.", ["gluedNumber"]],
    ["49 . The Committee", null, "49", "The Committee", ["gluedNumber"]],
    ["121.4 Plant trees (Thule);", null, "121.4", "Plant trees (Thule);", []],
    ["121.4. Plant trees", null, "121.4", "Plant trees", ["gluedNumber"]],
    ["Town gardens 49. The Committee", "Town gardens", "49", "The Committee", []],
    ["Town gardens 49.The Committee", "Town gardens", "49", "The Committee", ["gluedNumber"]],
    ["Town gardens49. The Committee", "Town gardens", "49", "The Committee", ["gluedHeading"]],
    ["Town gardens\n49. The Committee", "Town gardens", "49", "The Committee", ["gluedHeading"]],
    ["Trees (arts. 2, 26 and 7.1) 15.The Committee", "Trees (arts. 2, 26 and 7.1)", "15", "The Committee", ["gluedNumber"]],
    ["- 49. (a) Plant trees", null, "49", "(a) Plant trees", ["strayPrefix"]],
    ["Городские сады 49.Комитет отмечает", "Городские сады", "49", "Комитет отмечает", ["gluedNumber"]],
  ])("%j", (raw, heading, paragraph, text, repairs) => {
    expect(read(raw)).toEqual({ heading, paragraph, text, repairs });
  });

  it.each([
    "The State party should plant trees.",
    "Trees grow. In 12. The sentence",
    "Recalling general comment No. 35. The Committee",
    "Sustainable Development Goal 16. The State party",
    "COVID-19. The State party",
    "In paragraph 12. The Committee",
    "G20. The group",
    "3 trees for every child",
    "1.5 million trees",
    "2019. the year",
  ])("finds none in: %s", (raw) => {
    expect(read(raw)).toMatchObject({ heading: null, paragraph: null, text: raw });
  });

  it("writes what it read, and reads what it wrote", () => {
    const piece = fc.constantFrom(
      "Trees",
      " ",
      "49.",
      "49",
      "121.4",
      "The",
      "(",
      ")",
      "\n",
      "- ",
      "No",
      "&amp;",
      "<p>",
      ". ",
      "a",
      "\u00A0",
      "'",
      "women",
      "“",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const raw = pieces.join("");
        const mending = mendCharacters(raw);
        const parts = readText(mending);
        const written = writeText(parts);
        expect(written === raw || mending.done.size > 0).toBe(true);
        const again = mendCharacters(written);
        expect(readText(again)).toEqual(parts);
        expect(again.done.size).toBe(0);
      }),
      { numRuns: 3_000 },
    );
  });

  it("reads the longest text in time", () => {
    const start = performance.now();
    for (const seed of ["Trees ", "1.", "A1. ", "<", "&amp;", "'", "(", "- "]) readText(mendCharacters(seed.repeat(200_000 / seed.length)));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
