import { z } from "zod";

import { plainText } from "@/lib/plain-text";

const bodies = z.array(z.uuid()).max(100);

/** Which bodies are named for which recommendations, until when, by which decision. */
export const assignmentSchema = z
  .object({
    recommendations: z
      .array(z.object({ id: z.uuid(), version: z.number().int() }))
      .min(1, "chooseRecommendations")
      .max(500),
    /** Empty: whoever leads now goes on leading. */
    leadId: z.union([z.literal(""), z.uuid()]),
    coExecutorIds: bodies,
    consultedIds: bodies,
    /** Empty: the date of the present lead stays. */
    dueOn: z.union([z.literal(""), z.iso.date("notADate")]),
    /** The decision of the working group that orders it; empty where the mandate is another act, named in words. */
    decisionId: z.union([z.literal(""), z.uuid()]),
    decisionReference: z.string().overwrite(plainText).trim().max(300, "tooLong?max=300"),
  })
  .refine(({ decisionId, decisionReference }) => decisionId !== "" || decisionReference !== "", {
    path: ["decisionReference"],
    message: "required",
  })
  .refine(({ leadId, coExecutorIds }) => !coExecutorIds.includes(leadId), { path: ["coExecutorIds"], message: "bodyNamedTwice" })
  .refine(({ leadId, coExecutorIds, consultedIds }) => ![leadId, ...coExecutorIds].some((id) => consultedIds.includes(id)), {
    path: ["consultedIds"],
    message: "bodyNamedTwice",
  });
export type AssignmentOrder = z.output<typeof assignmentSchema>;

export const assignmentEndSchema = z.object({
  recommendationId: z.uuid(),
  version: z.number().int(),
  bodyId: z.uuid(),
  reason: z.string().overwrite(plainText).trim().min(1, "required").max(1000, "tooLong?max=1000"),
});
export type AssignmentEnd = z.output<typeof assignmentEndSchema>;
