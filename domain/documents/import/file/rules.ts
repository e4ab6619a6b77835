import { RuleBroken } from "@/domain/errors";
import { decodeText, NotText } from "@/lib/decode-text";
import { DocRefused, isCompound, readDoc, type DocRefusal } from "@/lib/doc";
import { DocxRefused, readDocx, type DocxRefusal } from "@/lib/docx";
import { encodingOf, HtmlRefused, readHtml } from "@/lib/html";
import { PdfRefused, readPdf, type PdfRefusal } from "@/lib/pdf";
import { NotXml } from "@/lib/xml";
import { linesOfDoc, linesOfDocx, linesOfHtml, linesOfPdf, linesOfText, type Source, type SourceLine } from "../lines/rules";
import { maxFileBytes, tooLarge } from "../size/rules";
import type { Warning } from "../schema";

/** Far beyond any document of the United Nations; what is longer is not one. */
const maxLines = 10_000;
const maxLine = 100_000;
const maxText = 2_000_000;

const docxRefusals: Record<DocxRefusal, string> = {
  notDocx: "wrongFormat",
  tooLarge: "fileTooComplex",
  hasMacros: "macrosRefused",
};
const docRefusals: Record<DocRefusal, string> = {
  notWord: "wrongFormat",
  encrypted: "passwordProtected",
  damaged: "unreadableFile",
};
const pdfRefusals: Record<PdfRefusal, string> = {
  damaged: "unreadableFile",
  encrypted: "passwordProtected",
  tooLong: "fileTooComplex",
  noText: "scannedPdf",
};

/** What a file may be called, and how its contents begin: a Word file is often a newer or a simpler one than its name says. */
const readers: { names: RegExp; begins: (bytes: Uint8Array) => boolean; read: (bytes: Uint8Array) => Promise<Source> | Source }[] = [
  { names: /^docx?$/, begins: isZip, read: (bytes) => ({ lines: linesOfDocx(readDocx(bytes)), warnings: [] }) },
  { names: /^docx?$/, begins: isCompound, read: async (bytes) => ({ lines: linesOfDoc(await readDoc(bytes)), warnings: [numbersLost] }) },
  {
    names: /^(?:html?|xhtml|doc)$/,
    begins: isHtml,
    read: (bytes) => ({ lines: linesOfHtml(readHtml(decodeText(bytes, encodingOf(bytes)))), warnings: [] }),
  },
  { names: /^pdf$/, begins: isPdf, read: pdfSource },
  { names: /^txt$/, begins: isText, read: (bytes) => ({ lines: linesOfText(decodeText(bytes)), warnings: [] }) },
];
const numbersLost: Warning = { key: "numbersMayBeMissing", value: null };

/** The lines of an uploaded file. Its name says what it should be, its contents whether it is. */
export async function readSource(fileName: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length > maxFileBytes) throw tooLarge();
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
  if (ending === "docm" || ending === "dotm") throw new RuleBroken("macrosRefused");
  const named = readers.filter(({ names }) => names.test(ending));
  if (named.length > 0 && bytes.length === 0) throw new RuleBroken("noTextInFile");
  const reader = named.find(({ begins }) => begins(bytes));
  if (!reader) throw new RuleBroken("wrongFormat");

  const { lines, warnings } = await refusing(() => reader.read(bytes));
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new RuleBroken("noTextInFile");
  if (lines.length > maxLines || length > maxText || lines.some(({ text }) => text.length > maxLine))
    throw new RuleBroken("fileTooComplex");
  return { lines: lines.map(withoutNul), warnings };
}

async function pdfSource(bytes: Uint8Array): Promise<Source> {
  const { paragraphs, emptyPages } = await readPdf(bytes);
  const warnings: Warning[] = emptyPages.length > 0 ? [{ key: "pagesWithoutText", value: emptyPages.slice(0, 100).join(", ") }] : [];
  return { lines: linesOfPdf(paragraphs), warnings };
}

/** The sentence for whatever a reader says of a file. */
async function refusing(read: () => Promise<Source> | Source): Promise<Source> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DocxRefused) throw new RuleBroken(docxRefusals[error.reason]);
    if (error instanceof DocRefused) throw new RuleBroken(docRefusals[error.reason]);
    if (error instanceof PdfRefused) throw new RuleBroken(pdfRefusals[error.reason]);
    if (error instanceof NotText) throw new RuleBroken("wrongFormat");
    if (error instanceof NotXml || error instanceof HtmlRefused || isFromZip(error)) throw new RuleBroken("unreadableFile");
    throw error;
  }
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}
function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, "PK\u0003\u0004");
}
/** Some programs write a few bytes of their own before it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}
function isText(bytes: Uint8Array): boolean {
  return !isZip(bytes) && !startsWith(bytes, "%PDF") && !startsWith(bytes, "{\\rtf") && !isCompound(bytes);
}
function isHtml(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").replaceAll("\0", "");
  return isText(bytes) && /<(?:!doctype\s+html|html|head|body|meta|title|div|p|pre|span|table|ol|ul|h[1-6])[\s>]/i.test(begin);
}
/** fflate's own refusals carry a number. */
const isFromZip = (error: unknown) => error instanceof Error && "code" in error && typeof error.code === "number";
/** PostgreSQL holds no NUL, and XML allows none. */
const withoutNul = (line: SourceLine): SourceLine => ({ ...line, text: line.text.replaceAll("\0", "") });
