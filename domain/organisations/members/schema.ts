import { z } from "zod";

import { emailSchema } from "@/domain/people/authentication/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const name = z.string().overwrite(plainText).trim().min(1, "required").max(200);

export const memberInvitationSchema = z.object({
  organisationId: z.uuid(),
  email: emailSchema,
  name,
  leads: z.boolean(),
  locale: z.enum(interfaceLanguages),
});
export type MemberInvitation = z.output<typeof memberInvitationSchema>;

export const invitationIdSchema = z.object({ id: z.uuid() });
export type InvitationId = z.output<typeof invitationIdSchema>;

export const memberSchema = z.object({ organisationId: z.uuid(), userId: z.uuid() });
export type Member = z.output<typeof memberSchema>;

/** What becomes of whoever hands over. */
export const afterwards = ["STAY", "STEP_BACK", "LEAVE"] as const;

export const memberHandoverSchema = z.object({
  organisationId: z.uuid(),
  successorId: z.uuid("required"),
  afterwards: z.enum(afterwards),
});
export type MemberHandover = z.output<typeof memberHandoverSchema>;
