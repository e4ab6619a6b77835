import { z } from "zod";

import { plainText } from "@/lib/plain-text";

/** What a body passes on to which other, by which act; an empty target leaves the recommendation where it is. */
export const successionSchema = z.object({
  bodyId: z.uuid(),
  moves: z
    .array(z.object({ recommendationId: z.uuid(), version: z.number().int(), toId: z.union([z.literal(""), z.uuid()]) }))
    .max(500)
    .refine((moves) => moves.some(({ toId }) => toId !== ""), "chooseRecommendations"),
  decisionReference: z.string().overwrite(plainText).trim().min(1, "required").max(300, "tooLong?max=300"),
});
export type Succession = z.output<typeof successionSchema>;
