import { z } from "zod";

import { kept, optionalAddress, optionalId, partialDay, someWords, sourced, text } from "@/domain/sources/schema";
import { contestedSubjects, sourceKinds } from "@/domain/vocabulary";

export const contestedPointSchema = z
  .object({
    ...kept,
    stateId: z.uuid(),
    subject: z.enum(contestedSubjects),
    cycleId: optionalId,
    eventId: optionalId,
    treatyId: optionalId,
    titles: someWords(300),
  })
  .check((context) => {
    const { cycleId, eventId, treatyId } = context.value;
    // A point stands on the page of what it is about.
    if ([cycleId, eventId, treatyId].every((id) => id === ""))
      context.issues.push({ code: "custom", input: context.value, path: ["cycleId"], message: "required" });
  });
export type ContestedPointForm = z.output<typeof contestedPointSchema>;

export const claimSchema = z.object({
  ...kept,
  pointId: z.uuid(),
  texts: someWords(1000),
  sourceKind: z.enum(sourceKinds),
  address: optionalAddress,
  saidOn: partialDay,
  /** The document, with its paragraph, that says the same; empty while none does. */
  confirmation: text(200),
  documentId: optionalId,
  ...sourced,
});
export type ClaimForm = z.output<typeof claimSchema>;

const optional = z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, z.uuid().optional().catch(undefined));

/** What a new contested point is about, as the address says. */
export const newPointSchema = z.object({ cycle: optional, event: optional, treaty: optional });
export type NewPoint = z.output<typeof newPointSchema>;
