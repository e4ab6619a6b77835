import { AlignmentType, DeletedTextRun, Document, InsertedTextRun, LevelFormat, Packer, Paragraph, TextRun } from "docx";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { proposalOf } from "./factories";
import { joinedText, wordsOf } from "./rules";
import type { ImportProposal } from "./schema";

const source = readFileSync(path.join(import.meta.dirname, "synthetic/ccpr-current.en.txt"), "utf8");
const typed = await proposalOf("typed.txt", source);

const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.START,
});
const numbering = {
  config: [
    { reference: "sections", levels: [level(0, LevelFormat.UPPER_LETTER, "%1.")] },
    {
      reference: "paragraphs",
      levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.LOWER_LETTER, "(%2)"), level(2, LevelFormat.LOWER_ROMAN, "(%3)")],
    },
  ],
};
const markers: [RegExp, string, number][] = [
  [/^[A-D]\. /, "sections", 0],
  [/^\d{1,2}\. /, "paragraphs", 0],
  [/^\([a-h]\) ?/, "paragraphs", 1],
  [/^\([ivx]+\) ?/, "paragraphs", 2],
];
const change = { id: 1, author: "editor", date: "2031-07-12T00:00:00Z" };

/** The same document as Word would hold it: its numbers counted by Word, its headings bold, its last edits still tracked. */
async function inWord(isByStyle: boolean): Promise<Uint8Array> {
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const children = lines.map((line) => {
    const [pattern, reference, depth] = markers.find(([marker]) => marker.test(line)) ?? [];
    if (!pattern || reference === undefined || depth === undefined) {
      const isHeading = /^(Anti-corruption|Right to life|Treatment|Freedom)/.test(line);
      return new Paragraph({ children: [new TextRun({ text: line, bold: isHeading })] });
    }
    const text = line.replace(pattern, "");
    const children = [new DeletedTextRun({ ...change, text: "Draft: " }), new InsertedTextRun({ ...change, id: 2, text })];
    return isByStyle
      ? new Paragraph({ style: `${reference}${depth}`, children })
      : new Paragraph({ numbering: { reference, level: depth }, children });
  });
  const paragraphStyles = markers.map(([, reference, depth]) => ({
    id: `${reference}${depth}`,
    name: `_ParaNo._G ${reference} ${depth}`,
    paragraph: { numbering: { reference, level: depth } },
  }));
  const document = new Document({ numbering, styles: { paragraphStyles: isByStyle ? paragraphStyles : [] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const essence = ({ document, paragraphs, recommendations, followUp, warnings }: ImportProposal) => ({
  document,
  followUp,
  warnings,
  paragraphs: paragraphs.map(({ kind, number, label, section, heading, type, text, articles, parentId, uncertain }) => ({
    kind,
    number,
    label,
    section,
    heading,
    type,
    text,
    articles,
    parentId,
    uncertain,
  })),
  recommendations,
});

describe.each([
  ["numbered directly", false],
  ["numbered by its styles", true],
])("a Word document %s", (_, isByStyle) => {
  it("is read as the same document with typed numbers", async () => {
    const proposal = await proposalOf("a.docx", await inWord(isByStyle));
    expect(essence(proposal)).toEqual(essence(typed));
    expect(wordsOf(joinedText(proposal))).toEqual(wordsOf(source));
  });
});
