import { z } from "zod";

import { number } from "@/domain/indicators/schema";
import { optionalId, partialDay, text } from "@/domain/sources/schema";

const period = partialDay.refine((day) => day !== "", "required");

/** What was measured for a period; without a category, in all. */
export const valueSchema = z.object({
  indicatorId: z.uuid(),
  categoryId: optionalId,
  period,
  value: number.refine((written) => written !== "", "required"),
  source: text(500).min(1, "required"),
  note: text(1000),
});
export type Measured = z.output<typeof valueSchema>;

/** Another value in the place of one; without a number, that one is taken back. */
export const correctionSchema = z.object({
  valueId: z.uuid(),
  value: number,
  source: text(500).min(1, "required"),
  note: text(1000).min(1, "required"),
});
export type Correction = z.output<typeof correctionSchema>;

export const seriesFileSchema = z.object({ indicator: z.uuid() });
