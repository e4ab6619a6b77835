import type { DocumentKind } from "@/domain/vocabulary";
import { readFollowUp } from "./follow-up/rules";
import type { SourceLine } from "./lines/rules";
import { isFollowUpTitle, readMasthead } from "./masthead/rules";
import { outline, type OutlineItem, type Shape } from "./outline/rules";
import { derive } from "./pairs/rules";
import { paragraphsOf } from "./paragraphs/rules";
import { countWords, repair } from "./repair/rules";
import type { ImportProposal, ProposedDocument, ProposedParagraph, Warning, WarningKey } from "./schema";
import { keepsLetters } from "./splitting/rules";
import { asksForFollowUp } from "./typing/rules";
import { isUprList, readUprList } from "./upr-list/rules";
import { findRecommendations } from "./upr-report/rules";

const frontLines = 60;

/** What the lines of a document seem to say; a person checks it before anything is recorded. `warnings` are those of its file. */
export function propose(lines: SourceLine[], warnings: Warning[] = []): ImportProposal {
  const proposal = isUprList(lines) ? proposeUprList(lines) : proposeText(lines);
  return { ...proposal, warnings: [...warnings, ...proposal.warnings] };
}

/** The words of the source in their order, as the proposal holds them. */
export const joinedText = (proposal: Pick<ImportProposal, "paragraphs">) => proposal.paragraphs.map(({ raw }) => raw).join("\n");

/** The words of a text, whatever stands between them. */
export const wordsOf = (text: string): string[] => text.match(/\S+/gu) ?? [];

/** Whether a paragraph still has exactly the letters of its source; in a table the source has more columns. */
export const isFaithful = (paragraph: Pick<ProposedParagraph, "raw" | "text" | "upr">) => keepsLetters(paragraph, paragraph.upr !== null);

function proposeText(lines: SourceLine[], chosen?: DocumentKind): ImportProposal {
  const items = outline(lines, chosen === undefined ? shapeOf(lines) : shapeFor(chosen));
  const { document: read, warnings } = readMasthead(frontOf(items));
  const document = chosen === undefined ? read : { ...read, kind: chosen };
  const drafted = paragraphsOf(items, document.kind);
  const isUprReport = document.kind === "UPR_RECOMMENDATIONS";
  const { paragraphs, warnings: unclear } = isUprReport ? findRecommendations(drafted) : { paragraphs: drafted, warnings: [] };
  const request = document.kind === "CONCLUDING_OBSERVATIONS" ? readRequest(paragraphs) : null;
  const followUp = request?.followUp ?? { paragraphs: [], dueOn: null, nextReportOn: null };
  const proposal = derive({ document, paragraphs, followUp, warnings: [] });
  const found = warnings.filter((key) => chosen === undefined || key !== "kindUnknown").map(warning);

  return { ...proposal, warnings: [...found, ...unclear.map(warning), ...(request?.warnings ?? []), ...gaps(proposal)] };
}

/** Of the file itself, whatever is made of its words. */
const ofFile: readonly WarningKey[] = ["numbersMayBeMissing", "pagesWithoutText"];

/** The same source read anew as a document of the kind that a person says it is; what they did to its lines before is gone. */
export function proposeAs({ paragraphs, warnings }: ImportProposal, kind: DocumentKind): ImportProposal {
  const lines: SourceLine[] = [];
  for (const { raw, kind: line, uncertain } of paragraphs) {
    const before = lines.at(-1);
    // What the importer itself had parted stands in one line of the source.
    if (before && (uncertain.includes("mergedSplit") || uncertain.includes("limbsInText"))) before.text += ` ${raw}`;
    else
      lines.push({
        text: raw,
        label: null,
        isEmphasised: line === "HEADING" || line === "SECTION",
        cell: null,
        part: line === "NOTE" ? "note" : line === "ARTEFACT" ? "page" : "body",
        isJoined: uncertain.includes("joinedLines"),
      });
  }
  const proposal = proposeText(lines, kind);
  return { ...proposal, warnings: [...warnings.filter(({ key }) => ofFile.includes(key)), ...proposal.warnings] };
}

const shapeFor = (kind: DocumentKind): Shape => (kind === "LIST_OF_ISSUES" || kind === "FOLLOW_UP_REPORT" ? kind : "OTHER");

function shapeOf(lines: SourceLine[]): Shape {
  const front = lines.slice(0, frontLines);
  if (front.some(({ text }) => isFollowUpTitle(text))) return "FOLLOW_UP_REPORT";
  return front.some(({ text }) => /lists? of issues|перечень вопросов/iu.test(text)) ? "LIST_OF_ISSUES" : "OTHER";
}

function frontOf(items: OutlineItem[]) {
  const counts = countWords(items.map(({ raw }) => raw));
  const shown = ({ text }: OutlineItem) => repair(text, counts).text;
  const first = items.find(({ kind }) => kind === "PARAGRAPH");
  const masthead = items.filter(({ kind }) => kind === "MASTHEAD");
  return {
    lines: joinTitles(masthead.map(shown)),
    rawLines: masthead.map(({ raw }) => raw),
    firstParagraph: first ? shown(first) : "",
    notes: items.filter(({ kind }) => kind === "NOTE").map(shown),
    sample: items
      .map(({ text }) => text)
      .join(" ")
      .slice(0, 20_000),
  };
}

/** A title broken over lines: "… of the Committee on the" / "Rights of the Child: Kazakhstan". */
function joinTitles(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous !== undefined && /\s(?:the|of|on|and|to|by|for|по|о|об|в|и|с|к|за|на)$/iu.test(previous))
      joined[joined.length - 1] = `${previous} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Paragraphs chosen for follow-up and their term come from the document alone. */
function readRequest(paragraphs: ProposedParagraph[]): { followUp: ImportProposal["followUp"]; warnings: Warning[] } {
  const texts = paragraphs
    .filter(({ type, parentId }) => type === "FOLLOW_UP" && parentId === null)
    .map((paragraph) => [paragraph, ...paragraphs.filter(({ parentId }) => parentId === paragraph.id)].map(({ text }) => text).join(" "));
  const requests = texts.filter((text) => asksForFollowUp(text)).map(readFollowUp);
  const others = texts.filter((text) => !asksForFollowUp(text)).map(readFollowUp);
  const named = [...new Set(requests.flatMap((request) => request.paragraphs))];
  const terms = [...new Set(requests.flatMap(({ dueOn }) => dueOn ?? []))];
  const nextReports = [...new Set(others.flatMap(({ dueOn }) => dueOn ?? []))];
  const known = new Set(paragraphs.map(({ number }) => number));
  const missing = named.filter((number) => !known.has(number.replace(/\(.*/u, "")));

  const warnings: Warning[] = [
    ...missing.map((value) => ({ key: "followUpParagraphMissing" as const, value })),
    ...(terms.length > 1 || requests.some((request) => request.isDateUnclear) ? [warning("followUpDateUnclear")] : []),
    ...(terms.length === 0 && requests.some(({ hasTermOnly }) => hasTermOnly) ? [warning("followUpTermWithoutDate")] : []),
    ...(texts.length > 0 && named.length === 0 ? [warning("followUpNotFound")] : []),
  ];
  return {
    followUp: {
      paragraphs: named,
      dueOn: terms.length === 1 ? (terms[0] ?? null) : null,
      nextReportOn: nextReports.length === 1 ? (nextReports[0] ?? null) : null,
    },
    warnings,
  };
}

const warning = (key: WarningKey): Warning => ({ key, value: null });

function gaps({ document, paragraphs, recommendations, assessments, views }: ImportProposal): Warning[] {
  const recommends = document.kind === "CONCLUDING_OBSERVATIONS" || document.kind === "UPR_RECOMMENDATIONS";
  const isNumbered = paragraphs.some(({ kind, number }) => kind === "PARAGRAPH" && number !== null);
  return [
    ...(isNumbered || document.kind === "FOLLOW_UP_REPORT" ? [] : [warning("noNumbers")]),
    ...(recommends && recommendations.length === 0 ? [warning("noRecommendations")] : []),
    ...(document.kind === "FOLLOW_UP_REPORT" && assessments.length === 0 ? [warning("noGrades")] : []),
    ...(views?.violated.length === 0 ? [warning("violationsUnclear")] : []),
  ];
}

function proposeUprList(lines: SourceLine[]): ImportProposal {
  const { items, warnings } = readUprList(lines);
  const title = items.find(({ kind }) => kind === "MASTHEAD")?.text.replace(/ Page \d{1,4} of \d{1,4}$/u, "") ?? null;
  const session = /(\d{1,3})\s?(?:st|nd|rd|th) session/iu.exec(title ?? "")?.[1];
  const document: ProposedDocument = {
    symbol: null,
    symbolRaw: null,
    title,
    body: "UPR",
    kind: "UPR_RECOMMENDATIONS",
    country: null,
    dates: { considered: null, consideredTo: null, adopted: null, distributed: null },
    session: session === undefined ? null : Number(session),
    meetings: { considered: [], adopted: [] },
    language: "en",
    originalLanguage: null,
  };
  const paragraphs = items.map((item, index): ProposedParagraph => ({
    ...item,
    id: `p${index + 1}`,
    label: null,
    section: null,
    type: item.upr === null ? "OTHER" : "RECOMMENDATION",
    articles: [],
    parentId: null,
    concernIds: null,
    isFollowUp: null,
    uncertain: [],
    checked: false,
  }));
  return derive({
    document,
    paragraphs,
    followUp: { paragraphs: [], dueOn: null, nextReportOn: null },
    warnings: warnings.map(warning),
  });
}
