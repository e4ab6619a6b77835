import { expect, it } from "vitest";

import { compareReforms, type ReformSort, reformSorts } from "@/domain/reforms/order/rules";

const reforms = [
  { id: "a", title: { text: "Б" }, kind: "LAW", stage: "IN_FORCE", adoptedOn: "2009-12-04", body: null, answers: 2 },
  { id: "b", title: { text: "А" }, kind: "CODE", stage: "DRAFT", adoptedOn: null, body: { name: "Министерство" }, answers: 0 },
  { id: "c", title: { text: "В" }, kind: "LAW", stage: "ADOPTED", adoptedOn: "2024-04-15", body: { name: "Агентство" }, answers: 5 },
] as const;

const expected: Record<ReformSort, string> = {
  newest: "cab",
  oldest: "acb",
  title: "bac",
  titleLast: "cab",
  kind: "bac",
  kindLast: "acb",
  stage: "bca",
  stageLast: "acb",
  body: "cba",
  bodyLast: "bca",
  answers: "cab",
  answersLast: "bac",
};

it.each(reformSorts)("by %s", (sort) => {
  const order = reforms.toSorted(compareReforms(sort, "ru")).map(({ id }) => id);
  expect(order.join("")).toBe(expected[sort]);
});
