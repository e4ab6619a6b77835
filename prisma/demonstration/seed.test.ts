import { afterAll, beforeAll, expect, it } from "vitest";

import { listOwedAnswers } from "@/domain/alternative-reports/answers/queries";
import { listEditions, type Library } from "@/domain/alternative-reports/editions/queries";
import { findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { atTime } from "@/lib/clock";
import { aPerson } from "@/prisma/factories";
import { dateOwner, ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

// The demonstration is told once, as `npm start` tells it; what is asked for here is what a newcomer to the desk is to be shown.
const owner = ownerDatabase;
let library: Library;

beforeAll(async () => {
  await truncateAll();
  await import("@/prisma/seed");
  library = await listEditions({ sort: "earliest" }, "en");
});

afterAll(() => dateOwner(null));

it("has a report of an institution and one of an NGO for everybody, and one under embargo for its authors", async () => {
  expect(library.rows.map(({ kinds }) => kinds)).toEqual([["NHRI"], ["INTERNATIONAL_NGO"]]);
  expect(await owner().reportEdition.count({ where: { visibility: "EMBARGOED" } })).toBe(1);
  for (const { authors } of library.rows)
    expect(authors.named.map(({ name }) => name)).toEqual([expect.stringMatching(/\(demonstration\)$/)]);
});

it("has an issue that the State has answered, one that waits beyond its term, and one that its report cites", async () => {
  const traces = await Promise.all(library.rows.map(({ id }) => findTrace(null, id, "en")));
  expect(traces.map((trace) => trace?.items.map(({ outcomes }) => outcomes.map(({ kind }) => kind)))).toEqual([
    [["ANSWERED"], []],
    [["CITED"]],
  ]);
  expect(traces.map((trace) => trace?.seen !== null)).toEqual([true, true]);
  const { id: stateId } = await owner().state.findFirstOrThrow();
  const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const overdue = await atTime(new Date("2026-11-20T06:00:00Z"), () => listOwedAnswers(secretary, { show: "overdue" }, "en"));
  expect(overdue.rows.map(({ heading }) => heading)).toEqual(["Prisoners with disabilities"]);
});

it("has an assessment of the institution itself, and an organisation that waits to be verified", async () => {
  const said = await owner().assessment.findMany({
    where: { voice: "NHRI", organisationId: { not: null } },
    select: { organisation: true },
  });
  expect(said.map(({ organisation }) => organisation?.names)).toEqual([
    expect.objectContaining({ en: expect.stringMatching(/demonstration/) }),
  ]);
  expect(await owner().organisationApplication.count({ where: { state: "CONFIRMED" } })).toBe(1);
});
