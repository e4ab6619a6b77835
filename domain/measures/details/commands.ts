import type { MeasureForm } from "@/domain/measures/schema";
import { dateColumns, filled, isSaid } from "@/domain/sources/rules";
import type { Names } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

type Columns = Omit<MeasureForm, "id" | "version" | "stateId" | "coExecutorIds" | "references">;

const columnOf = (words: Names) => (isSaid(words) ? filled(words) : Prisma.DbNull);

/** What a form says of a measure, as it is kept. */
export function columnsOf({ kind, leadBodyId, titles, completionForms, expectedResults, risks, startsOn, endsOn, ...rest }: Columns) {
  const [starts, ends] = [dateColumns(startsOn), dateColumns(endsOn)];
  return {
    code: rest.code,
    titles: filled(titles),
    kind: kind || null,
    completionForms: columnOf(completionForms),
    leadBodyId: leadBodyId || null,
    startsOn: starts.on,
    startsPrecision: starts.precision,
    endsOn: ends.on,
    endsPrecision: ends.precision,
    expectedResults: columnOf(expectedResults),
    amount: rest.amount || null,
    currency: rest.currency,
    budget: rest.budget || null,
    planItem: rest.planItem || null,
    risks: columnOf(risks),
  };
}
