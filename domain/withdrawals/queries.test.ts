import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { publishCase, withdrawCase } from "@/domain/cases/commands";
import { findCase, listCaseChoices, listCases } from "@/domain/cases/queries";
import { caseFiltersSchema } from "@/domain/cases/schema";
import { NotAllowed, Outdated } from "@/domain/errors";
import { publishIndicator, withdrawIndicator } from "@/domain/indicators/commands";
import { findIndicator } from "@/domain/indicators/queries";
import { indicatorWithdrawalSchema } from "@/domain/indicators/schema";
import { publishMeasure, withdrawMeasure } from "@/domain/measures/commands";
import { findMeasure } from "@/domain/measures/queries";
import { measureWithdrawalSchema } from "@/domain/measures/schema";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { findDecision } from "@/domain/working-group/decisions/queries";
import { publishMinutes, withdrawMinutes } from "@/domain/working-group/meetings/commands";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { minutesWithdrawalSchema } from "@/domain/working-group/meetings/schema";
import { listTasks } from "@/domain/working-group/tasks/queries";
import { taskFiltersSchema } from "@/domain/working-group/tasks/schema";
import { publicDatabase } from "@/lib/db";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { aCase, aMeeting, aTask } from "@/prisma/group-factory";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let member: Actor;
let outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  member = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  outsider = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER" }] });
});

const reason = "It named a person.";
const filters = caseFiltersSchema.parse({});

describe("minutes that are withdrawn", () => {
  const publishedMeeting = async () => {
    const bodyId = (await aBody({ stateId })).id;
    const meeting = await aMeeting({ stateId, state: "APPROVED", isPublished: true, minutes: "It was spoken of." });
    const { decisionId } = await aTask({ meeting, bodyId });
    return { id: meeting.id, decisionId };
  };

  it("are closed to everybody but the State's side, with decisions, tasks and rows, and open again when they are published again", async () => {
    const { id, decisionId } = await publishedMeeting();
    const seen = async (actor: Actor | null) => ({
      minutes: Boolean((await findMeeting(actor, id, "en"))?.minutes),
      decision: Boolean(await findDecision(actor, decisionId, "en")),
      tasks: (await listTasks(actor, taskFiltersSchema.parse({}), "en")).total,
    });
    const rows = async () => [
      await publicDatabase().agendaItem.count(),
      await publicDatabase().groupDecision.count(),
      await publicDatabase().decisionTask.count(),
    ];
    const open = { minutes: true, decision: true, tasks: 1 };
    const closed = { minutes: false, decision: false, tasks: 0 };
    expect([await seen(null), await seen(outsider), await rows()]).toEqual([open, open, [1, 1, 1]]);

    await withdrawMinutes(secretariat, { meetingId: id, version: 1, reason });
    expect([await seen(null), await seen(outsider), await seen(member)]).toEqual([closed, closed, open]);
    expect(await rows()).toEqual([0, 0, 0]);
    expect((await audited()).at(-1)).toMatchObject({ action: "meeting.withdraw", subjectId: id });

    await publishMinutes(secretariat, { meetingId: id, version: 2 });
    expect([await seen(null), await rows()]).toEqual([open, [1, 1, 1]]);
    await withdrawMinutes(secretariat, { meetingId: id, version: 3, reason: "It named another." });
    const of = { meetingId: id };
    expect((await listWithdrawals(member, of)).map((one) => one.reason)).toEqual(["It named another.", reason]);
    expect([await listWithdrawals(outsider, of), await listWithdrawals(null, of)]).toEqual([[], []]);
  });

  it("are withdrawn by the secretariat of their own State, once, and of the version that was read", async () => {
    const { id } = await publishedMeeting();
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const actor of [member, outsider, foreign])
      await expectRefusal(() => withdrawMinutes(actor, { meetingId: id, version: 1, reason }), NotAllowed);
    await expectRefusal(() => withdrawMinutes(secretariat, { meetingId: id, version: 7, reason }), Outdated);
    await withdrawMinutes(secretariat, { meetingId: id, version: 1, reason });
    await expectRefusal(() => withdrawMinutes(secretariat, { meetingId: id, version: 2, reason }), NotAllowed);
    expect(await ownerDatabase().withdrawal.count()).toBe(1);
    expect(minutesWithdrawalSchema.safeParse({ meetingId: id, version: 2, reason: "  " }).success).toBe(false);
  });
});

describe("a case that is withdrawn", () => {
  const publishedCase = () =>
    aCase({
      stateId,
      publishedAt: new Date("2026-01-01"),
      remedies: { create: { position: 1, kind: "COMPENSATION", text: "Compensation." } },
    });

  it("is closed to everybody but the State's side, in lists, counts and rows, and open again when it is published again", async () => {
    const { id } = await publishedCase();
    const seen = async (actor: Actor | null) => ({
      found: Boolean(await findCase(actor, id, "en")),
      listed: (await listCases(actor, filters, "en")).total,
      committees: (await listCaseChoices(actor, "en")).committee.length,
    });
    const rows = async () => [await publicDatabase().caseFile.count(), await publicDatabase().caseRemedy.count()];
    const [open, closed] = [
      { found: true, listed: 1, committees: 1 },
      { found: false, listed: 0, committees: 0 },
    ];
    expect([await seen(null), await seen(outsider), await rows()]).toEqual([open, open, [1, 1]]);

    await withdrawCase(secretariat, { caseFileId: id, version: 1, reason });
    expect([await seen(null), await seen(outsider), await seen(member)]).toEqual([closed, closed, open]);
    expect(await rows()).toEqual([0, 0]);
    expect((await findCase(member, id, "en"))?.withdrawals).toMatchObject([{ reason, publishedAt: new Date("2026-01-01") }]);
    expect((await audited()).at(-1)).toMatchObject({ action: "caseFile.withdraw", subjectId: id });

    await publishCase(secretariat, { caseFileId: id, version: 2 });
    expect(await seen(null)).toEqual(open);
    expect((await findCase(outsider, id, "en"))?.withdrawals).toEqual([]);
  });

  it("is withdrawn by the secretariat of its own State, once, and of the version that was read", async () => {
    const { id } = await publishedCase();
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const actor of [member, outsider, foreign])
      await expectRefusal(() => withdrawCase(actor, { caseFileId: id, version: 1, reason }), NotAllowed);
    await expectRefusal(() => withdrawCase(secretariat, { caseFileId: id, version: 7, reason }), Outdated);
    await withdrawCase(secretariat, { caseFileId: id, version: 1, reason });
    await expectRefusal(() => withdrawCase(secretariat, { caseFileId: id, version: 2, reason }), NotAllowed);
  });
});

describe("a measure and an indicator that are withdrawn", () => {
  const sometime = new Date("2026-01-01T00:00:00Z");

  it("are closed to everybody but the State's side, with rows and links, and open again when they are published again", async () => {
    const { id } = await aMeasure({ stateId, publishedAt: sometime });
    const { id: indicatorId } = await anIndicator({ stateId, publishedAt: sometime, measures: { create: { measureId: id } } });
    await aMilestone({ measureId: id });
    const seen = async (actor: Actor | null) => [
      Boolean(await findMeasure(actor, id, "en")),
      (await findMeasure(actor, id, "en"))?.indicators.length,
      Boolean(await findIndicator(actor, indicatorId, "en")),
    ];
    const rows = async () => [
      await publicDatabase().measure.count(),
      await publicDatabase().measureMilestone.count(),
      await publicDatabase().indicator.count(),
      await publicDatabase().indicatorMeasure.count(),
    ];
    expect([await seen(null), await rows()]).toEqual([
      [true, 1, true],
      [1, 1, 1, 1],
    ]);
    await withdrawIndicator(secretariat, { id: indicatorId, version: 1, reason });
    expect([await seen(null), await seen(outsider), await seen(member)]).toEqual([
      [true, 0, false],
      [true, 0, false],
      [true, 1, true],
    ]);
    await withdrawMeasure(secretariat, { id, version: 1, reason });
    expect([await seen(null), await rows()]).toEqual([
      [false, undefined, false],
      [0, 0, 0, 0],
    ]);
    expect((await findMeasure(member, id, "en"))?.withdrawals).toMatchObject([{ reason, publishedAt: sometime }]);
    expect((await findIndicator(member, indicatorId, "en"))?.withdrawals).toMatchObject([{ reason, publishedAt: sometime }]);
    expect((await audited()).map(({ action }) => action)).toEqual(["indicator.withdraw", "measure.withdraw"]);

    await publishMeasure(secretariat, { id, version: 2 });
    await publishIndicator(secretariat, { id: indicatorId, version: 2 });
    expect(await seen(null)).toEqual([true, 1, true]);
    expect((await findMeasure(null, id, "en"))?.withdrawals).toEqual([]);
  });

  it("are withdrawn by the secretariat of their own State, once, of the version that was read, and for a reason", async () => {
    const { id: bodyId } = await aBody({ stateId });
    const lead = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    const { id } = await aMeasure({ stateId, leadBodyId: bodyId, publishedAt: sometime });
    const { id: indicatorId } = await anIndicator({ stateId, bodyId, publishedAt: sometime });
    for (const actor of [lead, member, outsider, foreign]) {
      await expectRefusal(() => withdrawMeasure(actor, { id, version: 1, reason }), NotAllowed);
      await expectRefusal(() => withdrawIndicator(actor, { id: indicatorId, version: 1, reason }), NotAllowed);
    }
    await expectRefusal(() => withdrawMeasure(secretariat, { id, version: 7, reason }), Outdated);
    await expectRefusal(() => withdrawIndicator(secretariat, { id: indicatorId, version: 7, reason }), Outdated);
    expect(await ownerDatabase().withdrawal.count()).toBe(0);
    await withdrawMeasure(secretariat, { id, version: 1, reason });
    await expectRefusal(() => withdrawMeasure(secretariat, { id, version: 2, reason }), NotAllowed);
    expect(measureWithdrawalSchema.safeParse({ id, version: 2, reason: " " }).success).toBe(false);
    expect(indicatorWithdrawalSchema.safeParse({ id, version: 2, reason: " " }).success).toBe(false);
  });
});
