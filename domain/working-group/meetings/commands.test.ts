import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { holdMeeting, planMeeting, publishMinutes, replanMeeting } from "@/domain/working-group/meetings/commands";
import { findMeeting, listMeetings, pageSize } from "@/domain/working-group/meetings/queries";
import { type MeetingPlan, meetingFiltersSchema } from "@/domain/working-group/meetings/schema";
import { amendMinutes, approveMinutes, recordMinutes } from "@/domain/working-group/minutes/commands";
import { addPaperFile, addPaperLink, removePaper } from "@/domain/working-group/papers/commands";
import { findPaperFile } from "@/domain/working-group/papers/queries";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { countStatements } from "@/prisma/count-statements";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { aGroup, aMeeting, aSeat } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let groupId: string;
let secretariat: Actor;
let member: Actor;
let outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  groupId = (await aGroup({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  member = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  outsider = await aPerson({ stateId, holds: [{ role: "NHRI_OFFICER" }] });
});

const plan = (over: Partial<MeetingPlan> = {}): MeetingPlan => ({
  groupId,
  meetingId: "",
  version: 0,
  number: "25",
  meetsOn: "2026-03-12",
  meetsAt: "10:00",
  place: "Hall 1",
  agenda: [
    { itemId: "", title: "First" },
    { itemId: "", title: "Second" },
  ],
  ...over,
});
const titles = async (id: string) => (await findMeeting(secretariat, id, "en"))?.minutes?.agenda.map(({ title }) => title);
const agendaOf = async (id: string) =>
  (await findMeeting(secretariat, id, "en"))?.minutes?.agenda.map((item) => ({ itemId: item.id, title: item.title })) ?? [];
const onTheDay = <Result>(act: () => Promise<Result>) => atTime(new Date("2026-03-12T12:00:00Z"), act);
const filters = meetingFiltersSchema.parse({});

describe("a planned meeting", () => {
  it("is known to the State's side only, with those to be invited", async () => {
    await aSeat({ stateId, name: "A. Member" });
    await aSeat({ stateId, validFrom: new Date("2026-04-01"), name: "Later" });
    const { id } = await planMeeting(secretariat, plan());
    const found = await findMeeting(member, id, "en");
    expect(found).toMatchObject({ number: "25", meetsOn: "2026-03-12", meetsAt: "10:00", state: "PLANNED" });
    expect(found?.seats.map(({ person }) => person?.name)).toEqual(["A. Member"]);
    expect([await findMeeting(null, id, "en"), await findMeeting(outsider, id, "en")]).toEqual([null, null]);
    expect((await listMeetings(null, filters)).total).toBe(0);
  });

  it("moves an item, adds one, and takes one off that nobody spoke of", async () => {
    const { id } = await planMeeting(secretariat, plan());
    const [first, second] = await agendaOf(id);
    if (!first || !second) throw new Error("Two items were planned.");
    await replanMeeting(secretariat, plan({ meetingId: id, version: 1, agenda: [second, { itemId: "", title: "Third" }, first] }));
    expect(await titles(id)).toEqual(["Second", "Third", "First"]);
    await replanMeeting(secretariat, plan({ meetingId: id, version: 2, agenda: [second] }));
    expect(await titles(id)).toEqual(["Second"]);
  });

  it("refuses a number that is taken, a stale plan, others, and another State", async () => {
    const { id } = await planMeeting(secretariat, plan());
    await expectRefusal(() => planMeeting(secretariat, plan()), RuleBroken, { key: "numberTaken", field: "number" });
    await expectRefusal(
      () => replanMeeting(secretariat, plan({ meetingId: id, version: 7, agenda: [{ itemId: "", title: "X" }] })),
      Outdated,
      {
        theirs: { version: 1, theirs: expect.objectContaining({ place: "Hall 1" }) },
      },
    );
    await expectRefusal(() => planMeeting(member, plan({ number: "26" })), NotAllowed);
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => planMeeting(foreign, plan({ number: "26" })), NotAllowed);
  });

  it("is planned once, however often the form is sent", async () => {
    const key = { key: "0b4b0a0e-7a1f-4c11-9d3a-6a0c6a1d2f3b", fingerprint: "same" };
    const [one, two] = [
      await asRequest(key, () => planMeeting(secretariat, plan())),
      await asRequest(key, () => planMeeting(secretariat, plan())),
    ];
    expect(two).toEqual(one);
    expect(await ownerDatabase().workingGroupMeeting.count()).toBe(1);
  });
});

describe("papers", () => {
  const text = new TextEncoder().encode("The paper.");
  const upload = (name: string, bytes = text) => ({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

  it("are a link or a file, for the State's side only, and stay on record when they are taken off", async () => {
    const { id, itemId } = await aMeeting({ stateId });
    await addPaperLink(secretariat, { itemId, title: "A link", url: "https://example.org/a" });
    const file = await addPaperFile(secretariat, { itemId, title: "A file" }, upload("../a.txt"));
    expect((await findMeeting(member, id, "en"))?.minutes?.agenda[0]?.papers.map(({ title, fileName }) => [title, fileName])).toEqual([
      ["A link", null],
      ["A file", "a.txt"],
    ]);
    expect([await findPaperFile(member, file.id), await findPaperFile(outsider, file.id), await findPaperFile(null, file.id)]).toEqual([
      expect.objectContaining({ name: "a.txt", size: text.length }),
      null,
      null,
    ]);
    await removePaper(secretariat, { paperId: file.id, version: 1 });
    expect(await findPaperFile(member, file.id)).toBeNull();
    expect(await ownerDatabase().meetingPaper.count()).toBe(2);
  });

  it("are refused where the file is not what it says, by others, and once the minutes are approved", async () => {
    const [open, closed] = [await aMeeting({ stateId }), await aMeeting({ stateId, state: "APPROVED" })];
    await expectRefusal(() => addPaperFile(secretariat, { itemId: open.itemId, title: "X" }, upload("a.pdf")), RuleBroken, {
      field: "files",
    });
    await expectRefusal(() => addPaperFile(secretariat, { itemId: open.itemId, title: "X" }, upload("a.exe")), RuleBroken, {
      field: "files",
    });
    const link = { title: "X", url: "https://example.org/a" };
    await expectRefusal(() => addPaperLink(member, { itemId: open.itemId, ...link }), NotAllowed);
    await expectRefusal(() => addPaperLink(secretariat, { itemId: closed.itemId, ...link }), NotAllowed);
  });
});

describe("minutes", () => {
  it("go from the meeting to their approval and publication, and are seen by everybody only then", async () => {
    const seat = await aSeat({ stateId });
    const { id } = await planMeeting(secretariat, plan());
    await expectRefusal(
      () => atTime(new Date("2026-03-11T12:00:00Z"), () => holdMeeting(secretariat, { meetingId: id, version: 1 })),
      RuleBroken,
      {
        key: "meetingNotYet",
      },
    );
    await onTheDay(() => holdMeeting(secretariat, { meetingId: id, version: 1 }));
    expect(await findMeeting(null, id, "en")).toMatchObject({ number: "25", minutes: null, seats: [] });

    const items = (await agendaOf(id)).map(({ itemId, title }) => ({ itemId, minutes: `Of ${title}.` }));
    await expectRefusal(() => approveMinutes(secretariat, { meetingId: id, version: 2 }), RuleBroken, { key: "minutesMissing" });
    await recordMinutes(secretariat, { meetingId: id, version: 2, attendance: [], items });
    await expectRefusal(() => approveMinutes(secretariat, { meetingId: id, version: 3 }), RuleBroken, { key: "attendanceMissing" });
    const attendance = [{ memberId: seat.id, presence: "REPRESENTED" as const, representedBy: "B. Deputy" }];
    await recordMinutes(secretariat, { meetingId: id, version: 3, attendance, items });
    await approveMinutes(secretariat, { meetingId: id, version: 4 });
    await amendMinutes(secretariat, { meetingId: id, text: "The hall was another." });
    expect((await findMeeting(member, id, "en"))?.minutes).toMatchObject({
      attendance: [{ memberId: seat.id, presence: "REPRESENTED", representedBy: "B. Deputy" }],
      additions: [{ text: "The hall was another." }],
    });
    expect((await findMeeting(outsider, id, "en"))?.minutes).toBeNull();

    await publishMinutes(secretariat, { meetingId: id, version: 5 });
    for (const actor of [null, outsider]) {
      const minutes = (await findMeeting(actor, id, "en"))?.minutes;
      expect(minutes?.agenda.map((item) => item.minutes)).toEqual(["Of First.", "Of Second."]);
      expect(minutes?.attendance).toEqual([]);
    }
    expect((await audited()).map(({ action }) => action)).toEqual([
      "meeting.plan",
      "meeting.hold",
      "meeting.minute",
      "meeting.minute",
      "meeting.approve",
      "meeting.amend",
      "meeting.publish",
    ]);
  });

  it("do not change any more once they are approved, whoever asks, and by no way", async () => {
    const { id, itemId, version, groupId: of } = await aMeeting({ stateId, state: "APPROVED", minutes: "As approved." });
    const items = [{ itemId, minutes: "Rewritten." }];
    await expectRefusal(() => recordMinutes(secretariat, { meetingId: id, version, attendance: [], items }), NotAllowed);
    await expectRefusal(() => approveMinutes(secretariat, { meetingId: id, version }), NotAllowed);
    await expectRefusal(
      () => replanMeeting(secretariat, plan({ groupId: of, meetingId: id, version, agenda: [{ itemId, title: "X" }] })),
      NotAllowed,
    );
    await expect(
      ownerDatabase().minutesAddition.create({ data: { meetingId: id, text: "x", addedById: secretariat.id, addedAt: new Date() } }),
    ).resolves.toBeTruthy();
    await expect(ownerDatabase().minutesAddition.updateMany({ data: { text: "y" } })).rejects.toThrow(/append-only/);
  });

  it("shows the second writer what the first one wrote, and takes nobody who was not invited", async () => {
    const { id, itemId, version } = await aMeeting({ stateId, state: "HELD", minutes: "First." });
    const items = [{ itemId, minutes: "Second." }];
    await expectRefusal(() => recordMinutes(secretariat, { meetingId: id, version: version - 1, attendance: [], items }), Outdated, {
      theirs: { version, theirs: { "items.0.minutes": "First." } },
    });
    const late = await aSeat({ stateId, validFrom: new Date("2026-04-01") });
    const attendance = [{ memberId: late.id, presence: "PRESENT" as const, representedBy: "" }];
    await expectRefusal(() => recordMinutes(secretariat, { meetingId: id, version, attendance, items }), RuleBroken);
    await expectRefusal(() => recordMinutes(member, { meetingId: id, version, attendance: [], items }), NotAllowed);
  });

  it("keep an item that was spoken of on the agenda", async () => {
    const { id, version } = await aMeeting({ stateId, state: "HELD", minutes: "Spoken of." });
    const other = plan({ meetingId: id, version, agenda: [{ itemId: "", title: "Another" }] });
    await expectRefusal(() => replanMeeting(secretariat, other), RuleBroken, { key: "agendaItemSpokenOf" });
  });
});

describe("listMeetings", () => {
  it("filters, sorts and pages without losing or repeating a meeting, in as many statements as for one", async () => {
    await aMeeting({ stateId, state: "HELD" });
    const one = await countStatements(() => listMeetings(member, filters));
    for (let n = 0; n < pageSize * 2; n += 1)
      await aMeeting({ stateId, state: n % 2 ? "HELD" : "PLANNED", meetsOn: new Date(Date.UTC(2025, 0, 1 + (n % 20))) });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listMeetings(member, { ...filters, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(pageSize * 2 + 1);
    expect(seen).toHaveLength(pageSize * 2 + 1);
    const [first, second] = [
      await listMeetings(member, filters),
      await listMeetings(member, { ...filters, after: (await listMeetings(member, filters)).next ?? "" }),
    ];
    expect((await listMeetings(member, { ...filters, before: second.previous ?? "" })).rows).toEqual(first.rows);
    expect((await listMeetings(member, { ...filters, state: "PLANNED" })).total).toBe(pageSize);
    expect((await listMeetings(member, { ...filters, year: "2026" })).total).toBe(1);
    expect((await listMeetings(member, { ...filters, q: "nothing" })).rows).toEqual([]);
    expect(await countStatements(() => listMeetings(member, filters))).toBe(one);
    const days = (await listMeetings(member, { ...filters, sort: "oldest" })).rows.map(({ meetsOn }) => meetsOn);
    expect(days).toEqual(days.toSorted());
  });

  it("shows another State's official that the meeting was held, and nothing of it", async () => {
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "FOCAL_POINT", bodyId: (await aBody()).id }] });
    const { id } = await aMeeting({ stateId, state: "HELD", minutes: "Secret." });
    expect(await findMeeting(foreign, id, "en")).toMatchObject({ state: "HELD", minutes: null, seats: [] });
  });
});
