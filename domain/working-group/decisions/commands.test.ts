import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { assignBodies } from "@/domain/recommendations/assignment/commands";
import { findAssignable } from "@/domain/recommendations/assignment/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { recordDecision, reviseDecision } from "@/domain/working-group/decisions/commands";
import { findDecision } from "@/domain/working-group/decisions/queries";
import { formOfDecision } from "@/domain/working-group/decisions/rules";
import type { DecisionRecord } from "@/domain/working-group/decisions/schema";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { aCase, aDecision, aMeeting } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let secretariat: Actor;
let focal: Actor;
let meeting: Awaited<ReturnType<typeof aMeeting>>;
let recommendation: Awaited<ReturnType<typeof aRecommendation>>;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  focal = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  meeting = await aMeeting({ stateId, state: "HELD", number: "25" });
  recommendation = await aRecommendation({ stateId });
});

const decision = (over: Partial<DecisionRecord> = {}): DecisionRecord => ({
  meetingId: meeting.id,
  decisionId: "",
  version: 0,
  number: "1",
  itemId: meeting.itemId,
  text: "The ministry shall report.",
  references: recommendation.reference,
  caseFileIds: [],
  tasks: [{ taskId: "", text: "Report to the group.", bodyId, dueOn: "2026-06-01" }],
  ...over,
});

describe("a decision", () => {
  it("stands in the minutes with what it is about and what it asks of whom", async () => {
    const file = await aCase({ stateId });
    const { id } = await recordDecision(secretariat, decision({ caseFileIds: [file.id] }));
    expect(await findDecision(focal, id, "en")).toMatchObject({
      number: "1",
      recommendations: [{ reference: recommendation.reference }],
      cases: [{ communicationNumber: file.communicationNumber }],
      tasks: [{ text: "Report to the group.", dueOn: "2026-06-01", state: "OPEN", body: { id: bodyId } }],
      assignments: [],
    });
    expect((await findMeeting(focal, meeting.id, "en"))?.minutes?.decisions).toHaveLength(1);
    expect(await findDecision(null, id, "en")).toBeNull();
  });

  it("is corrected as long as the minutes are not approved; a task on record is reworded, a new one added", async () => {
    const { id } = await recordDecision(secretariat, decision());
    const found = await findDecision(secretariat, id, "en");
    if (!found) throw new Error("The decision is there.");
    const form = formOfDecision(found);
    const tasks = [
      ...form.tasks.map((task) => ({ ...task, text: "Report by letter." })),
      { taskId: "", text: "Publish it.", bodyId, dueOn: "" },
    ];
    await reviseDecision(secretariat, { ...form, references: "", tasks });
    expect(await findDecision(secretariat, id, "en")).toMatchObject({
      version: 2,
      recommendations: [],
      tasks: [{ text: "Report by letter." }, { text: "Publish it.", dueOn: null }],
    });
    await expectRefusal(() => reviseDecision(secretariat, { ...form, text: "Late." }), Outdated, {
      theirs: { version: 2, theirs: { number: "1", text: "The ministry shall report." } },
    });
  });

  it.each<[string, () => Promise<Partial<DecisionRecord>>, object]>([
    [
      "an unknown recommendation",
      async () => ({ references: "KAZ-404" }),
      { key: "unknownReference?reference=KAZ-404", field: "references" },
    ],
    ["an item of another meeting", async () => ({ itemId: (await aMeeting({ stateId })).itemId }), { field: "itemId" }],
    [
      "a case of another State",
      async () => ({ caseFileIds: [(await aCase({ stateId: (await aState()).id })).id] }),
      { field: "caseFileIds" },
    ],
    [
      "a body of another State",
      async () => ({ tasks: [{ taskId: "", text: "x", bodyId: (await aBody()).id, dueOn: "" }] }),
      { field: "tasks.0.bodyId" },
    ],
  ])("refuses %s", async (_, over, refusal) => {
    const given = await over();
    await expectRefusal(() => recordDecision(secretariat, decision(given)), RuleBroken, refusal);
  });

  it("refuses a number that is taken, others, and minutes that are approved or not begun", async () => {
    await recordDecision(secretariat, decision());
    await expectRefusal(() => recordDecision(secretariat, decision()), RuleBroken, { key: "numberTaken" });
    await expectRefusal(() => recordDecision(focal, decision({ number: "2" })), NotAllowed);
    for (const state of ["PLANNED", "APPROVED"] as const) {
      const { id, itemId } = await aMeeting({ stateId, state });
      await expectRefusal(() => recordDecision(secretariat, decision({ meetingId: id, itemId })), NotAllowed);
    }
  });
});

describe("a decision as the mandate of an assignment", () => {
  const order = (decisionId: string, decisionReference = "") => ({
    recommendations: [{ id: recommendation.id, version: recommendation.version }],
    leadId: bodyId,
    coExecutorIds: [],
    consultedIds: [],
    dueOn: "2027-06-30",
    decisionId,
    decisionReference,
  });

  it("is chosen from those there are, named in the record, and shows what it ordered", async () => {
    const { id } = await recordDecision(secretariat, decision());
    const choices = await findAssignable(secretariat, recommendation.id, "en");
    expect(choices?.decisions).toMatchObject([{ id, number: "1", meeting: { number: "25" } }]);
    await assignBodies(secretariat, order(id));
    const assigned = async (actor: Actor | null) => (await findRecommendation(actor, recommendation.id, "en"))?.assignments;
    expect(await assigned(focal)).toMatchObject([{ decisionId: id, decisionReference: "№ 25/1, 2026-03-12" }]);
    expect(await assigned(null)).toMatchObject([{ decisionId: null, decisionReference: "№ 25/1, 2026-03-12" }]);
    expect((await findDecision(focal, id, "en"))?.assignments).toMatchObject([
      { recommendation: { id: recommendation.id }, body: { id: bodyId }, role: "LEAD", dueOn: "2027-06-30", isEnded: false },
    ]);
    await ownerDatabase().workingGroupMeeting.update({
      where: { id: meeting.id },
      data: { state: "APPROVED", approvedAt: new Date(), approvedById: secretariat.id, publishedAt: new Date() },
    });
    expect(await assigned(null)).toMatchObject([{ decisionId: id }]);
  });

  it("keeps the words somebody wrote beside it", async () => {
    const { id } = await aDecision({ meeting });
    await assignBodies(secretariat, order(id, "Minutes no. 25"));
    expect((await findRecommendation(focal, recommendation.id, "en"))?.assignments).toMatchObject([
      { decisionId: id, decisionReference: "Minutes no. 25" },
    ]);
  });

  it("is not one of another State's group", async () => {
    const foreign = await aMeeting({ stateId: (await aState()).id, state: "HELD" });
    const { id } = await aDecision({ meeting: foreign });
    await expectRefusal(() => assignBodies(secretariat, order(id)), RuleBroken, { field: "decisionId" });
  });
});
