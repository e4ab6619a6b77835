import { z } from "zod";

import { emailSchema } from "@/domain/people/authentication/schema";
import { interfaceLanguages } from "@/domain/vocabulary";

export const witnessSchema = z.object({
  email: emailSchema,
  name: z.string().trim().min(1, "required").max(200),
  locale: z.enum(interfaceLanguages),
});
export type Witness = z.output<typeof witnessSchema>;

export const witnessIdSchema = z.object({ id: z.uuid() });
export type WitnessId = z.output<typeof witnessIdSchema>;

export const followSchema = z.object({ recommendationId: z.uuid(), email: emailSchema, locale: z.enum(interfaceLanguages) });
export type Follow = z.output<typeof followSchema>;

export const subscriptionLinkSchema = z.object({ token: z.string().max(300) });
export type SubscriptionLink = z.output<typeof subscriptionLinkSchema>;
