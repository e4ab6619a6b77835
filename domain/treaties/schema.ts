import { z } from "zod";

import { kept, optionalAddress, optionalId, partialDay, sourced, text, words } from "@/domain/sources/schema";
import { treatyActionKinds } from "@/domain/vocabulary";

export const treatyActionSchema = z.object({
  ...kept,
  stateId: z.uuid(),
  treatyId: z.uuid("required"),
  kind: z.enum(treatyActionKinds),
  provision: text(60),
  reformId: optionalId,
  enactedOn: partialDay,
  depositedOn: partialDay,
  effectiveOn: partialDay,
  notes: words(2000),
  address: optionalAddress,
  ...sourced,
});
export type TreatyActionForm = z.output<typeof treatyActionSchema>;

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address says: of which State, and for a new act under which treaty. */
export const treatyPlaceSchema = z.object({
  state: z.preprocess((value) => one(value) || undefined, z.uuid().optional().catch(undefined)),
  treaty: z.preprocess((value) => one(value) || undefined, z.uuid().optional().catch(undefined)),
});
