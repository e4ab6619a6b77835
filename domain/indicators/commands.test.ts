import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { publishIndicator, recordIndicator, reinstateIndicator, retireIndicator, reviseIndicator } from "@/domain/indicators/commands";
import { blankIndicator } from "@/domain/indicators/details/rules";
import { findIndicator, listIndicators } from "@/domain/indicators/queries";
import { type IndicatorFilters, indicatorSchema } from "@/domain/indicators/schema";
import { correctValue, recordValue } from "@/domain/indicators/values/commands";
import { atTime } from "@/lib/clock";
import { publicDatabase } from "@/lib/db";
import { asRequest } from "@/lib/repeatable";
import { aBody, aRecommendation } from "@/prisma/factories";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const names = (en: string, ru = "", kk = "") => ({ en, ru, kk });
const form = (over: object = {}) =>
  indicatorSchema.parse({
    ...blankIndicator,
    stateId: scene.stateId,
    bodyId: scene.bodyId,
    code: "4.2",
    titles: names("Open shore", "Открытый берег"),
    categories: names("Women\nMen", "Женщины\nМужчины"),
    baselineValue: "12",
    baselineOn: "2024",
    targetValue: "40",
    targetOn: "2027",
    everyMonths: "12",
    firstDueOn: "2026-03-31",
    ...over,
  });
const kept = (id: string) => ownerDatabase().indicator.findUniqueOrThrow({ where: { id } });
const dueOn = async (id: string) => (await kept(id)).dueOn?.toISOString().slice(0, 10) ?? null;
const measured = (indicatorId: string, over: object = {}) => ({
  indicatorId,
  categoryId: "",
  period: "2025",
  value: "13.5",
  source: "Lake survey",
  note: "",
  ...over,
});
const shownValues = async (id: string) =>
  (await findIndicator(scene.verifier, id, "en"))?.values.map(({ period, value }) => `${period} ${value}`);

describe("recordIndicator", () => {
  it("by the body is not public, is owed from the first term on, and shows what it is for", async () => {
    const { id: recommendationId, reference } = await aRecommendation({ stateId: scene.stateId });
    const measure = await aMeasure({ stateId: scene.stateId, code: "1.1" });
    const { id } = await recordIndicator(scene.drafter, form({ references: reference, measures: "1.1" }));
    expect(await kept(id)).toMatchObject({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: null, everyMonths: 12 });
    expect(await dueOn(id)).toBe("2026-03-31");
    expect(await findIndicator(scene.drafter, id, "ru")).toMatchObject({
      title: "Открытый берег",
      targetValue: "40",
      targetOn: "2027",
      categories: [{ name: "Женщины" }, { name: "Мужчины" }],
      recommendations: [{ id: recommendationId }],
      measures: [{ id: measure.id }],
      entries: [{ act: "RECORDED" }],
    });
    expect(await findIndicator(null, id, "ru")).toBeNull();
    expect(await audited()).toEqual([{ action: "indicator.record", actorId: scene.drafter.id, subjectId: id }]);
  });

  it("is refused to a body in another's name and in nobody's, and to whoever signs", async () => {
    const other = (await aBody({ stateId: scene.stateId })).id;
    for (const bodyId of [other, ""]) await expectRefusal(() => recordIndicator(scene.drafter, form({ bodyId })), NotAllowed);
    await expectRefusal(() => recordIndicator(scene.approver, form()), NotAllowed);
  });

  it.each([
    ["a number that is taken", { code: "taken" }, "numberTaken", "code"],
    ["an unknown recommendation", { references: "XX-1" }, "unknownReference?reference=XX-1", "references"],
    ["an unknown measure", { measures: "77" }, "unknownMeasure?code=77", "measures"],
  ])("refuses %s", async (_, over, key, field) => {
    await recordIndicator(scene.verifier, form({ code: "taken" }));
    await expectRefusal(() => recordIndicator(scene.verifier, form(over)), RuleBroken, { key, field });
  });

  it("pressed twice records one", async () => {
    const request = { key: randomUUID(), fingerprint: "same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => recordIndicator(scene.drafter, form()))));
    expect(await ownerDatabase().indicator.count()).toBe(1);
  });
});

describe("reviseIndicator", () => {
  const recorded = async () => (await recordIndicator(scene.drafter, form())).id;

  it("leaves a trace of a target that was moved", async () => {
    const id = await recorded();
    await reviseIndicator(scene.drafter, form({ id, version: 1, targetValue: "30" }));
    expect((await findIndicator(scene.drafter, id, "en"))?.entries[0]).toMatchObject({
      act: "REVISED",
      changes: [{ field: "targetValue", before: "40", after: "30" }],
    });
  });

  it("shows the second of two editors the words of the first", async () => {
    const id = await recorded();
    await reviseIndicator(scene.verifier, form({ id, version: 1, targetValue: "30" }));
    await expectRefusal(() => reviseIndicator(scene.drafter, form({ id, version: 1, targetValue: "20" })), Outdated, {
      theirs: { version: 2, theirs: { targetValue: "30", "titles.ru": "Открытый берег", firstDueOn: "2026-03-31" } },
    });
  });

  it("is the secretariat's alone once it is public", async () => {
    const id = await recorded();
    await expectRefusal(() => publishIndicator(scene.drafter, { id, version: 1 }), NotAllowed);
    await publishIndicator(scene.verifier, { id, version: 1 });
    await expectRefusal(() => reviseIndicator(scene.drafter, form({ id, version: 2 })), NotAllowed);
    await reviseIndicator(scene.verifier, form({ id, version: 2, code: "4.3" }));
    expect(await findIndicator(null, id, "en")).toMatchObject({ code: "4.3" });
  });

  it("does not leave out a category that values are told apart by", async () => {
    const id = await recorded();
    const women = (await findIndicator(scene.drafter, id, "en"))?.categories[0]?.id ?? "";
    await recordValue(scene.drafter, measured(id, { categoryId: women }));
    const categories = names("Men", "Мужчины");
    await expectRefusal(() => reviseIndicator(scene.drafter, form({ id, version: 1, categories })), RuleBroken, { key: "categoryInUse" });
  });
});

describe("recordValue", () => {
  const recorded = async () => (await recordIndicator(scene.drafter, form())).id;

  it("meets the term, and the next one is owed", async () => {
    const id = await recorded();
    await recordValue(scene.drafter, measured(id, { period: "2024" }));
    expect(await dueOn(id)).toBe("2026-03-31");
    await recordValue(scene.drafter, measured(id, { period: "2025" }));
    expect(await dueOn(id)).toBe("2027-03-31");
    expect(await shownValues(id)).toEqual(["2024 13.5", "2025 13.5"]);
  });

  it("of a period that is running tells of it up to the day it was written down, and meets no term after that", async () => {
    const { id } = await recordIndicator(scene.drafter, form({ everyMonths: "1", firstDueOn: "2026-07-10" }));
    await atTime(new Date("2026-07-05T06:00:00Z"), () => recordValue(scene.drafter, measured(id, { period: "2026-07" })));
    expect(await dueOn(id)).toBe("2026-08-10");
    const valueId = (await findIndicator(scene.drafter, id, "en"))?.values[0]?.id ?? "";
    const whole = { valueId, value: "14", source: "Lake survey", note: "The whole month." };
    await atTime(new Date("2026-08-03T06:00:00Z"), () => correctValue(scene.drafter, whole));
    expect(await dueOn(id)).toBe("2026-09-10");
  });

  it("shows who wrote it down to officials, and to nobody else", async () => {
    const id = await recorded();
    await publishIndicator(scene.verifier, { id, version: 1 });
    await recordValue(scene.drafter, measured(id));
    expect((await findIndicator(scene.verifier, id, "en"))?.values[0]?.writer).toBe(scene.drafter.name);
    expect((await findIndicator(null, id, "en"))?.values[0]).toMatchObject({ value: "13.5", writer: null });
  });

  it("is refused for a period that has a value, is still to come, or for another's category", async () => {
    const id = await recorded();
    await recordValue(scene.drafter, measured(id));
    await expectRefusal(() => recordValue(scene.drafter, measured(id)), RuleBroken, { key: "valueStands", field: "period" });
    await expectRefusal(() => recordValue(scene.drafter, measured(id, { period: "2099" })), RuleBroken, { key: "notInTheFuture" });
    await expectRefusal(() => recordValue(scene.drafter, measured(id, { categoryId: randomUUID() })), RuleBroken, { field: "categoryId" });
  });

  it("lets one of two through who write at once", async () => {
    const id = await recorded();
    const both = await Promise.allSettled([scene.drafter, scene.verifier].map((actor) => recordValue(actor, measured(id))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await ownerDatabase().indicatorValue.count()).toBe(1);
  });

  it("is refused to other bodies, and to everybody once nothing is measured", async () => {
    const id = await recorded();
    const other = await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT");
    await expectRefusal(() => recordValue(other, measured(id)), NotAllowed);
    await retireIndicator(scene.drafter, { id, version: 1, reason: "The survey has ended." });
    expect(await dueOn(id)).toBeNull();
    await expectRefusal(() => recordValue(scene.drafter, measured(id)), NotAllowed);
    await reinstateIndicator(scene.drafter, { id, version: 2 });
    expect(await dueOn(id)).toBe("2026-03-31");
    await recordValue(scene.drafter, measured(id));
  });
});

describe("correctValue", () => {
  const withValue = async () => {
    const { id } = await recordIndicator(scene.drafter, form());
    await recordValue(scene.drafter, measured(id));
    return { id, valueId: (await findIndicator(scene.drafter, id, "en"))?.values[0]?.id ?? "" };
  };

  it("keeps what stood, with the reason, and no value is ever overwritten", async () => {
    const { id, valueId } = await withValue();
    await correctValue(scene.verifier, { valueId, value: "14", source: "Lake survey, 2nd edition", note: "Counted anew." });
    expect(await shownValues(id)).toEqual(["2025 14"]);
    expect((await findIndicator(scene.drafter, id, "en"))?.corrections).toMatchObject([
      { before: { value: "13.5", writer: scene.drafter.name }, after: { value: "14", note: "Counted anew.", writer: scene.verifier.name } },
    ]);
    await expectRefusal(() => correctValue(scene.drafter, { valueId, value: "15", source: "x", note: "y" }), RuleBroken, {
      key: "valueCorrected",
    });
  });

  it("takes a value back, so that its term is owed again, and another can take its place", async () => {
    const { id, valueId } = await withValue();
    await correctValue(scene.drafter, { valueId, value: "", source: "Lake survey", note: "Of another lake." });
    expect(await dueOn(id)).toBe("2026-03-31");
    await recordValue(scene.drafter, measured(id, { value: "9" }));
    expect(await shownValues(id)).toEqual(["2025 9"]);
    expect(await ownerDatabase().indicatorValue.count()).toBe(3);
  });

  it("is not there for who may not see it", async () => {
    const { valueId } = await withValue();
    const stranger = (await aScene()).drafter;
    await expectRefusal(() => correctValue(stranger, { valueId, value: "1", source: "x", note: "y" }), NotFound);
  });
});

describe("what the public sees of an indicator", () => {
  const valueOf = async (id: string, period: string) =>
    (await findIndicator(scene.drafter, id, "en"))?.values.find((one) => one.period === period)?.id ?? "";

  it("are the values that stood when it became public and all since, and never what was corrected or taken back before", async () => {
    const { id } = await recordIndicator(scene.drafter, form());
    await recordValue(scene.drafter, measured(id, { period: "2023", value: "7" }));
    await recordValue(scene.drafter, measured(id, { period: "2024", value: "66.6" }));
    const wrong = await valueOf(id, "2024");
    await correctValue(scene.drafter, { valueId: wrong, value: "6", source: "Lake survey", note: "66.6 was of another lake." });
    await recordValue(scene.drafter, measured(id, { period: "2022", value: "77.7" }));
    await correctValue(scene.drafter, { valueId: await valueOf(id, "2022"), value: "", source: "Lake survey", note: "77.7 is a guess." });
    await reviseIndicator(scene.drafter, form({ id, version: 1, targetValue: "39" }));
    await publishIndicator(scene.verifier, { id, version: 2 });
    await correctValue(scene.verifier, { valueId: await valueOf(id, "2023"), value: "8", source: "Lake survey", note: "Counted anew." });

    const shown = await findIndicator(null, id, "en");
    expect(shown?.values.map(({ period, value, note }) => [period, value, note])).toEqual([
      ["2023", "8", "Counted anew."],
      ["2024", "6", null],
    ]);
    expect(shown?.corrections.map(({ before }) => before.value)).toEqual(["7"]);
    expect(shown?.entries.map(({ act }) => act)).toEqual(["PUBLISHED"]);
    expect((await listIndicators(null, {}, "en")).rows).toMatchObject([{ last: { value: "6" } }]);
    const raw = JSON.stringify([
      await publicDatabase().indicatorValue.findMany({ select: { value: true } }),
      await publicDatabase().indicatorEntry.findMany({ select: { act: true, changes: true } }),
    ]);
    for (const hidden of ["66.6", "77.7", "39", "RECORDED", "REVISED"]) expect(raw).not.toContain(hidden);
    expect((await findIndicator(scene.drafter, id, "en"))?.corrections).toHaveLength(3);
  });

  it("cannot be widened by writing so, and no value is changed", async () => {
    const { id } = await recordIndicator(scene.drafter, form());
    await recordValue(scene.drafter, measured(id));
    const said = { value: "5", source: "Lake survey", note: "Of another lake." };
    await correctValue(scene.drafter, { valueId: await valueOf(id, "2025"), ...said });
    await publishIndicator(scene.verifier, { id, version: 1 });
    await ownerDatabase().indicatorValue.updateMany({ data: { isPublic: true } });
    expect(await ownerDatabase().indicatorValue.count({ where: { isPublic: true } })).toBe(1);
    await expect(ownerDatabase().indicatorValue.updateMany({ data: { value: "1" } })).rejects.toThrow(/append-only/);
  });
});

describe("listIndicators", () => {
  it("finds by word, kind, body, recommendation and what is owed, and keeps the retired apart", async () => {
    const { id: recommendation, reference } = await aRecommendation({ stateId: scene.stateId });
    const { id: shore } = await recordIndicator(scene.verifier, form({ references: reference }));
    const { id: law } = await recordIndicator(
      scene.verifier,
      form({ code: "5", titles: names("A law on lakes"), kind: "STRUCTURE", bodyId: "", everyMonths: "", firstDueOn: "" }),
    );
    const listed = (filters: IndicatorFilters) =>
      atTime(new Date("2026-04-02T00:00:00Z"), async () => (await listIndicators(scene.verifier, filters, "en")).rows.map(({ id }) => id));
    expect(await listed({})).toEqual([shore, law]);
    expect(await listed({ sort: "codeLast" })).toEqual([law, shore]);
    expect(await listed({ q: "ЛАКЕ" })).toEqual([]);
    expect(await listed({ q: "lakes" })).toEqual([law]);
    expect(await listed({ kind: "STRUCTURE" })).toEqual([law]);
    expect(await listed({ body: scene.bodyId })).toEqual([shore]);
    expect(await listed({ recommendation })).toEqual([shore]);
    expect(await listed({ due: "overdue" })).toEqual([shore]);
    expect(await listed({ due: "soon" })).toEqual([]);
    await retireIndicator(scene.verifier, { id: law, version: 1, reason: "Adopted." });
    expect(await listed({})).toEqual([shore]);
    expect(await listed({ retired: "1" })).toEqual([law]);
  });
});
