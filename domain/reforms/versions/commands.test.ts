import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { findReform } from "@/domain/reforms/queries";
import { recordVersion, removeVersion } from "@/domain/reforms/versions/commands";
import { blankVersion, reformVersionSchema } from "@/domain/reforms/versions/schema";
import { publicDatabase } from "@/lib/db";
import { aPerson, aReform, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let act: { id: string };
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  act = await aReform({
    stateId: scene.stateId,
    bodyId: scene.bodyId,
    publishedAt: new Date("2026-01-01"),
    adoptedOn: new Date("2009-12-04"),
    adoptedPrecision: "DAY",
  });
});

const version = (over: Record<string, unknown> = {}) =>
  reformVersionSchema.parse({ ...blankVersion, reformId: act.id, validFrom: "16.06.2024", ...over });
const links = { en: "", ru: "https://adilet.zan.kz/rus/docs/Z090000214_/16.06.2024", kk: "" };

describe("a version of an act", () => {
  it("says from when, by which reform and what is new, to everybody, and the reform says what it changes", async () => {
    const amendment = await aReform({ stateId: scene.stateId, titles: named("Law on shelters"), publishedAt: new Date("2026-01-01") });
    await recordVersion(scene.verifier, version({ byReformId: amendment.id, changes: { en: "Shelters", ru: "", kk: "" }, links }));
    await recordVersion(scene.verifier, version({ validFrom: "2014" }));
    expect((await findReform(null, act.id, "en"))?.versions).toMatchObject([
      { validFrom: "2024-06-16", by: { title: "Law on shelters" }, changes: { text: "Shelters" }, links },
      { validFrom: "2014", by: null, changes: null },
    ]);
    expect((await findReform(null, amendment.id, "en"))?.amends).toMatchObject([{ validFrom: "2024-06-16", reform: { id: act.id } }]);
    expect((await findReform(null, act.id, "en"))?.replacedBy).toEqual([]);
    expect((await audited()).at(-1)).toMatchObject({ action: "reform.revise", subjectId: act.id });
  });

  it("does not tell of a reform that the reader may not see", async () => {
    const hidden = await aReform({ stateId: scene.stateId, publishedAt: null });
    await recordVersion(scene.verifier, version({ byReformId: hidden.id }));
    expect((await findReform(null, act.id, "en"))?.versions).toMatchObject([{ by: null }]);
    expect((await findReform(scene.verifier, act.id, "en"))?.versions).toMatchObject([{ by: { id: hidden.id } }]);
    await ownerDatabase().reform.update({ where: { id: act.id }, data: { publishedAt: null } });
    expect(await publicDatabase().reformVersion.count()).toBe(0);
  });

  it("is not older than the act, not twice of one date, and not changed by itself or by a reform of another State", async () => {
    await recordVersion(scene.verifier, version());
    const foreign = await aReform({ stateId: (await aState()).id });
    const refused = (over: Record<string, unknown>, key: string) =>
      expectRefusal(() => recordVersion(scene.verifier, version(over)), RuleBroken, { key });
    await refused({ validFrom: "2009-12-03" }, "versionBeforeAdoption");
    await refused({}, "versionTaken");
    await refused({ validFrom: "2020", byReformId: act.id }, "cannotAmend");
    await refused({ validFrom: "2020", byReformId: foreign.id }, "cannotAmend");
    expect(await ownerDatabase().reformVersion.count()).toBe(1);
  });

  it("is the secretariat's once the act is public, and taken back by it", async () => {
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const actor of [scene.drafter, foreign]) await expectRefusal(() => recordVersion(actor, version()), NotAllowed);
    await recordVersion(scene.verifier, version());
    const { id } = await ownerDatabase().reformVersion.findFirstOrThrow();
    await expectRefusal(() => removeVersion(scene.drafter, { id }), NotAllowed);
    await removeVersion(scene.verifier, { id });
    await expectRefusal(() => removeVersion(scene.verifier, { id }), NotFound);
    expect(await ownerDatabase().reformVersion.count()).toBe(0);
  });

  it("is read where the official database writes that language", () => {
    const read = (ru: string) => reformVersionSchema.safeParse({ ...version(), links: { ...links, ru } });
    expect(read(links.ru).success).toBe(true);
    expect(read("https://adilet.zan.kz/kaz/docs/Z090000214_").error?.issues[0]).toMatchObject({
      path: ["links", "ru"],
      message: "notAnActAddress",
    });
    expect(reformVersionSchema.safeParse({ ...blankVersion, reformId: act.id }).error?.issues[0]).toMatchObject({ path: ["validFrom"] });
  });
});
