import { z } from "zod";

import { mailStandings } from "@/domain/people/mails/queue/rules";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the list of mail says; whatever is not understood is left out. */
export const mailViewSchema = z.object({
  show: z.preprocess(first, z.enum(mailStandings)).optional().catch(undefined),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).optional().catch(undefined),
});
export type MailView = z.output<typeof mailViewSchema>;

export const mailIdSchema = z.object({ id: z.uuid() });
export type MailId = z.output<typeof mailIdSchema>;
