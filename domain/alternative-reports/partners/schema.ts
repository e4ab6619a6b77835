import { z } from "zod";

import { words } from "@/domain/working-group/schema";

/** Whom a link is for, in words that only those see who write the report. */
export const partnerInvitationSchema = z.object({ reportId: z.uuid(), note: words(200), mayWrite: z.boolean() });
export type PartnerInvitation = z.output<typeof partnerInvitationSchema>;

const token = z.string().regex(/^[\w-]{43}$/, "linkSpent");

/** Joining in the name of an organisation of one's own. */
export const joiningSchema = z.object({ token, organisationId: z.uuid("required"), isNamed: z.boolean() });
export type Joining = z.output<typeof joiningSchema>;

export const decliningSchema = z.object({ token });
export type Declining = z.output<typeof decliningSchema>;

/** Signing what was read: `hash` is of the contents that were shown. */
export const signatureSchema = z.object({
  partnerId: z.uuid(),
  version: z.number().int(),
  hash: z.string().regex(/^[\da-f]{64}$/),
  isNamed: z.boolean(),
});
export type Signature = z.output<typeof signatureSchema>;

/** Which partner it is about: its signature, its leaving, its dismissal. */
export const partnerSchema = z.object({ partnerId: z.uuid(), version: z.number().int() });
export type PartnerChoice = z.output<typeof partnerSchema>;
