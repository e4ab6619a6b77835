import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { listWork, pageSize } from "@/domain/work/queries";
import type { WorkTab } from "@/domain/work/rules";
import { responseStates } from "@/domain/vocabulary";
import { atTime } from "@/lib/clock";
import { aBody, aCycle, aDocument, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { countStatements } from "@/prisma/count-statements";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

async function rowsOf(actor: Actor, tab: WorkTab = "todo") {
  const work = await listWork(actor, { tab }, "en");
  return (work?.rows ?? []).map(({ task, state, responseId, recommendationId }) => ({ task, state, responseId, recommendationId }));
}
const tasksOf = async (actor: Actor, tab: WorkTab = "todo") => (await rowsOf(actor, tab)).map(({ task }) => task);
const countsOf = async (actor: Actor) => (await listWork(actor, { tab: "todo" }, "en"))?.counts;

describe("what is mine to do", () => {
  it("begins with the drafter of the body it was given to", async () => {
    expect(await rowsOf(scene.drafter)).toEqual([
      { task: "START", state: null, responseId: null, recommendationId: scene.recommendationId },
    ]);
    expect(await tasksOf(scene.approver)).toEqual([]);
    expect(await tasksOf(scene.approver, "waiting")).toEqual([null]);
    expect(await tasksOf(scene.verifier, "waiting")).toEqual([null]);
  });

  it.each([
    ["DRAFT", { drafter: ["CONTINUE"], approver: [], verifier: [], publisher: [] }],
    ["SUBMITTED", { drafter: [], approver: ["SIGN"], verifier: [], publisher: [] }],
    ["RETURNED", { drafter: ["RETURNED"], approver: [], verifier: [], publisher: [] }],
    ["SIGNED", { drafter: [], approver: [], verifier: ["VERIFY"], publisher: ["VERIFY"] }],
    ["VERIFIED", { drafter: [], approver: [], verifier: [], publisher: ["PUBLISH"] }],
    ["PUBLISHED", { drafter: [], approver: [], verifier: [], publisher: [] }],
    ["WITHDRAWN", { drafter: ["START"], approver: [], verifier: [], publisher: [] }],
  ] as const)("passes on with a response that is %s", async (state, expected) => {
    await aResponse({ scene, state });
    const { drafter, approver, verifier, publisher } = scene;
    const found = {
      drafter: await tasksOf(drafter),
      approver: await tasksOf(approver),
      verifier: await tasksOf(verifier),
      publisher: await tasksOf(publisher),
    };
    expect(found).toEqual(expected);
  });

  it("is what the policy allows, in every state and for everybody", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT", "APPROVER");
    const stranger = await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT", "APPROVER");
    const abilities = {
      CONTINUE: "response.draft",
      RETURNED: "response.draft",
      SIGN: "response.sign",
      VERIFY: "response.verify",
      PUBLISH: "response.publish",
    } as const;
    for (const state of responseStates) {
      const recommendationId = (await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId })).id;
      const { id } = await aResponse({ scene: { ...scene, recommendationId, ...(state === "SUBMITTED" && { drafter: both }) }, state });
      const response = await ownerDatabase().response.findUniqueOrThrow({ where: { id } });
      for (const actor of [scene.drafter, scene.approver, scene.verifier, scene.publisher, both, stranger]) {
        const mine = (await rowsOf(actor)).find((row) => row.responseId === id && row.task !== "START");
        const allowed = Object.entries(abilities).filter(
          ([task, ability]) => can(actor, ability, response) && (task === "RETURNED") === (state === "RETURNED"),
        );
        expect(mine ? [mine.task] : [], `${state} ${actor.id}`).toEqual(allowed.map(([task]) => task));
      }
    }
  });

  it("says who returned it and why", async () => {
    await aResponse({ scene, state: "RETURNED" });
    const work = await listWork(scene.drafter, { tab: "todo" }, "en");
    expect(work?.rows[0]).toMatchObject({ task: "RETURNED", reason: "Name the act.", returnedBy: scene.approver.name });
  });

  it("goes on where the body is no longer assigned but still writes", async () => {
    await aResponse({ scene });
    await ownerDatabase().assignment.updateMany({ data: { endedAt: new Date(), leadOf: null } });
    expect(await tasksOf(scene.drafter)).toEqual(["CONTINUE"]);
    expect(await tasksOf(scene.verifier)).toEqual(["ASSIGN"]);
  });

  it("does not ask a consulted body for an answer", async () => {
    await ownerDatabase().assignment.updateMany({ data: { role: "CONSULTED", leadOf: null } });
    expect(await rowsOf(scene.drafter)).toEqual([]);
  });

  it("shows the secretariat what is given to nobody", async () => {
    const { id } = await aRecommendation({ stateId: scene.stateId });
    expect(await rowsOf(scene.verifier)).toEqual([{ task: "ASSIGN", state: null, responseId: null, recommendationId: id }]);
  });
});

describe("the dates", () => {
  const due = (day: string) => ownerDatabase().assignment.updateMany({ data: { dueOn: new Date(`${day}T00:00:00Z`) } });
  const on = (day: string, act: () => Promise<unknown>) => atTime(new Date(`${day}T12:00:00Z`), act);

  it.each([
    ["2026-04-30", { late: 1, soon: 0 }],
    ["2026-05-01", { late: 0, soon: 1 }],
    ["2026-05-31", { late: 0, soon: 1 }],
    ["2026-06-01", { late: 0, soon: 0 }],
  ])("due on %s counts as %o on 1 May 2026", async (day, expected) => {
    await due(day);
    await on("2026-05-01", async () => {
      expect(await countsOf(scene.drafter)).toMatchObject({ todo: 1, waiting: 0, ...expected });
      expect(await countsOf(scene.verifier)).toMatchObject({ todo: 0, waiting: 1, ...expected });
    });
  });

  it("no longer matter once the answer is published", async () => {
    await due("2020-01-01");
    await aResponse({ scene, state: "PUBLISHED" });
    expect(await countsOf(scene.drafter)).toEqual({ todo: 0, late: 0, soon: 0, waiting: 0 });
    expect(await countsOf(scene.verifier)).toEqual({ todo: 0, late: 0, soon: 0, waiting: 0 });
  });
});

describe("others", () => {
  it("see nothing of it", async () => {
    await aResponse({ scene, state: "SIGNED" });
    const otherBody = await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT");
    const elsewhere = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const actor of [otherBody, elsewhere]) expect(await countsOf(actor)).toEqual({ todo: 0, late: 0, soon: 0, waiting: 0 });
  });

  it("who hold no office have no list", async () => {
    for (const role of ["NGO_MEMBER", "NHRI_OFFICER", "AUDITOR", "ADMINISTRATOR", "WORKING_GROUP_MEMBER"] as const) {
      expect(await listWork(await aPerson({ stateId: scene.stateId, holds: [{ role }] }), { tab: "todo" }, "en")).toBeNull();
    }
  });
});

it("pages on and back without losing or repeating a row, in as many statements as for one", async () => {
  const one = await countStatements(() => listWork(scene.verifier, { tab: "todo" }, "en"));
  const cycle = await aCycle({ stateId: scene.stateId });
  const { recommendations } = await aDocument({ cycle, items: Array.from({ length: pageSize * 2 + 3 }, () => ({})) });
  await ownerDatabase().recommendation.updateMany({
    where: { id: { in: recommendations.slice(0, 60).map(({ id }) => id) } },
    data: { dueOn: new Date("2027-01-01") },
  });

  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await listWork(scene.verifier, { tab: "todo", after }, "en");
    pages.push(page?.rows.map(({ key }) => key) ?? []);
    after = page?.next ?? undefined;
  } while (after);
  expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 3]);
  expect(new Set(pages.flat())).toEqual(new Set(recommendations.map(({ id }) => id)));

  const second = await listWork(
    scene.verifier,
    { tab: "todo", after: (await listWork(scene.verifier, { tab: "todo" }, "en"))?.next ?? "" },
    "en",
  );
  const last = await listWork(scene.verifier, { tab: "todo", after: second?.next ?? "" }, "en");
  const back = await listWork(scene.verifier, { tab: "todo", before: last?.previous ?? "" }, "en");
  expect(back?.rows.map(({ key }) => key)).toEqual(pages[1]);
  expect(await countStatements(() => listWork(scene.verifier, { tab: "todo" }, "en"))).toBe(one);
  expect(one).toBeLessThanOrEqual(3);
});
