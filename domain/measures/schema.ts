import { z } from "zod";

import { isLater } from "@/domain/reforms/dates/rules";
import { kept, optionalId, partialDay, someWords, text, words } from "@/domain/sources/schema";
import { isSaid } from "@/domain/sources/rules";
import { measureKinds, measureStates } from "@/domain/vocabulary";
import { longestReason, said } from "@/domain/working-group/schema";

/** In what money is counted; the State's own first. */
export const currencies = ["KZT", "USD", "EUR"] as const;

/** An amount as people write it: "12 500 000", "1200,50". */
const amount = text(30)
  .overwrite((written) => written.replaceAll(/\s/gu, "").replace(",", "."))
  .refine((written) => /^(\d{1,16}(\.\d{1,2})?)?$/.test(written), "notMoney");

/** One form records a measure and corrects it. It is published, and it moves on, by acts of their own. */
export const measureSchema = z
  .object({
    ...kept,
    stateId: z.uuid(),
    code: text(50).min(1, "required"),
    titles: someWords(500),
    kind: z.enum(["", ...measureKinds]),
    completionForms: words(500),
    leadBodyId: optionalId,
    coExecutorIds: z.array(z.uuid()).max(50),
    startsOn: partialDay,
    endsOn: partialDay,
    expectedResults: words(2000),
    amount,
    currency: z.enum(currencies),
    budget: words(500),
    planItem: words(500),
    risks: words(2000),
    /** References of recommendations, as they stand in the register, a line each. */
    references: text(20_000),
  })
  .check((context) => {
    const { startsOn, endsOn } = context.value;
    if (startsOn !== "" && endsOn !== "" && isLater(startsOn, endsOn))
      context.issues.push({ code: "custom", input: endsOn, path: ["endsOn"], message: "datesReversed" });
  });
export type MeasureForm = z.output<typeof measureSchema>;

export const measureProgressSchema = z
  .object({ id: z.uuid(), version: z.number().int(), state: z.enum(measureStates), reason: words(1000) })
  .check((context) => {
    const { state, reason } = context.value;
    if (state === "DROPPED" && !isSaid(reason))
      context.issues.push({ code: "custom", input: reason, path: ["reason", "ru"], message: "required" });
  });
export type MeasureProgress = z.output<typeof measureProgressSchema>;

export const measurePublicationSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type MeasurePublication = z.output<typeof measurePublicationSchema>;

export const measureWithdrawalSchema = measurePublicationSchema.extend({ reason: text(longestReason).min(1, "required") });
export type MeasureWithdrawal = z.output<typeof measureWithdrawalSchema>;

export const measureSorts = ["code", "ends", "endsLast"] as const;

/** What the address of the list says; whatever is not understood is no filter. */
export const measureFiltersSchema = z.object({
  q: said(z.string().trim().min(1).max(100)),
  body: said(z.uuid()),
  kind: said(z.enum(measureKinds)),
  state: said(z.enum(measureStates)),
  archived: said(z.literal("1")),
  recommendation: said(z.uuid()),
  from: said(z.coerce.number().int().min(1990).max(2100)),
  to: said(z.coerce.number().int().min(1990).max(2100)),
  sort: said(z.enum(measureSorts)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type MeasureFilters = z.output<typeof measureFiltersSchema>;

/** The recommendation for which a measure is being recorded, if it is for one. */
export const measureOriginSchema = z.object({ recommendation: said(z.uuid()) });
