import { RuleBroken } from "@/domain/errors";
import { decodeText, NotText } from "@/lib/decode-text";
import { DocxRefused, readDocx, type DocxRefusal } from "@/lib/docx";
import { withArguments } from "@/lib/refusal";
import { NotXml } from "@/lib/xml";
import { linesOfDocx, linesOfText, type SourceLine } from "../lines/rules";

const maxMegabytes = 10;
export const maxFileBytes = maxMegabytes * 1024 * 1024;

/** Far beyond any document of the United Nations; what is longer is not one. */
const maxLines = 10_000;
const maxLine = 100_000;
const maxText = 2_000_000;

const refusals: Record<DocxRefusal, string> = {
  notDocx: "wrongFormat",
  tooLarge: "fileTooComplex",
  hasMacros: "macrosRefused",
};

export const tooLarge = () => new RuleBroken(withArguments("fileTooLarge", { max: maxMegabytes }));

/** The lines of an uploaded file. Its name says what it should be, its contents whether it is. */
export function readLines(fileName: string, bytes: Uint8Array): SourceLine[] {
  if (bytes.length > maxFileBytes) throw tooLarge();
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (ending === "docm" || ending === "dotm") throw new RuleBroken("macrosRefused");
  if (ending !== "docx" && ending !== "txt") throw new RuleBroken("wrongFormat");

  const lines = ending === "docx" ? docxLines(bytes) : textLines(bytes);
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new RuleBroken("noTextInFile");
  if (lines.length > maxLines || length > maxText || lines.some(({ text }) => text.length > maxLine))
    throw new RuleBroken("fileTooComplex");
  return lines;
}

function docxLines(bytes: Uint8Array): SourceLine[] {
  if (bytes.length === 0) throw new RuleBroken("noTextInFile");
  if (!isZip(bytes)) throw new RuleBroken("wrongFormat");
  try {
    return linesOfDocx(readDocx(bytes)).map(withoutNul);
  } catch (error) {
    if (error instanceof DocxRefused) throw new RuleBroken(refusals[error.reason]);
    if (error instanceof NotXml || isFromZip(error)) throw new RuleBroken("unreadableFile");
    throw error;
  }
}

function textLines(bytes: Uint8Array): SourceLine[] {
  if (isZip(bytes) || startsWith(bytes, "%PDF") || startsWith(bytes, "{\\rtf")) throw new RuleBroken("wrongFormat");
  try {
    return linesOfText(decodeText(bytes));
  } catch (error) {
    if (error instanceof NotText) throw new RuleBroken("wrongFormat");
    throw error;
  }
}

const startsWith = (bytes: Uint8Array, start: string) => [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
const isZip = (bytes: Uint8Array) => startsWith(bytes, "PK\u0003\u0004");
/** fflate's own refusals carry a number. */
const isFromZip = (error: unknown) => error instanceof Error && "code" in error && typeof error.code === "number";
/** PostgreSQL holds no NUL, and XML allows none. */
const withoutNul = (line: SourceLine): SourceLine => ({ ...line, text: line.text.replaceAll("\0", "") });
