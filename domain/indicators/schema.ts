import { z } from "zod";

import { categoryLines } from "@/domain/indicators/categories/rules";
import { isNumber, plainNumber } from "@/domain/indicators/rules";
import { kept, optionalDay, optionalId, partialDay, someWords, text, words } from "@/domain/sources/schema";
import { indicatorKinds, interfaceLanguages } from "@/domain/vocabulary";
import { longestReason, said } from "@/domain/working-group/schema";

/** A number as people write it: "1 200", "12,5". */
export const number = text(40)
  .overwrite(plainNumber)
  .refine((written) => written === "" || isNumber(written), "notADecimal");

/** How often a value can be owed. */
export const rhythms = ["1", "3", "6", "12", "24", "36", "60"] as const;

/** One form records an indicator and corrects it. It is published, and it is retired, by acts of their own. */
export const indicatorSchema = z
  .object({
    ...kept,
    stateId: z.uuid(),
    code: text(50).min(1, "required"),
    titles: someWords(500),
    kind: z.enum(indicatorKinds, "required"),
    units: words(100),
    bodyId: optionalId,
    /** What values are told apart by, a line each, in the same order in every language. */
    categories: words(4000),
    baselineValue: number,
    baselineOn: partialDay,
    baseline: words(300),
    targetValue: number,
    targetOn: partialDay,
    target: words(300),
    source: words(500),
    everyMonths: z.union([z.literal(""), z.string().regex(/^([1-9]|[1-9]\d|1[01]\d|120)$/, "invalid")]),
    firstDueOn: optionalDay,
    /** References of recommendations, as they stand in the register, a line each. */
    references: text(20_000),
    /** Numbers of measures of the plan, a line each. */
    measures: text(5_000),
  })
  .check((context) => {
    const { categories, baselineValue, baselineOn, targetValue, targetOn, everyMonths, firstDueOn } = context.value;
    const refuse = (path: string[], message: string) => context.issues.push({ code: "custom", input: context.value, path, message });
    if (!categoryLines(categories)) {
      const written = interfaceLanguages.find((language) => categories[language] !== "") ?? "ru";
      refuse(["categories", written], "linesUnequal");
    }
    if (baselineOn !== "" && baselineValue === "") refuse(["baselineValue"], "required");
    if (targetOn !== "" && targetValue === "") refuse(["targetValue"], "required");
    if (everyMonths !== "" && firstDueOn === "") refuse(["firstDueOn"], "required");
    if (everyMonths === "" && firstDueOn !== "") refuse(["everyMonths"], "required");
  });
export type IndicatorForm = z.output<typeof indicatorSchema>;

export const indicatorStepSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type IndicatorStep = z.output<typeof indicatorStepSchema>;

export const indicatorRetirementSchema = indicatorStepSchema.extend({ reason: text(1000).min(1, "required") });
export type IndicatorRetirement = z.output<typeof indicatorRetirementSchema>;

export const indicatorWithdrawalSchema = indicatorStepSchema.extend({ reason: text(longestReason).min(1, "required") });
export type IndicatorWithdrawal = z.output<typeof indicatorWithdrawalSchema>;

export const indicatorSorts = ["code", "codeLast", "title", "titleLast", "kind", "kindLast", "due", "dueLast"] as const;

/** What the address of the list says; whatever is not understood is no filter. */
export const indicatorFiltersSchema = z.object({
  q: said(z.string().trim().min(1).max(100)),
  kind: said(z.enum(indicatorKinds)),
  body: said(z.uuid()),
  recommendation: said(z.uuid()),
  measure: said(z.uuid()),
  due: said(z.enum(["overdue", "soon"])),
  retired: said(z.literal("1")),
  sort: said(z.enum(indicatorSorts)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type IndicatorFilters = z.output<typeof indicatorFiltersSchema>;

/** The recommendation or the measure for which an indicator is being recorded, if it is for one. */
export const indicatorOriginSchema = z.object({ recommendation: said(z.uuid()), measure: said(z.uuid()) });
