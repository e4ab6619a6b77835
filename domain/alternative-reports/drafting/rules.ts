import type { ReportSectionKind } from "@/domain/alternative-reports/vocabulary";
import type { Language } from "@/domain/vocabulary";

/** The words of a section; what is not an issue has a text and nothing else. */
export const wordFields = ["heading", "reference", "stateSaid", "text", "evidence", "suggestion"] as const;
export type WordField = (typeof wordFields)[number];

/** The same words in the other language; what an issue refers to is called the same in every language. */
export const translatedFields = ["heading", "stateSaid", "text", "evidence", "suggestion"] as const satisfies readonly WordField[];
export type TranslatedField = (typeof translatedFields)[number];
export type Translations = Record<TranslatedField, string>;

export const untranslated: Translations = { heading: "", stateSaid: "", text: "", evidence: "", suggestion: "" };

export type DraftSection = Record<WordField, string> & {
  id: string;
  kind: ReportSectionKind;
  code: string | null;
  recommendationId: string | null;
  paragraphId: string | null;
  gradeId: string | null;
  translations: Translations;
};

/** A part that the template asks for; where its issues go has the kind ISSUE. */
export type TemplateSection = { code: string; kind: ReportSectionKind; isRequired: boolean };

export type TemplateRules = { languages: Language[]; wordLimit: number | null; needsGrades: boolean; sections: TemplateSection[] };

export type DraftReport = { language: Language; translationLanguage: Language | null; sections: DraftSection[] };

/**
 * How many words a text has, in the browser as on the server: what the language itself sets apart as a word or a number, as
 * word processors count; signs and blanks are none.
 */
export function countWords(text: string, language: Language): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) if (isWordLike) words += 1;
  return words;
}

/** The language that the report is sent in: that of the writing where the committee reads it, and else that of the translation. */
export function submissionLanguage(
  { language, translationLanguage }: Omit<DraftReport, "sections">,
  { languages }: Pick<TemplateRules, "languages">,
): Language {
  return languages.includes(language) || translationLanguage === null ? language : translationLanguage;
}

/** What a section says in the language that the report is sent in; what has no translation yet counts as it is written. */
function sentWords(section: DraftSection, report: Omit<DraftReport, "sections">, sent: Language): Record<WordField, string> {
  const { heading, reference, stateSaid, text, evidence, suggestion, translations } = section;
  const written = { heading, reference, stateSaid, text, evidence, suggestion };
  if (sent === report.language) return written;
  const translated = Object.fromEntries(translatedFields.map((field) => [field, translations[field] || written[field]]));
  return { ...written, ...translated };
}

/** Headings and everything below them count; attached files do not. */
export const sectionWords = (section: DraftSection, report: Omit<DraftReport, "sections">, sent: Language): number => {
  const words = sentWords(section, report, sent);
  return wordFields.reduce((sum, field) => sum + countWords(words[field], sent), 0);
};

/** The words of each section and of the whole, in the language that the report is sent in. */
export function reportWords(report: DraftReport, template: TemplateRules) {
  const sent = submissionLanguage(report, template);
  const sections = Object.fromEntries(report.sections.map((section) => [section.id, sectionWords(section, report, sent)]));
  return { language: sent, total: Object.values(sections).reduce((sum, words) => sum + words, 0), sections };
}

export const reportProblemKinds = [
  "languageNotAccepted",
  "tooLong",
  "noIssues",
  "sectionEmpty",
  "issueEmpty",
  "issueWithoutReference",
  "issueWithoutSuggestion",
  "issueWithoutGrade",
  "notTranslated",
] as const;
export type ReportProblemKind = (typeof reportProblemKinds)[number];

/** Something that the template wants otherwise; `sectionId` is null where it concerns the whole. */
export type ReportProblem = { kind: ReportProblemKind; sectionId: string | null; words?: number; limit?: number };

/** What a report lacks of what its template asks for. Nothing here refuses anything: its authors decide. */
export function checkReport(report: DraftReport, template: TemplateRules): ReportProblem[] {
  const { language, total } = reportWords(report, template);
  const whole: ReportProblem[] = [];
  if (!template.languages.includes(language)) whole.push({ kind: "languageNotAccepted", sectionId: null });
  if (template.wordLimit !== null && total > template.wordLimit)
    whole.push({ kind: "tooLong", sectionId: null, words: total, limit: template.wordLimit });
  const wantsIssues = template.sections.some(({ kind, isRequired }) => kind === "ISSUE" && isRequired);
  if (wantsIssues && !report.sections.some(({ kind }) => kind === "ISSUE")) whole.push({ kind: "noIssues", sectionId: null });
  return [...whole, ...report.sections.flatMap((section) => checkSection(section, report, template, language))];
}

function checkSection(section: DraftSection, report: DraftReport, template: TemplateRules, sent: Language): ReportProblem[] {
  const found: ReportProblemKind[] = [];
  const isRequired = template.sections.some(({ code, isRequired: needed }) => needed && code === section.code);
  if (section.kind === "ISSUE") {
    if (section.text === "") found.push("issueEmpty");
    if (section.reference === "" && section.recommendationId === null && section.paragraphId === null) found.push("issueWithoutReference");
    if (section.suggestion === "") found.push("issueWithoutSuggestion");
    if (template.needsGrades && section.gradeId === null) found.push("issueWithoutGrade");
  } else if (isRequired && section.text === "") found.push("sectionEmpty");
  const isForeign = sent !== report.language;
  if (isForeign && translatedFields.some((field) => section[field] !== "" && section.translations[field] === ""))
    found.push("notTranslated");
  return found.map((kind) => ({ kind, sectionId: section.id }));
}

type Place = { id: string; kind: ReportSectionKind; position: number };

/** The issues between which one is moved up or down: with whom it changes places; null at the edge. */
export function neighbourOf(sections: readonly Place[], id: string, direction: "up" | "down"): Place | null {
  const issues = sections.filter(({ kind }) => kind === "ISSUE").sort((one, other) => one.position - other.position);
  const at = issues.findIndex((issue) => issue.id === id);
  return at === -1 ? null : (issues[direction === "up" ? at - 1 : at + 1] ?? null);
}

/** Room between two parts of a template, for its issues. */
export const partStep = 100_000;
/** Room between two issues. */
export const issueStep = 10;

/** Whose version is kept before it is written over: another's, or one's own of some time ago. */
export const versionAfter = 10 * 60_000;

/** How long ago somebody must have written for them to be said to be writing now. */
export const writingFor = 2 * 60_000;
