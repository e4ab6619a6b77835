import { z } from "zod";

import { archivingSchema } from "@/domain/archive/schema";

/** Opening again may come with a new date; without one, the old one stays. */
export const reopeningSchema = archivingSchema.extend({ dueOn: z.union([z.literal(""), z.iso.date()], "notADate") });
export type Reopening = z.output<typeof reopeningSchema>;
