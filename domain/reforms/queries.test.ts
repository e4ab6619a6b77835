import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { linkReform } from "@/domain/reforms/answers/commands";
import { findReform, findReformChoices, listReforms, pageSize } from "@/domain/reforms/queries";
import { type ReformFilters, reformFiltersSchema } from "@/domain/reforms/schema";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aPerson, aReform } from "@/prisma/factories";
import { anOfficial, aResponse, aScene, bringTo, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const filters = (over: Record<string, unknown> = {}) => reformFiltersSchema.parse(over);
const listed = async (actor: Actor | null, over: Record<string, unknown> = {}) =>
  (await listReforms(actor, filters(over), "en")).rows.map(({ id }) => id);
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const reform = (over: object = {}) => aReform({ stateId: scene.stateId, ...over });

describe("listReforms", () => {
  it("shows an unpublished reform to its body and the State's side only", async () => {
    const { id } = await reform({ bodyId: scene.bodyId, publishedAt: null });
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const member = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
    for (const actor of [scene.drafter, scene.approver, scene.verifier, member]) expect(await listed(actor)).toEqual([id]);
    for (const actor of [null, await anOfficial({ ...scene, bodyId }, "FOCAL_POINT")]) {
      expect(await listed(actor)).toEqual([]);
      expect((await listReforms(actor, filters(), "en")).total).toBe(0);
      expect(await findReform(actor, id, "en")).toBeNull();
    }
  });

  it("finds by word in any language, number, kind, stage and body", async () => {
    const { id } = await reform({
      titles: { ru: "Закон о профилактике", kk: "Алдын алу туралы заң" },
      number: "72-VIII",
      kind: "CODE",
      stage: "DRAFT",
      bodyId: scene.bodyId,
    });
    await reform({ titles: { en: "Programme" } });
    for (const over of [
      { q: "ПРОФИЛАКТИКЕ" },
      { q: "алдын алу" },
      { q: "72-viii" },
      { kind: "CODE" },
      { stage: "DRAFT" },
      { body: scene.bodyId },
      { q: "закон", kind: "CODE", stage: "DRAFT" },
    ])
      expect(await listed(null, over)).toEqual([id]);
    for (const over of [{ q: "100%" }, { q: "_" }, { q: "закон", kind: "LAW" }]) expect(await listed(null, over)).toEqual([]);
  });

  it("takes what it does not understand for no filter", () =>
    expect(filters({ kind: "X", stage: ["DRAFT", "IDEA"], body: "1", sort: "x", q: "" })).toEqual({
      stage: "DRAFT",
    } satisfies ReformFilters));

  it("puts the newest or the oldest first, and those without a date last", async () => {
    const [old, undated, young] = [
      await reform({ adoptedOn: on("2009-12-04") }),
      await reform({ adoptedOn: null }),
      await reform({ adoptedOn: on("2024-04-15") }),
    ];
    expect(await listed(null)).toEqual([young.id, old.id, undated.id]);
    expect(await listed(null, { sort: "oldest" })).toEqual([old.id, young.id, undated.id]);
  });

  it.each(["newest", "oldest"])(
    "pages on and back through the %s without losing or repeating one",
    async (sort) => {
      for (let place = 0; place < pageSize * 2 + 5; place += 1)
        await reform({ adoptedOn: place % 3 === 0 ? null : on(`20${10 + (place % 7)}-01-01`) });
      const pages: string[][] = [];
      let page = await listReforms(null, filters({ sort }), "en");
      for (;;) {
        pages.push(page.rows.map(({ id }) => id));
        if (!page.next) break;
        page = await listReforms(null, filters({ sort, page: page.next }), "en");
      }
      expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 5]);
      expect(new Set(pages.flat()).size).toBe(pageSize * 2 + 5);

      for (const expected of [pages[1], pages[0]]) {
        page = await listReforms(null, filters({ sort, page: page.previous ?? "" }), "en");
        expect(page.rows.map(({ id }) => id)).toEqual(expected);
      }
      expect(page.previous).toBeNull();
    },
    60_000,
  );

  it("needs as many statements for fifty as for one", async () => {
    await reform();
    const one = await countStatements(() => listReforms(scene.drafter, filters(), "en"));
    for (let place = 0; place < 10; place += 1) await reform({ bodyId: scene.bodyId });
    expect(await countStatements(() => listReforms(scene.drafter, filters(), "en"))).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });
});

describe("findReform", () => {
  it("shows what it answers once the response is published, and before that to those who write it", async () => {
    const { id } = await reform();
    const { id: responseId } = await aResponse({ scene });
    await linkReform(scene.drafter, { responseId, reformId: id, contribution: "PARTIAL" });
    const answers = async (actor: Actor | null) =>
      (await findReform(actor, id, "en"))?.answers.map(({ contribution, response }) => [contribution, response?.id]);
    expect(await answers(scene.drafter)).toEqual([["PARTIAL", responseId]]);
    expect(await answers(scene.verifier)).toEqual([]);
    expect(await answers(null)).toEqual([]);
    await bringTo("PUBLISHED", responseId, scene);
    expect(await answers(null)).toEqual([["PARTIAL", responseId]]);
    expect((await listReforms(null, filters(), "en")).rows[0]?.answers).toBe(1);
  });

  it("names what it replaces and what replaced it, if the reader may see them", async () => {
    const before = await reform();
    const { id } = await reform({ replacesId: before.id });
    const after = await reform({ replacesId: id });
    const hidden = await reform({ replacesId: id, bodyId: scene.bodyId, publishedAt: null });
    const found = await findReform(null, id, "en");
    expect(found?.replaces?.id).toBe(before.id);
    expect(found?.replacedBy.map((one) => one.id)).toEqual([after.id]);
    expect((await findReform(scene.drafter, id, "en"))?.replacedBy.map((one) => one.id).toSorted()).toEqual(
      [after.id, hidden.id].toSorted(),
    );
  });

  it("finds nothing under what is no reform", async () => {
    expect(await Promise.all([randomUUID(), "new", ""].map((id) => findReform(null, id, "en")))).toEqual([null, null, null]);
  });
});

describe("findReformChoices", () => {
  it("offers a body its own, the secretariat all and nobody else anything", async () => {
    const other = await aBody({ stateId: scene.stateId });
    const own = await findReformChoices(scene.drafter, "en");
    expect(own?.bodies.map(({ value }) => value)).toEqual([scene.bodyId]);
    expect(own?.mayPublish).toBe(false);
    const all = await findReformChoices(scene.verifier, "en");
    expect(all?.bodies.map(({ value }) => value).toSorted()).toEqual([scene.bodyId, other.id].toSorted());
    expect(all?.mayPublish).toBe(true);
    expect(await findReformChoices(scene.approver, "en")).toBeNull();
    expect(await findReformChoices(await aPerson({ stateId: scene.stateId, holds: [{ role: "NGO_ADMIN" }] }), "en")).toBeNull();
  });
});
