import type { MeasureForm } from "@/domain/measures/schema";
import { readNames } from "@/domain/names/rules";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid, wordFields } from "@/domain/sources/rules";
import type { Prisma } from "@/generated/prisma/client";

/** What the form for a new measure begins with. */
export const blankMeasure: Omit<MeasureForm, "stateId"> = {
  id: "",
  version: 0,
  code: "",
  titles: unsaid,
  kind: "",
  completionForms: unsaid,
  leadBodyId: "",
  coExecutorIds: [],
  startsOn: "",
  endsOn: "",
  expectedResults: unsaid,
  amount: "",
  currency: "KZT",
  budget: unsaid,
  planItem: unsaid,
  risks: unsaid,
  references: "",
};

type Kept = Prisma.MeasureGetPayload<object>;

/** The single texts of a measure, under the names that the form's fields have. */
const textsOf = ({ startsOn, startsPrecision, endsOn, endsPrecision, ...kept }: Kept) => ({
  code: kept.code,
  startsOn: partialDayOf(startsOn, startsPrecision),
  endsOn: partialDayOf(endsOn, endsPrecision),
  amount: kept.amount?.toString() ?? "",
});

/** A kept measure as its form shows it. */
export const formOfMeasure = (kept: Kept, related: Pick<MeasureForm, "coExecutorIds" | "references">): MeasureForm => ({
  ...textsOf(kept),
  ...related,
  id: kept.id,
  version: kept.version,
  stateId: kept.stateId,
  titles: readNames(kept.titles),
  kind: kept.kind ?? "",
  completionForms: readNames(kept.completionForms),
  leadBodyId: kept.leadBodyId ?? "",
  expectedResults: readNames(kept.expectedResults),
  budget: readNames(kept.budget),
  planItem: readNames(kept.planItem),
  currency: kept.currency === "USD" || kept.currency === "EUR" ? kept.currency : "KZT",
  risks: readNames(kept.risks),
});

/** Their words, for whoever wrote at the same time. */
export const theirsOf = (kept: Kept): Record<string, string> => ({
  ...textsOf(kept),
  ...wordFields("titles", kept.titles),
  ...wordFields("completionForms", kept.completionForms),
  ...wordFields("expectedResults", kept.expectedResults),
  ...wordFields("budget", kept.budget),
  ...wordFields("planItem", kept.planItem),
  ...wordFields("risks", kept.risks),
});
