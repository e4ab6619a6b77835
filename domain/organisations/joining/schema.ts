import { z } from "zod";

import { passwordSchema } from "@/domain/people/authentication/schema";
import { plainText } from "@/lib/plain-text";

const token = z.string().max(300);
export const joiningSchema = z.object({ token });
export type Joining = z.output<typeof joiningSchema>;

export const newAccountSchema = z.object({
  token,
  name: z.string().overwrite(plainText).trim().min(1, "required").max(200),
  password: passwordSchema,
});
export type NewAccount = z.output<typeof newAccountSchema>;
