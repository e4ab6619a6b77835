import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated } from "@/domain/errors";
import { openReviewCycle, reviseReviewCycle } from "@/domain/reviews/commands";
import type { ReviewCycle } from "@/domain/reviews/schema";
import { asRequest } from "@/lib/repeatable";
import { aCycle, aDocument, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let mechanismId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  mechanismId = (await aMechanism()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const cycle = (over: Partial<ReviewCycle> = {}): ReviewCycle => ({
  stateId,
  mechanismId,
  ordinal: 4,
  procedure: "SIMPLIFIED",
  stage: "PLANNED",
  titles: named("Fourth review"),
  session: "",
  previousCycleId: "",
  ...over,
});
const cycles = () => ownerDatabase().reviewCycle.findMany({ orderBy: { ordinal: "asc" }, omit: { createdAt: true } });
const audit = () => ownerDatabase().auditEntry.findMany({ select: { action: true, subjectId: true, actorId: true } });

describe("openReviewCycle", () => {
  it("opens a cycle after the one before it, and leaves an audit entry", async () => {
    const previousCycleId = (await aCycle({ stateId, mechanismId, ordinal: 3 })).id;
    const { id } = await openReviewCycle(secretariat, cycle({ previousCycleId, session: "170th session" }));
    expect((await cycles()).at(-1)).toEqual({ ...cycle({ previousCycleId, session: "170th session" }), id, version: 1 });
    expect(await audit()).toEqual([{ action: "reviewCycle.open", subjectId: id, actorId: secretariat.id }]);
  });

  it.each([["FOCAL_POINT"], ["WORKING_GROUP_MEMBER"], ["ADMINISTRATOR"], ["AUDITOR"]] as const)(
    "refuses a %s and leaves no trace",
    async (role) => {
      await expect(openReviewCycle(await aPerson({ stateId, holds: [{ role }] }), cycle())).rejects.toThrow(NotAllowed);
      expect(await cycles()).toEqual([]);
      expect(await audit()).toEqual([]);
    },
  );

  it("refuses the secretariat of another State", async () => {
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    await expect(openReviewCycle(foreign, cycle())).rejects.toThrow(NotAllowed);
    expect(await cycles()).toEqual([]);
  });

  it("refuses a second cycle of the same number, also when both are opened at once", async () => {
    const both = await Promise.allSettled([openReviewCycle(secretariat, cycle()), openReviewCycle(secretariat, cycle())]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "cycleExists", field: "ordinal" } });
    expect(await cycles()).toHaveLength(1);
    expect(await audit()).toHaveLength(1);
  });

  it("refuses a predecessor that is none, and a mechanism there is not", async () => {
    const other = await aCycle({ stateId, ordinal: 3 });
    await expect(openReviewCycle(secretariat, cycle({ previousCycleId: other.id }))).rejects.toMatchObject({
      key: "notAnEarlierCycle",
      field: "previousCycleId",
    });
    await expect(openReviewCycle(secretariat, cycle({ mechanismId: randomUUID() }))).rejects.toMatchObject({ field: "mechanismId" });
    expect(await cycles()).toHaveLength(1);
    expect(await audit()).toEqual([]);
  });

  it("opens one cycle when it is sent twice, and answers the same", async () => {
    const request = { key: randomUUID(), fingerprint: "the same" };
    const answers = await Promise.all([1, 2].map(() => asRequest(request, () => openReviewCycle(secretariat, cycle()))));
    expect(answers[0]).toEqual(answers[1]);
    expect(await cycles()).toHaveLength(1);
  });
});

describe("reviseReviewCycle", () => {
  const revise = ({ id, version }: { id: string; version: number }, over: Partial<ReviewCycle> = {}, actor = secretariat) => {
    const { stateId: _state, mechanismId: _mechanism, ...revised } = cycle({ ordinal: 3, ...over });
    return reviseReviewCycle(actor, { id, version, ...revised });
  };

  it("corrects what is said of a cycle, and leaves an audit entry", async () => {
    const opened = await aCycle({ stateId, mechanismId });
    await revise(opened, { stage: "FOLLOW_UP", titles: named("Third review") });
    expect(await cycles()).toMatchObject([{ stage: "FOLLOW_UP", titles: named("Third review"), version: 2 }]);
    expect(await audit()).toEqual([{ action: "reviewCycle.revise", subjectId: opened.id, actorId: secretariat.id }]);
  });

  it("keeps the number once a recommendation is recorded, and gives no number twice", async () => {
    const third = await aCycle({ stateId, mechanismId });
    const second = await aCycle({ stateId, mechanismId, ordinal: 2 });
    await expect(revise(second, { ordinal: 3 })).rejects.toMatchObject({ key: "cycleExists", field: "ordinal" });
    await revise(third, { ordinal: 5 });
    await aDocument({ cycle: third });
    await expect(revise({ id: third.id, version: 2 }, { ordinal: 6 })).rejects.toMatchObject({
      key: "cycleHasRecommendations",
      field: "ordinal",
    });
    expect((await cycles()).map(({ ordinal }) => ordinal)).toEqual([2, 5]);
  });

  it("tells the second editor what the first has written", async () => {
    const opened = await aCycle({ stateId, mechanismId });
    await revise(opened, { session: "144th session" });
    const late = revise(opened, { session: "145th session" });
    await expect(late).rejects.toBeInstanceOf(Outdated);
    await expect(late).rejects.toMatchObject({
      theirs: { version: 2, theirs: { session: "144th session", "titles.kk": "Fourth review" } },
    });
    expect(await cycles()).toMatchObject([{ session: "144th session" }]);
    expect(await audit()).toHaveLength(1);
  });

  it("refuses who may not, and a cycle there is not", async () => {
    const opened = await aCycle({ stateId, mechanismId });
    const focalPoint = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    await expect(revise(opened, { stage: "CLOSED" }, focalPoint)).rejects.toThrow(NotAllowed);
    await expect(revise({ id: randomUUID(), version: 1 })).rejects.toThrow(NotFound);
    expect(await cycles()).toMatchObject([{ stage: "ADOPTED", version: 1 }]);
    expect(await audit()).toEqual([]);
  });
});
