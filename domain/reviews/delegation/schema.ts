import { z } from "zod";

import { kept, optionalId, someWords, sourced, words } from "@/domain/sources/schema";

export const delegateSchema = z.object({
  ...kept,
  cycleId: z.uuid(),
  names: someWords(200),
  functions: words(300),
  isHead: z.boolean(),
  position: z.number("notANumber").int("notANumber").min(1).max(999),
  bodyId: optionalId,
  ...sourced,
});
export type DelegateForm = z.output<typeof delegateSchema>;
