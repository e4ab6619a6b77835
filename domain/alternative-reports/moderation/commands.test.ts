import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { appealRefusal, decideAppeal, refuseEdition } from "@/domain/alternative-reports/moderation/commands";
import { findRefusable, findRefusal, listRefusals } from "@/domain/alternative-reports/moderation/queries";
import { findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { listUptake } from "@/domain/alternative-reports/uptake/queries";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aReport } from "@/prisma/report-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let report: Awaited<ReturnType<typeof aReport>>;
let edition: Awaited<ReturnType<typeof anEdition>>;
let administrator: Actor;
let second: Actor;
let author: Actor;
let other: Actor;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  const organisationId = (await anOrganisation({ stateId, isPublic: true })).id;
  const another = (await anOrganisation({ stateId })).id;
  [administrator, second] = [
    await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
    await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
  ];
  author = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] });
  other = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: another }] });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  report = await aReport({ stateId, organisationId, title: "Boats of the lake" });
  edition = await anEdition({ report });
});

const refusing = (over: object = {}) => ({
  editionId: edition.id,
  version: 1,
  reason: "PERSONAL_DATA" as const,
  explanation: "It gives the address of a private person.",
  ...over,
});
const isShown = async () => (await findTrace(null, edition.id, "en")) !== null && (await listUptake({}, "en")).suggested === 1;
const refused = async () => (await refuseEdition(administrator, refusing())).id;
const appealed = async () => {
  const refusalId = await refused();
  await appealRefusal(author, { refusalId, version: 1, appeal: "The address is that of an office." });
  return refusalId;
};
const decision = (refusalId: string, outcome: "upheld" | "lifted", version = 2) => ({
  refusalId,
  version,
  outcome,
  decision: "It is an office.",
});
const told = async () => {
  const people = new Map(Object.entries({ administrator, second, author, other, secretariat }).map(([name, { id }]) => [id, name]));
  return (await ownerDatabase().notification.findMany({ orderBy: { seq: "asc" } })).map(
    ({ kind, userId, byId }) => `${kind} ${people.get(userId)} ${byId ?? "by nobody"}`,
  );
};

describe("a refusal", () => {
  it("takes an edition off every public page at once, and stands in the public log without its title and authors", async () => {
    expect(await isShown()).toBe(true);
    await refused();
    expect(await isShown()).toBe(false);
    const { rows } = await listRefusals({}, "en");
    expect(rows).toMatchObject([{ reason: "PERSONAL_DATA", explanation: "It gives the address of a private person.", appealedAt: null }]);
    expect(JSON.stringify(rows)).not.toMatch(/Boats|Lake watch|edition/i);
    expect((await listRefusals({ reason: "ABUSIVE_LANGUAGE" }, "en")).rows).toEqual([]);
    expect(await told()).toEqual(["REPORT_REFUSED author by nobody"]);
    const [entry] = await ownerDatabase().logStatement.findMany({ select: { content: true, subjectId: true } });
    expect(entry?.content).toMatchObject({ act: "reportEdition.refuse", facts: { reason: "PERSONAL_DATA" } });
    expect(JSON.stringify(entry)).not.toContain(edition.id);
  });

  it.each<[string, () => Promise<unknown>, new () => Error]>([
    ["the secretariat", () => refuseEdition(secretariat, refusing()), NotAllowed],
    ["another NGO", () => refuseEdition(other, refusing()), NotAllowed],
    ["its authors", () => refuseEdition(author, refusing()), NotAllowed],
    ["somebody who saw an older version", () => refuseEdition(administrator, refusing({ version: 7 })), Outdated],
  ])("is not made by %s", async (_, act, refusal) => {
    await expectRefusal(act, refusal);
  });

  it("is not made of what nobody but its authors reads", async () => {
    for (const visibility of ["PRIVATE", "COMMITTEE_ONLY", "EMBARGOED"] as const) {
      const { id } = await anEdition({ report: await aReport({ stateId, organisationId: report.organisationId }), visibility });
      await expectRefusal(() => refuseEdition(administrator, refusing({ editionId: id })), NotFound);
      expect(await findRefusable(administrator, id)).toBeNull();
    }
    expect(await findRefusable(secretariat, edition.id)).toBeNull();
  });
});

describe("an appeal", () => {
  it("is made once by its authors, in words that only they and the administrators read", async () => {
    const refusalId = await appealed();
    const words = async (actor: Actor | null) => (await findRefusal(actor, refusalId, "en"))?.inner?.appeal ?? null;
    expect(await words(author)).toContain("office");
    expect(await words(second)).toContain("office");
    for (const stranger of [null, other, secretariat]) expect(await words(stranger)).toBeNull();
    expect(await told()).toEqual(["REPORT_REFUSED author by nobody", "REPORT_APPEALED second by nobody"]);
    await expectRefusal(() => appealRefusal(author, { refusalId, version: 2, appeal: "Once more." }), NotAllowed);
    const contents = await ownerDatabase().auditContent.findMany({ select: { content: true } });
    expect(JSON.stringify(contents)).not.toMatch(/office|private person|Boats/);
  });

  it("is nobody else's to make", async () => {
    const refusalId = await refused();
    for (const stranger of [other, secretariat, administrator])
      await expectRefusal(() => appealRefusal(stranger, { refusalId, version: 1, appeal: "Please." }), NotAllowed);
    await expectRefusal(() => appealRefusal(author, { refusalId, version: 3, appeal: "Please." }), Outdated);
    await ownerDatabase().reportEdition.update({ where: { id: edition.id }, data: { withdrawnAt: new Date() } });
    await expectRefusal(() => appealRefusal(author, { refusalId, version: 1, appeal: "Please." }), RuleBroken);
  });

  it("is decided by a second person, once; lifted, the edition is everybody's again", async () => {
    const refusalId = await appealed();
    await expectRefusal(() => decideAppeal(administrator, decision(refusalId, "lifted")), NotAllowed);
    await expectRefusal(() => decideAppeal(secretariat, decision(refusalId, "lifted")), NotAllowed);
    await expectRefusal(() => decideAppeal(second, decision(refusalId, "lifted", 1)), Outdated);
    await decideAppeal(second, decision(refusalId, "lifted"));
    expect(await isShown()).toBe(true);
    expect((await listRefusals({}, "en")).rows).toMatchObject([{ isUpheld: false, decision: "It is an office." }]);
    expect((await told()).at(-1)).toBe("REPORT_APPEAL_DECIDED author by nobody");
    await expectRefusal(() => decideAppeal(second, decision(refusalId, "upheld", 3)), NotAllowed);
    expect((await audited()).map(({ action }) => action)).toEqual(["reportEdition.refuse", "reportRefusal.appeal", "reportRefusal.decide"]);
    // It can be refused anew, and that can be appealed anew.
    await refuseEdition(administrator, refusing({ version: 3, reason: "ABUSIVE_LANGUAGE" }));
    expect((await listRefusals({}, "en")).total).toBe(2);
  });

  it("that is upheld keeps it off the register", async () => {
    await decideAppeal(second, decision(await appealed(), "upheld"));
    expect(await isShown()).toBe(false);
  });

  it("cannot be decided before it is made", async () => {
    const refusalId = await refused();
    await expectRefusal(() => decideAppeal(second, decision(refusalId, "upheld", 1)), NotAllowed);
  });
});
