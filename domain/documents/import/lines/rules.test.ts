import { describe, expect, it } from "vitest";
import { linesOfText } from "./rules";

const texts = (text: string) => linesOfText(text).map((line) => line.text);

describe("linesOfText", () => {
  it("takes each line for a paragraph, whatever ends it", () => {
    expect(texts("1. One.\r\n\r\n2. Two.\r3. Three.\f4. Four.\u20285. Five.")).toEqual([
      "1. One.",
      "2. Two.",
      "3. Three.",
      "4. Four.",
      "5. Five.",
    ]);
  });

  it("joins what goes on in small letters, and a word broken at the end of a line", () => {
    expect(texts("1. The Committee\nis concerned about the Казах-\nстан report.\n(a) first;\nb) second")).toEqual([
      "1. The Committee\nis concerned about the Казах-\nстан report.",
      "(a) first;",
      "b) second",
    ]);
  });

  it("joins a number that stands alone to what it numbers", () => {
    expect(texts("95. These are listed:\n1. \nTo mend the mill;\n\n(b)\nTo open it.\n\n121.2.\nTo sell it.\n\n3.\n\nApart.")).toEqual([
      "95. These are listed:",
      "1.\nTo mend the mill;",
      "(b)\nTo open it.",
      "121.2.\nTo sell it.",
      "3.",
      "Apart.",
    ]);
  });

  it("joins the lines of a page, also where a sentence ends at the margin", () => {
    const page = [
      "A. Introduction",
      "1. The Committee considered the report of the State at its meetings, which were",
      "held in June, and was glad to meet the delegation that had come from far away.",
      "It thanked the State for its replies, which had been sent in good time, and for",
      "the additional information.",
      "Freedom of assembly",
      "2. The Committee is concerned that the law on meetings is unclear, that it asks",
      "organizers to name every guest, and that it has been applied to weddings, with",
      "fines.",
    ].join("\n");
    expect(texts(page).map((text) => text.slice(0, 16))).toEqual([
      "A. Introduction",
      "1. The Committee",
      "Freedom of assem",
      "2. The Committee",
    ]);
    expect(linesOfText(page).map(({ isJoined }) => isJoined)).toEqual([false, true, false, false]);
  });

  it("leaves apart what an empty line parts, and what a printer left", () => {
    expect(texts("The Committee notes\n\nPage 2\n\nThe rest")).toEqual(["The Committee notes", "Page 2", "The rest"]);
    expect(texts("notes the lack of\nGE.07-42433\na calendar")).toEqual(["notes the lack of", "GE.07-42433", "a calendar"]);
  });
});
