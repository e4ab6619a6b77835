import { filtered, type Sight } from "@/domain/matrix/sight";
import {
  visibleIndicatorEntries,
  visibleIndicators,
  visibleIndicatorValues,
  visibleMeasures,
  visibleRecommendations,
} from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { aCategory, aValue } from "@/prisma/indicator-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const ofState = { select: { stateId: true, publishedAt: true } } as const;

/** Indicators with all that belongs to them, and what they are for. */
export const indicatorSights: Record<string, Sight> = {
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
  indicatorMeasures: filtered(
    {
      table: "indicator_measure",
      rows: () => owner().indicatorMeasure.findMany({ select: { id: true, indicator: ofState, measure: ofState } }),
      query: (reader, where: Prisma.IndicatorMeasureWhereInput) => reader.indicatorMeasure.findMany({ where, select: id }),
    },
    (actor) => ({ indicator: visibleIndicators(actor), measure: visibleMeasures(actor) }),
  ),
  "categories of indicators": filtered(
    {
      table: "indicator_category",
      rows: () => owner().indicatorCategory.findMany({ select: { id: true, indicator: ofState } }),
      query: (reader, where: Prisma.IndicatorCategoryWhereInput) => reader.indicatorCategory.findMany({ where, select: id }),
    },
    (actor) => ({ indicator: visibleIndicators(actor) }),
  ),
  "values of indicators": filtered(
    {
      table: "indicator_value",
      rows: () => owner().indicatorValue.findMany({ select: { id: true, isPublic: true, indicator: ofState } }),
      query: (reader, where: Prisma.IndicatorValueWhereInput) => reader.indicatorValue.findMany({ where, select: id }),
    },
    visibleIndicatorValues,
  ),
  "history of indicators": filtered(
    {
      table: "indicator_entry",
      rows: () => owner().indicatorEntry.findMany({ select: { id: true, isPublic: true, indicator: ofState } }),
      query: (reader, where: Prisma.IndicatorEntryWhereInput) => reader.indicatorEntry.findMany({ where, select: id }),
    },
    visibleIndicatorEntries,
  ),
};

type Told = Omit<Prisma.IndicatorUncheckedCreateInput, "kind" | "measures">;

/** An indicator with one of everything that belongs to one, said before it became public and after; a value was corrected before. */
export async function keepIndicator(told: Told, measureId: string, publishedAt: Date | null): Promise<void> {
  const { id: indicatorId } = await owner().indicator.create({ data: { ...told, kind: "OUTCOME" } });
  const { id: categoryId } = await aCategory({ indicatorId });
  const entry = { data: { indicatorId, act: "RECORDED", recordedAt: new Date() } } as const;
  const { id: supersedesId } = await aValue({ indicatorId });
  await aValue({ indicatorId, supersedesId });
  await owner().indicatorEntry.create(entry);
  await owner().indicator.update({ where: { id: indicatorId }, data: { publishedAt } });
  await aValue({ indicatorId, categoryId });
  await owner().indicatorEntry.create(entry);
  await owner().indicatorMeasure.create({ data: { indicatorId, measureId } });
}
