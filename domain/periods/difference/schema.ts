import { z } from "zod";

import { daySchema } from "@/domain/periods/schema";

/** What may have become of a recommendation between two days, in the order in which it is told. */
export const differenceSections = ["regressed", "moved", "published", "withdrawn", "graded", "appeared", "gone"] as const;
export type DifferenceSection = (typeof differenceSections)[number];

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const one = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(first, schema).optional().catch(undefined);

/** The two days of a difference and the part of it that is shown; what the list is filtered by stands beside them in the address. */
export const differenceViewSchema = z.object({
  from: one(z.string().max(40)),
  to: one(z.string().max(40)),
  part: one(z.enum(differenceSections)),
});

export const differenceFileSchema = z.object({ format: z.enum(["docx", "xlsx", "csv"]), from: daySchema, to: daySchema });

export type TwoDays = { from: string; to: string };
