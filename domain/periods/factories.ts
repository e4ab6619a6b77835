import type { Actor } from "@/domain/actor";
import { listScales } from "@/domain/assessments/scales/queries";
import { findBody, listBodies } from "@/domain/bodies/queries";
import { findCase, listCases } from "@/domain/cases/queries";
import { caseFiltersSchema } from "@/domain/cases/schema";
import { findDocument } from "@/domain/documents/queries";
import { findEvent, listEvents } from "@/domain/events/queries";
import { findIndicator, listIndicators } from "@/domain/indicators/queries";
import { indicatorFiltersSchema } from "@/domain/indicators/schema";
import { listPlanRows } from "@/domain/measures/plan/queries";
import { planViewSchema } from "@/domain/measures/plan/schema";
import { findMeasure, listMeasures } from "@/domain/measures/queries";
import { measureFiltersSchema } from "@/domain/measures/schema";
import { countProgress, listLatestChanges } from "@/domain/recommendations/overview/queries";
import { listFilterChoices, listRecommendations } from "@/domain/recommendations/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { findReform, listReforms } from "@/domain/reforms/queries";
import { reformFiltersSchema } from "@/domain/reforms/schema";
import { listComing } from "@/domain/reviews/milestones/queries";
import { findReview, listReviews } from "@/domain/reviews/queries";
import { listTreaties } from "@/domain/treaties/queries";
import { ownerDatabase } from "@/prisma/owner";
import { today } from "@/lib/day";

const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort();

/** Every record that the register has had a page for so far, whoever may see it. */
export async function everyRecord() {
  const [owner, id] = [ownerDatabase(), { select: { id: true } } as const];
  return {
    recommendations: ids(await owner.recommendation.findMany(id)),
    reviews: ids(await owner.reviewCycle.findMany(id)),
    reforms: ids(await owner.reform.findMany(id)),
    bodies: ids(await owner.stateBody.findMany(id)),
    measures: ids(await owner.measure.findMany(id)),
    indicators: ids(await owner.indicator.findMany(id)),
    cases: ids(await owner.caseFile.findMany(id)),
    documents: ids(await owner.unDocument.findMany(id)),
    events: ids(await owner.event.findMany(id)),
  };
}

/** What the reader may do is no part of what is shown: on a past day, nobody does anything. */
const dataOnly = (key: string, value: unknown) => (/^may[A-Z]/.test(key) ? undefined : value);

type Records = Awaited<ReturnType<typeof everyRecord>>;

/** The data of every page of the register that can be shown as of a day, each as the text that would be sent. */
export async function pagesOf(actor: Actor | null, of: Records): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  const note = async (name: string, found: Promise<unknown>) => {
    pages[name] = JSON.stringify(await found, dataOnly) ?? "none";
  };
  const each = async (name: string, which: string[], find: (id: string) => Promise<unknown>) => {
    for (const id of which) await note(`${name} ${id}`, find(id));
  };
  for (const query of [{}, { overdue: "1" }, { silent: "1" }, { sort: "updated" }, { sort: "status", unassigned: "1" }, { archived: "1" }])
    await note(`list ${JSON.stringify(query)}`, listRecommendations(actor, recommendationFiltersSchema.parse(query), "en"));
  await note("filters", listFilterChoices(actor, "en"));
  await note("overview", countProgress(actor, {}, "ru"));
  await note("latest", listLatestChanges(actor, "en"));
  await note("reviews", listReviews(actor, "en"));
  await note("coming", listComing(actor, today(), "en"));
  await note("reforms", listReforms(actor, reformFiltersSchema.parse({}), "en"));
  await note("bodies", listBodies(actor, "en"));
  await note("measures", listMeasures(actor, measureFiltersSchema.parse({}), "en"));
  await note("plan", listPlanRows(actor, planViewSchema.parse({}), "en"));
  await note("indicators", listIndicators(actor, indicatorFiltersSchema.parse({}), "en"));
  await note("scales", listScales(actor, "en"));
  await note("cases", listCases(actor, caseFiltersSchema.parse({}), "en"));
  await note("events", listEvents(actor, "en"));
  await note("treaties", listTreaties(actor, undefined, "en"));
  await each("recommendation", of.recommendations, (id) => findRecommendation(actor, id, "kk"));
  await each("review", of.reviews, (id) => findReview(actor, id, "en"));
  await each("reform", of.reforms, (id) => findReform(actor, id, "en"));
  await each("body", of.bodies, (id) => findBody(actor, id, "en"));
  await each("measure", of.measures, (id) => findMeasure(actor, id, "en"));
  await each("indicator", of.indicators, (id) => findIndicator(actor, id, "en"));
  await each("case", of.cases, (id) => findCase(actor, id, "en"));
  await each("document", of.documents, (id) => findDocument(actor, id, "en"));
  await each("event", of.events, (id) => findEvent(actor, id, "en"));
  return pages;
}
