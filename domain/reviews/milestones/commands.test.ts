import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { recordMilestone, removeMilestone, reviseMilestone } from "@/domain/reviews/milestones/commands";
import { listComing } from "@/domain/reviews/milestones/queries";
import { type MilestoneForm, milestoneSchema } from "@/domain/reviews/milestones/schema";
import { atTime } from "@/lib/clock";
import { aMilestone } from "@/prisma/cycle-factory";
import { aCycle, aDocument, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycle: { id: string; stateId: string };
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycle = await aCycle({ stateId, mechanismId: (await aMechanism({ code: "CCPR" })).id });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const form = (over: Partial<MilestoneForm> = {}): MilestoneForm => ({
  id: "",
  version: 0,
  cycleId: cycle.id,
  kind: "FOLLOWUP_REPORT_DUE",
  ordinal: 1,
  dueOn: "2028-07",
  doneOn: "",
  documentId: "",
  symbol: "",
  address: "",
  notes: { en: "", ru: "Из раздела D", kk: "" },
  source: "CCPR/C/KAZ/CO/3, section D",
  attestation: "VERIFIED",
  ...over,
});
const kept = () => ownerDatabase().milestone.findMany();

describe("recordMilestone", () => {
  it("keeps a term no more precisely than the source says, with its document", async () => {
    const { document } = await aDocument({ cycle });
    await recordMilestone(secretariat, form({ documentId: document.id }));
    const [milestone] = await kept();
    expect(milestone).toMatchObject({ duePrecision: "MONTH", documentId: document.id, notes: { ru: "Из раздела D" }, version: 1 });
    expect(milestone?.dueOn?.toISOString()).toMatch(/^2028-07-01/);
    expect(await audited()).toEqual([{ action: "milestone.record", actorId: secretariat.id, subjectId: milestone?.id }]);
  });

  it("refuses who may not, another State's cycle, and a cycle there is not", async () => {
    const focalPoint = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    const foreign = await aCycle({ stateId: (await aState()).id });
    await expectRefusal(() => recordMilestone(focalPoint, form()), NotAllowed);
    await expectRefusal(() => recordMilestone(secretariat, form({ cycleId: foreign.id })), NotAllowed);
    await expectRefusal(() => recordMilestone(secretariat, form({ cycleId: crypto.randomUUID() })), NotFound);
  });

  it("refuses what was done tomorrow, the same milestone twice, and a document of another State or not yet locked", async () => {
    await expectRefusal(() => recordMilestone(secretariat, form({ doneOn: "2100" })), RuleBroken, {
      key: "notInTheFuture",
      field: "doneOn",
    });
    await recordMilestone(secretariat, form());
    await expectRefusal(() => recordMilestone(secretariat, form()), RuleBroken, { key: "milestoneExists" });
    const foreign = await aDocument({ cycle: await aCycle({ stateId: (await aState()).id }) });
    const proposal = await aDocument({ cycle, items: [], lockedAt: null });
    for (const { document } of [foreign, proposal])
      await expectRefusal(() => recordMilestone(secretariat, form({ ordinal: 2, documentId: document.id })), RuleBroken, {
        field: "documentId",
      });
  });

  it.each([
    ["a date that is none", { dueOn: "2028-02-30" }, "dueOn"],
    ["no source", { source: " " }, "source"],
    ["an address that runs", { address: "javascript:alert(1)" }, "address"],
    ["another milestone without words", { kind: "OTHER" as const, notes: { en: "", ru: "", kk: "" } }, "notes.ru"],
  ])("does not accept %s", (_, over, field) => {
    const { error } = milestoneSchema.safeParse(form(over));
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

describe("reviseMilestone and removeMilestone", () => {
  it("correct a date, and show the second editor what the first has written", async () => {
    const { id } = await aMilestone({ cycleId: cycle.id, notes: named("First day") });
    const revised = form({ id, version: 1, kind: "DIALOGUE_MEETING_1", dueOn: "", doneOn: "2025-06-24" });
    await reviseMilestone(secretariat, revised);
    expect(await kept()).toMatchObject([{ donePrecision: "DAY", version: 2 }]);
    await expectRefusal(() => reviseMilestone(secretariat, revised), Outdated, {
      theirs: { version: 2, theirs: { doneOn: "2025-06-24", "notes.ru": "Из раздела D" } },
    });
    await expectRefusal(() => removeMilestone(secretariat, { id, version: 1 }), Outdated);
  });

  it("do not make one milestone of two", async () => {
    await aMilestone({ cycleId: cycle.id, kind: "REMINDER" });
    const { id } = await aMilestone({ cycleId: cycle.id, kind: "REMINDER", ordinal: 2 });
    await expectRefusal(() => reviseMilestone(secretariat, form({ id, version: 1, kind: "REMINDER", ordinal: 1 })), RuleBroken, {
      key: "milestoneExists",
    });
  });

  it("keep what was removed in the audit trail", async () => {
    const { id } = await aMilestone({ cycleId: cycle.id });
    await removeMilestone(secretariat, { id, version: 1 });
    expect(await kept()).toEqual([]);
    const content = await ownerDatabase().auditContent.findFirstOrThrow();
    expect(content.content).toMatchObject({ before: { id, source: "Summary record" }, after: null });
    await expectRefusal(() => removeMilestone(secretariat, { id, version: 1 }), NotFound);
  });

  it("refuse the secretariat of another State", async () => {
    const { id } = await aMilestone({ cycleId: cycle.id });
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => reviseMilestone(foreign, form({ id, version: 1 })), NotAllowed);
    await expectRefusal(() => removeMilestone(foreign, { id, version: 1 }), NotAllowed);
  });
});

describe("listComing", () => {
  const coming = (today: string) =>
    listComing(null, today, "en").then((steps) => steps.map(({ kind, state, on }) => `${kind} ${state} ${on}`));

  it("shows terms, what was missed and what can be expected, the earliest first, and nothing of closed cycles", async () => {
    await atTime(new Date("2025-09-10T06:00:00Z"), () => recordMilestone(secretariat, form({ dueOn: "2028-07-11" })));
    await aMilestone({ cycleId: cycle.id });
    const closed = await aCycle({ stateId, ordinal: 2, stage: "CLOSED" });
    await aMilestone({ cycleId: closed.id, kind: "STATE_REPORT_DUE", doneOn: null, dueOn: new Date("2020-07-15"), duePrecision: "DAY" });
    const expected = ["NEXT_LOIPR EXPECTED 2031", "NEXT_REPORT_DUE EXPECTED 2032", "NEXT_DIALOGUE EXPECTED 2033"];
    expect(await coming("2028-07-11")).toEqual(["FOLLOWUP_REPORT_DUE DUE 2028-07-11", ...expected]);
    expect(await coming("2028-07-12")).toEqual(["FOLLOWUP_REPORT_DUE OVERDUE 2028-07-11", ...expected]);
    expect(await kept()).toHaveLength(3);
  });
});
