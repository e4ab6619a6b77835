import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { advanceFollowUp, openFollowUp, revokeStep, selectParagraphs } from "@/domain/follow-ups/commands";
import { evaluateFollowUp } from "@/domain/follow-ups/grades/commands";
import { findFollowUp, listFollowUps } from "@/domain/follow-ups/queries";
import type { Advance } from "@/domain/follow-ups/schema";
import { atTime } from "@/lib/clock";
import { type Day, dayAfter, dayOf, instantAt } from "@/lib/day";
import { asRequest } from "@/lib/repeatable";
import { aBody, aCycle, aDocument, aMechanism, aPerson, aState } from "@/prisma/factories";
import { aFollowUp, aProcedure } from "@/prisma/follow-up-factory";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial } from "@/prisma/response-factory";
import { asOwner, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
const dueOn: Day = "2028-07-11";

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const on = <Result>(day: Day, act: () => Promise<Result>): Promise<Result> => atTime(instantAt(day, 12), act);
const versionOf = async (id: string) => (await ownerDatabase().followUp.findUniqueOrThrow({ where: { id } })).version;

async function happened(id: string, code: string, day: Day, over: Partial<Advance> = {}): Promise<Advance> {
  const proof = {
    documentId: "",
    source: "A letter",
    session: "144",
    note: "As it was decided.",
    language: "en",
    attestation: "VERIFIED",
  } as const;
  return { followUpId: id, version: await versionOf(id), code, on: day, ...proof, ...over };
}

/** Puts a step down on the day it happens. */
const step = (id: string, code: string, day: Day, over: Partial<Advance> = {}) =>
  on(day, async () => advanceFollowUp(secretariat, await happened(id, code, day, over)));

/** Where everybody sees a round stand on a day. */
const standing = (id: string, day: Day) => on(day, async () => (await findFollowUp(null, id, "en"))?.standing.code);

const graded = async () =>
  (
    await ownerDatabase().assessment.findMany({
      select: { recommendationId: true, grade: { select: { code: true } }, session: true, saidOn: true },
      orderBy: [{ saidOn: "asc" }, { recordedAt: "asc" }],
    })
  ).map(({ grade, session, saidOn }) => [grade.code, session, dayOf(saidOn)]);

/** A review of a Committee of the standing register whose document selects two paragraphs. */
async function aReview(committee: string, { isMarked = true } = {}) {
  const mechanism = await ownerDatabase().mechanism.findUniqueOrThrow({ where: { code: committee } });
  const cycle = await aCycle({ stateId, mechanismId: mechanism.id });
  const { recommendations, document } = await aDocument({
    cycle,
    items: [{ number: "18", limbs: ["One.", "Two."] }, { number: "24" }, { number: "54" }],
    adoptedOn: new Date("2025-07-11"),
  });
  const ids = recommendations.map(({ id }) => id);
  if (isMarked)
    await ownerDatabase().recommendation.updateMany({
      where: { id: { in: ids.slice(0, 2) } },
      data: { isFollowUp: true, followUpDueOn: new Date(dueOn) },
    });
  return { cycle, ids, documentId: document.id };
}

const procedureOf = async (code: string, edition: string) =>
  (await ownerDatabase().followUpProcedure.findUniqueOrThrow({ where: { code_edition: { code, edition } } })).id;
const gradesOf = async (code: string, edition: string, letters: string[]) => {
  const grades = await ownerDatabase().scaleGrade.findMany({ where: { scale: { code, edition } }, select: { id: true, code: true } });
  return letters.map((letter) => grades.find((grade) => grade.code === letter)?.id ?? "");
};

describe("the follow-up of two committees, each with its own term", () => {
  it("goes from the selection by a late reply to grades of each limb, and ends", { timeout: 60_000 }, async () => {
    await asOwner(loadStanding);
    for (const [committee, edition, scale, scaleEdition] of [
      ["CCPR", "2018", "CCPR", "2017"],
      ["CAT", "2015", "CAT-IMPLEMENTATION", "2015"],
    ] as const) {
      const { cycle, ids, documentId } = await aReview(committee);
      const { id } = await openFollowUp(secretariat, { cycleId: cycle.id, procedureId: await procedureOf(committee, edition) });
      const opened = await findFollowUp(null, id, "en");
      expect([
        opened?.dueOn,
        opened?.items.map(({ number }) => number),
        opened?.entries.map((entry) => [entry.on, entry.document?.id]),
      ]).toEqual([dueOn, ["18", "24"], [["2025-07-11", documentId]]]);
      expect(await standing(id, dayAfter(dueOn, -31))).toBe("AWAITED");
      expect(await standing(id, dayAfter(dueOn, -30))).toBe("DUE");
      expect(await standing(id, dayAfter(dueOn, 1))).toBe("OVERDUE");
      await step(id, "SUBMIT", dayAfter(dueOn, 5));
      await step(id, "REMIND_1", dayAfter(dueOn, 90));
      await step(id, "REMIND_2", dayAfter(dueOn, 180));
      await step(id, "SEND", dayAfter(dueOn, 200));
      expect(
        (await on(dayAfter(dueOn, 201), () => findFollowUp(null, id, "en")))?.entries.find(({ code }) => code === "SEND")?.isLate,
      ).toBe(true);
      await step(id, "RECEIVE", dayAfter(dueOn, 210));
      await step(id, "ASSESS", dayAfter(dueOn, 300));
      const limbs = await ownerDatabase().paragraph.findMany({
        where: { kind: "LIMB", documentId },
        orderBy: { position: "asc" },
        select: { id: true },
      });
      const [b = "", c = ""] = await gradesOf(scale, scaleEdition, ["B", "C"]);
      const day = dayAfter(dueOn, 400);
      const given = [
        { recommendationId: ids[0] ?? "", limbId: limbs[0]?.id ?? "", gradeId: b, paragraph: "6" },
        { recommendationId: ids[0] ?? "", limbId: limbs[1]?.id ?? "", gradeId: c, paragraph: "6" },
        { recommendationId: ids[1] ?? "", limbId: "", gradeId: "", paragraph: "" },
      ];
      await on(day, async () => evaluateFollowUp(secretariat, { ...(await happened(id, "EVALUATE", day)), grades: given }));
      expect((await graded()).slice(-2)).toEqual([
        ["B", "144", day],
        ["C", "144", day],
      ]);
      await step(id, "CLOSE", dayAfter(dueOn, 500));
      expect(await standing(id, "2031-01-01")).toBe("CLOSED");
      await expect(step(id, "SEND", dayAfter(dueOn, 501))).rejects.toThrow(RuleBroken);
    }
    expect((await on("2031-01-01", () => listFollowUps(null, { show: "ended" }, "en"))).rows).toHaveLength(2);
  });

  it("ends without a reply in the grade of no cooperation, by the name of each edition, and still takes a late reply", async () => {
    await asOwner(loadStanding);
    const endings = [
      { committee: "CCPR", edition: "2018", grade: "D" },
      { committee: "CESCR", edition: "1", grade: "NO-RESPONSE" },
      { committee: "CEDAW", edition: "2016", grade: null },
    ];
    for (const { committee, edition, grade } of endings) {
      const before = (await graded()).length;
      const { cycle } = await aReview(committee);
      const { id } = await openFollowUp(secretariat, { cycleId: cycle.id, procedureId: await procedureOf(committee, edition) });
      await step(id, "REMIND_1", dayAfter(dueOn, 90));
      await step(id, "REPORT_NO_REPLY", dayAfter(dueOn, 200));
      expect((await graded()).slice(before).map(([code]) => code)).toEqual(grade ? [grade, grade] : []);
      await step(id, "SEND", dayAfter(dueOn, 300));
      expect(await standing(id, dayAfter(dueOn, 301))).toBe("SENT");
    }
  });

  it("begins a further round when the last one has ended, with paragraphs and a term of its own document", async () => {
    await asOwner(loadStanding);
    const { cycle, ids, documentId } = await aReview("CCPR");
    const procedureId = await procedureOf("CCPR", "2013");
    const { id } = await openFollowUp(secretariat, { cycleId: cycle.id, procedureId });
    await expectRefusal(() => openFollowUp(secretariat, { cycleId: cycle.id, procedureId }), RuleBroken, { key: "roundStillOpen" });
    await step(id, "SEND", "2026-01-10");
    const [b1 = ""] = await gradesOf("CCPR", "2017", ["B"]);
    const grades = [{ recommendationId: ids[1] ?? "", limbId: "", gradeId: b1, paragraph: "" }];
    await on("2026-03-01", async () => evaluateFollowUp(secretariat, { ...(await happened(id, "EVALUATE", "2026-03-01")), grades }));
    await step(id, "CONTINUE", "2026-03-01");
    await on("2026-03-02", async () => {
      const next = await openFollowUp(secretariat, { cycleId: cycle.id, procedureId });
      expect((await findFollowUp(null, next.id, "en"))?.items).toEqual([]);
      const chosen = { recommendationIds: [ids[1] ?? ""], paragraphs: "", dueOn: "2027-03-01", documentId, source: "" };
      await selectParagraphs(secretariat, {
        followUpId: next.id,
        version: 1,
        code: "SELECT",
        on: "2026-03-01",
        attestation: "VERIFIED",
        ...chosen,
      });
      expect(await findFollowUp(null, next.id, "en")).toMatchObject({ number: 2, dueOn: "2027-03-01", items: [{ number: "24" }] });
    });
  });
});

describe("the selection", () => {
  it("is taken from nothing: where the document marks no paragraph, a person reads it there", async () => {
    await asOwner(loadStanding);
    const { cycle, ids } = await aReview("CCPR", { isMarked: false });
    const { id } = await openFollowUp(secretariat, { cycleId: cycle.id, procedureId: await procedureOf("CCPR", "2018") });
    expect(await findFollowUp(null, id, "en")).toMatchObject({ standing: { code: "SELECTING" }, dueOn: null, items: [], entries: [] });
    const form = {
      followUpId: id,
      version: 1,
      code: "SELECT",
      on: "2025-07-11",
      documentId: "",
      source: "Section D",
      attestation: "STATED",
    } as const;
    const chosen = { recommendationIds: ids.slice(0, 1), paragraphs: "60, 61", dueOn: "" };
    await expectRefusal(() => selectParagraphs(secretariat, { ...form, ...chosen, paragraphs: "54" }), RuleBroken, { field: "paragraphs" });
    await selectParagraphs(secretariat, { ...form, ...chosen });
    expect((await findFollowUp(null, id, "en"))?.items.map(({ number }) => number)).toEqual(["18", "60", "61"]);
    expect(await ownerDatabase().recommendation.count({ where: { isFollowUp: true } })).toBe(1);
    expect(await ownerDatabase().followUpTerm.count()).toBe(0);
  });
});

describe("a step", () => {
  it("is refused to whoever is not the secretariat, out of turn, out of date, in the future, without proof or a reason, and twice", async () => {
    const { id } = await aFollowUp({ stateId, dueOn });
    const send = await happened(id, "SEND", "2025-09-01");
    const other = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    const official = await anOfficial({ stateId, bodyId: (await aBody({ stateId })).id }, "FOCAL_POINT");
    await on("2026-01-01", async () => {
      for (const actor of [other, official]) await expectRefusal(() => advanceFollowUp(actor, send), NotAllowed);
      for (const [over, refusal] of [
        [{ code: "EVALUATE" }, { key: "stepNotOffered" }],
        [{ code: "APPROACH" }, { key: "stepNotOffered" }],
        [{ code: "SELECT" }, { key: "stepNotOffered" }],
        [{ code: "REMIND_1" }, { key: "stepNotOffered" }],
        [{ on: "2026-01-02" }, { key: "notInTheFuture", field: "on" }],
        [{ on: "2025-07-10" }, { key: "beforeLastStep", field: "on" }],
        [{ source: "" }, { key: "proofRequired", field: "source" }],
        [
          { code: "DISCONTINUE", note: "" },
          { key: "required", field: "note" },
        ],
        [{ documentId: randomUUID() }, { key: "invalid", field: "documentId" }],
      ] as const)
        await expectRefusal(() => advanceFollowUp(secretariat, { ...send, ...over }), RuleBroken, refusal);
      await expectRefusal(() => advanceFollowUp(secretariat, { ...send, version: 7 }), Outdated);
      const request = { key: randomUUID(), fingerprint: "the same" };
      await Promise.all([1, 2].map(() => asRequest(request, () => advanceFollowUp(secretariat, send))));
      const both = await Promise.allSettled([1, 2].map(async () => advanceFollowUp(secretariat, { ...send, code: "RECEIVE", version: 2 })));
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    });
    expect(await ownerDatabase().followUpEntry.count()).toBe(3);
  });

  it("is taken back from the last one on, with the reason, and the round stands where it stood", async () => {
    const { id } = await aFollowUp({ stateId, dueOn });
    await step(id, "SEND", "2025-09-01");
    await revokeStep(secretariat, { followUpId: id, version: 2, reason: "It was another letter." });
    expect(await standing(id, "2025-09-02")).toBe("AWAITED");
    expect((await findFollowUp(null, id, "en"))?.entries.map(({ code }) => code)).toEqual(["SELECT"]);
    expect((await findFollowUp(secretariat, id, "en"))?.entries.map(({ code, revoked }) => [code, revoked?.reason ?? null])).toEqual([
      ["SELECT", null],
      ["SEND", "It was another letter."],
    ]);
    expect(await ownerDatabase().followUpTerm.count()).toBe(1);
    await step(id, "SEND", "2025-09-03");
  });
});

it("a procedure of another Committee, and one that is not complete, is refused", async () => {
  const cycle = await aCycle({ stateId });
  const other = await aProcedure({ mechanismId: (await aMechanism()).id });
  await expectRefusal(() => openFollowUp(secretariat, { cycleId: cycle.id, procedureId: other.id }), RuleBroken, {
    key: "procedureOfAnother",
  });
  const own = await aProcedure({ mechanismId: cycle.mechanismId });
  await ownerDatabase().followUpTransition.deleteMany({ where: { procedureId: own.id, code: "SELECT" } });
  await expectRefusal(() => openFollowUp(secretariat, { cycleId: cycle.id, procedureId: own.id }), RuleBroken, {
    key: "procedureIncomplete",
  });
});
