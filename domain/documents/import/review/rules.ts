import { findArticles } from "../articles/rules";
import { derive } from "../pairs/rules";
import type { ImportProposal, LineKind, ParagraphType, ProposedDocument, ProposedParagraph } from "../schema";
import { halve, markerOf } from "../splitting/rules";

/**
 * What a person may do to a proposal. Each returns a new proposal whose recommendations are found anew;
 * an act that is not possible returns the same proposal.
 */

/**
 * Limbs and continuations are of the type of the paragraph they belong to. A continuation of another type
 * becomes a paragraph for itself, and takes what follows it along: so a merged paragraph is parted.
 */
export function changeType(proposal: ImportProposal, id: string, type: ParagraphType): ImportProposal {
  const paragraph = find(proposal, id);
  if (!paragraph) return proposal;
  const start = position(proposal, id);
  const isParted = paragraph.kind === "PARAGRAPH" && paragraph.parentId !== null && paragraph.type !== type;
  const parted = isParted
    ? proposal.paragraphs.map((each, index) => {
        if (each.id === id) return { ...each, parentId: null };
        return index > start && each.parentId === paragraph.parentId ? { ...each, parentId: id } : each;
      })
    : proposal.paragraphs;
  const family = familyOf(parted, id);
  return edit({ ...proposal, paragraphs: parted }, (each) =>
    family.has(each.id) ? { ...each, type, ...without(each, "type", "mergedSplit") } : each,
  );
}

/** What a line is in the make-up of the document: a heading or section gives its words to those below it. */
export function changeKind(proposal: ImportProposal, id: string, kind: LineKind): ImportProposal {
  const line = find(proposal, id);
  if (!line || line.kind === kind || line.upr !== null) return proposal;
  if (kind === "LIMB") return makeLimb(proposal, line);

  const isText = kind === "PARAGRAPH";
  const before = proposal.paragraphs[position(proposal, id) - 1];
  const changed = edit(proposal, (each) => {
    if (each.id === id)
      return {
        ...each,
        kind,
        label: null,
        type: isText ? each.type : "OTHER",
        parentId: isText ? each.parentId : null,
      };
    return !isText && each.parentId === id ? { ...each, parentId: line.parentId } : each;
  });
  const heading = kind === "HEADING" ? line.text : line.kind === "HEADING" ? headingBelow(before) : undefined;
  const section = kind === "SECTION" ? line.text : line.kind === "SECTION" ? (before?.section ?? null) : undefined;
  const below = changed.paragraphs[position(changed, id) + 1];
  const isTitle = below?.kind === "HEADING" || below?.kind === "SECTION";
  const headed = heading === undefined || !below || isTitle ? changed : setHeading(changed, below.id, heading);
  return section === undefined ? headed : setSection(headed, id, section);
}

const headingBelow = (line: ProposedParagraph | undefined) =>
  line?.kind === "HEADING" ? line.text : line?.kind === "SECTION" ? null : (line?.heading ?? null);

/** A limb belongs to the paragraph above it, and is numbered and typed with it. */
function makeLimb(proposal: ImportProposal, line: ProposedParagraph): ImportProposal {
  const root = proposal.paragraphs
    .slice(0, position(proposal, line.id))
    .findLast(({ kind, parentId }) => kind === "PARAGRAPH" && parentId === null);
  if (!root) return proposal;
  const { number, type } = root;
  return editOne(proposal, line.id, () => ({ kind: "LIMB", number, type, parentId: line.parentId ?? root.id }));
}

/** The words as they are to be read; those of the source stay beside them. */
export const editText = (proposal: ImportProposal, id: string, text: string): ImportProposal =>
  editOne(proposal, id, () => ({ text: text.trim() }));

/** A number of its own makes a continuation a paragraph for itself. */
export const setNumber = (proposal: ImportProposal, id: string, number: string | null, label: string | null): ImportProposal =>
  editOne(proposal, id, (paragraph) => ({
    number,
    label,
    parentId: paragraph.kind === "PARAGRAPH" && number !== paragraph.number ? null : paragraph.parentId,
    ...without(paragraph, "numberMissing", "numberOutOfOrder", "numberSkipped", "labelAmbiguous", "labelOutOfOrder"),
  }));

/** Parts a paragraph before the word at `offset` of its text; both halves keep type, heading and number. */
export function split(proposal: ImportProposal, id: string, offset: number): ImportProposal {
  const paragraph = find(proposal, id);
  const halves = paragraph?.upr === null ? halve(paragraph, offset) : null;
  if (!paragraph || !halves) return proposal;

  const first = { ...paragraph, text: halves.text[0], raw: halves.raw[0] };
  const second: ProposedParagraph = {
    ...paragraph,
    id: freshId(proposal, id),
    text: halves.text[1],
    raw: halves.raw[1],
    articles: findArticles(halves.text[1]).articles,
    parentId: paragraph.kind === "PARAGRAPH" ? paragraph.id : paragraph.parentId,
    kind: paragraph.kind === "LIMB" ? "PARAGRAPH" : paragraph.kind,
    label: null,
    concernIds: null,
    isFollowUp: null,
    uncertain: [],
  };
  return derive({
    ...proposal,
    paragraphs: proposal.paragraphs.flatMap((each) => (each.id === id ? [first, second] : [each])),
  });
}

/** Joins a paragraph to the one above it, past what a printer left between them. */
export function mergeWithPrevious(proposal: ImportProposal, id: string): ImportProposal {
  const paragraph = find(proposal, id);
  const above = proposal.paragraphs.slice(0, position(proposal, id)).findLast(({ kind }) => kind !== "ARTEFACT");
  if (!paragraph || !above || above.upr !== null || paragraph.upr !== null) return proposal;

  const text = [above.text, markerOf(paragraph), paragraph.text].filter((part) => part !== "").join(" ");
  const merged: ProposedParagraph = {
    ...above,
    text,
    raw: `${above.raw}\n${paragraph.raw}`,
    articles: [...new Set([...above.articles, ...paragraph.articles])],
    uncertain: [...new Set([...above.uncertain, ...paragraph.uncertain])].filter((reason) => reason !== "continues"),
    checked: false,
  };
  return edit({ ...proposal, paragraphs: proposal.paragraphs.filter((each) => each.id !== id) }, (each) => {
    if (each.id === above.id) return merged;
    return {
      ...each,
      parentId: each.parentId === id ? above.id : each.parentId,
      concernIds: each.concernIds?.map((concern) => (concern === id ? above.id : concern)) ?? null,
    };
  });
}

/** Gives a paragraph and those that follow it under the same heading another heading, or none. */
export function setHeading(proposal: ImportProposal, id: string, heading: string | null): ImportProposal {
  const start = position(proposal, id);
  const old = proposal.paragraphs[start]?.heading;
  if (start === -1 || old === undefined) return proposal;
  const end = proposal.paragraphs.findIndex(
    ({ kind, heading: other }, index) => index > start && (kind === "HEADING" || kind === "SECTION" || other !== old),
  );
  return edit(proposal, (paragraph, index) => (index >= start && (end === -1 || index < end) ? { ...paragraph, heading } : paragraph));
}

/** Says which concerns a recommendation answers; none is an answer too. */
export const pair = (proposal: ImportProposal, id: string, concernIds: string[]): ImportProposal =>
  editOne(proposal, id, (paragraph) => (paragraph.type === "RECOMMENDATION" ? { concernIds } : {}));

export const unpair = (proposal: ImportProposal, id: string): ImportProposal => pair(proposal, id, []);

export function toggleFollowUp(proposal: ImportProposal, id: string): ImportProposal {
  const recommendation = proposal.recommendations.find((each) => each.id === id);
  return recommendation ? editOne(proposal, id, () => ({ isFollowUp: !recommendation.followUp })) : proposal;
}

/** The dates that the document names; null where it names none. */
export const setFollowUpDates = (
  proposal: ImportProposal,
  dates: Pick<ImportProposal["followUp"], "dueOn" | "nextReportOn">,
): ImportProposal => ({ ...proposal, followUp: { ...proposal.followUp, ...dates } });

export const setArticles = (proposal: ImportProposal, id: string, articles: string[]): ImportProposal =>
  editOne(proposal, id, (paragraph) => ({
    articles: [...new Set(articles)],
    ...without(paragraph, "articlesOfOtherAct"),
  }));

export const setDocument = (proposal: ImportProposal, document: Partial<ProposedDocument>): ImportProposal => ({
  ...proposal,
  document: { ...proposal.document, ...document },
});

/** A person has compared it with the source. */
export const markChecked = (proposal: ImportProposal, id: string, checked = true): ImportProposal =>
  editOne(proposal, id, () => ({ checked }));

/** Takes a line out of the text as noise; it stays in the proposal, so that no word is lost. */
export const setAside = (proposal: ImportProposal, id: string): ImportProposal => changeKind(proposal, id, "ARTEFACT");

const find = (proposal: ImportProposal, id: string) => proposal.paragraphs.find((paragraph) => paragraph.id === id);
const position = (proposal: ImportProposal, id: string) => proposal.paragraphs.findIndex((paragraph) => paragraph.id === id);

const edit = (proposal: ImportProposal, change: (paragraph: ProposedParagraph, index: number) => ProposedParagraph): ImportProposal =>
  derive({ ...proposal, paragraphs: proposal.paragraphs.map(change) });

const editOne = (
  proposal: ImportProposal,
  id: string,
  change: (paragraph: ProposedParagraph) => Partial<ProposedParagraph>,
): ImportProposal => edit(proposal, (paragraph) => (paragraph.id === id ? { ...paragraph, ...change(paragraph) } : paragraph));

const without = ({ uncertain }: ProposedParagraph, ...reasons: ProposedParagraph["uncertain"]) => ({
  uncertain: uncertain.filter((reason) => !reasons.includes(reason)),
});

/** A paragraph with its limbs, their limbs, and what continues it. */
function familyOf(paragraphs: ProposedParagraph[], id: string): Set<string> {
  const family = new Set([id]);
  for (const paragraph of paragraphs) if (paragraph.parentId !== null && family.has(paragraph.parentId)) family.add(paragraph.id);
  return family;
}

function setSection(proposal: ImportProposal, id: string, section: string | null): ImportProposal {
  const start = position(proposal, id);
  const end = proposal.paragraphs.findIndex(({ kind }, index) => index > start && kind === "SECTION");
  return edit(proposal, (paragraph, index) => (index >= start && (end === -1 || index < end) ? { ...paragraph, section } : paragraph));
}

function freshId({ paragraphs }: ImportProposal, id: string): string {
  const ids = new Set(paragraphs.map((paragraph) => paragraph.id));
  let count = 2;
  while (ids.has(`${id}.${count}`)) count += 1;
  return `${id}.${count}`;
}
