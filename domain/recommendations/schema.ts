import { z } from "zod";

import { voices } from "@/domain/assessments/rules";
import { ageBands } from "@/domain/recommendations/ageing/rules";
import { GradeStanding, ImplementationStatus } from "@/domain/vocabulary";

export const recommendationSorts = ["order", "due", "status", "updated", "relevance"] as const;
export type RecommendationSort = (typeof recommendationSorts)[number];

/** An address is typed, cut and shared: what it says wrongly is left out rather than refused. */
const forgiving = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const one = <Schema extends z.ZodType>(schema: Schema) => forgiving(z.preprocess(first, schema));
const flag = one(z.literal("1"));
/** What has none of its kind is asked for by this word. */
const orNone = one(z.union([z.uuid(), z.literal("none")]));
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** The state of the list, all of it in the query of the address. */
export const recommendationFiltersSchema = z.object({
  q: one(z.string().trim().min(1).max(200)),
  state: one(z.uuid()),
  mechanism: one(z.uuid()),
  cycle: one(z.uuid()),
  document: one(z.uuid()),
  theme: orNone,
  group: orNone,
  sdg: orNone,
  article: orNone,
  measure: orNone,
  cluster: orNone,
  lead: orNone,
  body: one(z.uuid()),
  claimed: one(z.enum(ImplementationStatus)),
  verified: one(z.enum(ImplementationStatus)),
  verifiedIn: one(month),
  voice: one(z.enum(voices)),
  standing: one(z.enum(GradeStanding)),
  age: one(z.enum(ageBands)),
  followUp: flag,
  overdue: flag,
  silent: flag,
  answered: one(z.union([z.enum(["yes", "no"]), month])),
  unassigned: flag,
  repeated: flag,
  reopened: flag,
  archived: flag,
  sort: one(z.enum(recommendationSorts)),
  after: one(z.string().max(300)),
  before: one(z.string().max(300)),
});

export type RecommendationFilters = z.output<typeof recommendationFiltersSchema>;
