import type { IndicatorFilters } from "@/domain/indicators/schema";
import { type IndicatorKind, indicatorKinds, type InterfaceLanguage } from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import type { Day } from "@/lib/day";

type Sort = NonNullable<IndicatorFilters["sort"]>;
type Listed = { id: string; code: string; title: string; kind: IndicatorKind; dueOn: Day | null };
type Comparison = (one: Listed, other: Listed) => number;

/** 4.10 comes after 4.9. */
const codes = new Intl.Collator("en", { numeric: true });

/** How two indicators stand to each other in a list, in the reader's alphabet; what is owed at no term stands last. */
export function compareIndicators(sort: Sort, locale: InterfaceLanguage): Comparison {
  const names = compareNames(locale);
  const byCode: Comparison = (one, other) => codes.compare(one.code, other.code);
  const byTitle: Comparison = (one, other) => names(one.title, other.title);
  const byKind: Comparison = (one, other) => indicatorKinds.indexOf(one.kind) - indicatorKinds.indexOf(other.kind);
  const byDue =
    (direction: 1 | -1): Comparison =>
    (one, other) =>
      one.dueOn !== null && other.dueOn !== null
        ? direction * one.dueOn.localeCompare(other.dueOn)
        : Number(other.dueOn !== null) - Number(one.dueOn !== null);
  const comparisons: Record<Sort, Comparison> = {
    code: byCode,
    codeLast: (one, other) => byCode(other, one),
    title: byTitle,
    titleLast: (one, other) => byTitle(other, one),
    kind: byKind,
    kindLast: (one, other) => byKind(other, one),
    due: byDue(1),
    dueLast: byDue(-1),
  };
  return (one, other) => comparisons[sort](one, other) || byCode(one, other) || one.id.localeCompare(other.id);
}
