import { z } from "zod";

import { measureFiltersSchema } from "@/domain/measures/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { said } from "@/domain/working-group/schema";
import { plainText } from "@/lib/plain-text";

/** What of a measure can be written in the sheet of the plan itself. The first are words of one language. */
export const wordCells = ["title", "completionForm", "expectedResult", "budget", "planItem", "risk"] as const;
export const planCells = [...wordCells, "code", "leadBody", "startsOn", "endsOn", "amount", "state"] as const;
export type PlanCell = (typeof planCells)[number];

/** One cell as it was when it was opened, and as it is to be. */
export const cellSchema = z.object({
  measureId: z.uuid(),
  cell: z.enum(planCells),
  language: z.enum(interfaceLanguages),
  was: z.string().max(5000),
  value: z.string().overwrite(plainText).trim().max(2000),
});
export type CellRevision = z.output<typeof cellSchema>;

export const planGroupings = ["recommendation", "body", "year"] as const;
export type PlanGrouping = (typeof planGroupings)[number];

/** What the address of the sheet says besides the filters of the measures. */
export const planViewSchema = measureFiltersSchema.omit({ sort: true }).extend({ by: said(z.enum(planGroupings)) });
export type PlanView = z.output<typeof planViewSchema>;

/** In which columns a plan is written down: those of the sheet, or those of plans of the Government of Kazakhstan. */
export const planLayouts = ["full", "government"] as const;
export type PlanLayout = (typeof planLayouts)[number];

export const planFileSchema = z.object({ format: z.enum(["docx", "xlsx"]), layout: said(z.enum(planLayouts)) });
