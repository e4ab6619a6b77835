import { z } from "zod";

import { RefusalReason } from "@/domain/alternative-reports/vocabulary";
import { neededWords, said } from "@/domain/working-group/schema";

export const longestExplanation = 2000;
export const longestAppeal = 5000;

/** Takes an edition off the public register; the explanation is public, so that it names nobody and repeats nothing. */
export const refusingSchema = z.object({
  editionId: z.uuid(),
  version: z.number().int(),
  reason: z.enum(RefusalReason, "required"),
  explanation: neededWords(longestExplanation),
});
export type Refusing = z.output<typeof refusingSchema>;

/** What its authors say against a refusal, to those who decide of it. */
export const appealSchema = z.object({ refusalId: z.uuid(), version: z.number().int(), appeal: neededWords(longestAppeal) });
export type Appeal = z.output<typeof appealSchema>;

/** What a second person decides of an appeal; the words are public. */
export const appealDecisionSchema = z.object({
  refusalId: z.uuid(),
  version: z.number().int(),
  outcome: z.enum(["upheld", "lifted"], "required"),
  decision: neededWords(longestExplanation),
});
export type AppealDecision = z.output<typeof appealDecisionSchema>;

/** What the address of the public log of refusals says. */
export const refusalFiltersSchema = z.object({
  reason: said(z.enum(RefusalReason)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type RefusalFilters = z.output<typeof refusalFiltersSchema>;
