import { z } from "zod";

export const termDecisions = ["ADD", "REMOVE", "REFUSE", "RECONSIDER"] as const;
export type TermDecision = (typeof termDecisions)[number];

/** One decision about one term: it belongs here, it does not, it is not to be suggested, it may be suggested again. */
export const classificationSchema = z.object({ recommendationId: z.uuid(), termId: z.uuid(), decision: z.enum(termDecisions) });
export type Classification = z.output<typeof classificationSchema>;

const one = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** What is searched for in the vocabularies, and whether one goes through all that waits. */
export const deskFiltersSchema = z.object({ q: one(z.string().trim().min(1).max(200)), queue: one(z.literal("1")) });
export type DeskFilters = z.output<typeof deskFiltersSchema>;
