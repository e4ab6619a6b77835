import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { classifyRecommendation } from "@/domain/recommendations/classification/commands";
import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { listQueues, listToClassify } from "@/domain/recommendations/classification/queue/queries";
import type { TermDecision } from "@/domain/recommendations/classification/schema";
import { asRequest } from "@/lib/repeatable";
import { aCycle, aDocument, aPerson, aRecommendation, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let recommendationId: string;
let torture: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  recommendationId = (await aRecommendation({ stateId })).id;
  torture = (await aTerm({ code: "D25", names: named("Torture") })).id;
});

const decide = (decision: TermDecision, termId = torture, actor = secretariat) =>
  classifyRecommendation(actor, { recommendationId, termId, decision });
const chosen = async () =>
  (await ownerDatabase().recommendationTerm.findMany({ orderBy: { position: "asc" } })).map(({ termId }) => termId);
const refused = async () => (await ownerDatabase().termRefusal.findMany()).map(({ termId }) => termId);
const history = async () => (await ownerDatabase().historyEntry.findMany({ where: { kind: "CLASSIFIED" } })).length;

describe("a decision", () => {
  it("adds terms in their order and takes one away; a sitting is one line of the history, each decision one of the audit", async () => {
    const women = (await aTerm({ kind: "GROUP" })).id;
    await decide("ADD");
    await decide("ADD", women);
    expect(await chosen()).toEqual([torture, women]);
    await decide("REMOVE");
    expect(await chosen()).toEqual([women]);
    expect(await history()).toBe(1);
    expect((await audited()).map(({ action, subjectId }) => [action, subjectId])).toEqual(
      Array.from({ length: 3 }, () => ["recommendation.classify", recommendationId]),
    );
  });

  it("is remembered when it refuses a suggestion, until it is reconsidered or accepted", async () => {
    await decide("REFUSE");
    expect([await chosen(), await refused(), await history()]).toEqual([[], [torture], 0]);
    await decide("RECONSIDER");
    expect(await refused()).toEqual([]);
    await decide("REFUSE");
    await decide("ADD");
    expect([await chosen(), await refused()]).toEqual([[torture], []]);
  });

  it("has one effect when it is sent twice", async () => {
    const request = { key: randomUUID(), fingerprint: "the same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => decide("ADD"))));
    expect(await audited()).toHaveLength(1);
  });

  it("is refused when nothing would change, and about what there is not", async () => {
    for (const decision of ["REMOVE", "RECONSIDER"] as const)
      await expectRefusal(() => decide(decision), RuleBroken, { key: "nothingChanges" });
    await decide("ADD");
    await expectRefusal(() => decide("ADD"), RuleBroken, { key: "nothingChanges" });
    await expectRefusal(() => decide("REFUSE"), RuleBroken, { key: "nothingChanges" });
    await expectRefusal(() => decide("ADD", randomUUID()), RuleBroken, { key: "invalid", field: "termId" });
    await expectRefusal(
      () => classifyRecommendation(secretariat, { recommendationId: randomUUID(), termId: torture, decision: "ADD" }),
      NotFound,
    );
  });

  it("adds nothing that is not offered, and no cluster of another State; what is retired may still be removed", async () => {
    const retired = (await aTerm({ retiredAt: new Date() })).id;
    const inRetired = (await aTerm({ vocabularyId: (await aVocabulary({ retiredAt: new Date() })).id })).id;
    const foreign = (await aTerm({ vocabularyId: (await aVocabulary({ kind: "CLUSTER", stateId: (await aState()).id })).id })).id;
    for (const termId of [retired, inRetired, foreign])
      await expectRefusal(() => decide("ADD", termId), RuleBroken, { key: "termNotOffered", field: "termId" });
    await ownerDatabase().recommendationTerm.create({ data: { recommendationId, termId: retired } });
    await decide("REMOVE", retired);
    expect(await chosen()).toEqual([]);
  });

  it.each([["FOCAL_POINT"], ["APPROVER"], ["WORKING_GROUP_MEMBER"], ["ADMINISTRATOR"]] as const)("is not a %s's to make", async (role) => {
    const other = await aPerson({ stateId, holds: [{ role }] });
    await expectRefusal(() => decide("ADD", torture, other), NotAllowed);
  });
});

describe("the desk", () => {
  const asksFor = async (text: string, articles: string[] = []) => {
    const cycle = await aCycle({ stateId });
    const { recommendations } = await aDocument({ cycle, items: [{ number: "24", text, articles }] });
    return recommendations[0]?.id ?? "";
  };
  const desk = async (id: string, filters = {}) =>
    (await findClassifiable(secretariat, id, filters, "en")) ?? expect.fail("There is no desk.");

  it("suggests terms with their reason, and not again what was refused", async () => {
    const id = await asksFor("Investigate every allegation of torture.");
    expect((await desk(id)).suggestions).toMatchObject([{ id: torture, label: "Torture", reasons: [{ words: ["torture"] }] }]);
    await classifyRecommendation(secretariat, { recommendationId: id, termId: torture, decision: "REFUSE" });
    expect(await desk(id)).toMatchObject({ suggestions: [], refused: [{ id: torture }] });
  });

  it("suggests what a recommendation worded alike has, and names it", async () => {
    const cluster = (await aTerm({ kind: "CLUSTER", names: named("Detention") })).id;
    const like = await asksFor("Let independent monitors visit every prison unannounced.");
    await ownerDatabase().recommendationTerm.create({ data: { recommendationId: like, termId: cluster } });
    const id = await asksFor("Let independent monitors visit every police station unannounced.");
    expect((await desk(id)).suggestions).toContainEqual(
      expect.objectContaining({ id: cluster, reasons: [{ like: expect.objectContaining({ id: like }) }] }),
    );
  });

  it("finds terms in three languages, by code and by other spellings, without those already chosen", async () => {
    const { id: vocabularyId, code } = await aVocabulary({ kind: "SDG" });
    const water = await aTerm({ vocabularyId, code: "6.1", names: { en: "Water", ru: "Вода", kk: "Су" } });
    await ownerDatabase().termAlias.create({ data: { termId: water.id, vocabularyId, text: "Sanitation", key: "sanitation" } });
    for (const q of ["wat", "ВОДА", "су", "6.1", `${code} 6`, "sanit"])
      expect((await desk(recommendationId, { q })).matches.map((match) => match.id)).toContain(water.id);
    expect((await desk(recommendationId, { q: "%" })).matches).toEqual([]);
    await decide("ADD", water.id);
    expect((await desk(recommendationId, { q: "water" })).matches).toEqual([]);
  });
});

describe("the queue", () => {
  it("holds what lacks a theme or a measure, in order, and leads from one to the next", async () => {
    const cycle = await aCycle({ stateId });
    const { recommendations } = await aDocument({ cycle, items: [{ number: "1" }, { number: "2" }, { number: "3" }] });
    const [first, second, third] = recommendations.map(({ id }) => id);
    const measure = (await aTerm({ kind: "MEASURE_TYPE" })).id;
    await ownerDatabase().recommendationTerm.createMany({
      data: [
        { recommendationId: first ?? "", termId: torture },
        { recommendationId: second ?? "", termId: torture },
        { recommendationId: second ?? "", termId: measure },
      ],
    });
    expect(await listToClassify(secretariat, cycle.id, "en")).toMatchObject({
      all: 3,
      waiting: 2,
      recommendations: [
        { id: first, lacks: "MEASURE_TYPE" },
        { id: third, lacks: "BOTH" },
      ],
    });
    const foreign = await aRecommendation({ stateId: (await aState()).id });
    const queues = await listQueues(secretariat, "en");
    expect(queues.map(({ waiting }) => waiting)).toEqual([2, 1]);
    expect(queues[0]).toMatchObject({ cycleId: cycle.id, title: "Third periodic report", mechanism: "Human Rights Committee" });
    expect(queues.map(({ cycleId }) => cycleId)).not.toContain(foreign.cycleId);
    expect(await listQueues(secretariat, "en", cycle.id)).toMatchObject([{ waiting: 2 }]);
    expect(await listQueues(await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }), "en")).toEqual([]);
    const next = async (id?: string) => (await findClassifiable(secretariat, id ?? "", { queue: "1" }, "en"))?.next;
    expect(await next(first)).toEqual({ id: third, left: 1 });
    expect(await next(second)).toEqual({ id: third, left: 2 });
    expect(await next(third)).toEqual({ id: first, left: 1 });
  });
});
