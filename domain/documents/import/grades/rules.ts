import { toLatin } from "../repair/rules";
import type { ParagraphType } from "../schema";

/** A grade as a report on follow-up gives it: to a paragraph of earlier observations, or to one measure of it. */
export interface Grade {
  /** "18", where the words name the paragraph beside the grade. */
  paragraph: string | null;
  /** "(a)", "(b)(ii)"; null where the grade is for all of it. */
  measure: string | null;
  /** "B", or "B2" on the scale in use until 2017. */
  grade: string;
}

export interface Assessment extends Grade {
  paragraphId: string;
  /** The State under whose name it stands, in reports on several. */
  state: string | null;
}

const mark = /\[\s?([A-EАВСЕ][12]?)\s?\](?:\s?\[\s?[A-EАВСЕ][12]?\s?\])*/gu;
const single = /[A-EАВСЕ][12]?/gu;
const measure = String.raw`\(?(?:[a-zа-я]|[ivx]{1,4})\)(?:\s?\(?(?:[ivx]{1,4})\))?`;
const separator = String.raw`\s{0,2}(?:,|;|and|и|,\s?and)?\s{0,2}`;
const measures = String.raw`${measure}(?:${separator}${measure}){0,12}`;
const before = new RegExp(String.raw`(?:(?<!\d)(?<paragraph>\d{1,3})\s{0,2})?(?<measures>${measures})?\s{0,2}:?\s{0,2}$`, "u");
const after = new RegExp(String.raw`^\s{0,2}:?\s{0,2}(?:(?:measures?|sub-?paragraphs?|меры|подпункты?)\s)?(?<measures>${measures})`, "iu");

/** "[B]: (a), [C]: (b) and (c)", "18 (a) [B]; 24 [C]": the grades of a text, each with what it is for. */
export function readGrades(text: string): Grade[] {
  const found = [...text.matchAll(mark)];
  const [first] = found;
  if (!first) return [];
  const isBeforeFirst = subjectBefore(text, first.index, 0) !== null;

  return found.flatMap(({ index, 0: whole }, place) => {
    const end = index + whole.length;
    const previous = found[place - 1];
    const subject = isBeforeFirst ? subjectBefore(text, index, previous ? previous.index + previous[0].length : 0) : null;
    const below = isBeforeFirst ? null : (after.exec(text.slice(end, end + 200))?.groups?.measures ?? null);
    const all = labelsIn(subject?.measures ?? below);
    const grades = [...whole.matchAll(single)].map(([letter]) => toLatin(letter));
    return grades.flatMap((grade) => all.map((label): Grade => ({ paragraph: subject?.paragraph ?? null, measure: label, grade })));
  });
}

function subjectBefore(text: string, index: number, from: number): { paragraph: string | null; measures: string | null } | null {
  const { paragraph = null, measures: named = null } = before.exec(text.slice(Math.max(from, index - 200), index))?.groups ?? {};
  return paragraph === null && named === null ? null : { paragraph, measures: named };
}

function labelsIn(list: string | null): (string | null)[] {
  const labels = [...(list ?? "").matchAll(new RegExp(measure, "gu"))].map(([label]) =>
    label
      .replaceAll(/\s/gu, "")
      .replace(/^(?!\()/u, "(")
      .replace(/\)(?=[ivx])/u, ")("),
  );
  return labels.length > 0 ? labels : [null];
}

const gradedTitle = /^(?:paragraph|пункт)\s(\d{1,3})(?![\d.])/iu;

/** "Paragraph 18: right to life": what is graded below such a title is that paragraph. */
export const gradedParagraph = (title: string): string | null => gradedTitle.exec(title.trim())?.[1] ?? null;

const longestTitle = 200;
export const isGradedTitle = (text: string) => text.length <= longestTitle && gradedParagraph(text) !== null && !/[.;]\s*$/u.test(text);

const part =
  /^(?:summary of (?:the )?information|committee[’'`]s evaluation|evaluation (?:by|of) the committee|(?:the )?state party[’'`]s reply|recommended action|decision of the committee|information (?:received|provided) (?:from|by)|резюме информации|краткое изложение информации|оценка комитета|ответ государства-участника|рекомендуемые (?:меры|действия)|решение комитета|информация, (?:полученная|представленная))/iu;
/** The parts in which a report treats each paragraph. */
export const isPartTitle = (text: string) => text.length <= longestTitle && part.test(text.trim()) && !/[.;:,\]]\s*$/u.test(text);

const discontinues =
  /\bdiscontinue|\bfollow-up procedure\b|next periodic report|прекратить|процедур\p{L}{1,3} последующ|следующ\p{L}{2,3} периодическ/iu;

/** What a paragraph of a report on follow-up does. */
export function typeInReport(text: string, isBelowTitle: boolean): ParagraphType {
  if (readGrades(text).length > 0) return "ASSESSMENT";
  if (!isBelowTitle) return "INTRODUCTION";
  return discontinues.test(text) ? "FOLLOW_UP" : "OTHER";
}

interface Graded {
  id: string;
  kind: string;
  type: string;
  section: string | null;
  text: string;
}

/** Every grade of a report, by paragraph and measure: from the proposal, and from the recorded paragraphs in the same way. */
export function assessmentsOf(paragraphs: readonly Graded[]): Assessment[] {
  let state: string | null = null;
  return paragraphs.flatMap(({ id, kind, type, section, text }) => {
    if (kind === "SECTION" && gradedParagraph(text) === null) state = text;
    if (type !== "ASSESSMENT") return [];
    const above = section === null ? null : gradedParagraph(section);
    return readGrades(text).map((grade) => ({ ...grade, paragraph: grade.paragraph ?? above, paragraphId: id, state }));
  });
}
