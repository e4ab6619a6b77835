import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from "docx";

import { aColumn, aPdf, type PdfLine } from "@/lib/pdf/factories";
import type { Block, InventedDocument } from "../factories";
import type { InventedLimb } from "../limbs/factories";

export const inventedFormats = ["txt", "html", "docx", "doc", "pdf"] as const;
export type InventedFormat = (typeof inventedFormats)[number];

/** The document as a file of this format; much that is called .doc is a Word file of the newer kind. */
export async function asFile(document: InventedDocument, format: InventedFormat): Promise<Uint8Array> {
  if (format === "docx" || format === "doc") return inWord(document);
  if (format === "pdf") return inPdf(document);
  return new TextEncoder().encode(format === "html" ? inHtml(document) : inText(document));
}

const gap = ({ generation }: InventedDocument) => (generation === "old" ? " " : "");

interface Line {
  is: Block["is"] | "limb";
  mark: string;
  text: string;
  depth: number;
}

const limbLines = (limbs: InventedLimb[], depth = 1): Line[] =>
  limbs.flatMap(({ label, text, limbs: below }) => [{ is: "limb" as const, mark: label, text, depth }, ...limbLines(below, depth + 1)]);

const linesOf = ({ blocks }: InventedDocument): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.is === "paragraph") {
      const { number, text, limbs } = block;
      return [{ is: "paragraph", mark: number === null ? "" : `${number}.`, text, depth: 0 }, ...limbLines(limbs)];
    }
    return [{ is: block.is, mark: "mark" in block ? block.mark : "", text: block.text, depth: 0 }];
  });

/** New documents are copied without a space after the number, as the committees' web pages give them. */
const typed = ({ mark, text }: Line, space: string) => (mark === "" ? text : `${mark}${space}${text}`);

/** The source as one text, which is also what no other format may lose a word of. */
export const inText = (document: InventedDocument): string =>
  linesOf(document)
    .map((line) => typed(line, line.is === "section" || line.is === "cluster" ? " " : gap(document)))
    .join("\n\n");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function inHtml(document: InventedDocument): string {
  const lines = linesOf(document).map((line) => {
    const text = escaped(typed(line, " "));
    if (line.is === "section" || line.is === "cluster") return `<h2>${text}</h2>`;
    return line.is === "heading" ? `<p><b>${text}</b></p>` : `<p>${text}</p>`;
  });
  return `<!DOCTYPE html><html lang="${document.language}"><body>${lines.join("\n")}</body></html>`;
}

const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.START,
});

/** All its numbers and letters are counted by Word; sections, clusters and paragraphs each have a list of their own. */
async function inWord(document: InventedDocument): Promise<Uint8Array> {
  const lines = linesOf(document);
  const first = lines.find(({ is, depth }) => is === "limb" && depth === 1)?.mark ?? "(a)";
  const isRoman = first.startsWith("i");
  const isRussian = first.startsWith("а");
  const letters = isRoman ? LevelFormat.LOWER_ROMAN : isRussian ? LevelFormat.RUSSIAN_LOWER : LevelFormat.LOWER_LETTER;
  const bracket = (index: number) => (first.startsWith("(") ? `(%${index})` : `%${index})`);
  const marks = (is: Line["is"]) => lines.find((line) => line.is === is)?.mark ?? "";
  const sections = marks("section").startsWith("I") ? LevelFormat.UPPER_ROMAN : LevelFormat.UPPER_LETTER;
  const clusters = marks("cluster") === "1." ? LevelFormat.DECIMAL : LevelFormat.UPPER_LETTER;
  const config = [
    { reference: "section", levels: [level(0, sections, "%1.")] },
    { reference: "cluster", levels: [level(0, clusters, "%1.")] },
    {
      reference: "paragraph",
      levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, letters, bracket(2)), level(2, LevelFormat.LOWER_ROMAN, bracket(3))],
    },
  ];
  const children = lines.map(({ is, mark, text, depth }) => {
    const bold = is === "heading" || is === "section" || is === "cluster";
    const reference = is === "limb" ? "paragraph" : is;
    return new Paragraph({
      children: [new TextRun({ text, bold })],
      ...(mark !== "" && { numbering: { reference, level: depth } }),
    });
  });
  const file = new Document({ numbering: { config }, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** In thousandths of the size of Helvetica, for groups of letters that are about as wide. */
const letterWidths: [RegExp, number][] = [
  [/[ijl']/, 222],
  [/[ ft.,:;/I]/, 278],
  [/[r()-]/, 333],
  [/[ckstvxyzJ]/, 500],
  [/[mMW]/, 850],
  [/[A-Zw]/, 690],
];
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 556), 0) / 100;
const column = 450;

function wrapped(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && widthOf(`${last} ${word}`) > column) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** Pages of wrapped lines below each other, each with the symbol above and its number below. */
function inPdf(document: InventedDocument): Uint8Array {
  const symbol = document.blocks.find(({ is, text }) => is === "front" && text.includes("/RUR/"))?.text ?? "";
  const pages: PdfLine[][] = [];
  let at = 0;
  const furniture = (page: number): PdfLine[] => [
    { text: symbol, y: 800 },
    { text: String(page), y: 40, x: 290 },
  ];
  for (const line of linesOf(document)) {
    const texts = wrapped(typed(line, " "));
    if (at < 90 + texts.length * 12) {
      pages.push(furniture(pages.length + 1));
      at = 760;
    }
    pages.at(-1)?.push(...aColumn(at, texts, { bold: line.is === "heading" || line.is === "section" || line.is === "cluster" }));
    at -= texts.length * 12 + 14;
  }
  return aPdf(pages);
}

/** The document with those letters only that the PDF of the tests can hold. */
export const inPlainLetters = (document: InventedDocument): InventedDocument =>
  JSON.parse(JSON.stringify(document).replaceAll("’", "'").replaceAll("–", "-")) as InventedDocument;
