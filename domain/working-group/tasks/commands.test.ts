import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated } from "@/domain/errors";
import { cancelTask, reportTask } from "@/domain/working-group/tasks/commands";
import { findTask, listOpenTasks, listTaskBodies, listTasks, pageSize } from "@/domain/working-group/tasks/queries";
import { type TaskFilters, taskFiltersSchema } from "@/domain/working-group/tasks/schema";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aPerson, aState, named } from "@/prisma/factories";
import { aMeeting, aTask } from "@/prisma/group-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let secretariat: Actor;
let focal: Actor;
let other: Actor;
let meeting: Awaited<ReturnType<typeof aMeeting>>;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId, names: named("Ministry of Health") })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  focal = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  other = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId: (await aBody({ stateId })).id }] });
  meeting = await aMeeting({ stateId, state: "APPROVED" });
});

const filters = (over: TaskFilters = {}) => ({ ...taskFiltersSchema.parse({}), ...over });

describe("a task", () => {
  it("is reported done by the body that owes it, with what was done, when and by whom", async () => {
    const { id } = await aTask({ meeting, bodyId });
    expect((await listOpenTasks(focal, [bodyId], "en")).map((task) => task.id)).toEqual([id]);
    await reportTask(focal, { taskId: id, version: 1, report: "The order was issued." });
    expect(await findTask(secretariat, id, "en")).toMatchObject({
      state: "DONE",
      report: "The order was issued.",
      closedAt: expect.any(Date),
      closedBy: focal.name,
    });
    expect(await listOpenTasks(focal, [bodyId], "en")).toEqual([]);
    expect((await audited()).map(({ action }) => action)).toEqual(["task.report"]);
  });

  it("is cancelled by the secretariat alone, with the reason", async () => {
    const { id } = await aTask({ meeting, bodyId });
    await expectRefusal(() => cancelTask(focal, { taskId: id, version: 1, reason: "We would rather not." }), NotAllowed);
    await cancelTask(secretariat, { taskId: id, version: 1, reason: "Another body does it." });
    expect(await findTask(focal, id, "en")).toMatchObject({ state: "CANCELLED", report: "Another body does it." });
  });

  it("is not reported by another body, to a stale form, or twice", async () => {
    const { id } = await aTask({ meeting, bodyId });
    const report = { taskId: id, version: 1, report: "Done." };
    await expectRefusal(() => reportTask(other, report), NotAllowed);
    await expectRefusal(() => reportTask(focal, { ...report, version: 2 }), Outdated);
    await reportTask(focal, report);
    await expectRefusal(() => reportTask(focal, { ...report, version: 2 }), NotAllowed);
  });

  it("is closed once, however often the form is sent", async () => {
    const { id } = await aTask({ meeting, bodyId });
    const key = { key: "0b4b0a0e-7a1f-4c11-9d3a-6a0c6a1d2f3b", fingerprint: "same" };
    for (const _ of [1, 2]) await asRequest(key, () => reportTask(focal, { taskId: id, version: 1, report: "Done." }));
    expect(await audited()).toHaveLength(1);
  });

  it("is seen by everybody once the minutes are published, without who closed it", async () => {
    const shown = await aMeeting({ stateId, state: "APPROVED", isPublished: true });
    const [hidden, open] = [await aTask({ meeting, bodyId }), await aTask({ meeting: shown, bodyId, state: "DONE" })];
    expect([await findTask(null, hidden.id, "en"), (await findTask(null, open.id, "en"))?.closedBy]).toEqual([null, null]);
    expect((await listTasks(null, filters(), "en")).rows.map(({ id }) => id)).toEqual([open.id]);
  });
});

describe("listTasks", () => {
  it("filters by body, state and overdue", async () => {
    const elsewhere = (await aBody({ stateId, names: named("Court") })).id;
    const late = await aTask({ meeting, bodyId, dueOn: new Date("2026-03-11") });
    const soon = await aTask({ meeting, bodyId, dueOn: new Date("2026-03-12") });
    const done = await aTask({ meeting, bodyId: elsewhere, state: "DONE", dueOn: new Date("2026-03-01") });
    const idsOf = (over: TaskFilters) =>
      atTime(new Date("2026-03-12T06:00:00Z"), async () => (await listTasks(secretariat, filters(over), "en")).rows.map(({ id }) => id));
    expect(await idsOf({})).toEqual([done.id, late.id, soon.id]);
    expect(await idsOf({ overdue: "1" })).toEqual([late.id]);
    expect(await idsOf({ body: elsewhere })).toEqual([done.id]);
    expect(await idsOf({ state: "OPEN", sort: "last" })).toEqual([soon.id, late.id]);
    expect((await listTaskBodies(secretariat, "en")).map(({ label }) => label)).toEqual(["Court", "Ministry of Health"]);
    expect(await listTaskBodies(null, "en")).toEqual([]);
  });

  it.each(["first", "last"] as const)("pages with %s, those without a day after every day, and back", async (sort) => {
    await aTask({ meeting, bodyId });
    const one = await countStatements(() => listTasks(secretariat, filters({ sort }), "en"));
    for (let n = 0; n < pageSize * 2; n += 1)
      await aTask({ meeting, bodyId, dueOn: n % 3 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (n % 10))) });
    const pages: string[][] = [];
    const befores: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await listTasks(secretariat, filters({ sort, after }), "en");
      pages.push(page.rows.map(({ id }) => id));
      befores.push(page.previous);
      after = page.next ?? undefined;
    } while (after);
    expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 1]);
    expect(new Set(pages.flat()).size).toBe(pageSize * 2 + 1);
    const back = await listTasks(secretariat, filters({ sort, before: befores[2] ?? "" }), "en");
    expect(back.rows.map(({ id }) => id)).toEqual(pages[1]);
    expect(await countStatements(() => listTasks(secretariat, filters({ sort }), "en"))).toBe(one);
  });
});
