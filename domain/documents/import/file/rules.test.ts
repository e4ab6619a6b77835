import { Document, Packer, Paragraph } from "docx";
import { strToU8, zipSync } from "fflate";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aColumn, aPdf, password } from "@/lib/pdf/factories";
import { linesOfFile, proposalOf } from "../factories";
import { isFaithful, joinedText, wordsOf } from "../rules";
import { readSource } from "./rules";

const folder = path.resolve("../shared/data/documents/upr");
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
  <h1>Concluding observations on the third periodic report of Ruritania</h1><h2>C. Principal matters of concern and recommendations</h2>
  <p><b>Mills (art. 2)</b></p><p>1. The Committee is concerned that mills are closed.</p>
  <p>2. The State party should:</p><ol type="a"><li>Open them;</li><li>Mend<br>them.</li></ol></body></html>`;
const docx = async (text: string) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })));
const pdf = aPdf([aColumn(700, ["1. The Committee is concerned."])]);
const texts = async (name: string, bytes: Uint8Array | string) => (await linesOfFile(name, bytes)).map(({ text }) => text);

describe("a file is read by its contents, within what its name allows", () => {
  it("as Word, whichever ending", async () => {
    for (const name of ["a.docx", "a.doc", "A.DOC"]) expect(await texts(name, await docx("Text"))).toEqual(["Text"]);
  });

  it("as a web page, also one that calls itself Word", async () => {
    for (const name of ["a.html", "a.htm", "a.doc"]) expect(await texts(name, "<html><p>Text</p></html>")).toEqual(["Text"]);
  });

  it("as a PDF, also after a few bytes of something else", async () => {
    expect(await texts("a.pdf", pdf)).toEqual(["1. The Committee is concerned."]);
    expect(await texts("a.pdf", new Uint8Array([0x0a, 0x0a, ...pdf]))).toEqual(["1. The Committee is concerned."]);
  });

  it("in the encoding that a page names", async () => {
    const russian = [..."Комитет"].map((letter) => letter.charCodeAt(0) - 0x410 + 0xc0);
    const bytes = Buffer.concat([
      Buffer.from("<html><meta charset=windows-1251><p>"),
      Buffer.from(russian),
      Buffer.from(" and more English than that"),
    ]);
    expect(await texts("a.html", bytes)).toEqual(["Комитет and more English than that"]);
  });

  it.each([
    ["a.pdf", zipSync({ "a.txt": strToU8("x") }), "wrongFormat"],
    ["a.pdf", "Text", "wrongFormat"],
    ["a.docx", pdf, "wrongFormat"],
    ["a.txt", pdf, "wrongFormat"],
    ["a.html", "Text", "wrongFormat"],
    ["a.html", pdf, "wrongFormat"],
    ["a.doc", "{\\rtf1 Text}", "wrongFormat"],
    ["a.rtf", "{\\rtf1 Text}", "wrongFormat"],
    ["a.pdf", new Uint8Array(), "noTextInFile"],
    ["a.html", "<html><script>x</script></html>", "noTextInFile"],
    ["a.pdf", aPdf([[], []]), "scannedPdf"],
    ["a.pdf", aPdf([aColumn(700, ["Text"])], password), "passwordProtected"],
    ["a.html", `<html>${"<div>".repeat(2_000)}x`, "unreadableFile"],
  ])("and otherwise refused: %s", async (name, bytes, key) => {
    await expect(proposalOf(name, bytes)).rejects.toMatchObject({ key });
  });
});

describe("what the format cannot tell", () => {
  it("is said of pages without text", async () => {
    const { warnings } = await proposalOf("a.pdf", aPdf([aColumn(700, ["Text"]), [], []]));
    expect(warnings[0]).toEqual({ key: "pagesWithoutText", value: "2, 3" });
  });

  it.skipIf(!existsSync(folder))("is said of numbers in an old Word file, and of no new one", async () => {
    const warningsOf = async (name: string) => (await readSource(name, readFileSync(path.join(folder, name)))).warnings;
    expect(await warningsOf("Advance_questions_Slovenia_first_batch.doc")).toEqual([{ key: "numbersMayBeMissing", value: null }]);
    expect(await warningsOf("AdvancedQuestionsSlovenia.doc")).toEqual([]);
  });
});

describe("a web page", () => {
  it("is read as the document that it shows", async () => {
    const { document, recommendations } = await proposalOf("a.html", page);
    expect(document).toMatchObject({ kind: "CONCLUDING_OBSERVATIONS", title: expect.stringContaining("third periodic report") });
    expect(recommendations).toMatchObject([
      {
        paragraph: "2",
        pairedWith: "1",
        heading: "Mills (art. 2)",
        articles: ["2"],
        limbs: [{ text: "Open them;" }, { text: "Mend them." }],
      },
    ]);
  });

  it("that shows a text as typed is read as a text", async () => {
    expect(await texts("a.html", "<pre>\n1. A line that is\nwrapped here.\n\n2. Another.</pre>")).toEqual([
      "1. A line that is\nwrapped here.",
      "2. Another.",
    ]);
  });
});

describe("a PDF", () => {
  const column = [
    "1. The Committee is concerned that the mills of the country have been closed for so many years",
    "and that nobody knows who closed them, or when the mills that were left out of that plan will",
  ];
  const pages = [
    [
      ...aColumn(760, ["Mills"], { bold: true }),
      ...aColumn(700, column),
      { text: "RUR/C/1", y: 800, size: 9 },
      { text: "1", y: 30, size: 9 },
    ],
    [
      ...aColumn(760, ["be opened again.", "2. The State party should open them."]),
      { text: "RUR/C/1", y: 800, size: 9 },
      { text: "2", y: 30, size: 9 },
    ],
  ];

  it("is read over its pages; their heads and numbers are kept beside the text", async () => {
    const { paragraphs } = await proposalOf("a.pdf", aPdf(pages));
    expect(paragraphs.map(({ kind, number, text }) => `${kind} ${number} ${text.slice(-20)}`)).toEqual([
      "MASTHEAD null Mills",
      "PARAGRAPH 1 ill be opened again.",
      "ARTEFACT null RUR/C/1",
      "ARTEFACT null 1",
      "PARAGRAPH 2 ty should open them.",
      "ARTEFACT null RUR/C/1",
      "ARTEFACT null 2",
    ]);
  });

  it("loses and invents no word", async () => {
    const proposal = await proposalOf("a.pdf", aPdf(pages));
    const written = pages.flat().flatMap(({ text }) => wordsOf(text));
    expect(wordsOf(joinedText(proposal)).sort()).toEqual(written.sort());
    expect(proposal.paragraphs.every(isFaithful)).toBe(true);
  });

  const hasOther = existsSync(folder) && spawnSync("pdftotext", ["-v"]).error === undefined;
  it.skipIf(!hasOther).each(["A_HRC_43_15.en.pdf", "A_HRC_14_10.en.pdf"])(
    "holds the words that another program finds in %s",
    async (name) => {
      const file = path.join(folder, name);
      // The bars of the code on the first page have no letters.
      const found = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll(/\p{Co}/gu, "");
      const proposal = await proposalOf(name, readFileSync(file));
      expect(wordsOf(joinedText(proposal)).sort()).toEqual(wordsOf(found).sort());
      expect(proposal.paragraphs.filter((paragraph) => !isFaithful(paragraph))).toEqual([]);
    },
  );
});
