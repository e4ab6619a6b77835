import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { archiveMeasure, archiveReform, restoreMeasure, restoreReform } from "@/domain/archive/commands";
import { NotAllowed, Outdated } from "@/domain/errors";
import { publishMeasure, reportMeasure, reviseMeasure, withdrawMeasure } from "@/domain/measures/commands";
import { planMilestone, reportMilestone } from "@/domain/measures/milestones/commands";
import { reviseCell } from "@/domain/measures/plan/commands";
import { findMeasure, listMeasures } from "@/domain/measures/queries";
import { measureFiltersSchema } from "@/domain/measures/schema";
import { findReform, listReforms } from "@/domain/reforms/queries";
import { reachStage } from "@/domain/reforms/commands";
import { reformFiltersSchema } from "@/domain/reforms/schema";
import { recordVersion } from "@/domain/reforms/versions/commands";
import { unsaid } from "@/domain/sources/rules";
import { aBody, aPerson, aReform, aState, named } from "@/prisma/factories";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let place: { stateId: string; bodyId: string };
let secretariat: Actor;
let official: Actor;
const publishedAt = new Date("2026-01-01T00:00:00Z");

beforeEach(async () => {
  await truncateAll();
  const { id: stateId } = await aState();
  place = { stateId, bodyId: (await aBody({ stateId })).id };
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId: place.bodyId }] });
});

const reason = "It was recorded twice.";
const aVersion = { id: "", version: 0, validFrom: "2026-02-01", byReformId: "", changes: unsaid, links: unsaid };
const measures = async (query: Record<string, string> = {}) =>
  (await listMeasures(null, measureFiltersSchema.parse(query), "en")).rows.map(({ id }) => id);
const reforms = async (query: Record<string, string> = {}) =>
  (await listReforms(null, reformFiltersSchema.parse(query), "en")).rows.map(({ id }) => id);
const told = async () =>
  (await ownerDatabase().notification.findMany({ orderBy: { seq: "asc" } })).map(({ kind, userId }) => [kind, userId]);

describe("a measure", () => {
  const ours = (published: Date | null = publishedAt) =>
    aMeasure({ stateId: place.stateId, leadBodyId: place.bodyId, publishedAt: published });

  it("leaves the lists and is found by a filter; everybody reads why, and the body hears of it", async () => {
    const { id } = await ours();
    await archiveMeasure(secretariat, { id, version: 1, reason });
    expect([await measures(), await measures({ archived: "1" })]).toEqual([[], [id]]);
    expect((await findMeasure(null, id, "en"))?.archive).toMatchObject([{ act: "ARCHIVED", reason }]);
    await restoreMeasure(secretariat, { id, version: 2, reason: "It was not." });
    expect([await measures(), await measures({ archived: "1" })]).toEqual([[id], []]);
    expect((await findMeasure(null, id, "en"))?.archive.map(({ act }) => act)).toEqual(["RESTORED", "ARCHIVED"]);
    expect(await told()).toEqual([
      ["ARCHIVED", official.id],
      ["RESTORED", official.id],
    ]);
    expect((await audited()).map(({ action }) => action)).toEqual(["measure.archive", "measure.restore"]);
  });

  it("that is public is the secretariat's to archive, a draft its lead body's too; nobody archives twice or from a stale form", async () => {
    const [open, draft] = [await ours(), await ours(null)];
    await expectRefusal(() => archiveMeasure(official, { id: open.id, version: 1, reason }), NotAllowed);
    await archiveMeasure(official, { id: draft.id, version: 1, reason });
    await expectRefusal(() => archiveMeasure(secretariat, { id: open.id, version: 7, reason }), Outdated);
    await archiveMeasure(secretariat, { id: open.id, version: 1, reason });
    await expectRefusal(() => archiveMeasure(secretariat, { id: open.id, version: 2, reason }), NotAllowed);
    await expectRefusal(() => archiveMeasure(secretariat, { id: open.id, version: 1, reason }), Outdated);
  });

  it("rests there: nobody words it, plans or reports on it, publishes or withdraws it, before it is taken out again", async () => {
    const [draft, open] = [await ours(null), await ours()];
    const { id: milestoneId } = await aMilestone({ measureId: draft.id });
    for (const { id } of [draft, open]) await archiveMeasure(secretariat, { id, version: 1, reason });
    const { form } = (await findMeasure(secretariat, draft.id, "en")) ?? {};
    if (!form) throw new Error("It is kept.");
    const cell = { measureId: draft.id, language: "en", was: "", value: "A donor", cell: "budget" } as const;
    const done = { id: milestoneId, version: 1, state: "DONE", doneOn: "2026-01-01", note: unsaid } as const;
    for (const act of [
      () => reviseMeasure(secretariat, { ...form, code: "2" }),
      () => reviseCell(secretariat, cell),
      () => planMilestone(official, { id: "", version: 0, measureId: draft.id, titles: named("Measured"), dueOn: "" }),
      () => reportMilestone(official, done),
      () => reportMeasure(secretariat, { id: open.id, version: 2, state: "DONE", reason: unsaid }),
      () => publishMeasure(secretariat, { id: draft.id, version: 2 }),
      () => withdrawMeasure(secretariat, { id: open.id, version: 2, reason }),
    ])
      await expectRefusal(act, NotAllowed);
    await restoreMeasure(official, { id: draft.id, version: 2, reason });
    expect(await reviseCell(official, cell)).toEqual({ was: "A donor" });
  });
});

describe("a reform", () => {
  it("leaves the register's lists, keeps its page, and can be restored", async () => {
    const { id, version } = await aReform({ ...place, publishedAt });
    await archiveReform(secretariat, { id, version, reason });
    expect([await reforms(), await reforms({ archived: "1" })]).toEqual([[], [id]]);
    expect((await findReform(null, id, "en"))?.archive).toMatchObject([{ act: "ARCHIVED", reason }]);
    await expectRefusal(() => restoreReform(official, { id, version: version + 1, reason }), NotAllowed);
    await expectRefusal(
      () => reachStage(secretariat, { reformId: id, version: version + 1, stage: "IN_FORCE", reachedOn: "" }),
      NotAllowed,
    );
    await expectRefusal(() => recordVersion(secretariat, { ...aVersion, reformId: id }), NotAllowed);
    await restoreReform(secretariat, { id, version: version + 1, reason });
    expect(await reforms()).toEqual([id]);
    expect((await told()).map(([kind]) => kind)).toEqual(["ARCHIVED", "RESTORED"]);
  });
});
