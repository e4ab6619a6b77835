import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { assignBodies, unassignBody } from "@/domain/recommendations/assignment/commands";
import type { AssignmentOrder } from "@/domain/recommendations/assignment/schema";
import { asRequest } from "@/lib/repeatable";
import { aBody, aCycle, aDocument, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let justice: string;
let health: string;
let first: { id: string; version: number };
let second: { id: string; version: number };

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  [justice, health] = [(await aBody({ stateId })).id, (await aBody({ stateId })).id];
  const { recommendations } = await aDocument({ cycle: await aCycle({ stateId }), items: [{}, {}] });
  const [one, other] = recommendations.map(({ id, version }) => ({ id, version }));
  if (!one || !other) throw new Error("Two recommendations are needed.");
  [first, second] = [one, other];
});

const order = (over: Partial<AssignmentOrder> = {}): AssignmentOrder => ({
  recommendations: [first],
  leadId: justice,
  coExecutorIds: [],
  consultedIds: [],
  dueOn: "2027-06-30",
  decisionId: "",
  decisionReference: "Order no. 12",
  ...over,
});

const assigned = () =>
  ownerDatabase().assignment.findMany({
    where: { endedAt: null },
    select: { recommendationId: true, bodyId: true, role: true, leadOf: true, decisionReference: true },
    orderBy: [{ recommendationId: "asc" }, { role: "asc" }],
  });
const history = (recommendationId: string) =>
  ownerDatabase().historyEntry.findMany({
    where: { recommendationId },
    select: { kind: true, bodyId: true, assignmentRole: true, note: true, actorId: true },
  });
const audit = () => ownerDatabase().auditEntry.findMany({ select: { action: true, subjectId: true }, orderBy: { seq: "asc" } });
const recommendation = (id: string) =>
  ownerDatabase().recommendation.findUniqueOrThrow({ where: { id }, select: { dueOn: true, version: true } });

async function expectNoTrace() {
  expect(await assigned()).toEqual([]);
  expect(await audit()).toEqual([]);
  expect(await history(first.id)).toEqual([]);
  expect(await recommendation(first.id)).toEqual({ dueOn: null, version: 1 });
}

describe("assignBodies", () => {
  it("gives a recommendation to its bodies, dates it, and enters history and audit", async () => {
    await assignBodies(secretariat, order({ coExecutorIds: [health] }));

    expect(await assigned()).toEqual([
      { recommendationId: first.id, bodyId: justice, role: "LEAD", leadOf: first.id, decisionReference: "Order no. 12" },
      { recommendationId: first.id, bodyId: health, role: "CO_EXECUTOR", leadOf: null, decisionReference: "Order no. 12" },
    ]);
    expect(await recommendation(first.id)).toEqual({ dueOn: new Date("2027-06-30"), version: 2 });
    const entry = { kind: "ASSIGNED", note: "Order no. 12", actorId: secretariat.id };
    expect(await history(first.id)).toEqual(
      expect.arrayContaining([
        { ...entry, bodyId: justice, assignmentRole: "LEAD" },
        { ...entry, bodyId: health, assignmentRole: "CO_EXECUTOR" },
      ]),
    );
    expect(await audit()).toEqual([{ action: "recommendation.assign", subjectId: first.id }]);
  });

  it("gives a whole heading at once, an audit entry for each", async () => {
    await assignBodies(secretariat, order({ recommendations: [first, second] }));
    expect(await assigned()).toHaveLength(2);
    expect((await audit()).map(({ subjectId }) => subjectId)).toEqual([first.id, second.id]);
  });

  it("replaces the lead, whose assignment ends, and takes them back later", async () => {
    await assignBodies(secretariat, order());
    await assignBodies(
      secretariat,
      order({ recommendations: [{ ...first, version: 2 }], leadId: health, decisionReference: "Order no. 13" }),
    );
    expect(await assigned()).toMatchObject([{ bodyId: health, role: "LEAD", leadOf: first.id }]);
    expect(await history(first.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "UNASSIGNED", bodyId: justice, assignmentRole: "LEAD", note: "Order no. 13" }),
      ]),
    );

    await assignBodies(secretariat, order({ recommendations: [{ ...first, version: 3 }], coExecutorIds: [health] }));
    expect(await assigned()).toMatchObject([
      { bodyId: justice, role: "LEAD" },
      { bodyId: health, role: "CO_EXECUTOR" },
    ]);
  });

  it("lets lead and co-executor change places", async () => {
    await assignBodies(secretariat, order({ coExecutorIds: [health] }));
    await assignBodies(secretariat, order({ recommendations: [{ ...first, version: 2 }], leadId: health, coExecutorIds: [justice] }));
    expect(await assigned()).toMatchObject([
      { bodyId: health, role: "LEAD" },
      { bodyId: justice, role: "CO_EXECUTOR" },
    ]);
  });

  it.each<[string, () => Promise<Partial<AssignmentOrder>>, RuleBroken]>([
    [
      "a body that no longer exists",
      async () => ({ leadId: (await aBody({ stateId, validTo: new Date("2020-01-01") })).id }),
      new RuleBroken("bodyNoLongerExists", "leadId"),
    ],
    [
      "a body of another State",
      async () => ({ coExecutorIds: [(await aBody()).id] }),
      new RuleBroken("bodyNoLongerExists", "coExecutorIds"),
    ],
    ["a body there is not", async () => ({ consultedIds: [randomUUID()] }), new RuleBroken("bodyNoLongerExists", "consultedIds")],
    ["bodies without a lead", async () => ({ leadId: "", coExecutorIds: [health] }), new RuleBroken("leadRequired", "leadId")],
    ["a lead without a date", async () => ({ dueOn: "" }), new RuleBroken("dueDateRequired", "dueOn")],
  ])("refuses %s and leaves no trace", async (_, over, refusal) => {
    await expect(assignBodies(secretariat, order(await over()))).rejects.toMatchObject({ key: refusal.key, field: refusal.field });
    await expectNoTrace();
  });

  it("refuses what would change nothing", async () => {
    await assignBodies(secretariat, order());
    await expect(assignBodies(secretariat, order({ recommendations: [{ ...first, version: 2 }] }))).rejects.toMatchObject({
      key: "nothingChanges",
    });
  });

  it.each([["FOCAL_POINT"], ["APPROVER"], ["WORKING_GROUP_MEMBER"], ["ADMINISTRATOR"], ["AUDITOR"]] as const)(
    "refuses a %s and leaves no trace",
    async (role) => {
      const other = await aPerson({ stateId, holds: [{ role, bodyId: role === "FOCAL_POINT" || role === "APPROVER" ? justice : null }] });
      await expect(assignBodies(other, order())).rejects.toThrow(NotAllowed);
      await expectNoTrace();
    },
  );

  it("refuses the secretariat of another State, even where one of many is not its own", async () => {
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    await expect(assignBodies(foreign, order())).rejects.toThrow(NotAllowed);
    await expectNoTrace();
  });

  it("says the same of a recommendation there is not", async () => {
    await expect(assignBodies(secretariat, order({ recommendations: [{ id: randomUUID(), version: 1 }] }))).rejects.toThrow(NotFound);
  });

  it("tells the second editor what the first has set, and changes nothing", async () => {
    await assignBodies(secretariat, order());
    const late = assignBodies(secretariat, order({ leadId: health, dueOn: "2028-01-01" }));
    await expect(late).rejects.toBeInstanceOf(Outdated);
    await expect(late).rejects.toMatchObject({ theirs: { version: 2, theirs: { dueOn: "2027-06-30" } } });
    expect(await assigned()).toMatchObject([{ bodyId: justice }]);
    expect(await audit()).toHaveLength(1);
  });

  it("assigns none of many when one of them was changed meanwhile", async () => {
    await assignBodies(secretariat, order({ recommendations: [second] }));
    await expect(assignBodies(secretariat, order({ recommendations: [first, second], leadId: health }))).rejects.toThrow(Outdated);
    await expect(assigned()).resolves.toHaveLength(1);
    expect(await recommendation(first.id)).toEqual({ dueOn: null, version: 1 });
  });

  it("has one effect when it is sent twice", async () => {
    const request = { key: randomUUID(), fingerprint: "the same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => assignBodies(secretariat, order()))));
    expect(await audit()).toHaveLength(1);
    expect(await history(first.id)).toHaveLength(1);
  });

  it("lets only one of two leads win", async () => {
    const both = await Promise.allSettled([justice, health].map((leadId) => assignBodies(secretariat, order({ leadId }))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await assigned()).toHaveLength(1);
  });
});

describe("unassignBody", () => {
  const end = (over = {}) => ({ recommendationId: first.id, version: 2, bodyId: justice, reason: "Merged into another ministry", ...over });
  beforeEach(() => assignBodies(secretariat, order({ coExecutorIds: [health] })));

  it("ends one assignment with its reason; without a lead there is no date", async () => {
    await unassignBody(secretariat, end());
    expect(await assigned()).toMatchObject([{ bodyId: health }]);
    expect(await recommendation(first.id)).toEqual({ dueOn: null, version: 3 });
    expect(await history(first.id)).toContainEqual({
      kind: "UNASSIGNED",
      bodyId: justice,
      assignmentRole: "LEAD",
      note: "Merged into another ministry",
      actorId: secretariat.id,
    });
    expect((await audit()).at(-1)).toEqual({ action: "recommendation.unassign", subjectId: first.id });
    const kept = await ownerDatabase().assignment.findFirstOrThrow({ where: { bodyId: justice } });
    expect(kept).toMatchObject({ role: "LEAD", leadOf: null, decisionReference: "Order no. 12", endedAt: expect.any(Date) });
  });

  it("leaves the date to the lead when a co-executor ends", async () => {
    await unassignBody(secretariat, end({ bodyId: health }));
    expect(await recommendation(first.id)).toEqual({ dueOn: new Date("2027-06-30"), version: 3 });
  });

  it("refuses who may not, what is not assigned, and what was changed meanwhile", async () => {
    const focalPoint = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId: justice }] });
    await expect(unassignBody(focalPoint, end())).rejects.toThrow(NotAllowed);
    await expect(unassignBody(secretariat, end({ bodyId: randomUUID() }))).rejects.toMatchObject({ key: "notAssigned" });
    await expect(unassignBody(secretariat, end({ version: 1 }))).rejects.toThrow(Outdated);
    expect(await assigned()).toHaveLength(2);
    expect(await audit()).toHaveLength(1);
  });
});
