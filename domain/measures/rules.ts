import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { visibleIndicators, visibleMeasures, visibleReforms } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";

/** What is said of an indicator beside what it is for. */
export const plannedIndicator = {
  id: true,
  code: true,
  titles: true,
  kind: true,
  units: true,
  baseline: true,
  baselineValue: true,
  target: true,
  targetValue: true,
  source: true,
  publishedAt: true,
} satisfies Prisma.IndicatorSelect;

export function presentIndicator(
  {
    titles,
    units,
    baseline,
    target,
    source,
    baselineValue,
    targetValue,
    ...indicator
  }: Prisma.IndicatorGetPayload<{ select: typeof plannedIndicator }>,
  locale: InterfaceLanguage,
) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return {
    ...indicator,
    baseline: name(baseline) || null,
    target: name(target) || null,
    source: name(source) || null,
    baselineValue: baselineValue?.toString() ?? null,
    targetValue: targetValue?.toString() ?? null,
    title: name(titles),
    unit: name(units) || null,
  };
}

export type PlannedIndicator = ReturnType<typeof presentIndicator>;

/** What is planned for a recommendation and what shows it, as far as this reader may see it. */
export const plannedFields = (actor: Actor | null) =>
  ({
    measures: {
      where: { measure: { AND: [visibleMeasures(actor), { archivedAt: null }] } },
      select: {
        measure: {
          select: {
            id: true,
            code: true,
            titles: true,
            kind: true,
            completionForms: true,
            leadBody: { select: { id: true, names: true } },
            startsOn: true,
            startsPrecision: true,
            endsOn: true,
            endsPrecision: true,
            expectedResults: true,
            budget: true,
            amount: true,
            currency: true,
            state: true,
            milestones: { select: { state: true } },
            publishedAt: true,
          },
        },
      },
      orderBy: { measure: { code: "asc" } },
    },
    indicators: {
      where: { indicator: visibleIndicators(actor) },
      select: { indicator: { select: plannedIndicator } },
      orderBy: { indicator: { code: "asc" } },
    },
    answers: {
      where: { reform: visibleReforms(actor) },
      select: { contribution: true, reform: { select: { id: true, titles: true, kind: true, number: true, stage: true } } },
      orderBy: { reform: { id: "asc" } },
    },
  }) satisfies Prisma.RecommendationSelect;

type Stored = Prisma.RecommendationGetPayload<{ select: ReturnType<typeof plannedFields> }>;

/** The plans for a recommendation in the words of this reader. */
export function presentPlans({ measures, indicators, answers }: Stored, locale: InterfaceLanguage) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return {
    measures: measures.map(
      ({ measure: { titles, completionForms, expectedResults, leadBody, startsOn, endsOn, amount, budget, milestones, ...measure } }) => ({
        ...measure,
        title: name(titles),
        completionForm: name(completionForms) || null,
        expectedResult: name(expectedResults) || null,
        budget: name(budget) || null,
        leadBody: leadBody && { id: leadBody.id, name: name(leadBody.names) },
        startsOn: dayOrNull(startsOn),
        endsOn: dayOrNull(endsOn),
        amount: amount === null ? null : Number(amount),
        milestones: milestones.filter(({ state }) => state !== "DROPPED").length,
        milestonesDone: milestones.filter(({ state }) => state === "DONE").length,
      }),
    ),
    indicators: indicators.map(({ indicator }) => presentIndicator(indicator, locale)),
    answers: answers.map(({ contribution, reform: { titles, ...reform } }) => ({ ...reform, contribution, title: name(titles) })),
  };
}

export type Plans = ReturnType<typeof presentPlans>;
