import { beforeEach, expect, it } from "vitest";

import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { findAssignable, listAssignable } from "@/domain/recommendations/assignment/queries";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aCycle, aDocument, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
});

const aSecretary = () => aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });

it("tells who is assigned now, and which bodies there are and no longer are", async () => {
  const justice = await aBody({ stateId, names: named("Justice") });
  const former = await aBody({ stateId, names: named("Former"), validTo: new Date("2020-01-01"), successorId: justice.id });
  await aBody({ names: named("Another State's") });
  const { id } = await aRecommendation({
    stateId,
    leadBodyId: justice.id,
    coExecutorIds: [former.id],
    dueOn: new Date("2027-06-30"),
    heading: "Torture",
    text: "Stop it.",
  });
  await ownerDatabase().assignment.updateMany({ where: { bodyId: former.id }, data: { endedAt: new Date() } });
  expect(await findAssignable(await aSecretary(), id, "en")).toMatchObject({
    recommendation: {
      heading: "Torture",
      text: { text: "Stop it." },
      dueOn: "2027-06-30",
      assigned: [{ bodyId: justice.id, role: "LEAD", dueOn: "2027-06-30" }],
    },
    bodies: [
      { id: former.id, exists: false, successorId: justice.id },
      { id: justice.id, exists: true },
    ],
  });
});

it("finds nothing that is not there or not to be seen", async () => {
  const secretary = await aSecretary();
  expect(await findAssignable(secretary, "nonsense", "en")).toBeNull();
  expect(await listAssignable(secretary, "11111111-1111-4111-8111-111111111111", "en")).toBeNull();
  const { id } = await aRecommendation({ stateId });
  await ownerDatabase().recommendation.update({ where: { id }, data: { publishedAt: null } });
  expect(await findAssignable(await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] }), id, "en")).toBeNull();
  expect(await findAssignable(secretary, id, "en")).not.toBeNull();
});

it("lists a cycle in its order, with as many statements for many rows as for few", async () => {
  const secretary = await aSecretary();
  const cycle = await aCycle({ stateId });
  const { recommendations } = await aDocument({ cycle, items: [{ number: "6" }] });
  const first = recommendations[0]?.id ?? "";
  const asked = async () => [
    await countStatements(() => listAssignable(secretary, cycle.id, "en")),
    await countStatements(() => findAssignable(secretary, first, "en")),
    await countStatements(() => findClassifiable(secretary, first, {}, "en")),
  ];
  const few = await asked();
  await aDocument({ cycle, items: Array.from({ length: 10 }, (_, place) => ({ number: String(2 * place + 8) })), symbol: "another" });
  await aBody({ stateId });
  expect(await asked()).toEqual(few);
  expect(Math.max(...few)).toBeLessThanOrEqual(7);
  expect((await listAssignable(secretary, cycle.id, "en"))?.recommendations).toHaveLength(11);
});
