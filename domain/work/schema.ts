import { z } from "zod";

import { workTabs } from "@/domain/work/rules";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address says; whatever is not understood is the first tab from its beginning. */
export const workViewSchema = z.object({
  tab: z.preprocess(first, z.enum(workTabs)).catch("todo"),
  after: z.preprocess(first, z.string().max(100)).optional().catch(undefined),
  before: z.preprocess(first, z.string().max(100)).optional().catch(undefined),
});
export type WorkView = z.output<typeof workViewSchema>;
