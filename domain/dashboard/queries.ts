import type { Actor } from "@/domain/actor";
import { type Chart, type ChartKey, chartKeys, chartOf } from "@/domain/dashboard/charts/rules";
import { countChosen } from "@/domain/dashboard/counting/queries";
import { figuresOf } from "@/domain/dashboard/figures/rules";
import { sentenceOf } from "@/domain/dashboard/sentences/rules";
import type { Words } from "@/domain/exports/schema";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import type { Locale } from "@/lib/i18n/routing";

/** A chart with what it shows in words. */
export type Told = { chart: Chart; sentence: string };

/** Everything that is counted of a filtered list, in the reader's words. */
export async function findDashboard(actor: Actor | null, filters: RecommendationFilters, words: Words, locale: Locale) {
  const { counted, months } = await countChosen(actor, filters);
  const told = chartKeys.map((key): [ChartKey, Told] => {
    const chart = chartOf(key, { counted, months, filters, words, locale });
    return [key, { chart, sentence: sentenceOf(chart, { counted, words, locale }) }];
  });
  return { counted, figures: figuresOf(counted, filters), charts: Object.fromEntries(told) as Record<ChartKey, Told> };
}
