import { z } from "zod";

export const classificationSchema = z.object({
  recommendationId: z.uuid(),
  version: z.number().int(),
  themeIds: z.array(z.uuid()).max(100),
});
export type Classification = z.output<typeof classificationSchema>;
