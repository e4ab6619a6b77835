import { writtenCategories } from "@/domain/indicators/categories/rules";
import type { IndicatorForm } from "@/domain/indicators/schema";
import { readNames } from "@/domain/names/rules";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid, wordFields } from "@/domain/sources/rules";
import type { Names } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";

/** What the form for a new indicator begins with. */
export const blankIndicator: Omit<IndicatorForm, "stateId"> = {
  id: "",
  version: 0,
  code: "",
  titles: unsaid,
  kind: "OUTCOME",
  units: unsaid,
  bodyId: "",
  categories: unsaid,
  baselineValue: "",
  baselineOn: "",
  baseline: unsaid,
  targetValue: "",
  targetOn: "",
  target: unsaid,
  source: unsaid,
  everyMonths: "",
  firstDueOn: "",
  references: "",
  measures: "",
};

type Kept = Prisma.IndicatorGetPayload<object>;

/** The single texts of an indicator, under the names that the form's fields have. */
const textsOf = (kept: Kept) => ({
  code: kept.code,
  baselineValue: kept.baselineValue?.toString() ?? "",
  baselineOn: partialDayOf(kept.baselineOn, kept.baselinePrecision),
  targetValue: kept.targetValue?.toString() ?? "",
  targetOn: partialDayOf(kept.targetOn, kept.targetPrecision),
  everyMonths: kept.everyMonths?.toString() ?? "",
  firstDueOn: dayOrNull(kept.firstDueOn) ?? "",
});

/** A kept indicator as its form shows it. */
export const formOfIndicator = (
  kept: Kept,
  { categories, ...related }: { categories: readonly Names[]; references: string; measures: string },
): IndicatorForm => ({
  ...textsOf(kept),
  ...related,
  id: kept.id,
  version: kept.version,
  stateId: kept.stateId,
  titles: readNames(kept.titles),
  kind: kept.kind,
  units: readNames(kept.units),
  baseline: readNames(kept.baseline),
  target: readNames(kept.target),
  source: readNames(kept.source),
  bodyId: kept.bodyId ?? "",
  categories: writtenCategories(categories),
});

const wordsOf = ({ titles, units, baseline, target, source }: Record<"titles" | "units" | "baseline" | "target" | "source", unknown>) =>
  Object.entries({ titles, units, baseline, target, source }).map(([field, said]) => wordFields(field, said));

/** Their words, for whoever wrote at the same time. */
export const theirsOf = (kept: Kept): Record<string, string> => Object.assign({}, textsOf(kept), ...wordsOf(kept));

/** Which of its words a form changes, with what they were: whoever moves a target leaves a trace. */
export function changesOf(
  kept: Kept,
  form: Omit<IndicatorForm, "id" | "version" | "stateId" | "categories" | "references" | "measures">,
): { field: string; before: string; after: string }[] {
  const after: Record<string, unknown> = Object.assign({}, form, ...wordsOf(form));
  return Object.entries(theirsOf(kept)).flatMap(([field, before]) =>
    before === after[field] ? [] : [{ field, before, after: String(after[field]) }],
  );
}
