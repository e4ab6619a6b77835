import type { DocParagraph } from "@/lib/doc";
import type { DocxParagraph } from "@/lib/docx";
import type { HtmlParagraph } from "@/lib/html";
import type { PdfParagraph } from "@/lib/pdf";
import { isArtefact, startsWithMarker } from "../markers/rules";
import type { Warning } from "../schema";

/** What a file holds, and what its format cannot tell. */
export interface Source {
  lines: SourceLine[];
  warnings: Warning[];
}

/** One paragraph of the source before anything is made of it. */
export interface SourceLine {
  /** As in the source, without an automatic label; may hold line breaks. */
  text: string;
  /** The label Word gave it: "1.", "(a)". */
  label: string | null;
  /** Whole in bold or italics, or a heading by its style. */
  isEmphasised: boolean;
  cell: { table: number; row: number; column: number } | null;
  /** "page" is what each page repeats: running heads and feet, page numbers. */
  part: "header" | "body" | "note" | "page";
  /** Lines of the source were joined though that was not certain. */
  isJoined: boolean;
}

export const rawOf = ({ label, text }: Pick<SourceLine, "label" | "text">) => (label === null ? text : `${label} ${text}`);

/** The lines of a Word file. */
export const linesOfDocx = (paragraphs: DocxParagraph[]): SourceLine[] =>
  paragraphs.map(({ text, label, bold, italic, outlineLevel, cell, part }) => ({
    text,
    label,
    isEmphasised: bold || italic || (outlineLevel !== null && outlineLevel < 9),
    cell,
    part,
    isJoined: false,
  }));

const plain = { label: null, isEmphasised: false, cell: null, isJoined: false } satisfies Partial<SourceLine>;

/** The lines of a Word file as it was saved before 2007. */
export const linesOfDoc = (paragraphs: DocParagraph[]): SourceLine[] => paragraphs.map(({ text, part }) => ({ ...plain, text, part }));

/** The lines of a PDF, whose pages are already put together. */
export const linesOfPdf = (paragraphs: PdfParagraph[]): SourceLine[] =>
  paragraphs.map(({ text, bold, italic, part, isJoined }) => ({ ...plain, text, isEmphasised: bold || italic, part, isJoined }));

/** The lines of a web page; a text that it shows as typed is read as such. */
export const linesOfHtml = (paragraphs: HtmlParagraph[]): SourceLine[] =>
  paragraphs.flatMap(({ text, label, isEmphasised, isPreformatted, cell }) =>
    isPreformatted ? linesOfText(text) : [{ ...plain, text, label, isEmphasised, cell, part: "body" as const }],
  );

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const endsSentence = /[.;:!?…]["”»’')\]]?$/;
const startsSmall = /^["“«‘(]?\p{Ll}/u;

/** A number whose paragraph begins on the line below. */
const markerAlone = /^(?:\d{1,3}(?:\.\d{1,3})?\.|\((?:\d{1,2}|[a-zа-яё]{1,4})\))$/i;

/** The lines of a plain text; lines that were only wrapped are joined again. */
export function linesOfText(text: string): SourceLine[] {
  const lines = text.split(lineBreak).map((line) => line.trim());
  const isWrapped = looksWrapped(lines);
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const joined: SourceLine[] = [];
  let isAfterBlank = true;

  for (const [index, line] of lines.entries()) {
    if (line === "") {
      isAfterBlank = true;
      continue;
    }
    const previous = joined.at(-1);
    const join = previous === undefined ? "no" : continues(lastLine(previous.text), line, lines[index + 1] ?? "");
    if (previous && join !== "no") {
      previous.text += `\n${line}`;
      previous.isJoined ||= join === "unsure";
    } else {
      joined.push({ ...plain, text: line, part: "body" });
    }
    isAfterBlank = false;
  }
  return joined;

  function continues(before: string, line: string, next: string): "no" | "sure" | "unsure" {
    if (markerAlone.test(before) && !isAfterBlank && !startsWithMarker(line)) return "sure";
    if (startsWithMarker(line) || isArtefact(line) || isArtefact(before)) return "no";
    if (endsSentence.test(before)) {
      const isFull = isWrapped && !isAfterBlank && before.length > longest * 0.75;
      const isLonely = next === "" || startsWithMarker(next);
      return isFull && !before.endsWith(":") && !(isLonely && !endsSentence.test(line)) ? "unsure" : "no";
    }
    if (startsSmall.test(line)) return isAfterBlank ? "unsure" : "sure";
    return isWrapped && !isAfterBlank && before.length > longest * 0.6 ? "unsure" : "no";
  }
}

const lastLine = (text: string) => text.slice(text.lastIndexOf("\n") + 1);

/** Text copied from a page: no long line, and many that go on in small letters below. */
function looksWrapped(lines: string[]): boolean {
  const full = lines.filter((line) => line !== "");
  if (full.length < 4 || full.some((line) => line.length > 160)) return false;
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return line.length > 40 && next !== undefined && startsSmall.test(next) && !endsSentence.test(line);
  });
  return broken.length >= 3 && broken.length >= full.length / 8;
}
