import {
  changeKind,
  changeType,
  editText,
  markChecked,
  mergeWithPrevious,
  pair,
  setArticles,
  setFollowUpDates,
  setHeading,
  setNumber,
  split,
  toggleFollowUp,
} from "@/domain/documents/import/review/rules";
import { isFaithful, joinedText } from "@/domain/documents/import/rules";
import type { ImportProposal, ParagraphType, ProposedParagraph } from "@/domain/documents/import/schema";
import { findSymbols } from "@/domain/documents/import/symbols/rules";
import type { ProposalEdit } from "@/domain/documents/schema";
import type { DocumentKind, Language, TranslationState } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

/** The proposal after one act of the person who checks it; what is not possible changes nothing. */
export function applyEdit(proposal: ImportProposal, edit: ProposalEdit): ImportProposal {
  switch (edit.kind) {
    case "type":
      return changeType(proposal, edit.id, edit.type);
    case "line":
      return changeKind(proposal, edit.id, edit.line);
    case "text":
      return editText(proposal, edit.id, edit.text);
    case "number":
      return setNumber(proposal, edit.id, edit.number, edit.label);
    case "heading":
      return setHeading(proposal, edit.id, edit.heading);
    case "split":
      return split(proposal, edit.id, edit.offset);
    case "merge":
      return mergeWithPrevious(proposal, edit.id);
    case "pair":
      return pair(proposal, edit.id, edit.concernIds);
    case "followUp":
      return isFollowUp(proposal, edit.id) === edit.isFollowUp ? proposal : toggleFollowUp(proposal, edit.id);
    case "articles":
      return setArticles(proposal, edit.id, edit.articles);
    case "checked":
      return markChecked(proposal, edit.id, edit.checked);
    case "followUpDates":
      return setFollowUpDates(proposal, { dueOn: edit.dueOn, nextReportOn: edit.nextReportOn });
  }
}

const isFollowUp = ({ recommendations }: ImportProposal, id: string): boolean =>
  recommendations.some((each) => each.id === id && each.followUp);

/** The proposal after all of them, in their order. */
export const applyEdits = (proposal: ImportProposal, edits: readonly ProposalEdit[]): ImportProposal => edits.reduce(applyEdit, proposal);

/** Whether a person must still look at it: the importer was unsure, and nobody has said that it is right. */
export const needsChecking = ({ uncertain, checked, kind }: ProposedParagraph): boolean =>
  uncertain.length > 0 && !checked && kind !== "ARTEFACT";

const observed: ParagraphType[] = [
  "INTRODUCTION",
  "POSITIVE",
  "CONCERN",
  "RECOMMENDATION",
  "FOLLOW_UP",
  "DISSEMINATION",
  "QUESTION",
  "OTHER",
];
const typesByKind: Partial<Record<DocumentKind, ParagraphType[]>> = {
  LIST_OF_ISSUES: ["INTRODUCTION", "QUESTION", "OTHER"],
  FOLLOW_UP_REPORT: ["INTRODUCTION", "ASSESSMENT", "FOLLOW_UP", "OTHER"],
  VIEWS: ["INTRODUCTION", "VIOLATION", "REMEDY", "FOLLOW_UP", "OTHER"],
};

/** What the paragraphs of such a document can be. */
export const typesIn = (kind: DocumentKind): readonly ParagraphType[] => typesByKind[kind] ?? observed;

/** The nearest concern above a recommendation that it does not answer yet. */
export function nextConcern({ paragraphs, recommendations }: ImportProposal, id: string): string | undefined {
  const answered = recommendations.find((each) => each.id === id)?.concernIds ?? [];
  const above = paragraphs.slice(
    0,
    Math.max(
      0,
      paragraphs.findIndex((each) => each.id === id),
    ),
  );
  return above.findLast(({ id: concern, type, parentId }) => type === "CONCERN" && parentId === null && !answered.includes(concern))?.id;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export type WordCheck = {
  /** Words of the source that the proposal does not hold, and the other way round. */
  lost: string[];
  invented: string[];
  /** Paragraphs whose words for reading are not those of their source. */
  unfaithful: ProposedParagraph[];
  /** Lines taken out of the text: page numbers and other marks of the printer. */
  noise: ProposedParagraph[];
};

/** Compares every word of the source with the proposal. */
export function checkWords(sourceText: string, proposal: ImportProposal): WordCheck {
  const balance = new Map<string, number>();
  for (const word of wordsIn(sourceText)) balance.set(word, (balance.get(word) ?? 0) + 1);
  for (const word of wordsIn(joinedText(proposal))) balance.set(word, (balance.get(word) ?? 0) - 1);
  const repeated = (sign: 1 | -1): string[] =>
    [...balance].flatMap(([word, count]) => Array.from({ length: Math.max(0, sign * count) }, () => word));
  return {
    lost: repeated(1),
    invented: repeated(-1),
    unfaithful: proposal.paragraphs.filter((paragraph) => paragraph.kind !== "ARTEFACT" && !isFaithful(paragraph)),
    noise: proposal.paragraphs.filter(({ kind }) => kind === "ARTEFACT"),
  };
}

type Described = { kind: DocumentKind; symbol: string | null; titles: Record<string, string>; sourceText: string };
export type LockProblem = { message: string; field?: string; paragraphId?: string };

const needsSymbol: DocumentKind[] = ["CONCLUDING_OBSERVATIONS", "LIST_OF_ISSUES"];
const hasRecommendations: DocumentKind[] = ["CONCLUDING_OBSERVATIONS", "UPR_RECOMMENDATIONS", "WORKING_SUMMARY"];

/** What stands between a proposal and the official record. */
export function lockProblems({ kind, symbol, titles, sourceText }: Described, proposal: ImportProposal): LockProblem[] {
  const { lost, invented, unfaithful } = checkWords(sourceText, proposal);
  const unchecked = proposal.paragraphs.filter(needsChecking);
  const [firstUnchecked] = unchecked;
  const [firstUnfaithful] = unfaithful;
  return [
    ...(needsSymbol.includes(kind) && !symbol ? [{ message: "symbolRequired", field: "symbol" }] : []),
    ...(Object.values(titles).some(Boolean) ? [] : [{ message: "titleRequired", field: "titles.en" }]),
    ...(firstUnchecked
      ? [{ message: withArguments("uncheckedParagraphs", { count: unchecked.length }), paragraphId: firstUnchecked.id }]
      : []),
    ...(firstUnfaithful
      ? [{ message: withArguments("unfaithfulParagraphs", { count: unfaithful.length }), paragraphId: firstUnfaithful.id }]
      : []),
    ...(lost.length > 0 ? [{ message: withArguments("wordsLost", { count: lost.length }) }] : []),
    ...(invented.length > 0 ? [{ message: withArguments("wordsInvented", { count: invented.length }) }] : []),
    ...(hasRecommendations.includes(kind) && proposal.recommendations.length === 0 ? [{ message: "noRecommendationsFound" }] : []),
  ];
}

/** A working summary is nobody's official text, and the United Nations issues none in Kazakh. */
export const mayBe = (translation: TranslationState, { kind, language }: { kind: DocumentKind; language: Language }): boolean =>
  translation !== "OFFICIAL" || (kind !== "WORKING_SUMMARY" && language !== "kk");

/** A symbol as it is kept for reference, however it was printed: plain hyphens, no blanks, Latin letters. */
export function normalSymbol(printed: string): string | null {
  const text = printed.trim();
  return findSymbols(text)[0]?.symbol ?? (text.replaceAll(/[‐‑‒–—−]/g, "-").replaceAll(/\s/g, "") || null);
}
