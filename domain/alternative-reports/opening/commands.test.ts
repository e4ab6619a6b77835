import { afterAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { appealRefusal, decideAppeal, refuseEdition } from "@/domain/alternative-reports/moderation/commands";
import { announceOpenings } from "@/domain/alternative-reports/opening/commands";
import { findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { withdrawEdition } from "@/domain/alternative-reports/submission/commands";
import { listLog } from "@/domain/audit/log/queries";
import { wayTo } from "@/domain/audit/log/ways/rules";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { Intruder, sql } from "@/domain/matrix/sql";
import { aCycle, anOrganisation, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport } from "@/prisma/report-factory";
import { truncateAll } from "@/prisma/test-database";

const owner = ownerDatabase;
let stateId: string;
let report: Awaited<ReturnType<typeof aReport>>;
let people: { author: Actor; partner: Actor; stranger: Actor; secretariat: Actor; administrator: Actor; second: Actor };

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  const [lead, joined, other] = [await anOrganisation({ stateId }), await anOrganisation({ stateId }), await anOrganisation({ stateId })];
  const of = (organisationId: string) => aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] });
  people = {
    author: await of(lead.id),
    partner: await of(joined.id),
    stranger: await of(other.id),
    secretariat: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    administrator: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
    second: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
  };
  const cycle = await aCycle({ stateId, titles: named("Third review") });
  report = await aReport({ stateId, organisationId: lead.id, cycleId: cycle.id, title: "SECRET-TITLE" });
  await aPartner({ report, organisationId: joined.id });
});

const aMinute = 60_000;
const opening = (inMinutes: number, over: object = {}) =>
  anEdition({ report, visibility: "EMBARGOED", opensAt: new Date(Date.now() + inMinutes * aMinute), ...over });
const said = async () => (await listLog({}, "en")).rows.filter(({ act }) => act === "reportEdition.appear");
const told = async () => {
  const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));
  const rows = await owner().notification.findMany({ where: { kind: "REPORT_OPENED" } });
  return rows
    .map(({ userId, reportId, editionId }) => `${names.get(userId)} ${reportId ? "trace" : ""}${editionId ? "page" : ""}`)
    .toSorted();
};

describe("the moment a report opens", () => {
  it("is public news once it has come by the clock of the database, not before, without its title and authors", async () => {
    const recommendation = await aRecommendation({ stateId });
    const soon = await opening(10);
    expect(await announceOpenings()).toBe(0);
    expect([await said(), await told()]).toEqual([[], []]);

    const { id } = await opening(-1, { number: 2, items: [{ recommendationId: recommendation.id }] });
    expect(await findTrace(null, id, "en"), "open before any worker came").not.toBeNull();
    expect(await announceOpenings()).toBe(1);
    const [entry, ...others] = await said();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ subjectId: id, title: "Third review", recommendationIds: [recommendation.id] });
    expect(entry?.content).toMatchObject({ state: stateId, bodies: [], facts: { stage: "BEFORE_SESSION" } });
    expect(JSON.stringify(entry?.content)).not.toMatch(/SECRET|Lake/);
    expect(entry && wayTo(entry)).toBe(`/alternative-reports/${id}`);
    expect(JSON.stringify(await owner().logStatement.findMany({ select: { content: true } }))).not.toContain(soon.id);
    expect(await told()).toEqual(["author trace", "partner trace", "secretariat page"]);
    expect((await owner().auditEntry.findFirstOrThrow({ where: { action: "reportEdition.appear" } })).actorId).toBe(id);
    const head = await findHead(owner());
    expect((await verifyThrough(owner(), { head, withContents: true, trustedKeys: [] })).fault).toBeNull();
  });

  it("is told once, however many workers there are and however often they ask", async () => {
    await opening(-1);
    const all = await Promise.all([announceOpenings(), announceOpenings(), announceOpenings()]);
    expect(all.toSorted()).toEqual([0, 0, 1]);
    expect(await announceOpenings()).toBe(0);
    expect([(await said()).length, (await told()).length]).toEqual([1, 3]);
  });

  it("is not told in part by a worker that dies over it, and told in whole by the next", async () => {
    await opening(-1);
    await owner().$executeRaw`CREATE FUNCTION dies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$`;
    await owner().$executeRaw`CREATE TRIGGER dies BEFORE INSERT ON notification FOR EACH ROW EXECUTE FUNCTION dies()`;
    try {
      await expect(announceOpenings()).rejects.toThrow(/killed/);
    } finally {
      await owner().$executeRaw`DROP TRIGGER dies ON notification`;
      await owner().$executeRaw`DROP FUNCTION dies()`;
    }
    expect([await owner().auditEntry.count(), await said(), await told()]).toEqual([0, [], []]);
    expect(await announceOpenings()).toBe(1);
    expect([(await said()).length, (await told()).length]).toEqual([1, 3]);
  });

  it("is no longer told once its authors have taken the report back", async () => {
    const { id } = await opening(-1);
    await announceOpenings();
    await withdrawEdition(people.author, { editionId: id, version: 1, isSure: true });
    expect(await said()).toEqual([]);
    expect([await announceOpenings(), await said()]).toEqual([0, []]);
  });

  it("is not told while the report is off the register, and is again once it is back, to everybody but by no second notice", async () => {
    const { id } = await opening(-1);
    await announceOpenings();
    const refusal = await refuseEdition(people.administrator, {
      editionId: id,
      version: 1,
      reason: "ABUSIVE_LANGUAGE",
      explanation: "Words.",
    });
    expect([await announceOpenings(), await said()]).toEqual([0, []]);
    await appealRefusal(people.author, { refusalId: refusal.id, version: 1, appeal: "No." });
    await decideAppeal(people.second, { refusalId: refusal.id, version: 2, outcome: "lifted", decision: "It is not." });
    expect([await announceOpenings(), (await said()).length, (await told()).length]).toEqual([1, 1, 3]);
  });

  it("is told to the secretariat alone where it was open at once: its authors opened it", async () => {
    await anEdition({ report, submittedAt: new Date("2026-01-10T09:00:00Z") });
    await announceOpenings();
    expect(await told()).toEqual(["secretariat page"]);
  });
});

describe("by raw SQL", () => {
  const intruder = new Intruder();
  afterAll(() => intruder.end());

  it("nobody writes that a report opened, not even the worker before it has", async () => {
    const [open, closed] = [await opening(-1), await opening(10, { number: 2 })];
    const entry = (id: string) => sql`INSERT INTO audit_entry (seq, at, actor_id, action, subject_id, commitment, previous_hash, hash)
      VALUES (900001, now(), ${id}, 'reportEdition.appear', ${id}, '', '', '')`;
    for (const { id } of Object.values(people)) expect(await intruder.succeeds(id, [[entry(open.id)]])).toBe(false);
    const worker = sql`SELECT app_enter_delivery()`;
    const anybody = people.stranger.id;
    expect(await intruder.succeeds(anybody, [[worker, entry(open.id)]])).toBe(true);
    expect(await intruder.succeeds(anybody, [[worker, entry(closed.id)]])).toBe(false);
    expect(await intruder.succeeds(anybody, [[worker, sql`SELECT app_tell_of_opening(${closed.id}, gen_random_uuid(), now())`]])).toBe(
      false,
    );
  });
});
