import { z } from "zod";

import { passwordSchema } from "@/domain/people/authentication/schema";

export const passwordChangeSchema = z.object({ currentPassword: passwordSchema, password: passwordSchema });
export type PasswordChange = z.output<typeof passwordChangeSchema>;
