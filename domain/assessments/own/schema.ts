import { z } from "zod";

import { said } from "@/domain/working-group/schema";

export const ownShows = ["standing", "superseded", "withdrawn", "all"] as const;

/** What the address of one's organisation's own assessments says. */
export const ownAssessmentsSchema = z.object({
  show: said(z.enum(ownShows)),
  cycle: said(z.uuid()),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type OwnAssessmentFilters = z.output<typeof ownAssessmentsSchema>;
