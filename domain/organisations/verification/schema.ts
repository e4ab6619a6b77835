import { z } from "zod";

import { VerificationEnd } from "@/domain/organisations/vocabulary";
import { plainText } from "@/lib/plain-text";

export const verificationEndSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  reason: z.enum(VerificationEnd),
  words: z.string().overwrite(plainText).trim().min(1, "required").max(2000),
});
export type EndOfVerification = z.output<typeof verificationEndSchema>;
