import { getDocumentProxy } from "unpdf";
import { sortPages, type Page } from "./pdf/furniture";
import { linesOf, mostCommon, type Run } from "./pdf/lines";
import { paragraphsOf, type PdfParagraph } from "./pdf/paragraphs";

export type { PdfParagraph };

export type PdfRefusal = "damaged" | "encrypted" | "tooLong" | "noText";

export class PdfRefused extends Error {
  constructor(readonly reason: PdfRefusal) {
    super(`Refused: ${reason}`);
  }
}

export interface PdfText {
  paragraphs: PdfParagraph[];
  /** Pages on which there is nothing but pictures, or nothing at all; counted from 1. */
  emptyPages: number[];
}

const mostPages = 1_000;

/** The text of a PDF in paragraphs. Nothing in it is run, drawn or fetched. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await open(bytes);
  if (document.numPages > mostPages) throw new PdfRefused("tooLong");
  const pages: Page[] = [];
  const fonts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number, fonts));

  const emptyPages = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  if (emptyPages.length === pages.length) throw new PdfRefused("noText");
  const bodySize = mostCommon(pages.flatMap(({ lines }) => lines.map(({ size, text }) => [size, text.length] as const)));
  return { paragraphs: paragraphsOf(sortPages(pages, bodySize), bodySize), emptyPages };
}

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfFile["getPage"]>>;

async function open(bytes: Uint8Array): Promise<PdfFile> {
  if (!isWhole(bytes)) throw new PdfRefused("damaged");
  try {
    // Pictures are left out: a scan of a hundred pages would need more memory than its text ever does.
    return await getDocumentProxy(new Uint8Array(bytes), { maxImageSize: 1, verbosity: 0, stopAtErrors: false, disableFontFace: true });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new PdfRefused("encrypted");
    throw new PdfRefused("damaged");
  }
}

/** A file that is cut off would be mended silently, with whatever pages are left of it. */
const isWhole = (bytes: Uint8Array) => Buffer.from(bytes.subarray(-2_048)).includes("startxref");

async function readPage(document: PdfFile, number: number, fonts: Map<string, string>): Promise<Page> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => "str" in item).filter(({ str }) => str !== "");
  if (texts.some(({ fontName }) => !fonts.has(fontName))) await learnFonts(page, new Set(texts.map(({ fontName }) => fontName)), fonts);

  const runs = texts.map(({ str, transform, width, fontName }): Run => {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number);
    const name = fonts.get(fontName) ?? "";
    return { text: str, x, y, width, size: Math.hypot(a, b), bold: /bold|black|heavy/i.test(name), italic: /italic|oblique/i.test(name) };
  });
  const { height } = page.getViewport({ scale: 1 });
  page.cleanup();
  return { height, lines: linesOf(number, runs) };
}

/** The names of fonts, which say whether they are bold, become known only when a page is prepared for drawing. */
async function learnFonts(page: PdfPage, wanted: Set<string>, fonts: Map<string, string>): Promise<void> {
  await page.getOperatorList();
  for (const id of wanted) fonts.set(id, page.commonObjs.has(id) ? nameOf(page.commonObjs.get(id)) : "");
}

const nameOf = (font: unknown) =>
  typeof font === "object" && font !== null && "name" in font && typeof font.name === "string" ? font.name : "";
