import { z } from "zod";

import { kept, partialDay, someWords, sourced, text, words } from "@/domain/sources/schema";
import { remarkAttributions } from "@/domain/vocabulary";

export const remarkSchema = z.object({
  ...kept,
  cycleId: z.uuid(),
  attribution: z.enum(remarkAttributions),
  speakers: words(200),
  texts: someWords(2000),
  paragraph: text(20),
  saidOn: partialDay,
  reformIds: z.array(z.uuid()).max(20),
  ...sourced,
});
export type RemarkForm = z.output<typeof remarkSchema>;
