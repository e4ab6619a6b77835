import { z } from "zod";

import { plainText } from "@/lib/plain-text";

export const longestReason = 1000;

/** Why something is archived, restored or opened again. */
const statedReason = z.string().overwrite(plainText).trim().min(1, "required").max(longestReason);

/** A record as the person saw it, and why it goes out of the lists or comes back. */
export const archivingSchema = z.object({ id: z.uuid(), version: z.number().int(), reason: statedReason });
export type Archiving = z.output<typeof archivingSchema>;
