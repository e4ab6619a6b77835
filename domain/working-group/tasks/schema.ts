import { z } from "zod";

import { taskStates } from "@/domain/vocabulary";
import { neededWords, said } from "@/domain/working-group/schema";

export const taskReportSchema = z.object({ taskId: z.uuid(), version: z.number().int(), report: neededWords(5000) });
export type TaskReport = z.output<typeof taskReportSchema>;

export const taskCancellationSchema = z.object({ taskId: z.uuid(), version: z.number().int(), reason: neededWords(1000) });
export type TaskCancellation = z.output<typeof taskCancellationSchema>;

/** What the address of the list says; whatever is not understood is no filter. */
export const taskFiltersSchema = z.object({
  body: said(z.uuid()),
  state: said(z.enum(taskStates)),
  overdue: said(z.literal("1")),
  sort: said(z.enum(["first", "last"])),
  after: said(z.string().max(100)),
  before: said(z.string().max(100)),
});
export type TaskFilters = z.output<typeof taskFiltersSchema>;
