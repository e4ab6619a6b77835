import { fileNameOf, issuesOf, partIn, signature } from "@/domain/alternative-reports/editions/rules";
import type { EditionContents, Part } from "@/domain/alternative-reports/editions/schema";
import type { Words } from "@/domain/exports/schema";
import type { Language } from "@/domain/vocabulary";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";

/** A report as it goes to a Committee: in the language that it takes, with the day it was submitted on and no other. */
export type ReportDocument = { contents: EditionContents; language: Language; fileName: string; submittedOn: string };

/** The name of the file as the template says it; where nobody is named, nobody is. */
export function reportFileName({ contents, language, fileName, submittedOn }: ReportDocument, extension: string): string {
  const { state, committee, session, stage, authors } = contents;
  const organisation = signature(authors) ?? "civil society";
  const year = Number(submittedOn.slice(0, 4));
  return `${fileNameOf(fileName, { state, committee, session, organisation, stage, year, language })}.${extension}`;
}

/** Whom the cover names. */
function namesOn({ authors: { pseudonym, named, unnamed } }: EditionContents, words: Words): string {
  const names = [pseudonym, ...named.map(({ name }) => name)].filter((name) => name !== null);
  if (names.length === 0) return words("alternativeReports.unnamed");
  const others = unnamed > 0 ? ` ${words("alternativeReports.alsoUnnamed", { count: unnamed, shown: String(unnamed) })}` : "";
  return names.join(", ") + others;
}

/** The cover: what a Committee has to know before it reads. */
export const coverOf = (contents: EditionContents, words: Words): { label: string; value: string }[] =>
  [
    { label: words("edition.state"), value: contents.state },
    { label: words("edition.committee"), value: contents.committee },
    { label: words("edition.review"), value: contents.review },
    { label: words("edition.session"), value: contents.session ?? "" },
    { label: words("edition.articles"), value: contents.articles.join(", ") },
    { label: words("edition.authors"), value: namesOn(contents, words) },
  ].filter(({ value }) => value !== "");

/** The report as a Word file. Its properties name no person, and no organisation that the report does not name. */
export function reportDocx(document: ReportDocument, words: Words): Uint8Array {
  const { contents, language, submittedOn } = document;
  const issues = issuesOf(contents);
  const blocks: Block[] = [
    paragraph("Eyebrow", [contents.state]),
    paragraph("Title", [contents.title], { language }),
    paragraph("Subtitle", [contents.committee]),
    ...coverOf(contents, words).map(({ label, value }) => labelled("Fact", label, [value])),
    ...contents.parts.flatMap((part) => partBlocks(part, issues.indexOf(part) + 1, document, words)),
    ...annexBlocks(contents, words),
  ];
  return wordFile({
    language,
    title: contents.title,
    creator: words("reportFile.producer"),
    createdAt: new Date(`${submittedOn}T00:00:00Z`),
    runningTitle: contents.title,
    blocks,
  });
}

/** The parts of an issue under their names, those that say something. */
export function answersOf(part: Part, { contents, language }: Pick<ReportDocument, "contents" | "language">, words: Words) {
  const told = partIn(part, language, contents);
  const answers = [
    { label: words("edition.reference"), text: [told.reference, part.about].filter(Boolean).join(" · ") },
    { label: words("edition.stateSaid"), text: told.stateSaid },
    { label: words("edition.reality"), text: told.text },
    { label: words("edition.evidence"), text: told.evidence },
    { label: words("edition.suggestion"), text: told.suggestion },
    { label: words("edition.grade"), text: part.grade ?? "" },
  ];
  return { heading: told.heading, text: told.text, answers: answers.filter(({ text }) => text !== "") };
}

function partBlocks(part: Part, position: number, document: ReportDocument, words: Words): Block[] {
  const { language } = document;
  const told = answersOf(part, document, words);
  if (position === 0) return told.text === "" ? [] : [heading(2, told.heading), ...paragraphs("Normal", told.text, { language })];
  return [
    heading(2, `${position}. ${told.heading}`),
    ...told.answers.flatMap(({ label, text }) => [paragraph("Label", [label]), ...paragraphs("Normal", text, { language })]),
  ];
}

function annexBlocks({ annexes }: EditionContents, words: Words): Block[] {
  if (annexes.length === 0) return [];
  const lines = annexes.map(({ title, fileName }) => (title ? `${title} (${fileName})` : fileName));
  return [heading(2, words("edition.annexes")), ...labelledLines("Fact", "", lines)];
}
