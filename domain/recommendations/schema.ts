import { z } from "zod";

import { ImplementationStatus } from "@/domain/vocabulary";

export const recommendationSorts = ["order", "due", "status", "updated", "relevance"] as const;
export type RecommendationSort = (typeof recommendationSorts)[number];

/** An address is typed, cut and shared: what it says wrongly is left out rather than refused. */
const forgiving = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const one = <Schema extends z.ZodType>(schema: Schema) => forgiving(z.preprocess(first, schema));
const flag = one(z.literal("1"));

/** The state of the list, all of it in the query of the address. */
export const recommendationFiltersSchema = z.object({
  q: one(z.string().trim().min(1).max(200)),
  cycle: one(z.uuid()),
  document: one(z.uuid()),
  theme: one(z.uuid()),
  group: one(z.uuid()),
  sdg: one(z.uuid()),
  article: one(z.uuid()),
  measure: one(z.uuid()),
  cluster: one(z.uuid()),
  body: one(z.uuid()),
  claimed: one(z.enum(ImplementationStatus)),
  verified: one(z.enum(ImplementationStatus)),
  followUp: flag,
  overdue: flag,
  unassigned: flag,
  repeated: flag,
  sort: one(z.enum(recommendationSorts)),
  after: one(z.string().max(300)),
  before: one(z.string().max(300)),
});

export type RecommendationFilters = z.output<typeof recommendationFiltersSchema>;
