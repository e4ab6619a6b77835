import { z } from "zod";

import { emailSchema, passwordSchema } from "@/domain/people/authentication/schema";

export const resetRequestSchema = z.object({ email: emailSchema });
export type ResetRequest = z.output<typeof resetRequestSchema>;

export const newPasswordSchema = z.object({ token: z.string().max(100), password: passwordSchema });
export type NewPassword = z.output<typeof newPasswordSchema>;
