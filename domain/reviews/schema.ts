import { z } from "zod";

import { namesSchema } from "@/domain/names/schema";
import { ReviewProcedure, ReviewStage } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const described = z.object({
  ordinal: z.number().int("notANumber").min(1).max(99),
  procedure: z.enum(ReviewProcedure),
  stage: z.enum(ReviewStage),
  titles: namesSchema,
  session: z.string().overwrite(plainText).trim().max(60),
  previousCycleId: z.union([z.literal(""), z.uuid()]),
});

export const reviewCycleSchema = described.extend({ stateId: z.uuid(), mechanismId: z.uuid() });
export type ReviewCycle = z.output<typeof reviewCycleSchema>;

export const reviewRevisionSchema = described.extend({ id: z.uuid(), version: z.number().int() });
export type ReviewRevision = z.output<typeof reviewRevisionSchema>;
