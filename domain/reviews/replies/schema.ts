import { z } from "zod";

import { kept, optionalDay, optionalId, someWords, sourced } from "@/domain/sources/schema";
import { replyForms } from "@/domain/vocabulary";

export const replySchema = z.object({
  ...kept,
  questionId: z.uuid(),
  form: z.enum(replyForms),
  memberId: optionalId,
  bodyId: optionalId,
  texts: someWords(5000),
  givenOn: optionalDay,
  ...sourced,
});
export type ReplyForm = z.output<typeof replySchema>;
