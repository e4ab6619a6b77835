import { isArtefact } from "../markers/rules";
import { toLatin } from "../repair/rules";

/** The words as they are to be read, and as the source has them, with number and label. */
export interface Words {
  text: string;
  raw: string;
}

export interface Halves {
  text: [string, string];
  raw: [string, string];
}

const isSolid = (character: string) => /[\p{L}\p{N}]/u.test(character);
const isOpening = (character: string) => /[\p{Ps}\p{Pi}"'•·–—-]/u.test(character);
const count = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
/** No number with its label has more letters and digits. */
const longestMarker = 8;

/**
 * Parts a paragraph before the word at `offset` of its text, and its source at the same word.
 * Null when one half would be empty. No word is ever cut, lost or repeated.
 */
export function halve(words: Words, offset: number): Halves | null {
  const at = wordStart(words.text, offset);
  const first = words.text.slice(0, at).trimEnd();
  const second = words.text.slice(at).trimStart();
  if (first === "" || second === "") return null;

  const { source, markerLetters } = align(words);
  const cut = cutAfter(source, markerLetters + count(first));
  return { text: [first, second], raw: [words.raw.slice(0, cut).trimEnd(), words.raw.slice(cut).trimStart()] };
}

/** Number and label as the source writes them before the text: "7.", "(a)"; nothing where there is none. */
export function markerOf(words: Words): string {
  const { source, markerLetters } = align(words);
  return markerLetters > 0 && markerLetters <= longestMarker ? words.raw.slice(0, cutAfter(source, markerLetters)).trim() : "";
}

/** Whether the text shown still has exactly the letters of its source, number and label aside. */
export function keepsLetters(words: Words, isPart = false): boolean {
  const text = letters(words.text);
  return [words.raw, align(words).source].map(letters).some((raw) => (isPart ? raw.includes(text) : raw.endsWith(text)));
}

const letters = (text: string) => (toLatin(text).match(/[\p{L}\p{N}]/gu) ?? []).join("");

/** The source in which what a printer left is blank, unless the text itself has it, and the letters before the text. */
function align({ text, raw }: Words): { source: string; markerLetters: number } {
  const wanted = count(text);
  const markerLetters = count(raw) - wanted;
  if (markerLetters <= longestMarker) return { source: raw, markerLetters: Math.max(0, markerLetters) };
  const source = raw.replaceAll(/(?<=\n)[^\n]*/g, (line) => (isArtefact(line) ? " ".repeat(line.length) : line));
  return { source, markerLetters: Math.max(0, count(source) - wanted) };
}

/** Back to the beginning of the word, unless a bracket begins here after a mark: "should:(a)". */
function wordStart(text: string, offset: number): number {
  let at = Math.min(Math.max(0, offset), text.length);
  const isSpace = (index: number) => /\s/u.test(text[index] ?? " ");
  const isBracket = isOpening(text[at] ?? "") && /[:;.,]/u.test(text[at - 1] ?? "");
  while (at > 0 && !isBracket && !isSpace(at - 1) && !isSpace(at)) at -= 1;
  return at;
}

/** The place in the source after so many letters and the marks that close them. */
function cutAfter(source: string, wanted: number): number {
  let seen = 0;
  let at = 0;
  for (const character of source) {
    if (seen === wanted && (isSolid(character) || isOpening(character) || /\s/u.test(character))) break;
    if (isSolid(character)) seen += 1;
    at += character.length;
  }
  while (at > 0 && at < source.length && isSolid(source[at - 1] ?? "") && isSolid(source[at] ?? "")) at += 1;
  return at;
}
