import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { correctStage, reachStage, recordReform, reviseReform } from "@/domain/reforms/commands";
import { findReform } from "@/domain/reforms/queries";
import { reformRecordSchema, reformRevisionSchema } from "@/domain/reforms/schema";
import { roles } from "@/domain/vocabulary";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { aBody, aPerson, aReform } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const empty = { en: "", ru: "", kk: "" };
const details = (over: Record<string, unknown> = {}) => ({
  bodyId: scene.bodyId,
  titles: { en: "Law on prevention", ru: "Закон о профилактике", kk: "" },
  kind: "LAW",
  number: "72-VIII",
  adoptedOn: "15.04.2024",
  inForceOn: "06.2024",
  repealedOn: "",
  links: { ...empty, ru: "https://adilet.zan.kz/rus/docs/Z2400000072" },
  note: empty,
  replacesId: "",
  source: "",
  attestation: "VERIFIED",
  isPublic: false,
  ...over,
});
const reform = (over: Record<string, unknown> = {}) =>
  reformRecordSchema.parse({ stateId: scene.stateId, stage: "IN_FORCE", ...details(over), ...over });
const revision = (reformId: string, version: number, over: Record<string, unknown> = {}) =>
  reformRevisionSchema.parse({ reformId, version, ...details(over) });
const kept = (id: string) => ownerDatabase().reform.findUniqueOrThrow({ where: { id } });
const stages = (reformId: string) =>
  ownerDatabase().reformStageEntry.findMany({ where: { reformId }, select: { stage: true, reachedOn: true, precision: true } });

describe("recordReform", () => {
  it("keeps dates as far as they are known, and the stages they tell of", async () => {
    const at = new Date("2026-02-03T10:00:00Z");
    const { id } = await atTime(at, () => recordReform(scene.drafter, reform()));
    expect(await kept(id)).toMatchObject({
      stateId: scene.stateId,
      bodyId: scene.bodyId,
      titles: { en: "Law on prevention", ru: "Закон о профилактике" },
      stage: "IN_FORCE",
      adoptedOn: new Date("2024-04-15T00:00:00Z"),
      adoptedPrecision: "DAY",
      inForceOn: new Date("2024-06-01T00:00:00Z"),
      inForcePrecision: "MONTH",
      repealedOn: null,
      links: { ru: "https://adilet.zan.kz/rus/docs/Z2400000072" },
      note: null,
      publishedAt: null,
    });
    expect(await stages(id)).toEqual([
      { stage: "ADOPTED", reachedOn: new Date("2024-04-15T00:00:00Z"), precision: "DAY" },
      { stage: "IN_FORCE", reachedOn: new Date("2024-06-01T00:00:00Z"), precision: "MONTH" },
    ]);
    expect(await audited()).toEqual([{ action: "reform.record", actorId: scene.drafter.id, subjectId: id }]);
  });

  it("by the secretariat is public if it says so", async () => {
    const at = new Date("2026-02-03T10:00:00Z");
    const { id } = await atTime(at, () => recordReform(scene.verifier, reform({ bodyId: "", isPublic: true })));
    expect(await kept(id)).toMatchObject({ bodyId: null, publishedAt: at });
  });

  it("by a body is not public until a response is", () =>
    expectRefusal(() => recordReform(scene.drafter, reform({ isPublic: true })), NotAllowed));

  it("is refused to a body in another's name, and in nobody's", async () => {
    const other = (await aBody({ stateId: scene.stateId })).id;
    for (const bodyId of [other, ""]) await expectRefusal(() => recordReform(scene.drafter, reform({ bodyId })), NotAllowed);
  });

  it("is refused to everybody else", async () => {
    const others = roles.filter((role) => role !== "SECRETARIAT" && role !== "FOCAL_POINT");
    for (const role of others) {
      const actor = await aPerson({ stateId: scene.stateId, holds: [{ role, ...(role === "APPROVER" && { bodyId: scene.bodyId }) }] });
      await expectRefusal(() => recordReform(actor, reform()), NotAllowed);
    }
  });

  it.each([
    ["an adoption before there was any", { stage: "DRAFT", inForceOn: "" }, "notYetAdopted", "adoptedOn"],
    ["a repeal of what is in force", { repealedOn: "2025-01-01" }, "notYetRepealed", "repealedOn"],
    ["a force before the adoption", { adoptedOn: "2024-07", inForceOn: "2024-06" }, "beforeAdoption", "inForceOn"],
    ["a day that has not come", { adoptedOn: "2099-01-01", inForceOn: "" }, "notInTheFuture", "adoptedOn"],
    ["a repeal without its day", { stage: "REPEALED", repealedOn: "2025" }, "wholeDateNeeded", "repealedOn"],
  ])("refuses %s", async (_, over, key, field) => {
    await expectRefusal(() => recordReform(scene.drafter, reform(over)), RuleBroken, { key, field });
  });

  it("refuses to replace what is not there", () =>
    expectRefusal(() => recordReform(scene.drafter, reform({ replacesId: randomUUID() })), RuleBroken, {
      key: "cannotReplace",
      field: "replacesId",
    }));

  it("refuses the secretariat a body of another State", async () => {
    const { id: bodyId } = await aBody();
    await expectRefusal(() => recordReform(scene.verifier, reform({ bodyId })), RuleBroken, { key: "invalid", field: "bodyId" });
  });

  it("pressed twice records one", async () => {
    const request = { key: randomUUID(), fingerprint: "same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => recordReform(scene.drafter, reform()))));
    expect(await ownerDatabase().reform.count()).toBe(1);
  });
});

describe("reviseReform", () => {
  it("corrects what is said, and leaves the stages as they were", async () => {
    const { id } = await recordReform(scene.drafter, reform());
    const before = await stages(id);
    await reviseReform(
      scene.drafter,
      revision(id, 1, { number: "73-VIII", inForceOn: "2024-06-16", note: { ...empty, en: "Signed in April." } }),
    );
    expect(await kept(id)).toMatchObject({
      number: "73-VIII",
      inForceOn: new Date("2024-06-16T00:00:00Z"),
      inForcePrecision: "DAY",
      note: { en: "Signed in April." },
      version: 2,
    });
    expect(await stages(id)).toEqual(before);
    expect((await audited()).at(-1)).toEqual({ action: "reform.revise", actorId: scene.drafter.id, subjectId: id });
  });

  it("by the secretariat makes it public, and nobody makes it private again", async () => {
    const { id } = await recordReform(scene.drafter, reform());
    await reviseReform(scene.verifier, revision(id, 1, { isPublic: true }));
    const { publishedAt } = await kept(id);
    expect(publishedAt).not.toBeNull();
    await reviseReform(scene.verifier, revision(id, 2, { isPublic: false }));
    expect((await kept(id)).publishedAt).toEqual(publishedAt);
  });

  it("is refused to the body once it is public, and to other bodies always", async () => {
    const { id } = await recordReform(scene.drafter, reform());
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const other = await anOfficial({ ...scene, bodyId }, "FOCAL_POINT");
    await expectRefusal(() => reviseReform(other, revision(id, 1)), NotFound);
    await expectRefusal(() => reviseReform(scene.approver, revision(id, 1)), NotAllowed);
    await expectRefusal(() => reviseReform(scene.drafter, revision(id, 1, { bodyId })), NotAllowed);
    await reviseReform(scene.verifier, revision(id, 1, { isPublic: true }));
    await expectRefusal(() => reviseReform(scene.drafter, revision(id, 2)), NotAllowed);
  });

  it("shows the second of two editors the words of the first", async () => {
    const { id } = await recordReform(scene.drafter, reform());
    await reviseReform(scene.verifier, revision(id, 1, { number: "73-VIII" }));
    await expectRefusal(() => reviseReform(scene.drafter, revision(id, 1, { number: "74-VIII" })), Outdated, {
      theirs: { version: 2, theirs: { number: "73-VIII", "titles.ru": "Закон о профилактике", inForceOn: "2024-06" } },
    });
  });

  it("refuses to let two acts replace each other", async () => {
    const { id: one } = await recordReform(scene.drafter, reform());
    const { id: other } = await recordReform(scene.drafter, reform({ replacesId: one }));
    await expectRefusal(() => reviseReform(scene.drafter, revision(one, 1, { replacesId: other })), RuleBroken, { key: "cannotReplace" });
    await expectRefusal(() => reviseReform(scene.drafter, revision(one, 1, { replacesId: one })), RuleBroken, { key: "cannotReplace" });
  });
});

describe("reachStage", () => {
  const drafted = () => recordReform(scene.drafter, reform({ stage: "DRAFT", adoptedOn: "", inForceOn: "" }));

  it("dates the stage, and enters it once", async () => {
    const { id } = await drafted();
    await reachStage(scene.drafter, { reformId: id, version: 1, stage: "ADOPTED", reachedOn: "2025-03" });
    expect(await kept(id)).toMatchObject({
      stage: "ADOPTED",
      adoptedOn: new Date("2025-03-01T00:00:00Z"),
      adoptedPrecision: "MONTH",
      version: 2,
    });
    expect((await stages(id)).map(({ stage }) => stage)).toEqual(["DRAFT", "ADOPTED"]);
    expect((await audited()).at(-1)).toEqual({ action: "reform.revise", actorId: scene.drafter.id, subjectId: id });
    await expectRefusal(() => reachStage(scene.drafter, { reformId: id, version: 1, stage: "IN_FORCE", reachedOn: "" }), Outdated);
  });

  it("lets a draft go back before it is adopted", async () => {
    const { id } = await drafted();
    await reachStage(scene.drafter, { reformId: id, version: 1, stage: "IN_PARLIAMENT", reachedOn: "" });
    await reachStage(scene.drafter, { reformId: id, version: 2, stage: "DRAFT", reachedOn: "" });
    expect((await stages(id)).map(({ stage }) => stage)).toEqual(["DRAFT", "IN_PARLIAMENT", "DRAFT"]);
  });

  it.each([
    ["IN_FORCE", "ADOPTED"],
    ["IN_FORCE", "DRAFT"],
    ["REPEALED", "IN_FORCE"],
    ["ADOPTED", "ADOPTED"],
  ] as const)("refuses to take what is %s for %s", async (from, stage) => {
    const { id } = await aReform({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: null, stage: from });
    await expectRefusal(() => reachStage(scene.drafter, { reformId: id, version: 1, stage, reachedOn: "" }), RuleBroken, {
      key: "stageOutOfOrder",
      field: "stage",
    });
  });

  it("refuses a date before the one that went before", async () => {
    const { id } = await drafted();
    await reachStage(scene.drafter, { reformId: id, version: 1, stage: "ADOPTED", reachedOn: "2025-03-10" });
    await expectRefusal(
      () => reachStage(scene.drafter, { reformId: id, version: 2, stage: "IN_FORCE", reachedOn: "2025-02" }),
      RuleBroken,
      { key: "beforeAdoption", field: "reachedOn" },
    );
  });

  it("is refused to everybody else", async () => {
    const { id } = await drafted();
    await expectRefusal(() => reachStage(scene.approver, { reformId: id, version: 1, stage: "ADOPTED", reachedOn: "" }), NotAllowed);
  });
});

describe("correctStage", () => {
  const repealed = async () => {
    const { id } = await recordReform(scene.drafter, reform({ stage: "REPEALED", repealedOn: "2025-01-01" }));
    return id;
  };
  const correction = (reformId: string, over: object = {}) =>
    ({ reformId, version: 1, stage: "IN_FORCE", reason: "Another act was repealed.", ...over }) as const;

  it("takes a repeal back with its date, keeps the entry, and says why", async () => {
    const id = await repealed();
    await correctStage(scene.drafter, correction(id));
    expect(await kept(id)).toMatchObject({ stage: "IN_FORCE", repealedOn: null, inForcePrecision: "MONTH", version: 2 });
    expect((await stages(id)).map(({ stage }) => stage)).toEqual(["ADOPTED", "IN_FORCE", "REPEALED", "IN_FORCE"]);
    const found = await findReform(scene.drafter, id, "en");
    expect(found?.stages.at(-1)).toMatchObject({ stage: "IN_FORCE", correction: "Another act was repealed." });
    expect((await audited()).at(-1)).toEqual({ action: "reform.revise", actorId: scene.drafter.id, subjectId: id });
  });

  it("goes back further than a step may, without dates that were never reached", async () => {
    const id = await repealed();
    await correctStage(scene.drafter, correction(id, { stage: "DRAFT" }));
    expect(await kept(id)).toMatchObject({ stage: "DRAFT", adoptedOn: null, inForceOn: null, repealedOn: null });
  });

  it("is refused to who may not revise, to who comes second, and where nothing changes", async () => {
    const id = await repealed();
    await expectRefusal(() => correctStage(scene.approver, correction(id)), NotAllowed);
    await expectRefusal(() => correctStage(scene.drafter, correction(id, { stage: "REPEALED" })), RuleBroken, { key: "nothingChanges" });
    await expectRefusal(() => correctStage(scene.drafter, correction(id, { version: 0 })), Outdated);
  });
});
