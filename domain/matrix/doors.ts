import type { Actor } from "@/domain/actor";
import { findCase } from "@/domain/cases/queries";
import { findDocument, findProposal } from "@/domain/documents/queries";
import { findEvidenceFile } from "@/domain/evidence/queries";
import { findMeasure } from "@/domain/measures/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import { findReform } from "@/domain/reforms/queries";
import { findResponse } from "@/domain/responses/queries";

import { findDecision } from "@/domain/working-group/decisions/queries";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { findPaperFile } from "@/domain/working-group/papers/queries";
import { findTask } from "@/domain/working-group/tasks/queries";

type Row = Record<string, unknown> & { id: string };
type Ask = (actor: Actor | null, ids: string[]) => Promise<string[]>;

/** What a page asks for, and which of the rows of a kind come through it. */
export type Door = {
  kind: string;
  /** Rows the page leaves out for everybody, whoever may see them. */
  leavesOut?: (row: Row) => boolean;
  /** Of what the page is: the rows of the kind themselves, or the responses they belong to. */
  pages?: (row: Row) => string;
  /** How the page names a row. */
  keyOf?: (row: Row) => string;
  given: Ask;
};

/** Several doors lead into one page, so each page is asked for once. */
function once<Page>(find: (actor: Actor | null, id: string) => Promise<Page>) {
  const pages = new Map<string, Promise<Page>>();
  return (actor: Actor | null, id: string): Promise<Page> => {
    const key = `${actor?.id} ${id}`;
    const page = pages.get(key) ?? find(actor, id);
    pages.set(key, page);
    return page;
  };
}

const shownIn =
  <Page>(find: (actor: Actor | null, id: string) => Promise<Page | null>, part: (page: Page, id: string) => string[]): Ask =>
  async (actor, ids) => {
    const shown = [];
    for (const id of ids) {
      const page = await find(actor, id);
      if (page !== null) shown.push(...part(page, id));
    }
    return shown;
  };
const itself = (_: unknown, id: string): string[] => [id];

const recommendation = once((actor, id) => findRecommendation(actor, id, "en"));
const response = once((actor, id) => findResponse(actor, id, "en"));
const meeting = once((actor, id) => findMeeting(actor, id, "en"));
const document = async (actor: Actor | null, id: string) =>
  (await findDocument(actor, id, "en")) ?? (actor && (await findProposal(actor, id, "en")));

const responseOf = (row: Row): string => String(row.responseId);

/** The queries that the pages themselves call. */
export const doors: Record<string, Door> = {
  "the page of a document": { kind: "documents", given: shownIn(document, itself) },
  "the list of recommendations": { kind: "recommendations", given: async (actor) => (await listRecommendationIds(actor, {}, 1000)).ids },
  "the page of a recommendation": { kind: "recommendations", given: shownIn(recommendation, itself) },
  "what voices say of a recommendation": {
    kind: "assessments",
    pages: ({ recommendationId }) => String(recommendationId),
    given: shownIn(recommendation, ({ voices }) => voices.all.flatMap(({ id, by }) => (by ? [id] : []))),
  },
  "the history of a recommendation": {
    kind: "history",
    // What is not published has a page for the secretariat alone, whatever else is known of it.
    leavesOut: ({ recommendation: of }) => (of as { publishedAt: Date | null }).publishedAt === null,
    pages: ({ recommendationId }) => String(recommendationId),
    given: shownIn(recommendation, ({ history }) => history.map(({ id }) => id)),
  },
  "the page of a measure": { kind: "measures", given: shownIn((actor, id) => findMeasure(actor, id, "en"), itself) },
  "the page of a reform": { kind: "reforms", given: shownIn((actor, id) => findReform(actor, id, "en"), itself) },
  "the page of a response": { kind: "responses", given: shownIn(response, itself) },
  "the words of a response": {
    kind: "versions",
    pages: responseOf,
    keyOf: (row) => `${responseOf(row)} ${row.number}`,
    given: shownIn(response, ({ versions }, id) => versions.map(({ number }) => `${id} ${number}`)),
  },
  "the reforms of a response": {
    kind: "reform links",
    pages: responseOf,
    keyOf: (row) => `${responseOf(row)} ${row.reformId}`,
    given: shownIn(response, ({ reforms }, id) => reforms.map((reform) => `${id} ${reform.id}`)),
  },
  "the evidence of a response": {
    kind: "evidence",
    leavesOut: ({ removedAt }) => removedAt !== null,
    pages: responseOf,
    given: shownIn(response, ({ evidence }) => evidence.flatMap(({ id, earlier }) => [id, ...earlier.map((version) => version.id)])),
  },
  "the page of a meeting": { kind: "meetings", given: shownIn(meeting, itself) },
  "the agenda of a meeting": {
    kind: "agenda items",
    pages: ({ meetingId }) => String(meetingId),
    given: shownIn(meeting, ({ minutes }) => (minutes?.agenda ?? []).map(({ id }) => id)),
  },
  "the page of a decision": { kind: "decisions", given: shownIn((actor, id) => findDecision(actor, id, "en"), itself) },
  "the page of a task": { kind: "decision tasks", given: shownIn((actor, id) => findTask(actor, id, "en"), itself) },
  "the file of a paper": { kind: "meeting papers", given: shownIn(findPaperFile, itself) },
  "the page of a case": { kind: "case files", given: shownIn((actor, id) => findCase(actor, id, "en"), itself) },
  "the file of a piece of evidence": { kind: "evidence", given: shownIn(findEvidenceFile, itself) },
};
