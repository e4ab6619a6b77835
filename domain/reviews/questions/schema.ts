import { z } from "zod";

import { kept, optionalDay, optionalId, someWords, sourced, text, words } from "@/domain/sources/schema";
import { questionStates } from "@/domain/reviews/questions/rules";
import { Attestation } from "@/domain/vocabulary";

/** "6, 7 and 14" as numbers of articles. */
const articles = text(200).refine((written) => /^[\d\s,;.–-]*$/.test(written), "notArticles");

export const questionSchema = z
  .object({
    ...kept,
    cycleId: z.uuid(),
    meetingId: optionalId,
    experts: words(200),
    texts: someWords(3000),
    articles,
    termIds: z.array(z.uuid()).max(20),
    isOutsidePeriod: z.boolean(),
    eventId: optionalId,
    isOwed: z.boolean(),
    owedUntil: optionalDay,
    owedAttestation: z.enum(Attestation),
    isUnanswered: z.boolean(),
    recommendationIds: z.array(z.uuid()).max(100),
    ...sourced,
  })
  .check((context) => {
    const { isOwed, owedUntil, isUnanswered } = context.value;
    const refuse = (field: string, message: string) =>
      context.issues.push({ code: "custom", input: context.value, path: [field], message });
    if (isOwed && owedUntil === "") refuse("owedUntil", "required");
    if (isOwed && isUnanswered) refuse("isUnanswered", "owedOrUnanswered");
  });
export type QuestionForm = z.output<typeof questionSchema>;

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => one(value) || undefined, schema.optional().catch(undefined));

/** What the address of the dialogue says; whatever is not understood is no filter. */
export const questionFiltersSchema = z.object({
  topic: optional(z.uuid()),
  article: optional(z.string().max(10)),
  expert: optional(z.string().max(200)),
  event: optional(z.uuid()),
  state: optional(z.enum(questionStates)),
  outside: optional(z.literal("yes")),
  page: optional(z.coerce.number().int().min(1).max(1000)),
});
export type QuestionFilters = z.output<typeof questionFiltersSchema>;
