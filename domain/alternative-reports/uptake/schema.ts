import { z } from "zod";

import { said } from "@/domain/working-group/schema";

export const uptakeShows = ["all", "reflected", "notReflected"] as const;

/** What the address of the list of suggested recommendations says. */
export const uptakeFiltersSchema = z.object({
  cycle: said(z.uuid()),
  edition: said(z.uuid()),
  show: said(z.enum(uptakeShows)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type UptakeFilters = z.output<typeof uptakeFiltersSchema>;
