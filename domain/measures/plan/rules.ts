import { formOfMeasure } from "@/domain/measures/details/rules";
import type { CellRevision, PlanCell, PlanGrouping } from "@/domain/measures/plan/schema";
import type { MeasureForm } from "@/domain/measures/schema";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";

type Written = Exclude<PlanCell, "state">;

const fields = {
  title: "titles",
  completionForm: "completionForms",
  expectedResult: "expectedResults",
  risk: "risks",
  code: "code",
  leadBody: "leadBodyId",
  startsOn: "startsOn",
  endsOn: "endsOn",
  amount: "amount",
  budget: "budget",
  planItem: "planItem",
} as const satisfies Record<Written, keyof MeasureForm>;

const nothing = { coExecutorIds: [], references: "" };

/** What stands in a cell of the sheet, as it is written there. */
export function cellOf(measure: Prisma.MeasureGetPayload<object>, cell: PlanCell, language: InterfaceLanguage): string {
  if (cell === "state") return measure.state;
  const value = formOfMeasure(measure, nothing)[fields[cell]];
  return typeof value === "string" ? value : value[language];
}

/** The form of the measure with one cell written anew. */
export function formWith(
  measure: Prisma.MeasureGetPayload<object>,
  { cell, language, value }: CellRevision & { cell: Written },
): MeasureForm {
  const form = formOfMeasure(measure, nothing);
  const words = form[fields[cell]];
  return { ...form, [fields[cell]]: typeof words === "string" ? value : { ...words, [language]: value } };
}

type Grouped = {
  leadBody: { id: string; name: string } | null;
  endsOn: string;
  recommendations: { id: string; reference: string; name: string }[];
};

export type PlanGroup<Row> = { key: string; name: string; recommendationId: string | null; rows: Row[] };

/** The rows under what they are grouped by. A measure for several recommendations stands under each of them; what belongs nowhere comes last. */
export function grouped<Row extends Grouped>(
  rows: readonly Row[],
  by: PlanGrouping,
  compare: (one: string, other: string) => number,
): PlanGroup<Row>[] {
  const placed = rows.flatMap((row) => placesOf(row, by).map((place) => ({ ...place, row })));
  return [...Map.groupBy(placed, ({ key }) => key)]
    .map(([key, found]) => ({
      key,
      name: found[0]?.name ?? "",
      recommendationId: by === "recommendation" && key !== "" ? key : null,
      rows: found.map(({ row }) => row),
    }))
    .toSorted((one, other) => Number(one.key === "") - Number(other.key === "") || compare(one.name, other.name));
}

function placesOf({ leadBody, endsOn, recommendations }: Grouped, by: PlanGrouping): { key: string; name: string }[] {
  const none = [{ key: "", name: "" }];
  if (by === "body") return leadBody ? [{ key: leadBody.id, name: leadBody.name }] : none;
  if (by === "year") return endsOn ? [{ key: endsOn.slice(0, 4), name: endsOn.slice(0, 4) }] : none;
  return recommendations.length > 0 ? recommendations.map(({ id, name }) => ({ key: id, name })) : none;
}
