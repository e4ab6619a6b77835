import type { ProposedParagraph, WarningKey } from "../schema";
import { statesIn } from "../upr-list/rules";

type Position = NonNullable<NonNullable<ProposedParagraph["upr"]>["position"]>;

/** Whether a title is that of the report on one State's review. */
export const isUprReportTitle = (title: string) =>
  /report of the working group on the universal periodic\s+review|доклад рабочей группы по универсальному периодическому\s+обзору/iu.test(
    title,
  );

const positions: [Position, RegExp][] = [
  [
    "NOTED",
    /\bnot (?:enjoy|be supported|support|accept)|\b(?:has|have|is|are|were|was|been) (?:duly )?noted|не (?:пользу|получил|поддерж)|принял\S{0,3} к сведению/iu,
  ],
  ["PENDING", /\bwill be examined|\bwill examine|\bin due course|будут (?:изучены|рассмотрены)|рассмотрит/iu],
  [
    "SUPPORTED",
    /\benjoys? (?:the |its |their )?support|\b(?:are|were|been) (?:supported|accepted)|пользу\S{2,6} (?:его |её |ее )?поддержкой|поддерж/iu,
  ],
];
const namesRecommendations = /recommendations?|рекомендаци/iu;

/** What the State said of the recommendations that are listed below; null where a paragraph begins no such list. */
function positionBelow(text: string): Position | null {
  if (!namesRecommendations.test(text) || !/[:：]\s*$/u.test(text)) return null;
  return positions.find(([, words]) => words.test(text))?.[0] ?? null;
}

const listed = /^(\d{1,3})\s?\.\s*/u;

/** Finds the recommendations below "… enjoy the support of …:"; numbered "121.1" or, in early reports, "1." inside paragraph 95. */
export function findRecommendations(paragraphs: ProposedParagraph[]): { paragraphs: ProposedParagraph[]; warnings: WarningKey[] } {
  const warnings = new Set<WarningKey>();
  let list: { id: string; number: string; position: Position } | null = null;

  const found = paragraphs.map((paragraph): ProposedParagraph => {
    const { id, kind, number, parentId, text } = paragraph;
    if (kind !== "PARAGRAPH") return paragraph;
    if (parentId === null && number !== null && /^\d+$/u.test(number)) {
      const position = positionBelow(text);
      list = position && { id, number, position };
      return paragraph;
    }
    const own: { number: string; text: string } | null = list && itemOf(paragraph, list);
    if (!list || !own) return paragraph;

    const recommendingStates = statesIn(own.text);
    if (recommendingStates.length === 0) warnings.add("statesUnclear");
    return {
      ...paragraph,
      ...own,
      type: "RECOMMENDATION",
      parentId: null,
      upr: { position: list.position, source: null, recommendingStates, themes: [], groups: [], sdgs: [] },
    };
  });
  return { paragraphs: found, warnings: [...warnings] };
}

/** Its number in the report, "95.3" for the third item of paragraph 95, and its words without it. */
function itemOf(
  { number, parentId, text }: ProposedParagraph,
  list: { id: string; number: string },
): (Pick<ProposedParagraph, "text"> & { number: string }) | null {
  if (parentId === null) return number?.startsWith(`${list.number}.`) ? { number, text } : null;
  const marker = parentId === list.id ? listed.exec(text) : null;
  return marker && { number: `${list.number}.${marker[1] ?? ""}`, text: text.slice(marker[0].length) };
}
