import { type Alone, type Pair, type UhriRow } from "../schema";

/** What pairing needs to know of a row. */
export interface Pairable extends Pick<UhriRow, "row" | "annotationId" | "type" | "symbol" | "paragraph"> {
  isUpr: boolean;
  hasHeading: boolean;
}

/** The rows of one paragraph; a row without a number stands alone, after the row before it in the file. */
interface Step {
  number: number | null;
  order: readonly [number, number, number];
  places: number[];
  rows: Pairable[];
}

/**
 * A recommendation answers the concern in its own paragraph, or else in the paragraph right before it; several of
 * those only where a heading holds them together. What that does not settle stays alone.
 */
export function* pairUp(rows: Iterable<Pairable>): Generator<{ pair: Pair } | { alone: Alone }> {
  const documents = new Map<string, Pairable[]>();
  for (const row of rows) {
    if (row.isUpr) yield alone(row, "upr");
    else if (row.symbol === null) yield alone(row, "noSymbol");
    else if (!documents.get(row.symbol)?.push(row)) documents.set(row.symbol, [row]);
  }
  for (const [symbol, members] of documents) yield* pairDocument(symbol, members);
}

const alone = ({ row, annotationId }: Pairable, reason: Alone["reason"]) => ({ alone: { row, annotationId, reason } });
const concernsOf = ({ rows }: Step) => rows.filter(({ type }) => type === "CONCERN");
const hasHeading = ({ rows }: Step) => rows.some((row) => row.hasHeading);

function* pairDocument(symbol: string, rows: Pairable[]): Generator<{ pair: Pair } | { alone: Alone }> {
  const answered = new Set<Pairable>();
  let open: Step[] = [];
  let isAnswered = false;
  let last: Step | undefined;

  for (const step of stepsOf(rows)) {
    const concerns = concernsOf(step);
    const recommendations = step.rows.filter(({ type }) => type === "RECOMMENDATION");
    const isElsewhere = hasHeading(step) || !follows(last, step);
    if (isElsewhere || (isAnswered && concerns.length > 0)) open = [];
    if (concerns.length > 0) open.push(step);
    const isMerged = concerns.length > 0 && recommendations.length > 0;
    const candidates = recommendations.length === 0 ? [] : isMerged ? concerns : open.flatMap(concernsOf);
    const isClear = isMerged || open.length === 1 || open.some(hasHeading);

    for (const recommendation of recommendations) {
      if (candidates.length > 0 && isClear) {
        candidates.forEach((concern) => answered.add(concern));
        const ids = candidates.map(({ annotationId }) => annotationId);
        yield { pair: { symbol, recommendation: recommendation.annotationId, concerns: ids, by: isMerged ? "paragraph" : "order" } };
      } else {
        const nowhere = recommendation.paragraph === null ? "noParagraph" : "noConcern";
        yield alone(recommendation, candidates.length > 0 ? "severalConcerns" : nowhere);
      }
    }
    isAnswered = recommendations.length > 0;
    if (isMerged) open = [];
    last = step;
  }
  for (const row of rows) if (row.type === "CONCERN" && !answered.has(row)) yield alone(row, "noRecommendation");
}

function stepsOf(rows: Pairable[]): Step[] {
  const numbered = new Map<string, Step>();
  const steps: Step[] = [];
  let before: Step["order"] = [-1, -1, 0];
  for (const [place, row] of rows.entries()) {
    const known = row.paragraph === null ? undefined : numbered.get(row.paragraph);
    const step = known ?? newStep(row, place, before);
    step.rows.push(row);
    step.places.push(place);
    before = step.order;
    if (known) continue;
    steps.push(step);
    if (row.paragraph !== null) numbered.set(row.paragraph, step);
  }
  return steps.sort((one, other) => {
    const difference = one.order.map((part, at) => part - (other.order[at] ?? 0)).find((part) => part !== 0);
    return difference ?? 0;
  });
}

function newStep({ paragraph }: Pairable, place: number, before: Step["order"]): Step {
  if (paragraph === null) return { number: null, order: [before[0], before[1], place + 1], places: [], rows: [] };
  const [major = 0, minor = 0] = paragraph.split(".").map(Number);
  return { number: major, order: [major, minor, 0], places: [], rows: [] };
}

/** The next paragraph, or, where one has no number, the next row of the document in the file. */
function follows(last: Step | undefined, step: Step): boolean {
  if (!last) return false;
  if (last.number !== null && step.number !== null) return step.number - last.number <= 1;
  return last.places.some((place) => step.places.includes(place + 1));
}
