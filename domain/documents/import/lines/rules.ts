import type { DocxParagraph } from "@/lib/docx";
import { isArtefact, startsWithMarker } from "../markers/rules";

/** One paragraph of the source before anything is made of it. */
export interface SourceLine {
  /** As in the source, without an automatic label; may hold line breaks. */
  text: string;
  /** The label Word gave it: "1.", "(a)". */
  label: string | null;
  /** Whole in bold or italics, or a heading by its style. */
  isEmphasised: boolean;
  cell: { table: number; row: number; column: number } | null;
  part: "header" | "body" | "note";
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

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const endsSentence = /[.;:!?…]["”»’')\]]?$/;
const startsSmall = /^["“«‘(]?\p{Ll}/u;

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
      joined.push({ text: line, label: null, isEmphasised: false, cell: null, part: "body", isJoined: false });
    }
    isAfterBlank = false;
  }
  return joined;

  function continues(before: string, line: string, next: string): "no" | "sure" | "unsure" {
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
