import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { relateRecommendations, unrelateRecommendations } from "@/domain/recommendations/recurrence/commands";
import type { RelationKind } from "@/domain/vocabulary";
import { appDatabase } from "@/lib/db";
import { aCycle, aDocument, aMechanism, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
/** Of 2011, 2016 and 2025. */
let first: string;
let second: string;
let third: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const mechanismId = (await aMechanism({ code: "CCPR" })).id;
  const made = async (ordinal: number, adoptedOn: string) => {
    const cycle = await aCycle({ stateId, mechanismId, ordinal });
    const { recommendations } = await aDocument({ cycle, adoptedOn: new Date(adoptedOn) });
    return recommendations[0]?.id ?? "";
  };
  [first, second, third] = [await made(1, "2011-07-26"), await made(2, "2016-07-11"), await made(3, "2025-07-11")];
});

const relate = (fromId: string, toId: string, kind: RelationKind = "REPEATS", version = 0, actor = secretariat, note = "") =>
  relateRecommendations(actor, { fromId, toId, kind, note, version });
const relations = () =>
  ownerDatabase().recommendationRelation.findMany({ select: { fromId: true, toId: true, kind: true, note: true, version: true } });
const history = (recommendationId: string) =>
  ownerDatabase().historyEntry.findMany({ where: { recommendationId }, select: { kind: true, note: true }, orderBy: { at: "asc" } });
const lastAudit = () => ownerDatabase().auditEntry.findFirst({ orderBy: { seq: "desc" }, include: { content: true } });
const others = async (): Promise<Actor[]> => [
  await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
  await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] }),
  await aPerson({ stateId, holds: [{ role: "SECRETARIAT", stateId: (await aState()).id }] }),
];

describe("relateRecommendations", () => {
  it("keeps the decision, tells both recommendations, and leaves an audit entry", async () => {
    await relate(second, first, "NARROWS", 0, secretariat, "Only the lower gallery.");
    expect(await relations()).toEqual([{ fromId: second, toId: first, kind: "NARROWS", note: "Only the lower gallery.", version: 1 }]);
    expect((await history(first)).at(-1)?.kind).toBe("RELATED");
    expect((await history(second)).at(-1)?.kind).toBe("RELATED");
    expect(await lastAudit()).toMatchObject({ action: "recommendation.relate", subjectId: second, actorId: secretariat.id });
    expect((await lastAudit())?.content?.content).toMatchObject({ before: null, after: { kind: "NARROWS" } });
  });

  it("remembers that two are different, and says nothing of it in their histories", async () => {
    const before = (await history(second)).length;
    await relate(second, first, "UNRELATED");
    expect(await relations()).toMatchObject([{ kind: "UNRELATED" }]);
    expect(await history(second)).toHaveLength(before);
  });

  it("lets a decision be changed by who has seen it, and by nobody else", async () => {
    await relate(second, first);
    await expect(relate(second, first, "NARROWS")).rejects.toThrow(Outdated);
    await expect(relate(second, first, "NARROWS")).rejects.toMatchObject({ theirs: { version: 1, theirs: { kind: "REPEATS" } } });
    await expect(relate(second, first, "REPEATS", 1)).rejects.toMatchObject({ key: "nothingChanges" });
    await relate(second, first, "UNRELATED", 1);
    expect(await relations()).toMatchObject([{ kind: "UNRELATED", version: 2 }]);
    expect((await history(second)).at(-1)?.kind).toBe("UNRELATED");
    await expect(relate(third, first, "REPEATS", 1)).rejects.toThrow(Outdated);
  });

  it.each([
    ["itself", () => [first, first], "relatedToItself"],
    ["a later one", () => [first, third], "relatedBackwards"],
    ["one of another State", async () => [first, (await aRecommendation({ stateId: (await aState()).id })).id], "relatedElsewhere"],
  ] as [string, () => string[] | Promise<string[]>, string][])("refuses a relation to %s", async (_, pair, key) => {
    const [from = "", to = ""] = await pair();
    await expect(relate(from, to)).rejects.toMatchObject({ key });
    expect(await relations()).toEqual([]);
  });

  it("refuses a chain that leads back to where it began, also when two close it at once", async () => {
    await ownerDatabase().unDocument.updateMany({ data: { adoptedOn: null } });
    const mechanisms = [await aMechanism({ code: "CAT" }), await aMechanism({ code: "CRC" })];
    const [a, b] = await Promise.all(
      mechanisms.map(async ({ id: mechanismId }) => {
        const { recommendations } = await aDocument({ cycle: await aCycle({ stateId, mechanismId, ordinal: 1 }) });
        return recommendations[0]?.id ?? "";
      }),
    );
    await relate(third, a ?? "");
    await relate(a ?? "", b ?? "");
    await expect(relate(b ?? "", third)).rejects.toMatchObject({ key: "relatedInCircle" });
    await expect(relate(b ?? "", a ?? "", "UNRELATED")).rejects.toMatchObject({ key: "relatedInCircle" });

    await ownerDatabase().recommendationRelation.deleteMany();
    const both = await Promise.allSettled([relate(a ?? "", b ?? ""), relate(b ?? "", a ?? "")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(RuleBroken) });
  });

  it("refuses who may not, and what is not there", async () => {
    for (const actor of await others()) await expect(relate(second, first, "REPEATS", 0, actor)).rejects.toThrow(NotAllowed);
    await expect(relate(second, secretariat.id)).rejects.toThrow(NotFound);
    expect(await relations()).toEqual([]);
  });

  it("is refused by the database itself where it would lead in a circle", async () => {
    await relate(second, first);
    const bypass = appDatabase().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT app_enter(${secretariat.id}::uuid)::text`;
      await tx.$executeRaw`INSERT INTO recommendation_relation (from_id, to_id, kind, decided_by_id, decided_at)
        VALUES (${first}::uuid, ${second}::uuid, 'RELATED', ${secretariat.id}::uuid, now())`;
    });
    await expect(bypass).rejects.toThrow(/circle/u);
  });
});

describe("unrelateRecommendations", () => {
  const unrelate = (version: number, actor = secretariat) => unrelateRecommendations(actor, { fromId: second, toId: first, version });

  it("takes the decision back, and leaves an audit entry of what it was", async () => {
    await relate(second, first);
    await unrelate(1);
    expect(await relations()).toEqual([]);
    expect((await history(first)).at(-1)?.kind).toBe("UNRELATED");
    expect((await lastAudit())?.content?.content).toMatchObject({ before: { kind: "REPEATS" }, after: null });
  });

  it("refuses who may not, what was changed meanwhile, and what was never decided", async () => {
    await expect(unrelate(1)).rejects.toThrow(NotFound);
    await relate(second, first);
    for (const actor of await others()) await expect(unrelate(1, actor)).rejects.toThrow(NotAllowed);
    await expect(unrelate(2)).rejects.toThrow(Outdated);
    expect(await relations()).toHaveLength(1);
  });
});
