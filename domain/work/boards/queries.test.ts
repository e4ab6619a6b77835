import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { openDiscussion } from "@/domain/discussions/commands";
import { listBodyLoads } from "@/domain/work/boards/overview/queries";
import { listBoard, pageSize } from "@/domain/work/boards/queries";
import type { Board } from "@/domain/work/boards/rules";
import { type BoardFilters, boardFiltersSchema, overviewFiltersSchema } from "@/domain/work/boards/schema";
import type { Role } from "@/domain/vocabulary";
import { atTime } from "@/lib/clock";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aCycle, aDocument, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const look = (actor: Actor, board: Board, over: Partial<BoardFilters> = {}) =>
  listBoard(actor, board, { ...boardFiltersSchema.parse({}), ...over }, "en");
const rowsOn = async (actor: Actor, board: Board, over: Partial<BoardFilters> = {}) =>
  ((await look(actor, board, over))?.rows ?? []).map(({ kind, turn, bodyId }) => ({ kind, turn, bodyId }));
const loadsOf = (actor: Actor, over = {}) => listBodyLoads(actor, { ...overviewFiltersSchema.parse({}), ...over }, "en");
const on = <Result>(day: string, act: () => Promise<Result>): Promise<Result> => atTime(new Date(`${day}T12:00:00Z`), act);
const date = (day: string) => new Date(`${day}T00:00:00Z`);

describe("who has a board", () => {
  it.each<[Role, { body: boolean; group: boolean }]>([
    ["FOCAL_POINT", { body: true, group: false }],
    ["APPROVER", { body: true, group: false }],
    ["SECRETARIAT", { body: false, group: true }],
    ["WORKING_GROUP_MEMBER", { body: false, group: true }],
    ["ADMINISTRATOR", { body: false, group: false }],
    ["AUDITOR", { body: false, group: false }],
    ["NGO_MEMBER", { body: false, group: false }],
  ])("%s: %o", async (role, expected) => {
    const { stateId, bodyId } = scene;
    const actor = await aPerson({ stateId, holds: [{ role, ...(expected.body && { bodyId }) }] });
    expect({ body: (await look(actor, "body")) !== null, group: (await look(actor, "group")) !== null }).toEqual(expected);
    expect((await loadsOf(actor)) !== null).toBe(expected.group);
  });

  it("sees nothing of another body, nor of another State", async () => {
    const stranger = await aPerson({
      stateId: scene.stateId,
      holds: [{ role: "FOCAL_POINT", bodyId: (await aBody({ stateId: scene.stateId })).id }],
    });
    expect(await rowsOn(stranger, "body")).toEqual([]);
    const foreigner = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    expect(await rowsOn(foreigner, "group")).toEqual([]);
    expect((await loadsOf(foreigner))?.rows).toEqual([]);
  });
});

describe("what is on a board", () => {
  it("is everything a body owes, with whose turn it is and who that is", async () => {
    const { stateId, bodyId, recommendationId, verifier, drafter } = scene;
    await aMeasure({ stateId, leadBodyId: bodyId, state: "UNDER_WAY" });
    await aMeasure({ stateId, leadBodyId: bodyId, state: "DONE" });
    await anIndicator({ stateId, bodyId, everyMonths: 12, firstDueOn: date("2026-01-01") });
    await openDiscussion(verifier, { recommendationId, bodyId, text: "Which act?", mentionIds: [], dueOn: "2099-01-01" });
    const found = (await rowsOn(drafter, "body")).toSorted((one, other) => one.kind.localeCompare(other.kind));
    expect(found).toEqual(["ANSWER", "INDICATOR", "MEASURE", "REQUEST"].map((kind) => ({ kind, turn: "body", bodyId })));
    expect((await look(drafter, "body", { kind: "ANSWER" }))?.rows[0]).toMatchObject({ responsible: drafter.name, state: null });
    expect((await look(verifier, "group", { kind: "REQUEST" }))?.rows[0]?.text?.text).toBe("Which act?");
  });

  it.each([
    ["DRAFT", "body"],
    ["SUBMITTED", "approver"],
    ["RETURNED", "body"],
    ["SIGNED", "secretariat"],
    ["VERIFIED", "secondPerson"],
    ["WITHDRAWN", "body"],
  ] as const)("a response that is %s waits with: %s", async (state, turn) => {
    await aResponse({ scene, state });
    expect(await rowsOn(scene.approver, "body")).toEqual([{ kind: "ANSWER", turn, bodyId: scene.bodyId }]);
    expect(await rowsOn(scene.verifier, "group", { waits: turn })).toHaveLength(1);
    expect(await rowsOn(scene.verifier, "group", { waits: turn === "body" ? "approver" : "body" })).toEqual([]);
  });

  it("is not what has been published", async () => {
    await aResponse({ scene, state: "PUBLISHED" });
    expect(await rowsOn(scene.verifier, "group")).toEqual([]);
  });

  it("says why something was returned, to whom the reason is open", async () => {
    await aResponse({ scene, state: "RETURNED" });
    const returned = { show: "returned" } as const;
    expect((await look(scene.drafter, "body", returned))?.rows[0]).toMatchObject({
      reason: "Name the act.",
      returnedBy: scene.approver.name,
    });
    expect((await look(scene.verifier, "group", returned))?.rows[0]).toMatchObject({ state: "RETURNED", reason: null, returnedBy: null });
  });

  it("includes what nobody leads, for the secretariat", async () => {
    await aRecommendation({ stateId: scene.stateId });
    expect(await rowsOn(scene.verifier, "group", { body: "none" })).toEqual([{ kind: "ASSIGN", turn: "secretariat", bodyId: null }]);
    expect((await loadsOf(scene.verifier))?.rows.map(({ bodyId, all }) => ({ bodyId, all }))).toEqual(
      expect.arrayContaining([
        { bodyId: null, all: 1 },
        { bodyId: scene.bodyId, all: 1 },
      ]),
    );
  });
});

describe("the columns", () => {
  const countsOn = (day: string, over: Partial<BoardFilters> = {}) =>
    on(day, async () => (await look(scene.drafter, "body", over))?.counts);

  it.each([
    ["2026-04-30", { late: 1, soon: 0 }],
    ["2026-05-01", { late: 0, soon: 1 }],
    ["2026-05-31", { late: 0, soon: 1 }],
    ["2026-06-01", { late: 0, soon: 0 }],
  ])("due on %s counts as %o on 1 May 2026", async (day, expected) => {
    await ownerDatabase().assignment.updateMany({ data: { dueOn: date(day) } });
    expect(await countsOn("2026-05-01")).toMatchObject({ all: 1, ...expected });
  });

  it.each([
    ["YEAR", "2026-01-01", "2026-12-31", 0],
    ["YEAR", "2026-01-01", "2027-01-01", 1],
    ["MONTH", "2026-06-01", "2026-06-30", 0],
    ["MONTH", "2026-06-01", "2026-07-01", 1],
  ] as const)("a measure that ends in a %s from %s is late on %s: %i", async (endsPrecision, endsOn, day, late) => {
    await aMeasure({ stateId: scene.stateId, leadBodyId: scene.bodyId, endsOn: date(endsOn), endsPrecision });
    expect(await countsOn(day)).toMatchObject({ late });
  });

  it("count a measure by the milestone that comes first", async () => {
    const { id: measureId } = await aMeasure({
      stateId: scene.stateId,
      leadBodyId: scene.bodyId,
      endsOn: date("2028-01-01"),
      endsPrecision: "DAY",
    });
    await aMilestone({ measureId, dueOn: date("2026-03-01"), duePrecision: "DAY" });
    expect(await countsOn("2026-05-01")).toMatchObject({ late: 1 });
    await ownerDatabase().measureMilestone.updateMany({ data: { state: "DONE", doneOn: date("2026-03-01") } });
    expect(await countsOn("2026-05-01")).toMatchObject({ late: 0 });
  });

  it("call silent what has seen no step for more days than chosen, and a comment is a step", async () => {
    await ownerDatabase().assignment.updateMany({ data: { assignedAt: new Date("2026-03-01T08:00:00Z") } });
    expect(await countsOn("2026-03-31")).toMatchObject({ silent: 0 });
    expect(await countsOn("2026-04-01")).toMatchObject({ silent: 1 });
    expect(await countsOn("2026-04-01", { silent: 60 })).toMatchObject({ silent: 0 });
    expect(await countsOn("2026-03-10", { silent: 7 })).toMatchObject({ silent: 1 });
    const { recommendationId, bodyId, drafter } = scene;
    await on("2026-03-20", () =>
      openDiscussion(drafter, { recommendationId, bodyId, text: "We wait for the budget.", mentionIds: [], dueOn: "" }),
    );
    expect(await countsOn("2026-04-01")).toMatchObject({ silent: 0 });
  });

  it.each([
    ["2026-07-11", 1],
    ["2026-07-10", 0],
  ])("call what was issued on 11 January 2025 long outstanding on %s: %i", async (day, old) => {
    await ownerDatabase().unDocument.updateMany({ data: { adoptedOn: date("2025-01-11") } });
    expect(await countsOn(day)).toMatchObject({ old });
    const ages = await on(day, async () => (await loadsOf(scene.verifier))?.ages);
    expect(ages?.find(({ band }) => band === "18")?.count).toBe(old);
    expect(ages?.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    await ownerDatabase().recommendation.updateMany({ data: { verifiedStatus: "IMPLEMENTED" } });
    expect(await countsOn(day)).toMatchObject({ old: 0 });
  });
});

describe("the filters", () => {
  it("narrow by cycle, mechanism, follow-up and status, a measure by what it is for", async () => {
    const { stateId, bodyId, recommendationId, verifier } = scene;
    const other = await aRecommendation({ stateId, leadBodyId: bodyId });
    const { id: measureId } = await aMeasure({ stateId, leadBodyId: bodyId });
    await ownerDatabase().measureRecommendation.create({ data: { measureId, recommendationId } });
    await ownerDatabase().recommendation.update({ where: { id: recommendationId }, data: { isFollowUp: true, verifiedStatus: "PLANNED" } });
    const { cycleId, cycle } = await ownerDatabase().recommendation.findUniqueOrThrow({
      where: { id: recommendationId },
      select: { cycleId: true, cycle: { select: { mechanismId: true } } },
    });
    expect(await rowsOn(verifier, "group")).toHaveLength(3);
    for (const over of [{ cycle: cycleId }, { mechanism: cycle.mechanismId }, { followUp: "1" }, { status: "PLANNED" }] as const) {
      expect((await rowsOn(verifier, "group", over)).map(({ kind }) => kind).toSorted()).toEqual(["ANSWER", "MEASURE"]);
      expect((await loadsOf(verifier, over))?.total.all).toBe(2);
    }
    expect(await rowsOn(verifier, "group", { cycle: other.cycleId })).toHaveLength(1);
  });
});

it("pages on and back without losing or repeating a row, in as many statements as for one", async () => {
  const one = await countStatements(() => look(scene.verifier, "group"));
  const { recommendations } = await aDocument({
    cycle: await aCycle({ stateId: scene.stateId }),
    items: Array.from({ length: pageSize + 3 }, () => ({})),
  });
  await ownerDatabase().recommendation.updateMany({
    where: { id: { in: recommendations.slice(0, 20).map(({ id }) => id) } },
    data: { dueOn: date("2027-01-01") },
  });
  for (const sort of ["due", "silence", "age"] as const) {
    const first = await look(scene.verifier, "group", { sort });
    const second = await look(scene.verifier, "group", { sort, after: first?.next ?? "" });
    const keys = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ key }) => key);
    expect(keys).toHaveLength(recommendations.length + 1);
    expect(new Set(keys).size).toBe(keys.length);
    expect(second?.next).toBeNull();
    const back = await look(scene.verifier, "group", { sort, before: second?.previous ?? "" });
    expect(back?.rows.map(({ key }) => key)).toEqual(first?.rows.map(({ key }) => key));
  }
  expect(await countStatements(() => look(scene.verifier, "group"))).toBe(one);
  expect(one).toBeLessThanOrEqual(3);
});
