import type { IndicatorForm } from "@/domain/indicators/schema";
import { dateColumns, filled, isSaid } from "@/domain/sources/rules";
import type { Names } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { dateOf } from "@/lib/day";

type Columns = Omit<IndicatorForm, "id" | "version" | "stateId" | "categories" | "references" | "measures">;

const columnOf = (words: Names) => (isSaid(words) ? filled(words) : Prisma.DbNull);

/** What a form says of an indicator, as it is kept. */
export function columnsOf({ titles, units, bodyId, baselineOn, targetOn, everyMonths, firstDueOn, ...rest }: Columns) {
  const [based, aimed] = [dateColumns(baselineOn), dateColumns(targetOn)];
  return {
    code: rest.code,
    titles: filled(titles),
    kind: rest.kind,
    units: columnOf(units),
    bodyId: bodyId || null,
    baseline: rest.baseline || null,
    baselineValue: rest.baselineValue || null,
    baselineOn: based.on,
    baselinePrecision: based.precision,
    target: rest.target || null,
    targetValue: rest.targetValue || null,
    targetOn: aimed.on,
    targetPrecision: aimed.precision,
    source: rest.source || null,
    everyMonths: everyMonths === "" ? null : Number(everyMonths),
    firstDueOn: dateOf(firstDueOn),
  };
}
