import { wordColumn } from "@/domain/keeping";
import type { MeasureForm } from "@/domain/measures/schema";
import { dateColumns, filled } from "@/domain/sources/rules";

type Columns = Omit<MeasureForm, "id" | "version" | "stateId" | "coExecutorIds" | "references">;

/** What a form says of a measure, as it is kept. */
export function columnsOf({ kind, leadBodyId, titles, completionForms, expectedResults, risks, startsOn, endsOn, ...rest }: Columns) {
  const [starts, ends] = [dateColumns(startsOn), dateColumns(endsOn)];
  return {
    code: rest.code,
    titles: filled(titles),
    kind: kind || null,
    completionForms: wordColumn(completionForms),
    leadBodyId: leadBodyId || null,
    startsOn: starts.on,
    startsPrecision: starts.precision,
    endsOn: ends.on,
    endsPrecision: ends.precision,
    expectedResults: wordColumn(expectedResults),
    amount: rest.amount || null,
    currency: rest.currency,
    budget: wordColumn(rest.budget),
    planItem: wordColumn(rest.planItem),
    risks: wordColumn(risks),
  };
}
