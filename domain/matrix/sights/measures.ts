import { randomUUID } from "node:crypto";

import { filtered, type Sight } from "@/domain/matrix/sight";
import { keepIndicator } from "@/domain/matrix/sights/indicators";
import type { World } from "@/domain/matrix/world";
import { visibleMeasureEntries, visibleMeasures, visibleRecommendations, visibleReforms } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { aRecommendation, aReform, named } from "@/prisma/factories";
import { aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const ofState = { select: { stateId: true, publishedAt: true } } as const;
const ofReform = { select: { stateId: true, bodyId: true, publishedAt: true } } as const;

/** Measures of plans, for which recommendations they are, and what reforms answer. */
export const measureSights: Record<string, Sight> = {
  measures: filtered(
    {
      table: "measure",
      rows: () => owner().measure.findMany({ select: { id: true, stateId: true, publishedAt: true } }),
      query: (reader, where: Prisma.MeasureWhereInput) => reader.measure.findMany({ where, select: id }),
    },
    visibleMeasures,
  ),
  measureRecommendations: filtered(
    {
      table: "measure_recommendation",
      rows: () => owner().measureRecommendation.findMany({ select: { id: true, measure: ofState, recommendation: ofState } }),
      query: (reader, where: Prisma.MeasureRecommendationWhereInput) => reader.measureRecommendation.findMany({ where, select: id }),
    },
    (actor) => ({ measure: visibleMeasures(actor), recommendation: visibleRecommendations(actor) }),
  ),
  "bodies of measures": filtered(
    {
      table: "measure_body",
      rows: () => owner().measureBody.findMany({ select: { id: true, measure: ofState } }),
      query: (reader, where: Prisma.MeasureBodyWhereInput) => reader.measureBody.findMany({ where, select: id }),
    },
    (actor) => ({ measure: visibleMeasures(actor) }),
  ),
  "milestones of measures": filtered(
    {
      table: "measure_milestone",
      rows: () => owner().measureMilestone.findMany({ select: { id: true, measure: ofState } }),
      query: (reader, where: Prisma.MeasureMilestoneWhereInput) => reader.measureMilestone.findMany({ where, select: id }),
    },
    (actor) => ({ measure: visibleMeasures(actor) }),
  ),
  "history of measures": filtered(
    {
      table: "measure_entry",
      rows: () => owner().measureEntry.findMany({ select: { id: true, isPublic: true, measure: ofState } }),
      query: (reader, where: Prisma.MeasureEntryWhereInput) => reader.measureEntry.findMany({ where, select: id }),
    },
    visibleMeasureEntries,
  ),
  "practice of reforms": filtered(
    {
      table: "reform_practice",
      rows: () => owner().reformPractice.findMany({ select: { id: true, reform: ofReform } }),
      query: (reader, where: Prisma.ReformPracticeWhereInput) => reader.reformPractice.findMany({ where, select: id }),
    },
    (actor) => ({ reform: visibleReforms(actor) }),
  ),
  "versions of reforms": filtered(
    {
      table: "reform_version",
      rows: () => owner().reformVersion.findMany({ select: { id: true, reform: ofReform } }),
      query: (reader, where: Prisma.ReformVersionWhereInput) => reader.reformVersion.findMany({ where, select: id }),
    },
    (actor) => ({ reform: visibleReforms(actor) }),
  ),
  reformAnswers: filtered(
    {
      table: "reform_answer",
      rows: () => owner().reformAnswer.findMany({ select: { id: true, reform: ofReform, recommendation: ofState } }),
      query: (reader, where: Prisma.ReformAnswerWhereInput) => reader.reformAnswer.findMany({ where, select: id }),
    },
    (actor) => ({ reform: visibleReforms(actor), recommendation: visibleRecommendations(actor) }),
  ),
};

/** A public and an unpublished one of each in both States, for a public and an unpublished recommendation; of the public, what was said before too. */
export async function keepMeasures({ state, otherState, body, foreignBody }: World): Promise<void> {
  for (const [stateId, bodyId] of [
    [state, body],
    [otherState, foreignBody],
  ] as const) {
    const hidden = await aRecommendation({ stateId });
    await owner().recommendation.update({ where: { id: hidden.id }, data: { publishedAt: null } });
    const recommendations = [await aRecommendation({ stateId }), hidden].map((one) => ({ recommendationId: one.id }));
    for (const publishedAt of [null, new Date()]) {
      const told = {
        stateId,
        code: publishedAt ? "1" : "2",
        titles: named("A plan"),
        recommendations: { create: recommendations },
      };
      const { id: measureId } = await owner().measure.create({ data: told });
      await owner().measureBody.create({ data: { measureId, bodyId } });
      await aMilestone({ measureId });
      const entry = { data: { measureId, state: "PLANNED", recordedAt: new Date() } } as const;
      await owner().measureEntry.create(entry);
      await owner().measure.update({ where: { id: measureId }, data: { publishedAt } });
      await owner().measureEntry.create(entry);
      await keepIndicator(told, measureId, publishedAt);
      const { id: reformId } = await aReform({ stateId, bodyId, publishedAt });
      const practice = { state: "APPLIED", asOf: new Date(), text: "Everywhere.", source: "A report" } as const;
      await owner().reformPractice.create({ data: { ...practice, reformId, recordedById: randomUUID(), recordedAt: new Date() } });
      const read = { validFrom: new Date(), precision: "DAY", links: {}, recordedAt: new Date() } as const;
      await owner().reformVersion.create({ data: { ...read, reformId } });
      await owner().reformAnswer.createMany({ data: recommendations.map((one) => ({ ...one, reformId, contribution: "FULL" })) });
    }
  }
}
