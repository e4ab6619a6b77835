import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findDifference, listDifferences } from "@/domain/periods/difference/queries";
import type { DifferenceSection } from "@/domain/periods/difference/schema";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { withdrawResponse } from "@/domain/responses/publication/commands";
import { atTime } from "@/lib/clock";
import { type Day, dayAfter, instantAt, today } from "@/lib/day";
import { showingDay } from "@/lib/day-shown";
import { anAssessment } from "@/prisma/assessment-factory";
import { aRecommendation } from "@/prisma/factories";
import { dateOwner } from "@/prisma/owner";
import { aResponse, aScene, type Scene, stepOf } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

/* One recommendation is answered twice, by the second answer for less; the second is withdrawn; another is recorded in between. */

const day = (number: number): Day => dayAfter(today(), number - 30);
const on = async <Result>(number: number, act: () => Promise<Result>): Promise<Result> => {
  await dateOwner(instantAt(day(number), 10));
  return atTime(instantAt(day(number), 10), act);
};
const everything = recommendationFiltersSchema.parse({});

let scene: Scene;
let addedId: string;
let secondId: string;

beforeAll(async () => {
  await truncateAll();
  scene = await on(1, aScene);
  await on(3, () => aResponse({ scene, state: "PUBLISHED", text: "Wombats are brought before a judge.", status: "IN_PROGRESS" }));
  addedId = (await on(5, () => aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId }))).id;
  const less = { status: "NOT_STARTED", stepBackReason: "The court was closed." } as const;
  secondId = (await on(7, () => aResponse({ scene, state: "PUBLISHED", text: "Wombats are brought before a court.", ...less }))).id;
  await on(11, () => anAssessment({ stateId: scene.stateId, recommendationId: scene.recommendationId }));
  const step = await stepOf(secondId);
  await on(15, () => withdrawResponse(scene.publisher, { ...step, reason: "It names a person." }));
}, 60_000);

afterAll(() => dateOwner(null));

const told = async (from: number, to: number, part?: DifferenceSection, filters = everything) =>
  findDifference(null, filters, { from: day(from), to: day(to), part }, "en");

describe("what is different between two days", () => {
  it("is counted by its kind, and nothing of it lies outside of them", async () => {
    expect((await told(1, 2)).counts).toEqual({});
    expect((await told(2, 4)).counts).toEqual({ moved: 1, published: 1 });
    expect((await told(4, 6)).counts).toEqual({ appeared: 1 });
    expect((await told(6, 8)).counts).toEqual({ moved: 1, regressed: 1, published: 1 });
    expect((await told(10, 12)).counts).toEqual({ graded: 1 });
    expect((await told(14, 16)).counts).toMatchObject({ withdrawn: 1 });
    expect((await told(12, 14)).counts).toEqual({});
  });

  it("says what a fact was and is, and the words of before and after", async () => {
    const [regressed] = (await told(6, 8, "regressed")).rows;
    expect(regressed?.moves).toContainEqual({ field: "claimedStatus", before: "IN_PROGRESS", after: "NOT_STARTED" });
    const [published] = (await told(6, 8, "published")).rows;
    expect([published?.wordsBefore?.text, published?.wordsAfter]).toEqual(["Wombats are brought before a judge.", null]);
  });

  it("shows nobody the words of what was withdrawn since, but to whom they are shown today", async () => {
    const record = (actor: Scene["drafter"] | null) => showingDay(day(9), () => findRecommendation(actor, scene.recommendationId, "en"));
    const [visitor, drafter] = [await record(null), await record(scene.drafter)];
    const second = (found: typeof visitor) => found?.responses.find(({ id }) => id === secondId);
    expect(second(visitor)).toMatchObject({ state: "PUBLISHED", current: null, claim: null });
    expect(visitor?.withdrawnSince).toEqual({ [secondId]: day(15) });
    expect(visitor?.claimedStatus).toBe("NOT_STARTED");
    expect(second(drafter)?.current?.text).toBe("Wombats are brought before a court.");
    const [withdrawn] = (await told(9, 16, "withdrawn")).rows;
    expect([withdrawn?.withdrawnOn, JSON.stringify(withdrawn).includes("Wombats are")]).toEqual([day(15), false]);
  });

  it("keeps to the filters, which apply on each of the days as they do then", async () => {
    const claimed = recommendationFiltersSchema.parse({ claimed: "NOT_STARTED" });
    expect((await told(2, 8, undefined, claimed)).counts).toMatchObject({ appeared: 1 });
    const ids = (await listDifferences(null, claimed, { from: day(2), to: day(8) }, "en")).rows.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual([scene.recommendationId]);
    expect((await told(4, 6, "appeared")).rows.map(({ id }) => id)).toEqual([addedId]);
  });
});
