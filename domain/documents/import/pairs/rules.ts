import { assessmentsOf } from "../grades/rules";
import type { ImportProposal, ProposedParagraph, ProposedRecommendation, UncertainReason } from "../schema";
import { readViews } from "../views/rules";

type Undecided = Omit<ImportProposal, "recommendations" | "assessments" | "views">;

/** Reasons that follow from how paragraphs stand to each other; found anew after every change. */
const derivedReasons: readonly UncertainReason[] = [
  "noConcern",
  "noRecommendation",
  "severalConcerns",
  "followUpOnConcern",
  "gradeUnclear",
];

/** Which paragraph a limb or a continuation belongs to in the end. */
export function rootOf(paragraph: ProposedParagraph, byId: ReadonlyMap<string, ProposedParagraph>): ProposedParagraph {
  let root = paragraph;
  for (let depth = 0; root.parentId !== null && depth < 10; depth += 1) {
    const parent = byId.get(root.parentId);
    if (!parent) break;
    root = parent;
  }
  return root;
}

export const byId = (paragraphs: ProposedParagraph[]) => new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));

/** Pairs concerns with recommendations and marks those chosen for follow-up, from the paragraphs as they now are. */
export function derive(proposal: Undecided): ImportProposal {
  const index = byId(proposal.paragraphs);
  const members = new Map<string, ProposedParagraph[]>();
  for (const paragraph of proposal.paragraphs) {
    const root = rootOf(paragraph, index).id;
    members.set(root, [...(members.get(root) ?? []), paragraph]);
  }

  const pairs = pairUp(proposal.paragraphs);
  const answers = new Map<string, number>();
  for (const ids of pairs.values()) for (const id of ids) answers.set(id, (answers.get(id) ?? 0) + 1);

  const reasons = new Map<string, UncertainReason[]>();
  const named = new Set(proposal.followUp.paragraphs.map((number) => number.replace(/\(.*/u, "")));
  const recommendations: ProposedRecommendation[] = [];

  for (const [id, concernIds] of pairs) {
    const paragraph = index.get(id);
    if (!paragraph) continue;
    const concerns = concernIds.flatMap((concern) => index.get(concern) ?? []);
    const isNamed = paragraph.number !== null && named.has(paragraph.number);
    const isConcernNamed = concerns.some(({ number }) => number !== null && named.has(number));
    const kind = pairKind(paragraph, concerns, answers);

    recommendations.push(describe(paragraph, members.get(id) ?? [], concerns, kind, isNamed || isConcernNamed));
    reasons.set(id, [
      ...(kind === "RECOMMENDATION_ONLY" && paragraph.upr === null && paragraph.concernIds === null ? (["noConcern"] as const) : []),
      ...(concerns.length > 1 && paragraph.concernIds === null ? (["severalConcerns"] as const) : []),
      ...(isConcernNamed && !isNamed ? (["followUpOnConcern"] as const) : []),
    ]);
  }
  for (const { id, type, parentId } of proposal.paragraphs)
    if (type === "CONCERN" && parentId === null && !answers.has(id)) reasons.set(id, ["noRecommendation"]);

  const assessments = proposal.document.kind === "FOLLOW_UP_REPORT" ? assessmentsOf(proposal.paragraphs) : [];
  for (const { paragraphId, paragraph } of assessments) if (paragraph === null) reasons.set(paragraphId, ["gradeUnclear"]);

  return {
    ...proposal,
    paragraphs: proposal.paragraphs.map((paragraph) => withReasons(paragraph, reasons.get(paragraph.id) ?? [])),
    recommendations,
    assessments,
    views: proposal.document.kind === "VIEWS" ? readViews(proposal.paragraphs) : null,
  };
}

function withReasons(paragraph: ProposedParagraph, found: UncertainReason[]): ProposedParagraph {
  const uncertain = [...paragraph.uncertain.filter((reason) => !derivedReasons.includes(reason)), ...found];
  return uncertain.length === paragraph.uncertain.length && uncertain.every((reason, at) => reason === paragraph.uncertain[at])
    ? paragraph
    : { ...paragraph, uncertain };
}

/**
 * A recommendation answers the concerns that stand before it under the same heading.
 * What a person decided is kept.
 */
function pairUp(paragraphs: ProposedParagraph[]): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  let open: string[] = [];
  let place = "";
  let isAnswered = false;
  /** The number of the paragraph in which concern and recommendation stand together. */
  let merged: string | null = null;
  let lastConcern: string | null = null;

  for (const { id, number, type, parentId, section, heading, concernIds } of paragraphs) {
    if (parentId !== null || (type !== "CONCERN" && type !== "RECOMMENDATION")) continue;
    const isElsewhere = place !== `${section}\n${heading}`;
    if (isElsewhere || (isAnswered && type === "CONCERN") || (merged !== null && merged !== number)) {
      open = [];
      merged = null;
    }
    place = `${section}\n${heading}`;
    isAnswered = type === "RECOMMENDATION";
    if (type === "CONCERN") {
      open.push(id);
      lastConcern = number;
    } else {
      pairs.set(id, concernIds ?? [...open]);
      merged = open.length > 0 && lastConcern === number ? number : null;
    }
  }
  return pairs;
}

function pairKind(
  { number }: ProposedParagraph,
  concerns: ProposedParagraph[],
  answers: ReadonlyMap<string, number>,
): ProposedRecommendation["pairKind"] {
  const [concern] = concerns;
  if (!concern) return "RECOMMENDATION_ONLY";
  if (concerns.length > 1 || (answers.get(concern.id) ?? 0) > 1) return "MULTI";
  return concern.number !== null && concern.number === number ? "MERGED" : "SPLIT";
}

function describe(
  paragraph: ProposedParagraph,
  members: ProposedParagraph[],
  concerns: ProposedParagraph[],
  kind: ProposedRecommendation["pairKind"],
  isNamed: boolean,
): ProposedRecommendation {
  const { id, number, section, heading, isFollowUp, upr } = paragraph;
  return {
    id,
    paragraph: number,
    label: null,
    text: members.map(({ label, text }) => (label === null ? text : `${ownLabel(label)} ${text}`)).join("\n"),
    section,
    heading,
    articles: [...new Set([...concerns, ...members].flatMap(({ articles }) => articles))],
    pairedWith: concerns.at(-1)?.number ?? null,
    concernIds: concerns.map((concern) => concern.id),
    pairKind: kind,
    limbs: members.filter(({ kind: line }) => line === "LIMB").map((limb) => ({ id: limb.id, label: limb.label, text: limb.text })),
    followUp: isFollowUp ?? isNamed,
    position: upr?.position ?? null,
    recommendingStates: upr?.recommendingStates ?? [],
    themes: upr?.themes ?? [],
    groups: upr?.groups ?? [],
    sdgs: upr?.sdgs ?? [],
  };
}

/** "(ii)" of "(b)(ii)": the lines above already say the rest. */
const ownLabel = (label: string) => /(?:\([^()]{1,5}\)|[^().]{1,5}[).]?)$/u.exec(label)?.[0] ?? label;
