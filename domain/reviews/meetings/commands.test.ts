import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { findMeetingForm } from "@/domain/reviews/desk/queries";
import { recordMeeting, removeMeeting, reviseMeeting } from "@/domain/reviews/meetings/commands";
import type { MeetingForm } from "@/domain/reviews/meetings/schema";
import { removeMilestone, reviseMilestone } from "@/domain/reviews/milestones/commands";
import { findMilestoneForm } from "@/domain/reviews/milestones/queries";
import { findReview } from "@/domain/reviews/queries";
import { aMilestone } from "@/prisma/cycle-factory";
import { aCycle, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycleId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycleId = (await aCycle({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const form = (over: Partial<MeetingForm> = {}): MeetingForm => ({
  id: "",
  version: 0,
  cycleId,
  kind: "DIALOGUE",
  number: "",
  heldOn: "2025-06-24",
  beginsAt: "",
  endsAt: "",
  places: { en: "", ru: "", kk: "" },
  summaryRecord: "",
  documentId: "",
  source: "CCPR/C/KAZ/CO/3",
  attestation: "VERIFIED",
  ...over,
});
const timeline = async () =>
  ((await findReview(null, cycleId, "en"))?.timeline ?? []).map(({ kind, ordinal, on }) => `${kind} ${ordinal} ${on}`);
const meetingOn = async (heldOn: string) => {
  const { id, version } = await ownerDatabase().dialogueMeeting.findFirstOrThrow({ where: { heldOn: new Date(heldOn) } });
  return { id, version };
};
const milestone = () => ownerDatabase().milestone.findFirstOrThrow();
const formOf = async (id: string) => {
  const found = await findMilestoneForm(secretariat, cycleId, id, "OTHER");
  if (!found) throw new Error("The milestone is there.");
  return found.values;
};

describe("a meeting that is recorded", () => {
  it("is its milestone, with its source, and that is on record as part of the same act", async () => {
    await recordMeeting(secretariat, form());
    await recordMeeting(secretariat, form({ kind: "ADOPTION", heldOn: "2025-07-11" }));
    await recordMeeting(secretariat, form({ kind: "PREPARATORY", heldOn: "2025-03-11" }));
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-24", "CO_ADOPTED 1 2025-07-11"]);
    const { id, source } = await ownerDatabase().milestone.findFirstOrThrow({ where: { kind: "CO_ADOPTED" } });
    expect(source).toBe("CCPR/C/KAZ/CO/3");
    expect((await audited()).filter(({ subjectId }) => subjectId === id)).toEqual([
      { action: "dialogue.record", actorId: secretariat.id, subjectId: id },
    ]);
  });

  it("puts the earliest first, in whatever order they come", async () => {
    for (const heldOn of ["2025-06-25", "2025-06-26", "2025-06-24"]) await recordMeeting(secretariat, form({ heldOn }));
    expect(await timeline()).toEqual([
      "DIALOGUE_MEETING_1 1 2025-06-24",
      "DIALOGUE_MEETING_2 1 2025-06-25",
      "DIALOGUE_MEETING_2 2 2025-06-26",
    ]);
  });

  it("finds the milestone of its day, and dates one that had none", async () => {
    await aMilestone({ cycleId, doneOn: new Date("2025-06-24"), kind: "DIALOGUE_MEETING_1" });
    await aMilestone({ cycleId, doneOn: null, donePrecision: null, kind: "DIALOGUE_MEETING_2" });
    for (const heldOn of ["2025-06-24", "2025-06-25"]) await recordMeeting(secretariat, form({ heldOn }));
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-24", "DIALOGUE_MEETING_2 1 2025-06-25"]);
    for (const heldOn of ["2025-06-24", "2025-06-25"]) await removeMeeting(secretariat, await meetingOn(heldOn));
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-24", "DIALOGUE_MEETING_2 1 "]);
  });

  it("is not asked for what the timeline says already", async () => {
    expect(await findMeetingForm(secretariat, cycleId, "new")).toMatchObject({ kind: "DIALOGUE", heldOn: "" });
    await aMilestone({ cycleId, kind: "CO_ADOPTED", doneOn: new Date("2025-07-11"), source: "The document" });
    const values = await findMeetingForm(secretariat, cycleId, "new");
    expect(values).toMatchObject({ kind: "ADOPTION", heldOn: "2025-07-11", source: "The document" });
    if (!values) throw new Error("A new meeting has a form.");
    await recordMeeting(secretariat, values);
    expect(await findMeetingForm(secretariat, cycleId, "new")).toMatchObject({ heldOn: "" });
  });

  it("leaves no milestone where it is refused", async () => {
    await recordMeeting(secretariat, form({ number: "4226" }));
    await expectRefusal(() => recordMeeting(secretariat, form({ number: "4226", heldOn: "2025-06-25" })), RuleBroken, {
      key: "meetingExists",
    });
    const member = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
    await expectRefusal(() => recordMeeting(member, form({ heldOn: "2025-06-25" })), NotAllowed);
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-24"]);
  });
});

describe("a meeting that is corrected", () => {
  it("takes its milestone with it to another day, source and kind", async () => {
    await recordMeeting(secretariat, form());
    await recordMeeting(secretariat, form({ heldOn: "2025-06-25" }));
    await reviseMeeting(secretariat, form({ ...(await meetingOn("2025-06-24")), heldOn: "2025-06-26", source: "Summary record" }));
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-25", "DIALOGUE_MEETING_2 1 2025-06-26"]);
    expect(await ownerDatabase().milestone.findFirst({ where: { kind: "DIALOGUE_MEETING_2" } })).toMatchObject({
      source: "Summary record",
    });
    await reviseMeeting(secretariat, form({ ...(await meetingOn("2025-06-25")), kind: "NGO_BRIEFING", heldOn: "2025-06-23" }));
    expect(await timeline()).toEqual(["NGO_BRIEFING 1 2025-06-23", "DIALOGUE_MEETING_1 1 2025-06-26"]);
  });

  it("changes nothing of the timeline for a second editor", async () => {
    await recordMeeting(secretariat, form());
    const first = await meetingOn("2025-06-24");
    await reviseMeeting(secretariat, form({ ...first, heldOn: "2025-06-25" }));
    await expectRefusal(() => reviseMeeting(secretariat, form({ ...first, heldOn: "2025-06-26" })), Outdated);
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-25"]);
  });
});

describe("a meeting that is removed", () => {
  it("takes its milestone with it, and the next moves up", async () => {
    for (const heldOn of ["2025-06-24", "2025-06-25"]) await recordMeeting(secretariat, form({ heldOn }));
    await removeMeeting(secretariat, await meetingOn("2025-06-24"));
    expect(await timeline()).toEqual(["DIALOGUE_MEETING_1 1 2025-06-25"]);
    await removeMeeting(secretariat, await meetingOn("2025-06-25"));
    expect(await timeline()).toEqual([]);
  });

  it("leaves the milestone to whoever has built on it", async () => {
    await recordMeeting(secretariat, form());
    const { id } = await milestone();
    await reviseMilestone(secretariat, { ...(await formOf(id)), symbol: "CCPR/C/SR.4226" });
    await removeMeeting(secretariat, await meetingOn("2025-06-24"));
    expect(await milestone()).toMatchObject({ id, symbol: "CCPR/C/SR.4226", doneOn: new Date("2025-06-24"), meetingId: null });
  });
});

describe("a milestone that is a meeting", () => {
  it("has its day corrected and is removed where the meeting is, and nowhere else", async () => {
    await recordMeeting(secretariat, form());
    const { id, version } = await milestone();
    const values = await formOf(id);
    await expectRefusal(() => reviseMilestone(secretariat, { ...values, doneOn: "2025-06-25" }), RuleBroken, {
      key: "dateOfMeeting",
      field: "doneOn",
    });
    await expectRefusal(() => reviseMilestone(secretariat, { ...values, kind: "CO_ADOPTED" }), RuleBroken, { key: "dateOfMeeting" });
    await expectRefusal(() => removeMilestone(secretariat, { id, version }), RuleBroken, { key: "milestoneOfMeeting" });
  });
});
