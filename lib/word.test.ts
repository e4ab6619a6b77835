import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hostileText } from "@/lib/factories";
import { plainText } from "@/lib/plain-text";
import { type Block, contents, figures, heading, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";
import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";

function filesOf(blocks: Block[]): Map<string, string> {
  const file = wordFile({
    language: "kk",
    title: "Title",
    creator: "Program",
    createdAt: new Date("2027-07-12T00:00:00Z"),
    runningTitle: "Running title",
    blocks,
  });
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const bodyOf = (files: Map<string, string>) => {
  const document = parseXml(files.get("word/document.xml") ?? "");
  return elementOf(document, "body") ?? document;
};

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

const linesOf = (blocks: Block[]) => elementsOf(bodyOf(filesOf(blocks)), "p").map(textIn);

const relationshipsOf = (files: Map<string, string>) =>
  elementsOf(parseXml(files.get("word/_rels/document.xml.rels") ?? "")).map(({ attributes }) => attributes);

describe("a Word file", () => {
  test("gives each line of a text a paragraph", () => {
    expect(linesOf(paragraphs("Normal", "Бір\r\n\nекі\tүш"))).toEqual(["Бір", "екі үш"]);
  });

  test("puts a label before the first of its lines", () => {
    expect(linesOf(labelledLines("Fact", "Label", ["one\ntwo", "three"]))).toEqual(["Labelone", "two", "three"]);
  });

  test("no text, however hostile, breaks the file or is lost", () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 40 }), (title, texts) => {
        const table = figures(title, [title], [[title]], [9_406]);
        const lines = texts.map((text) => paragraph("Normal", [text]));
        const files = filesOf([...lines, heading(1, title), contents(title), table]);
        for (const xml of files.values()) parseXml(xml);
        const read = elementsOf(bodyOf(files), "p").map(textIn);
        expect(read).toEqual([...texts, title].map((text) => plainText(text).replace(/[\n\t]+/g, " ")));
      }),
      { numRuns: 100 },
    );
  });

  test("takes a text of 20,000 characters whole", () => {
    const text = "Ұзақ мәтін. ".repeat(1_667);
    expect(linesOf([paragraph("Normal", [text])])).toEqual([text]);
  });

  test("leads nowhere but where a piece links to", () => {
    const link = "https://a.example/?q=1&r=2";
    const files = filesOf([paragraph("Normal", [{ text: "here", link }, "plain", { text: "and here", link }])]);
    const external = relationshipsOf(files).filter(({ TargetMode }) => TargetMode === "External");
    expect(external).toEqual([expect.objectContaining({ Target: link, Type: expect.stringMatching(/\/hyperlink$/) })]);
  });

  test("does not link to an address that is longer than Word takes", () => {
    const link = `https://a.example/${"x".repeat(2_100)}`;
    const relationships = relationshipsOf(filesOf([paragraph("Normal", [{ text: "here", link }])]));
    expect(relationships.filter(({ TargetMode }) => TargetMode === "External")).toEqual([]);
  });

  test("has a table of contents that Word knows as its own and that is filled in already", () => {
    const files = filesOf([contents("Contents"), heading(1, "Alpha"), heading(2, "Beta"), heading(3, "Gamma")]);
    const content = elementOf(elementOf(bodyOf(files), "sdt"), "sdtContent");
    const entries = elementsOf(content ?? bodyOf(files), "p").map(textIn);
    expect(entries).toEqual(["Contents", ' TOC \\o "1-2" \\h \\z \\u Alpha', "Beta", ""]);
    const xml = files.get("word/document.xml") ?? "";
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g)) expect(xml).toContain(`w:name="${anchor}"`);
    expect(files.get("word/settings.xml")).not.toContain("updateFields");
    expect(xml).not.toContain("w:dirty");
  });

  test("repeats the header of a table and does not break its rows", () => {
    const table = elementOf(bodyOf(filesOf([figures("Title", ["a", "b"], [["c", "1"]], [5_000, 4_406])])), "tbl");
    const rows = elementsOf(table ?? bodyOf(new Map()), "tr").map((row) => elementOf(row, "trPr"));
    expect(rows.map((row) => row && elementsOf(row).map(({ name }) => name))).toEqual([["cantSplit", "tblHeader"], ["cantSplit"]]);
  });

  test("is in the language it is written in, and says so of a text that is not", () => {
    const files = filesOf([paragraph("Normal", ["Текст"], { language: "ru" })]);
    expect(files.get("word/styles.xml")).toContain('<w:lang w:val="kk-KZ"');
    expect(files.get("word/document.xml")).toContain('<w:lang w:val="ru-RU"');
  });

  test("numbers its pages and names nobody", () => {
    const files = filesOf([]);
    expect(files.get("word/footer.xml")).toContain('w:instr="PAGE"');
    expect(textIn(parseXml(files.get("docProps/core.xml") ?? ""))).toBe("TitleProgramkk-KZ2027-07-12T00:00:00.000Z");
    expect([...files.keys()].filter((name) => name.startsWith("docProps/"))).toEqual(["docProps/core.xml"]);
  });
});
