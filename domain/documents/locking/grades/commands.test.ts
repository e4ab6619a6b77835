import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { aProposedDocument } from "@/domain/documents/factories";
import { lockDocument } from "@/domain/documents/locking/commands";
import { listUnplaced } from "@/domain/follow-ups/forms/queries";
import { findFollowUp } from "@/domain/follow-ups/queries";
import { settleGrade } from "@/domain/follow-ups/unplaced/commands";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aCycle, aDocument, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { aProcedure } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const report = readFileSync(path.join(import.meta.dirname, "../../import/synthetic/follow-up-report.en.txt"), "utf8");

let secretariat: Actor;
let cycle: { id: string; stateId: string; mechanismId: string };
let ids: string[];

beforeEach(async () => {
  await truncateAll();
  const stateId = (await aState({ code: "RUR", names: named("Ruritania") })).id;
  cycle = await aCycle({ stateId, mechanismId: (await aMechanism({ code: "CCPR" })).id });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const items = [{ number: "6", limbs: ["One.", "Two."] }, { number: "9" }];
  ids = (await aDocument({ cycle, items })).recommendations.map(({ id }) => id);
});

const lockReport = async () => {
  const document = await aProposedDocument(secretariat, { cycleId: cycle.id, text: report, checked: true });
  await lockDocument(secretariat, { ...document, translation: "OFFICIAL" });
  return document.id;
};
const graded = async (place: number) =>
  (await findRecommendation(null, ids[place] ?? "", "en"))?.voices.standing.map(
    ({ voice, limb, graded: given, document, paragraph, session }) => [voice, limb, given?.grade.code, document?.name, paragraph, session],
  );

describe("a report on follow-up that is locked", () => {
  it("becomes the Committee's grades of each limb, with document, paragraph and session; what has no place is named", async () => {
    await aScale({ mechanismId: cycle.mechanismId });
    const id = await lockReport();
    const symbol = "CCPR/C/170/3/Add.2";
    expect(await graded(0)).toEqual([
      ["COMMITTEE", "(a)", "B", symbol, "6", "170"],
      ["COMMITTEE", "(b)", "C", symbol, "6", "170"],
    ]);
    expect(await graded(1)).toEqual([["COMMITTEE", null, "C", symbol, "9", "170"]]);
    const entry = await ownerDatabase().auditEntry.findFirstOrThrow({
      where: { subjectId: id },
      orderBy: { seq: "desc" },
      include: { content: true },
    });
    expect(entry.content?.content).toMatchObject({ after: { ungraded: ["¶6 (c) C", "¶12 A"] } });
    const kept = await ownerDatabase().assessment.findMany({
      select: { documentId: true, assessingParagraph: { select: { documentId: true, kind: true } } },
    });
    expect(kept).toEqual(Array.from({ length: 3 }, () => ({ documentId: id, assessingParagraph: { documentId: id, kind: "ASSESSMENT" } })));
  });

  it("is locked all the same where no scale of its Committee knows its letters", async () => {
    const scale = await aScale();
    const id = await lockReport();
    expect(await ownerDatabase().unDocument.findUniqueOrThrow({ where: { id } })).toMatchObject({ lockedAt: expect.any(Date) });
    expect(await graded(0)).toEqual([]);
    expect(scale.usedSince).toBeNull();
  });
});

describe("the round of follow-up that a locked report is about", () => {
  /** A round of this review that has got as far as one step after its selection. */
  const aRoundAt = async (code: string, from: string) => {
    const { id: procedureId } = await aProcedure({ mechanismId: cycle.mechanismId });
    const { id } = await ownerDatabase().followUp.create({
      data: { stateId: cycle.stateId, cycleId: cycle.id, procedureId, number: 1, openedAt: new Date() },
      select: { id: true },
    });
    await ownerDatabase().followUpItem.createMany({
      data: ids.map((recommendationId, place) => ({ followUpId: id, recommendationId, position: place + 1 })),
    });
    const steps = [
      { code: "SELECT", from: "SELECTING" },
      { code, from },
    ];
    for (const [place, step] of steps.entries()) {
      const { id: transitionId } = await ownerDatabase().followUpTransition.findFirstOrThrow({
        where: { procedureId, code: step.code, from: { code: step.from } },
      });
      const said = { happenedOn: new Date("2019-01-01"), precision: "DAY", language: "en", attestation: "STATED" } as const;
      await ownerDatabase().followUpEntry.create({
        data: { followUpId: id, transitionId, sequence: place + 1, ...said, recordedAt: new Date() },
      });
    }
    return id;
  };
  const standing = async (id: string) => (await findFollowUp(null, id, "en"))?.standing.code;

  it("is evaluated by it, with its grades, and what found no place waits for the secretariat until it is settled", async () => {
    const scale = await aScale({ mechanismId: cycle.mechanismId });
    const id = await aRoundAt("SEND", "AWAITED");
    const report = await lockReport();
    const found = await findFollowUp(null, id, "en");
    expect([found?.standing.code, found?.entries.at(-1)?.document?.id]).toEqual(["EVALUATED", report]);
    expect(found?.items.map(({ recommendation }) => recommendation?.grades.map(({ grade, limb }) => [limb, grade.code]))).toEqual([
      [
        ["(a)", "B"],
        ["(b)", "C"],
      ],
      [[null, "C"]],
    ]);
    const open = async () => (await listUnplaced(secretariat, cycle.id, "en"))?.grades ?? [];
    expect((await open()).map(({ paragraph, measure, grade }) => [paragraph, measure, grade])).toEqual([
      ["6", "(c)", "C"],
      ["12", null, "A"],
    ]);
    const [first, second] = await open();
    const placing = { unplacedId: first?.id ?? "", place: ids[1] ?? "", gradeId: gradeOf(scale, "C"), note: "" };
    await settleGrade(secretariat, placing);
    await expect(settleGrade(secretariat, placing)).rejects.toMatchObject({ key: "alreadyDone" });
    await settleGrade(secretariat, { unplacedId: second?.id ?? "", place: "", gradeId: "", note: "It is another State's." });
    expect(await open()).toEqual([]);
    expect(await ownerDatabase().assessment.count()).toBe(4);
  });

  it("stays where it is as long as its procedure does not wait for grades", async () => {
    await aScale({ mechanismId: cycle.mechanismId });
    const id = await aRoundAt("SUBMIT", "AWAITED");
    await lockReport();
    expect(await standing(id)).toBe("AWAITED");
    expect(await graded(0)).toHaveLength(2);
  });
});
