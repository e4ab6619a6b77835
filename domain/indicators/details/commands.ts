import type { IndicatorForm } from "@/domain/indicators/schema";
import { wordColumn } from "@/domain/keeping";
import { dateColumns, filled } from "@/domain/sources/rules";
import { dateOf } from "@/lib/day";

type Columns = Omit<IndicatorForm, "id" | "version" | "stateId" | "categories" | "references" | "measures">;

/** What a form says of an indicator, as it is kept. */
export function columnsOf({ titles, units, bodyId, baselineOn, targetOn, everyMonths, firstDueOn, ...rest }: Columns) {
  const [based, aimed] = [dateColumns(baselineOn), dateColumns(targetOn)];
  return {
    code: rest.code,
    titles: filled(titles),
    kind: rest.kind,
    units: wordColumn(units),
    bodyId: bodyId || null,
    baseline: wordColumn(rest.baseline),
    baselineValue: rest.baselineValue || null,
    baselineOn: based.on,
    baselinePrecision: based.precision,
    target: wordColumn(rest.target),
    targetValue: rest.targetValue || null,
    targetOn: aimed.on,
    targetPrecision: aimed.precision,
    source: wordColumn(rest.source),
    everyMonths: everyMonths === "" ? null : Number(everyMonths),
    firstDueOn: dateOf(firstDueOn),
  };
}
