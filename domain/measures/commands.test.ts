import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { publishMeasure, recordMeasure, reportMeasure, reviseMeasure } from "@/domain/measures/commands";
import { blankMeasure } from "@/domain/measures/details/rules";
import { planMilestone, reportMilestone } from "@/domain/measures/milestones/commands";
import { reviseCell } from "@/domain/measures/plan/commands";
import { findPlan } from "@/domain/measures/plan/queries";
import { findMeasure, listMeasures, pageSize } from "@/domain/measures/queries";
import { type MeasureForm, measureSchema } from "@/domain/measures/schema";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { publicDatabase } from "@/lib/db";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let helperId: string;
let secretariat: Actor;
let focal: Actor;
let helper: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId, names: named("Ministry of Lakes") })).id;
  helperId = (await aBody({ stateId, names: named("Ministry of Roads") })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  focal = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  helper = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId: helperId }] });
});

const described = (over: Partial<MeasureForm> = {}): MeasureForm => ({
  ...blankMeasure,
  stateId,
  code: "1.1",
  titles: named("Repair the path"),
  leadBodyId: bodyId,
  coExecutorIds: [helperId, bodyId],
  startsOn: "2026",
  endsOn: "2026-12",
  amount: "12500000",
  ...over,
});

const found = async (actor: Actor | null, id: string) => {
  const measure = await findMeasure(actor, id, "en");
  if (!measure) throw new Error("There is no measure.");
  return measure;
};

describe("a measure of the plan", () => {
  it("is drafted by the body that leads it, is the State side's, and becomes public through the secretariat", async () => {
    const { reference } = await aRecommendation({ stateId });
    const { id } = await recordMeasure(focal, described({ references: reference }));
    expect(await found(helper, id)).toMatchObject({
      state: "PLANNED",
      endsPrecision: "MONTH",
      amount: 12_500_000,
      currency: "KZT",
      leadBody: { name: "Ministry of Lakes" },
      coExecutors: [{ name: "Ministry of Roads" }],
      recommendations: [{ reference }],
      entries: [{ state: "PLANNED" }],
    });
    expect(await findMeasure(null, id, "en")).toBeNull();
    await expectRefusal(() => publishMeasure(focal, { id, version: 1 }), NotAllowed);
    await publishMeasure(secretariat, { id, version: 1 });
    expect((await found(null, id)).title).toBe("Repair the path");
    expect((await audited()).map(({ action }) => action)).toEqual(["measure.record", "measure.publish"]);
  });

  it("is corrected through the form that shows it, and shows the second editor what the first wrote", async () => {
    const { id } = await recordMeasure(secretariat, described());
    const { form } = await found(secretariat, id);
    expect(measureSchema.parse(form)).toEqual(form);
    await reviseMeasure(focal, { ...form, titles: named("Repair the bridge"), coExecutorIds: [] });
    expect(await found(secretariat, id)).toMatchObject({ title: "Repair the bridge", coExecutors: [], version: 2 });
    const theirs: unknown = { version: 2, theirs: expect.objectContaining({ "titles.en": "Repair the bridge" }) };
    await expectRefusal(() => reviseMeasure(secretariat, form), Outdated, { theirs });
  });

  it("once public is the secretariat's to word, and the lead body's to report on", async () => {
    const { id } = await aMeasure({ stateId, leadBodyId: bodyId, publishedAt: new Date() });
    const { form } = await found(focal, id);
    await expectRefusal(() => reviseMeasure(focal, { ...form, code: "2" }), NotAllowed);
    await expectRefusal(() => reportMeasure(helper, { id, version: 1, state: "DONE", reason: named("") }), NotAllowed);
    await reportMeasure(focal, { id, version: 1, state: "UNDER_WAY", reason: named("") });
    await expectRefusal(() => reportMeasure(focal, { id, version: 2, state: "UNDER_WAY", reason: named("") }), RuleBroken, {
      key: "stateUnchanged",
    });
    await reportMeasure(focal, { id, version: 2, state: "UNDER_WAY", reason: named("Half is laid.") });
    await reportMeasure(focal, { id, version: 3, state: "DROPPED", reason: { en: "The lake is dry.", ru: "", kk: "Көл құрғады." } });
    expect(await findMeasure(null, id, "kk")).toMatchObject({ droppedReason: "Көл құрғады.", entries: [{ note: "Көл құрғады." }, {}, {}] });
    expect(await found(null, id)).toMatchObject({
      state: "DROPPED",
      droppedReason: "The lake is dry.",
      entries: [{ state: "DROPPED", note: "The lake is dry." }, { note: "Half is laid." }, { state: "UNDER_WAY", note: null }],
    });
    await expectRefusal(() => reportMeasure(focal, { id, version: 1, state: "DONE", reason: named("") }), Outdated);
    await expect(ownerDatabase().measureEntry.updateMany({ data: { note: "" } })).rejects.toThrow(/append-only/);
  });

  it.each<[string, () => Promise<Partial<MeasureForm>>, object]>([
    [
      "a number that is taken",
      async () => ({ code: (await aMeasure({ stateId, code: "7" })).code }),
      { key: "numberTaken", field: "code" },
    ],
    ["a lead body of another State", async () => ({ leadBodyId: (await aBody()).id }), { field: "leadBodyId" }],
    ["a co-executor of another State", async () => ({ coExecutorIds: [(await aBody()).id] }), { field: "coExecutorIds" }],
    ["a recommendation there is not", async () => ({ references: "KAZ-404" }), { field: "references" }],
  ])("refuses %s", async (_, over, refusal) => {
    const given = await over();
    await expectRefusal(() => recordMeasure(secretariat, described(given)), RuleBroken, refusal);
  });

  it("shows the public what was said since it is public, and nothing that was said before", async () => {
    const { id } = await recordMeasure(focal, described());
    await reportMeasure(focal, { id, version: 1, state: "UNDER_WAY", reason: named("The contractor has asked for more.") });
    await publishMeasure(secretariat, { id, version: 2 });
    const told = async (actor: Actor | null) => (await found(actor, id)).entries.map(({ state, note }) => [state, note]);
    expect(await told(null)).toEqual([["UNDER_WAY", null]]);
    const [row] = (await findPlan(null, { by: "body" }, "en")).groups.flatMap(({ rows }) => rows);
    expect(row).toMatchObject({ code: "1.1", note: null });
    await reportMeasure(focal, { id, version: 3, state: "DONE", reason: named("Laid.") });
    expect(await told(null)).toEqual([
      ["DONE", "Laid."],
      ["UNDER_WAY", null],
    ]);
    expect((await told(helper)).map(([, note]) => note)).toContain("The contractor has asked for more.");
    const raw = await publicDatabase().measureEntry.findMany({ select: { note: true }, orderBy: { recordedAt: "asc" } });
    expect(raw).toEqual([{ note: null }, { note: named("Laid.") }]);
  });

  it("is not another body's to enter", async () => {
    await expectRefusal(() => recordMeasure(helper, described()), NotAllowed);
    await expectRefusal(() => recordMeasure(focal, described({ leadBodyId: "" })), NotAllowed);
  });
});

describe("a milestone", () => {
  it("is planned, done on a day, and seen on the recommendation", async () => {
    const recommendation = await aRecommendation({ stateId });
    const { id } = await recordMeasure(secretariat, described({ references: recommendation.reference }));
    await planMilestone(focal, { id: "", version: 0, measureId: id, titles: named("The path is measured"), dueOn: "2026-06" });
    await publishMeasure(secretariat, { id, version: 1 });
    const [milestone] = (await found(focal, id)).milestones;
    if (!milestone) throw new Error("There is a milestone.");
    const again = { id: milestone.id, version: 1, measureId: id, titles: named("The path is sold"), dueOn: "" };
    await expectRefusal(() => planMilestone(focal, again), NotAllowed);
    const done = { id: milestone.id, version: 1, state: "DONE", doneOn: "2026-05-01", note: named("Measured twice.") } as const;
    await expectRefusal(() => reportMilestone(focal, { ...done, doneOn: "2999-01-01" }), RuleBroken, { key: "notInTheFuture" });
    await reportMilestone(focal, done);
    await expectRefusal(() => reportMilestone(secretariat, done), Outdated);
    expect((await found(null, id)).milestones).toMatchObject([{ state: "DONE", doneOn: "2026-05-01", duePrecision: "MONTH" }]);
    expect((await findRecommendation(null, recommendation.id, "en"))?.plans.measures).toMatchObject([{ milestones: 1, milestonesDone: 1 }]);
  });
});

describe("the sheet of the plan", () => {
  const cell = (measureId: string, over: object) => ({
    measureId,
    language: "en" as const,
    was: "",
    value: "",
    cell: "budget" as const,
    ...over,
  });

  it("is written cell by cell, by two people at once, and nobody overwrites what they have not seen", async () => {
    const { id } = await recordMeasure(secretariat, described());
    expect(await reviseCell(secretariat, cell(id, { cell: "endsOn", was: "2026-12", value: "03.2027" }))).toEqual({ was: "2027-03" });
    await reviseCell(focal, cell(id, { was: "", value: "A donor" }));
    await expectRefusal(() => reviseCell(secretariat, cell(id, { was: "", value: "The budget" })), Outdated, {
      theirs: { theirs: { value: "A donor" } },
    });
    expect(await reviseCell(secretariat, cell(id, { was: "A donor", value: "The budget" }))).toEqual({ was: "The budget" });
    await reviseCell(focal, cell(id, { cell: "state", was: "PLANNED", value: "UNDER_WAY" }));
    await reviseCell(focal, cell(id, { cell: "title", language: "kk", was: "Repair the path", value: "Соқпақты жөндеу" }));
    expect(await found(secretariat, id)).toMatchObject({
      budget: "The budget",
      endsOn: "2027-03-01",
      state: "UNDER_WAY",
      titles: { en: "Repair the path", kk: "Соқпақты жөндеу" },
      coExecutors: [{ id: helperId }],
    });
  });

  it.each([
    ["a date that is none", { cell: "endsOn", was: "2026-12", value: "soon" }, { key: "notAPartialDate" }],
    ["an end before the beginning", { cell: "endsOn", was: "2026-12", value: "2020" }, { key: "datesReversed" }],
    ["an amount in words", { cell: "amount", was: "12500000", value: "much" }, { key: "notMoney" }],
    ["no number", { cell: "code", was: "1.1", value: "" }, { key: "required" }],
    ["dropping without a reason", { cell: "state", was: "PLANNED", value: "DROPPED" }, { key: "required" }],
  ])("refuses %s", async (_, over, refusal) => {
    const { id } = await recordMeasure(secretariat, described());
    await expectRefusal(() => reviseCell(secretariat, cell(id, over)), RuleBroken, refusal);
  });

  it("is not another body's to write, nor the lead body's once it is public", async () => {
    const { id } = await aMeasure({ stateId, leadBodyId: bodyId });
    await expectRefusal(() => reviseCell(helper, cell(id, { value: "x" })), NotAllowed);
    await expectRefusal(() => reviseCell(focal, cell(id, { cell: "leadBody", was: bodyId, value: helperId })), NotAllowed);
    await ownerDatabase().measure.updateMany({ data: { publishedAt: new Date() } });
    await expectRefusal(() => reviseCell(focal, cell(id, { value: "x" })), NotAllowed);
  });

  it("groups by recommendation, body and year, and says who may write", async () => {
    const recommendations = [await aRecommendation({ stateId }), await aRecommendation({ stateId })];
    const references = recommendations.map(({ reference }) => reference).join("\n");
    await recordMeasure(secretariat, described({ references }));
    await recordMeasure(secretariat, described({ code: "1.2", leadBodyId: "", endsOn: "" }));
    const keysBy = async (by: "recommendation" | "body" | "year") =>
      (await findPlan(focal, { by }, "en")).groups.map(({ name, rows }) => [name !== "", rows.map(({ code }) => code).join()]);
    expect(await keysBy("recommendation")).toEqual([
      [true, "1.1"],
      [true, "1.1"],
      [false, "1.2"],
    ]);
    expect(await keysBy("body")).toEqual([
      [true, "1.1"],
      [false, "1.2"],
    ]);
    expect(await keysBy("year")).toEqual([
      [true, "1.1"],
      [false, "1.2"],
    ]);
    const [group] = (await findPlan(focal, { by: "body" }, "en")).groups;
    expect(group?.rows[0]).toMatchObject({ mayRevise: true, mayReport: true });
    expect((await findPlan(null, {}, "en")).groups).toEqual([]);
  });
});

describe("a page of the sheet", () => {
  it("reads whole only what it shows, in the order of the numbers, and leads on", async () => {
    for (let n = 1; n <= 103; n += 1) await aMeasure({ stateId, code: `1.${n}`, leadBodyId: n === 101 ? bodyId : null });
    const [first, second] = [await findPlan(focal, { by: "year" }, "en"), await findPlan(focal, { by: "year", page: 2 }, "en")];
    const codes = ({ groups }: typeof first) => groups.flatMap(({ rows }) => rows.map(({ code }) => code));
    expect([...codes(first), ...codes(second)]).toEqual(Array.from({ length: 103 }, (_, at) => `1.${at + 1}`));
    expect([first.measures, first.total, first.next, second.previous, second.next, codes(second).length]).toEqual([
      103,
      103,
      2,
      1,
      null,
      3,
    ]);
    expect(codes(await findPlan(focal, { by: "body" }, "en")).at(0)).toBe("1.101");
  });
});

describe("listMeasures", () => {
  it("filters by body, kind, state, recommendation, years and words", async () => {
    const recommendation = await aRecommendation({ stateId });
    const { id } = await recordMeasure(secretariat, described({ kind: "TRAINING", references: recommendation.reference }));
    const other = await aMeasure({ stateId, code: "2", titles: named("Dig"), state: "DONE", endsOn: new Date("2030-01-01") });
    const idsOf = async (filters: object) => (await listMeasures(focal, filters, "en")).rows.map((row) => row.id);
    expect(await idsOf({})).toEqual([id, other.id]);
    expect(await idsOf({ sort: "endsLast" })).toEqual([other.id, id]);
    expect(await idsOf({ body: helperId })).toEqual([id]);
    expect(await idsOf({ kind: "TRAINING" })).toEqual([id]);
    expect(await idsOf({ state: "DONE" })).toEqual([other.id]);
    expect(await idsOf({ recommendation: recommendation.id })).toEqual([id]);
    expect(await idsOf({ from: 2028 })).toEqual([other.id]);
    expect(await idsOf({ to: 2025 })).toEqual([other.id]);
    expect(await idsOf({ q: "PATH" })).toEqual([id]);
    expect(await idsOf({ q: "%" })).toEqual([]);
    expect((await listMeasures(null, {}, "en")).total).toBe(0);
  });

  it("puts 1.9 before 1.10, and recommendations too", async () => {
    for (const code of ["1.10", "1.9", "10", "2"]) await aMeasure({ stateId, code });
    expect((await listMeasures(focal, {}, "en")).rows.map(({ code }) => code)).toEqual(["1.9", "1.10", "2", "10"]);
    const recommendations = [];
    for (const reference of ["CCPR-3-¶10", "CCPR-3-¶9"]) {
      const { id } = await aRecommendation({ stateId });
      recommendations.push(await ownerDatabase().recommendation.update({ where: { id }, data: { reference } }));
    }
    const { id } = await aMeasure({
      stateId,
      recommendations: { create: recommendations.map((one) => ({ recommendationId: one.id })) },
    });
    const references = (await findMeasure(focal, id, "en"))?.recommendations.map(({ reference }) => reference);
    expect(references).toEqual(["CCPR-3-¶9", "CCPR-3-¶10"]);
  });

  it("pages in as many statements as for one", async () => {
    await aMeasure({ stateId });
    const statements = await countStatements(() => listMeasures(focal, {}, "en"));
    for (let n = 0; n <= pageSize; n += 1) await aMeasure({ stateId });
    const [first, second] = [await listMeasures(focal, {}, "en"), await listMeasures(focal, { page: 2 }, "en")];
    expect([first.rows.length, first.next, second.rows.length, second.previous]).toEqual([pageSize, 2, 2, 1]);
    expect(await countStatements(() => listMeasures(focal, {}, "en"))).toBe(statements);
  });
});
