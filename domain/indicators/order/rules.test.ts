import { expect, it } from "vitest";

import { compareIndicators } from "@/domain/indicators/order/rules";
import { indicatorSorts } from "@/domain/indicators/schema";

const indicators = [
  { id: "a", code: "4.10", title: "Б", kind: "OUTCOME", dueOn: null },
  { id: "b", code: "4.9", title: "В", kind: "STRUCTURE", dueOn: "2027-01-01" },
  { id: "c", code: "5", title: "А", kind: "OUTCOME", dueOn: "2026-01-01" },
] as const;

const expected = {
  code: "bac",
  codeLast: "cab",
  title: "cab",
  titleLast: "bac",
  kind: "bac",
  kindLast: "acb",
  due: "cba",
  dueLast: "bca",
};

it.each(indicatorSorts)("by %s", (sort) => {
  const order = indicators.toSorted(compareIndicators(sort, "ru")).map(({ id }) => id);
  expect(order.join("")).toBe(expected[sort]);
});
