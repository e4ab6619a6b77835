import { beforeEach, describe, expect, it } from "vitest";

import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const header = ["Рекомендация", "Государственный орган", "Роль органа", "Срок исполнения", "Решение"];
const decision = "Приказ № 7";

async function aDivision() {
  const { id: stateId } = await aState();
  const body = async (name: string, over = {}) => aBody({ stateId, names: { ru: name }, ...over });
  await body("Моря");
  await body("Болота", { validTo: new Date("2020-01-01T00:00:00Z") });
  return {
    stateId,
    secretary: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    lakes: await body("Озёра"),
    rivers: await body("Реки"),
  };
}

/** Who is assigned now, by the names of the bodies. */
async function assigned(recommendationId: string): Promise<string[]> {
  const found = await ownerDatabase().assignment.findMany({
    where: { recommendationId, endedAt: null },
    include: { body: true },
    orderBy: { role: "asc" },
  });
  return found.map(({ body, role, dueOn }) => `${JSON.stringify(body.names).slice(7, -2)} ${role} ${dueOn?.toISOString().slice(0, 10)}`);
}

beforeEach(truncateAll);

describe("a table of assignments", () => {
  it("assigns by reference, recommendation by recommendation, and refuses what would leave one without lead or date", async () => {
    const { stateId, secretary } = await aDivision();
    const [one, two, three, four, five] = await Promise.all([1, 2, 3, 4, 5].map(() => aRecommendation({ stateId })));
    const reference = (recommendation?: { reference: string }) => recommendation?.reference ?? "";
    const id = await plannedTable(secretary, {
      kind: "assignments",
      stateId,
      header,
      rows: [
        [reference(one), "Озёра", "Ответственный", "31.12.2027", decision],
        [reference(one), "Реки", "соисполнитель", "", decision],
        [reference(two), "Реки", "соисполнитель", "31.12.2027", decision],
        [reference(three), "Озёра", "ответственный", "", decision],
        [reference(four), "Озёра", "ответственный", "31.12.2027", decision],
        [reference(four), "Реки", "ответственный", "31.12.2027", decision],
        [reference(five), "Болота", "ответственный", "31.12.2027", decision],
        ["нет такой", "Озёра", "ответственный", "31.12.2027", decision],
        [reference(one), "Озёра", "соисполнитель", "31.12.2027", decision],
      ],
    });
    expect((await outcomesOf(id)).map((outcome) => outcome.replace(/\?.*/, ""))).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED assignmentRole leadRequired",
      "5 REFUSED dueOn dueDateRequired",
      "6 REFUSED assignmentRole twoLeads",
      "7 REFUSED assignmentRole twoLeads",
      "8 REFUSED body bodyNoLongerExists",
      "9 REFUSED recommendation referenceUnknown",
      "10 REFUSED rowRepeats",
    ]);
    await applied(secretary, id);
    expect(await assigned(one?.id ?? "")).toEqual(["Озёра LEAD 2027-12-31", "Реки CO_EXECUTOR 2027-12-31"]);
    expect(await ownerDatabase().recommendation.findUnique({ where: { id: one?.id ?? "" } })).toMatchObject({
      version: 2,
      dueOn: new Date("2027-12-31T00:00:00Z"),
    });
  });

  it("replaces a lead, and puts it back when it is undone", async () => {
    const { stateId, secretary, lakes, rivers } = await aDivision();
    const recommendation = await aRecommendation({
      stateId,
      leadBodyId: lakes.id,
      coExecutorIds: [rivers.id],
      dueOn: new Date("2027-01-01T00:00:00Z"),
    });
    const before = await registerDigest();
    const wasAssigned = await assigned(recommendation.id);
    const replaced = await plannedTable(secretary, {
      kind: "assignments",
      stateId,
      header,
      rows: [[recommendation.reference, "Моря", "ответственный", "", decision]],
    });
    await applied(secretary, replaced);
    expect(await assigned(recommendation.id)).toEqual(["Моря LEAD 2027-01-01", "Реки CO_EXECUTOR 2027-01-01"]);
    await undone(secretary, replaced);
    expect(await assigned(recommendation.id)).toEqual(wasAssigned);
    expect(await registerDigest()).toEqual(before);

    const swapped = await plannedTable(secretary, {
      kind: "assignments",
      stateId,
      header,
      rows: [
        [recommendation.reference, "Реки", "ответственный", "", decision],
        [recommendation.reference, "Озёра", "соисполнитель", "", decision],
      ],
    });
    expect((await outcomesOf(swapped)).map((outcome) => outcome.slice(0, 9))).toEqual(["2 CHANGED", "3 CHANGED"]);
    await applied(secretary, swapped);
    expect(await assigned(recommendation.id)).toEqual(["Реки LEAD 2027-01-01", "Озёра CO_EXECUTOR 2027-01-01"]);
    await undone(secretary, swapped);
    expect(await registerDigest()).toEqual(before);
  });
});
