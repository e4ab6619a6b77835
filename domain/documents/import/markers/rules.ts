import { tidy } from "../repair/rules";

/** What a line begins with. `length` counts the characters of the marker in the text. */
export interface NumberMarker {
  number: string;
  length: number;
}

export interface LimbMarker {
  label: string;
  length: number;
}

export interface SectionTitle {
  title: string;
  kind: SectionKind | null;
}

export type SectionKind = "INTRODUCTION" | "POSITIVE" | "FACTORS" | "CONCERNS" | "FOLLOW_UP";

const paragraphNumber = /^\s{0,10}(\d{1,3})\s?\.(?!\d)\s{0,10}/;
const listNumber = /^\s{0,10}(\d{1,3}\.\d{1,3})\.?\s{1,10}(?=\S)/;
const limb =
  /^\s{0,10}(\(\s?(?:[a-z]{1,4}|[а-яё]|\d{1,2})\s?\)|(?:[a-z]|[ivx]{2,5}|[а-яё]|\d{1,2})\)|[a-zа-яё]\.(?=\s{1,10}[A-ZА-ЯЁ])|[•·▪‣●–—-](?=\s))\s{0,10}/;

/** "1.The Committee", "12. The", "121.4 Ratify". */
export function readNumber(text: string): NumberMarker | null {
  const match = paragraphNumber.exec(text) ?? listNumber.exec(text);
  return match ? { number: match[1] ?? "", length: match[0].length } : null;
}

/** "(a)The", "b) the", "i) The", "• the": whether it really is a limb, the limbs before it decide. */
export function readLimb(text: string): LimbMarker | null {
  const match = limb.exec(text);
  return match ? { label: (match[1] ?? "").replaceAll(/\s/g, ""), length: match[0].length } : null;
}

const sectionLetter = /^\s{0,10}([A-ZА-Я]|[IVX]{1,5})\s?\.\s{0,10}(?=[^\s.])/;
const longestSection = 200;

/** "C.Principal matters of concern and recommendations", "B. Позитивные аспекты", or such a title alone. */
export function readSection(text: string): SectionTitle | null {
  if (text.length > longestSection) return null;
  const marker = sectionLetter.exec(text);
  const title = tidy(marker ? text.slice(marker[0].length) : text);
  const kind = sectionKindOf(title);
  if (marker && (kind !== null || !/[.;:]$/.test(title))) return { title: `${marker[1] ?? ""}. ${title}`, kind };
  return kind !== null && wholeTitle.test(title) ? { title, kind } : null;
}

/** Titles that make a section even without their letter. */
const wholeTitle =
  /^(?:introduction|positive aspects?|(?:principal|main) (?:subjects|areas|matters) of concerns?(?:,? suggestions)?(?:,? and recommendations)?|(?:dissemination|follow-up)(?: and (?:dissemination|follow-up))?|введение|(?:позитивные|положительные) аспекты|основные (?:вопросы|проблемы), вызывающие (?:озабоченность|обеспокоенность),? и рекомендации|распространение(?: информации)? и последующ\S{2,6} \S{3,14})$/i;

function sectionKindOf(title: string): SectionKind | null {
  const small = title.toLowerCase();
  if (/introduction|введение/.test(small)) return "INTRODUCTION";
  if (/factors|difficulties|факторы|трудности/.test(small)) return "FACTORS";
  if (/positive|progress|achieve|позитивн|положительн|прогресс|достигнут/.test(small)) return "POSITIVE";
  if (/concern|озабочен|обеспокоен|беспокойств/.test(small)) return "CONCERNS";
  if (/follow-up|disseminat|последующ|распростран/.test(small)) return "FOLLOW_UP";
  return null;
}

/** Nothing that begins so is the rest of the line above. */
export const startsWithMarker = (text: string) => readNumber(text) !== null || readLimb(text) !== null || sectionLetter.test(text);

/** What a printer left between the paragraphs: job numbers, image names, page numbers, rules. */
const artefact =
  /^(?:GE\.\s?\d{2}-\d{4,6}(?:\s?\([A-Z]\))?|[A-Z]?\d{6,12}\.(?:jpe?g|png|gif|tiff?)|(?:page|стр\.|страница)\s\d{1,4}(?:\s(?:of|из)\s\d{1,4})?|\d{1,4}|[-_–—*=.\s]{3,200}|\d{1,4}\s{1,4}GE\.\d{2}-\d{4,6}|GE\.\d{2}-\d{4,6}\s{1,4}\d{1,4}|Please recycle.{0,10})$/i;
export const isArtefact = (text: string) => text.length <= 200 && artefact.test(text.trim());

/** "* Adopted by the Committee at its 144th session". */
export const isFootnote = (text: string) => /^\s{0,10}(?:\*{1,3}|\[\*{1,3}\]|†)\s{0,10}\p{L}/u.test(text);
