import { fileNameOf, issuesOf, type NamesOnPaper, partIn, signature } from "@/domain/alternative-reports/editions/rules";
import type { EditionContents, Part } from "@/domain/alternative-reports/editions/schema";
import type { Language } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";
import type { PaperLanguage, PaperWords } from "@/lib/i18n/words";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";

/** A report as it goes to a Committee: in the language that it takes, with the day it was submitted on and no other. */
export type ReportDocument = {
  contents: EditionContents;
  language: Language;
  names: NamesOnPaper;
  fileName: string;
  submittedOn: string;
};

/** The words that stand around a report, and the language they are in: its own wherever there are words in it. */
export type Paper = { words: PaperWords; language: PaperLanguage };

/** The name of the file as the template says it; where nobody is named, nobody is. */
export function reportFileName(document: ReportDocument, { words }: Paper, extension: string): string {
  const { contents, names, language, fileName, submittedOn } = document;
  const { session, stage, authors } = contents;
  const organisation = signature(authors) ?? words("paper.civilSociety");
  const year = Number(submittedOn.slice(0, 4));
  return `${fileNameOf(fileName, { ...names, session, organisation, stage, year, language })}.${extension}`;
}

/** Whom the cover names. */
function namesOn({ authors: { pseudonym, named, unnamed } }: EditionContents, { words, language }: Paper): string {
  const names = [pseudonym, ...named.map(({ name }) => name)].filter((name) => name !== null);
  if (names.length === 0) return words("paper.unnamed");
  const others = unnamed > 0 ? ` ${words("paper.alsoUnnamed", { count: unnamed, shown: formatNumber(unnamed, language) })}` : "";
  return names.join(", ") + others;
}

/** The cover: what a Committee has to know before it reads. */
export function coverOf({ contents, names }: Pick<ReportDocument, "contents" | "names">, paper: Paper): { label: string; value: string }[] {
  const { words } = paper;
  return [
    { label: words("paper.state"), value: names.state },
    { label: words("paper.committee"), value: names.committee },
    { label: words("paper.review"), value: names.review },
    { label: words("paper.stage"), value: words(`vocabulary.ReportStage.${contents.stage}`) },
    { label: words("paper.session"), value: contents.session ?? "" },
    { label: words("paper.articles"), value: contents.articles.join(", ") },
    { label: words("paper.authors"), value: namesOn(contents, paper) },
  ].filter(({ value }) => value !== "");
}

/** The report as a Word file. Its properties name no person, and no organisation that the report does not name. */
export function reportDocx(document: ReportDocument, paper: Paper): Uint8Array {
  const { contents, language, names, submittedOn } = document;
  const { words } = paper;
  const issues = issuesOf(contents);
  const blocks: Block[] = [
    paragraph("Eyebrow", [names.state]),
    paragraph("Title", [contents.title], { language: contents.language }),
    paragraph("Subtitle", [names.committee]),
    ...coverOf(document, paper).map(({ label, value }) => labelled("Fact", label, [value])),
    ...contents.parts.flatMap((part) => partBlocks(part, issues.indexOf(part) + 1, document, words)),
    ...annexBlocks(contents, words),
  ];
  return wordFile({
    language,
    title: contents.title,
    creator: words("paper.producer"),
    createdAt: new Date(`${submittedOn}T00:00:00Z`),
    runningTitle: contents.title,
    blocks,
  });
}

/** A suggested grade; in a language other than that of the report its letter alone, which is what a Committee grades by. */
const gradeIn = (grade: string, language: Language, { language: written }: EditionContents): string =>
  language === written ? grade : (grade.split(" · ").at(0) ?? "");

/** The parts of an issue under their names, those that say something. */
export function answersOf(part: Part, { contents, language }: Pick<ReportDocument, "contents" | "language">, words: PaperWords) {
  const told = partIn(part, language, contents);
  const answers = [
    { label: words("paper.reference"), text: [told.reference, part.about].filter(Boolean).join(" · ") },
    { label: words("paper.stateSaid"), text: told.stateSaid },
    { label: words("paper.reality"), text: told.text },
    { label: words("paper.evidence"), text: told.evidence },
    { label: words("paper.suggestion"), text: told.suggestion },
    { label: words("paper.grade"), text: gradeIn(part.grade ?? "", language, contents) },
  ];
  return { heading: told.heading, text: told.text, answers: answers.filter(({ text }) => text !== "") };
}

function partBlocks(part: Part, position: number, document: ReportDocument, words: PaperWords): Block[] {
  const { language } = document;
  const told = answersOf(part, document, words);
  if (position === 0) return told.text === "" ? [] : [heading(2, told.heading), ...paragraphs("Normal", told.text, { language })];
  return [
    heading(2, `${position}. ${told.heading}`),
    ...told.answers.flatMap(({ label, text }) => [paragraph("Label", [label]), ...paragraphs("Normal", text, { language })]),
  ];
}

function annexBlocks({ annexes }: EditionContents, words: PaperWords): Block[] {
  if (annexes.length === 0) return [];
  const lines = annexes.map(({ title, fileName }) => (title ? `${title} (${fileName})` : fileName));
  return [heading(2, words("paper.annexes")), ...labelledLines("Fact", "", lines)];
}
