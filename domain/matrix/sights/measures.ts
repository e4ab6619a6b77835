import { filtered, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleIndicators, visibleMeasures, visibleRecommendations, visibleReforms } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { aRecommendation, aReform, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const ofState = { select: { stateId: true, publishedAt: true } } as const;
const ofReform = { select: { stateId: true, bodyId: true, publishedAt: true } } as const;

/** Measures and indicators of plans, and for which recommendations they are. */
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
  indicators: filtered(
    {
      table: "indicator",
      rows: () => owner().indicator.findMany({ select: { id: true, stateId: true, publishedAt: true } }),
      query: (reader, where: Prisma.IndicatorWhereInput) => reader.indicator.findMany({ where, select: id }),
    },
    visibleIndicators,
  ),
  indicatorRecommendations: filtered(
    {
      table: "indicator_recommendation",
      rows: () => owner().indicatorRecommendation.findMany({ select: { id: true, indicator: ofState, recommendation: ofState } }),
      query: (reader, where: Prisma.IndicatorRecommendationWhereInput) => reader.indicatorRecommendation.findMany({ where, select: id }),
    },
    (actor) => ({ indicator: visibleIndicators(actor), recommendation: visibleRecommendations(actor) }),
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

/** A public and an unpublished one of each in both States, for a public and an unpublished recommendation. */
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
        publishedAt,
        recommendations: { create: recommendations },
      };
      await owner().measure.create({ data: told });
      await owner().indicator.create({ data: { ...told, kind: "OUTCOME" } });
      const { id: reformId } = await aReform({ stateId, bodyId, publishedAt });
      await owner().reformAnswer.createMany({ data: recommendations.map((one) => ({ ...one, reformId, contribution: "FULL" })) });
    }
  }
}
