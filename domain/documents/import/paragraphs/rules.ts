import { findArticles } from "../articles/rules";
import { gradedParagraph, typeInReport } from "../grades/rules";
import { LimbOrder } from "../limbs/rules";
import type { OutlineItem } from "../outline/rules";
import { countWords, repair, type Repaired } from "../repair/rules";
import type { ParagraphType, ProposedDocument, ProposedParagraph, UncertainReason } from "../schema";
import { halve } from "../splitting/rules";
import { typeOf } from "../typing/rules";
import { typeInViews } from "../views/rules";

/** An item of the outline on its way to becoming a paragraph of the proposal. */
interface Draft extends Omit<OutlineItem, "parent" | "heading"> {
  parent: Draft | null;
  heading: Draft | null;
  type: ParagraphType;
  repaired: Repaired;
}

/** Turns the outline into typed paragraphs with articles and repaired words. */
export function paragraphsOf(items: OutlineItem[], kind: ProposedDocument["kind"]): ProposedParagraph[] {
  const drafts = draft(items);
  for (const item of drafts) item.type = firstType(item, kind);
  const split = drafts.flatMap((item) => (isObservations(kind) ? partMerged(item) : [item]));
  if (isObservations(kind)) adoptLimbs(split);
  const whole = split.flatMap((item) => partLimbs(item, split));
  return numbered(whole);
}

/** A working summary says in other words what observations say. */
const isObservations = (kind: ProposedDocument["kind"]) => kind === "CONCLUDING_OBSERVATIONS" || kind === "WORKING_SUMMARY";

function draft(items: OutlineItem[]): Draft[] {
  const counts = countWords(items.map(({ raw }) => raw));
  const drafts = items.map((item): Draft => ({
    ...item,
    parent: null,
    heading: null,
    type: "OTHER",
    repaired: repair(item.text, counts),
  }));
  for (const [index, item] of items.entries()) {
    const own = drafts[index];
    if (!own) continue;
    own.parent = item.parent === null ? null : (drafts[item.parent] ?? null);
    own.heading = item.heading === null ? null : (drafts[item.heading] ?? null);
  }
  return drafts;
}

function firstType(item: Draft, kind: ProposedDocument["kind"]): ParagraphType {
  if (item.kind === "LIMB") return rootOf(item).type;
  if (item.kind !== "PARAGRAPH") return "OTHER";
  if (kind === "FOLLOW_UP_REPORT") return typeInReport(item.repaired.text, item.section !== null && gradedParagraph(item.section) !== null);
  if (kind === "VIEWS") return item.parent?.type ?? typeInViews(item.repaired.text, item.number);
  if (kind === "LIST_OF_ISSUES") return item.parent?.type ?? (item.number === null ? "OTHER" : "QUESTION");
  if (!isObservations(kind)) return "OTHER";

  const { type, isUnsure } = typeOf(item.repaired.text, item.sectionKind, item.isBeforeSections);
  if (item.parent === null) {
    if (isUnsure) item.uncertain.push("type");
    return type;
  }
  // Below a concern without a number of its own stands the recommendation of older layouts.
  return item.parent.type === "CONCERN" && type === "RECOMMENDATION" ? "RECOMMENDATION" : item.parent.type;
}

function rootOf(item: Draft): Draft {
  let root = item;
  while (root.parent) root = root.parent;
  return root;
}

/** Parts a paragraph that holds both the concern and its recommendation. */
function partMerged(item: Draft): Draft[] {
  const { splitAt } = typeOf(item.repaired.text, item.sectionKind, item.isBeforeSections);
  const halves = item.kind === "PARAGRAPH" && item.type === "CONCERN" && splitAt !== null ? halveDraft(item, splitAt) : null;
  if (!halves) return [item];
  const [concern, recommendation] = halves;
  const rest: Draft = { ...recommendation, type: "RECOMMENDATION", parent: item, uncertain: ["mergedSplit"] };
  return [Object.assign(item, concern), rest];
}

/** A recommendation below its concern stands for itself, and what follows it belongs to it. */
function adoptLimbs(drafts: Draft[]) {
  const adopted = new Map<Draft, Draft>();
  for (const item of drafts) {
    if (item.kind === "PARAGRAPH" && item.type === "RECOMMENDATION" && item.parent?.type === "CONCERN") {
      adopted.set(item.parent, item);
      item.parent = null;
    } else if (item.parent && adopted.has(item.parent)) {
      item.parent = adopted.get(item.parent) ?? null;
      item.type = "RECOMMENDATION";
    } else if (item.kind === "LIMB" && item.parent) {
      item.type = rootOf(item).type;
    }
  }
}

const limbInText =
  /(?<=[:;,.]\s{0,3}(?:(?:and|or|и|или)\s{1,3})?)(\((?:[a-z]{1,4}|[а-я])\)|(?<=[:;]\s{1,3}(?:(?:and|or|и|или)\s{1,3})?)[a-zа-я]\))\s{0,3}(?=\p{L})/gu;

/** Parts limbs that were written on in one line: "should: (a) adopt …; (b) repeal …". */
function partLimbs(item: Draft, drafts: Draft[]): Draft[] {
  const isWhole = item.kind === "PARAGRAPH" && (item.type === "RECOMMENDATION" || item.type === "REMEDY") && item.number !== null;
  if (!isWhole || drafts.some(({ parent }) => parent === item)) return [item];

  const limbs = new LimbOrder();
  const found = [...item.repaired.text.matchAll(limbInText)].flatMap(({ index, 0: marker, 1: label = "" }) => {
    const isLeadIn = /:\s{0,3}$/u.test(item.repaired.text.slice(0, index));
    const placed = limbs.place(label, isLeadIn);
    return placed && !placed.isOutOfOrder ? [{ index, marker, label: placed.label, depth: placed.depth }] : [];
  });
  if (found.length < 2) return [item];

  const parts: Draft[] = [];
  let rest = item;
  for (const { index, marker, label } of [...found].reverse()) {
    const halves = halveDraft(rest, index);
    if (!halves) return [item];
    const text = halves[1].repaired.text.slice(marker.length).trimStart();
    const limb: Draft = { ...halves[1], kind: "LIMB", label, parent: item, uncertain: ["limbsInText"] };
    parts.unshift({ ...limb, repaired: { ...limb.repaired, text } });
    rest = halves[0];
  }
  return [Object.assign(item, rest), ...parts];
}

function halveDraft(item: Draft, offset: number): [Draft, Draft] | null {
  const halves = halve({ text: item.repaired.text, raw: item.raw }, offset);
  return (
    halves && [
      { ...item, raw: halves.raw[0], repaired: { ...item.repaired, text: halves.text[0] } },
      { ...item, raw: halves.raw[1], repaired: { ...item.repaired, text: halves.text[1] } },
    ]
  );
}

/** Gives each its place as its name, so that the same source always makes the same proposal. */
function numbered(drafts: Draft[]): ProposedParagraph[] {
  const ids = new Map(drafts.map((item, index) => [item, `p${index + 1}`]));
  return drafts.map((item) => {
    const heading = item.heading?.repaired.text ?? null;
    const cited = findArticles(item.repaired.text);
    const inherits = ["CONCERN", "RECOMMENDATION", "QUESTION"].includes(item.type) && cited.articles.length === 0;
    const reasons: UncertainReason[] = [
      ...item.uncertain,
      ...(item.repaired.isRepaired ? (["repaired"] as const) : []),
      ...(item.repaired.isHyphenUnsure ? (["hyphen"] as const) : []),
      ...(cited.isUnclear ? (["articlesOfOtherAct"] as const) : []),
    ];
    return {
      id: ids.get(item) ?? "",
      kind: item.kind,
      number: item.number,
      label: item.label,
      section: item.section,
      heading,
      type: item.type,
      text: item.repaired.text,
      raw: item.raw,
      articles: inherits && heading !== null ? findArticles(heading).articles : cited.articles,
      parentId: item.parent ? (ids.get(item.parent) ?? null) : null,
      concernIds: null,
      isFollowUp: null,
      uncertain: [...new Set(reasons)],
      checked: false,
      upr: null,
    };
  });
}
