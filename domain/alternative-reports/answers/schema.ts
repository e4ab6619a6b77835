import { z } from "zod";

import { said } from "@/domain/working-group/schema";

export const owedShows = ["owed", "soon", "overdue", "answered"] as const;
export const owedSorts = ["due", "submitted", "review"] as const;

/** What the address of the list of answers that are owed says. */
export const owedFiltersSchema = z.object({
  cycle: said(z.uuid()),
  organisation: said(z.uuid()),
  show: said(z.enum(owedShows)),
  sort: said(z.enum(owedSorts)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type OwedFilters = z.output<typeof owedFiltersSchema>;
