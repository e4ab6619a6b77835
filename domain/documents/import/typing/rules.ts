import { findDates } from "../dates/rules";
import { namesTerm } from "../follow-up/rules";
import type { SectionKind } from "../markers/rules";
import type { ParagraphType } from "../schema";

export interface Typed {
  type: ParagraphType;
  isUnsure: boolean;
  /** Where a recommendation begins that stands in the paragraph of its concern. */
  splitAt: number | null;
}

const anyOf = (...patterns: string[]) => new RegExp(patterns.join("|"), "iu");

const adverbs = String.raw`(?:,?\s\w{1,20},?){0,3}`;
const asks = String.raw`(?:recommends|urges|encourages|invites|calls\s(?:up)?on)`;
const recalls = String.raw`(?:reiterates\sits|recalls\sits\s(?:\w{1,20}\s){0,2}recommendations?|draws\sthe\sattention)`;
const state = String.raw`\bstates?\spart(?:y|ies)(?:’s|'s)?\s(?:\w{1,20}\s)?`;
const isAsked = String.raw`(?:should|must|needs\sto|is\s(?:\w{1,20}\s)?(?:urged|encouraged|invited|requested|called\supon))\b`;
const russianAsks = String.raw`(?:рекомендует|призывает|предлагает|просит|настаивает)`;
const russianRecalls = String.raw`(?:напоминает\sо\sсвоей|повторяет\sсво|подтверждает\sсво|ссылается\sна\sсво)`;
const russianIsAsked = String.raw`(?:следует|надлежит|необходимо|рекомендуется|предлагается)`;

/** The verbs by which committees recommend; each stays within one sentence. */
const recommends = anyOf(
  state + isAsked,
  String.raw`\b(?:committee|it)${adverbs}\s(?:${asks}|requests|${recalls})\b`,
  String.raw`\bcommittee\b[^]{0,300}\sand\s(?:\w{1,20}\s)?${asks}\b`,
  String.raw`\bit\sshould\b`,
  String.raw`государству-участнику(?:\s\S{1,20}){0,3}\s${russianIsAsked}`,
  String.raw`государство-участник\s(?:должно|обязано)`,
  String.raw`комитет(?:,?\s\S{1,30}){0,3}\s(?:${russianAsks}|${russianRecalls})`,
  String.raw`комитет[^]{0,300}\sи\s(?:\S{1,20}\s)?${russianAsks}`,
  String.raw`(?:^|\s)(?:он|ему)(?:\s\S{1,20}){0,2}\s(?:${russianAsks}|следует)`,
);
const worries = anyOf(
  String.raw`\b(?:concern(?:ed|s)?|regrets?|deplores?|alarm(?:ed|ing)?|disturbed|dismayed|troubled|worried|preoccupied)\b`,
  "обеспоко|озабоч|сожале|тревож|тревог|беспоко",
);
const considers = anyOf(String.raw`\bconsidered\b[^]{0,200}\breports?\b`, "рассмотрел[^]{0,200}доклад");
const welcomes = anyOf(
  String.raw`\b(?:welcomes|commends|appreciates|notes with (?:satisfaction|appreciation))\b`,
  "приветству|с удовлетворением|с признательностью",
);
const disseminates = anyOf(
  String.raw`\b(?:disseminat|publici[sz]|make public|widely available|circulated widely)`,
  "распростран|довести до сведения|предать гласности",
);
const ownPapers = anyOf("concluding observations", String.raw`заключительн\S{2,3} замечани`);
const nextReport = anyOf(String.raw`\b(?:next|\w{3,9}(?:th|nd|rd)) periodic reports?\b`, String.raw`\S{3,12} периодическ\S{2,3} доклад`);
const submits = anyOf(String.raw`\bsubmit`, String.raw`\bdue\b`, "представ");
const rulesOfProcedure = anyOf(
  String.raw`\brules? \d{1,3}\b[^.]{0,80}\brules of procedure\b`,
  String.raw`\brule (?:7[0-9]|1[01][0-9])\b`,
  String.raw`\bfollow-up to (?:the |these )?concluding observations\b`,
  String.raw`правил\p{L}{0,3} \d{1,3}`,
  String.raw`последующ\S{2,4} (?:меры|мерах|мер|деятельност)`,
);
const providesInformation = anyOf(String.raw`\bprovide\b[^.]{0,200}\binformation\b`, String.raw`представ\p{L}{2,5}[^.]{0,200}информаци`);
/** Asked for in the next report, not within the follow-up procedure. */
const isForNextReport = anyOf(String.raw`\bparticular importance\b`, String.raw`особ\p{L}{2,3} (?:важн|значени)`);
const namesParagraphs = anyOf(
  String.raw`\bparagraphs? \d`,
  String.raw`\bparas?\.? ?\d`,
  String.raw`пункт(?:ах|е|ов|а|ы)? \d`,
  String.raw`(?<!\p{L})пп?\. ?\d`,
);

/** Where each sentence begins. An abbreviation may cut one too many, which does no harm here. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/[.!?;]["”»’)]{0,2}\s+(?=["“«(]?\p{Lu})/gu)) starts.push(index + end.length);
  return starts;
}

const sure = (type: ParagraphType): Typed => ({ type, isUnsure: false, splitAt: null });
const unsure = (type: ParagraphType): Typed => ({ type, isUnsure: true, splitAt: null });

/** Says what a paragraph does, from its section and its verbs. */
export function typeOf(text: string, section: SectionKind | null, isBeforeSections: boolean): Typed {
  const isFirst = section === null && isBeforeSections && considers.test(text);
  if (section === "INTRODUCTION" || isFirst) return sure("INTRODUCTION");
  if (section === "POSITIVE") return sure("POSITIVE");
  if (section === "FACTORS") return sure("OTHER");
  if (section === "FOLLOW_UP") return sure(disseminates.test(text) && !asksForFollowUp(text) ? "DISSEMINATION" : "FOLLOW_UP");
  if (asksForFollowUp(text) || asksForNextReport(text) || (isForNextReport.test(text) && namesParagraphs.test(text)))
    return sure("FOLLOW_UP");
  if (disseminates.test(text) && ownPapers.test(text) && !worries.test(text)) return sure("DISSEMINATION");
  return concernOrRecommendation(text, section);
}

function concernOrRecommendation(text: string, section: SectionKind | null): Typed {
  const starts = sentenceStarts(text);
  const sentences = starts.map((start, index) => text.slice(start, starts[index + 1]));
  const at = sentences.findIndex((sentence) => recommends.test(sentence));
  const isWorriedBefore = worries.test(at === -1 ? text : text.slice(0, starts[at]));

  if (at > 0 && isWorriedBefore) return { type: "CONCERN", isUnsure: false, splitAt: starts[at] ?? null };
  if (at > 0) return unsure("RECOMMENDATION");
  if (at === 0) return isConcernFirst(sentences[0] ?? "") ? unsure("RECOMMENDATION") : sure("RECOMMENDATION");
  if (isWorriedBefore) return sure("CONCERN");
  if (section === "CONCERNS") return unsure("CONCERN");
  return unsure(welcomes.test(text) ? "POSITIVE" : "OTHER");
}

/** "The Committee is concerned …, and recommends": both in one sentence, which only a person can part. */
function isConcernFirst(sentence: string): boolean {
  const recommendation = recommends.exec(sentence);
  return recommendation !== null && worries.test(sentence.slice(0, recommendation.index + recommendation[0].length));
}

/** The request to report within the term on paragraphs that the Committee selected. */
export const asksForFollowUp = (text: string) =>
  namesParagraphs.test(text) &&
  !isForNextReport.test(text) &&
  (rulesOfProcedure.test(text) || (providesInformation.test(text) && (namesTerm(text) || findDates(text).length > 0)));

/** Older layouts end section C with the request for the next report, and its date. */
const asksForNextReport = (text: string) =>
  nextReport.test(text) && !worries.test(text) && submits.test(text) && findDates(text).length > 0;
