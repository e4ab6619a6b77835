import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { listOwedAnswers } from "@/domain/alternative-reports/answers/queries";
import { answerItem } from "@/domain/alternative-reports/outcomes/commands";
import { issueFeed } from "@/domain/calendars/commands";
import { findCalendar } from "@/domain/calendars/queries";
import { listTerms } from "@/domain/follow-ups/terms/queries";
import { remind } from "@/domain/notifications/reminders/commands";
import { listWork } from "@/domain/work/queries";
import type { WorkTab } from "@/domain/work/rules";
import { atTime } from "@/lib/clock";
import { dateOf, type Day, dayAfter, instantAt } from "@/lib/day";
import { aBody, aCycle, anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { aFollowUp } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aReport } from "@/prisma/report-factory";
import { anOfficial } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

const due: Day = "2028-07-11";
const at = <Result>(day: Day, act: () => Promise<Result>) => atTime(instantAt(day, 12), act);

let stateId: string;
let secretariat: Actor;
let official: Actor;
let recommendationId: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const bodyId = (await aBody({ stateId })).id;
  official = await anOfficial({ stateId, bodyId }, "FOCAL_POINT");
  recommendationId = (await aRecommendation({ stateId, leadBodyId: bodyId })).id;
});

const shown = async (actor: Actor, tab: WorkTab, day: Day = "2028-07-01") =>
  ((await at(day, () => listWork(actor, { tab }, "en")))?.rows ?? []).filter((row) => row.report ?? row.followUp);
const dueIn = async (actor: Actor, day: Day) => {
  const { token } = await issueFeed(actor, { bodyId: "" });
  return (await at(day, () => findCalendar(token)))?.match(/DTSTART;VALUE=DATE:20280711/g)?.length ?? 0;
};
/** Of these days, what people were told, and of what. */
async function reminded(days: Day[]) {
  const before = days[0] ?? due;
  await ownerDatabase().reminderProgress.create({ data: { stateId, through: dateOf(dayAfter(before, -1)) ?? new Date() } });
  for (const day of days) await remind(instantAt(day, 9));
  const rows = await ownerDatabase().notification.findMany({ where: { skippedAt: null, dueOn: dateOf(due) }, orderBy: { seq: "asc" } });
  return ({ id }: Actor) =>
    rows.filter(({ userId }) => userId === id).map(({ kind, editionId, followUpId }) => [kind, editionId ?? followUpId]);
}

describe("the reply that the State owes to a report", () => {
  const edition = (over: object = {}) =>
    anEdition({ stateId, answerDueOn: dateOf(due), items: [{ recommendationId }, { heading: "Another issue" }], ...over });

  it("is the secretariat's to give, issue by issue, late once its day is over, and gone once it is given", async () => {
    const { id, items } = await edition();
    const [first, second] = await shown(secretariat, "todo");
    expect([first, second].map((row) => [row?.task, row?.dueOn, row?.isLate, row?.report?.editionId])).toEqual([
      ["ANSWER", due, false, id],
      ["ANSWER", due, false, id],
    ]);
    expect([first, second].map((row) => [row?.report?.itemId, row?.report?.position, row?.report?.heading]).toSorted()).toEqual(
      items.map((item) => [item.id, item.position, item.heading]).toSorted(),
    );
    expect((await shown(secretariat, "soon")).length).toBe(2);
    expect((await shown(secretariat, "late", dayAfter(due, 1))).map(({ isLate }) => isLate)).toEqual([true, true]);
    for (const { id: itemId } of items) await answerItem(secretariat, { itemId, bodyId: "", text: "It is done.", language: "en" });
    expect(await shown(secretariat, "todo")).toEqual([]);
  });

  it("waits for the secretariat where a body leads what it is about, and concerns no other", async () => {
    const { items } = await edition();
    expect(await shown(official, "todo")).toEqual([]);
    expect((await shown(official, "waiting")).map(({ report, task }) => [report?.itemId, task])).toEqual([[items[0]?.id, null]]);
    const strangers = [
      await anOfficial({ stateId, bodyId: (await aBody({ stateId })).id }, "FOCAL_POINT"),
      await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] }),
    ];
    for (const stranger of strangers)
      for (const tab of ["todo", "waiting", "late"] as const) expect(await shown(stranger, tab)).toEqual([]);
  });

  it("is owed to the latest edition that everybody reads, also where somebody may see more", async () => {
    const organisationId = (await anOrganisation({ stateId })).id;
    const both = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }, { role: "NGO_ADMIN", organisationId }] });
    const report = await aReport({ stateId, organisationId });
    const [first] = [await edition({ report })];
    const later = { report, number: 2, supersedesId: first.id } as const;
    await edition({ ...later, visibility: "EMBARGOED", opensAt: new Date("2099-01-01") });
    for (const visibility of ["PRIVATE", "COMMITTEE_ONLY"] as const)
      await edition({ report, number: visibility.length, visibility, answerDueOn: null });
    await edition({ report, number: 90, withdrawnAt: new Date() });
    const owed = async () => [...new Set((await shown(both, "todo")).map((row) => row.report?.editionId))];
    expect(await owed()).toEqual([first.id]);
    const second = await edition({ ...later, number: 91 });
    expect(await owed()).toEqual([second.id]);
    expect((await listOwedAnswers(both, {}, "en")).rows.map((row) => row.edition.id)).toEqual([second.id, second.id]);
  });

  it("stands in the calendar once for each report, and is told of before its day and after it", async () => {
    const { id } = await edition();
    expect([await dueIn(secretariat, "2028-07-01"), await dueIn(official, "2028-07-01")]).toEqual([1, 1]);
    const of = await reminded([dayAfter(due, -7), dayAfter(due, 1)]);
    for (const actor of [secretariat, official])
      expect(of(actor)).toEqual([
        ["DUE_SOON", id],
        ["OVERDUE", id],
      ]);
  });
});

describe("the next term of a follow-up", () => {
  async function aTerm(over: { dueOn?: Day; actor?: "STATE" | "COMMITTEE"; followUpId?: string; code?: string } = {}) {
    const { id, procedureId } = over.followUpId
      ? await ownerDatabase().followUp.findUniqueOrThrow({ where: { id: over.followUpId } })
      : await ownerDatabase().followUp.findUniqueOrThrow({ where: { id: (await aFollowUp({ stateId, dueOn: due })).id } });
    const { id: transitionId } = await ownerDatabase().followUpTransition.findFirstOrThrow({ where: { procedureId } });
    await ownerDatabase().followUpTerm.create({
      data: {
        followUpId: id,
        stateId,
        transitionId,
        code: over.code ?? randomUUID(),
        actor: over.actor ?? "STATE",
        dueOn: dateOf(over.dueOn ?? due) ?? new Date(),
      },
    });
    return id;
  }

  it("is in the same list as what is due, one for each follow-up, with its day and whose it is", async () => {
    const followUpId = await aTerm();
    await aTerm({ followUpId, dueOn: "2028-09-01" });
    const rows = await shown(secretariat, "todo");
    expect(rows.map(({ task, dueOn, followUp }) => [task, dueOn, followUp?.id, followUp?.actor])).toEqual([
      ["ADVANCE", due, followUpId, "STATE"],
    ]);
    expect(rows[0]?.followUp?.step).not.toBe("");
    expect((await shown(secretariat, "late", dayAfter(due, 1))).map(({ isLate }) => isLate)).toEqual([true]);
  });

  it("waits where it is the Committee's, and is over with its window", async () => {
    const followUpId = await aTerm({ actor: "COMMITTEE" });
    expect(await shown(secretariat, "todo")).toEqual([]);
    expect((await shown(secretariat, "waiting", due)).map(({ followUp }) => followUp?.id)).toEqual([followUpId]);
    expect(await shown(secretariat, "waiting", dayAfter(due, 1))).toEqual([]);
  });

  it("agrees with the calendar, the notices and the public list of terms", async () => {
    const followUpId = await aTerm();
    await ownerDatabase().followUpItem.create({ data: { followUpId, recommendationId, position: 9 } });
    expect((await shown(official, "waiting")).map((row) => row.followUp?.id)).toEqual([followUpId]);
    expect((await at("2028-07-01", () => listTerms(null, "en"))).map((term) => [term.round.id, term.dueOn])).toEqual([[followUpId, due]]);
    expect([await dueIn(secretariat, "2028-07-01"), await dueIn(official, "2028-07-01")]).toEqual([1, 1]);
    const of = await reminded([dayAfter(due, -7)]);
    for (const actor of [secretariat, official]) expect(of(actor)).toEqual([["DUE_SOON", followUpId]]);
  });
});

it("what is another State's is nobody's here", async () => {
  const other = (await aState()).id;
  await anEdition({ stateId: other, cycleId: (await aCycle({ stateId: other })).id, answerDueOn: dateOf(due) });
  for (const tab of ["todo", "waiting", "soon"] as const) expect(await shown(secretariat, tab)).toEqual([]);
});
