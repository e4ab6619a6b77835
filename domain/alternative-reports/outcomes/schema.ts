import { z } from "zod";

import { Language } from "@/domain/vocabulary";
import { neededWords, optionalAddress, optionalId } from "@/domain/working-group/schema";

export const longestAnswer = 10_000;

export const seeingSchema = z.object({ editionId: z.uuid() });
export type Seeing = z.output<typeof seeingSchema>;

/** The State's reply to an item, in the name of a body, or of the working group where `bodyId` is empty. */
export const answerSchema = z.object({
  itemId: z.uuid(),
  bodyId: optionalId,
  text: neededWords(longestAnswer),
  language: z.enum(Language),
});
export type Answer = z.output<typeof answerSchema>;

/** Where the State's report cites an item. `byAuthors` says which side says so. */
export const citationSchema = z.object({
  itemId: z.uuid(),
  byAuthors: z.boolean(),
  documentId: optionalId,
  place: neededWords(500),
  address: optionalAddress,
});
export type Citation = z.output<typeof citationSchema>;

/** A recommendation of the Committee in which an item is found again. */
export const reflectionSchema = z.object({ itemId: z.uuid(), byAuthors: z.boolean(), recommendationId: z.uuid("required") });
export type Reflection = z.output<typeof reflectionSchema>;

export const outcomeRevocationSchema = z.object({ id: z.uuid() });
export type OutcomeRevocation = z.output<typeof outcomeRevocationSchema>;
