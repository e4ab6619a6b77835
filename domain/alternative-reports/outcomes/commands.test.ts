import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { listOwedAnswers } from "@/domain/alternative-reports/answers/queries";
import { answerItem, citeItem, markSeen, reflectItem, revokeOutcome } from "@/domain/alternative-reports/outcomes/commands";
import { findItemForm, findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { listTraces } from "@/domain/alternative-reports/traces/queries";
import { listUptake } from "@/domain/alternative-reports/uptake/queries";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { atTime } from "@/lib/clock";
import { aBody, aCycle, aDocument, anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport } from "@/prisma/report-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

type Edition = Awaited<ReturnType<typeof anEdition>>;

let stateId: string;
let cycle: { id: string; stateId: string };
let report: Awaited<ReturnType<typeof aReport>>;
let edition: Edition;
let secretariat: Actor;
let admin: Actor;
let member: Actor;
let partner: Actor;
let left: Actor;
let other: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycle = await aCycle({ stateId });
  const [lead, joined, gone, another] = await Promise.all([1, 2, 3, 4].map(() => anOrganisation({ stateId, isPublic: true })));
  const of = (role: "NGO_ADMIN" | "NGO_MEMBER", organisation: { id: string } | undefined) =>
    aPerson({ stateId, holds: [{ role, organisationId: organisation?.id ?? "" }] });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  [admin, member, partner, left, other] = [
    await of("NGO_ADMIN", lead),
    await of("NGO_MEMBER", lead),
    await of("NGO_ADMIN", joined),
    await of("NGO_ADMIN", gone),
    await of("NGO_ADMIN", another),
  ];
  report = await aReport({ stateId, cycleId: cycle.id, organisationId: lead?.id ?? "" });
  await aPartner({ report, organisationId: joined?.id ?? "" });
  await aPartner({ report, organisationId: gone?.id ?? "", endedAt: new Date() });
  edition = await anEdition({ report, items: [{ suggestion: "Count the boats on the lake every winter." }, { suggestion: "" }] });
});

const item = (at = 0, of: Edition = edition): string => of.items[at]?.id ?? "";
const reply = (over: object = {}) => ({
  itemId: item(),
  bodyId: "" as const,
  text: "All are counted now.",
  language: "en" as const,
  ...over,
});
const suggestReflections = async (actor: Actor, itemId: string) => (await findItemForm(actor, itemId, "en"))?.suggestions ?? [];
const told = async () => {
  const names = new Map(Object.entries({ secretariat, admin, member, partner, left, other }).map(([name, { id }]) => [id, name]));
  const rows = await ownerDatabase().notification.findMany({ where: { reportId: report.id, byId: null } });
  return rows.map(({ kind, userId }) => `${kind} ${names.get(userId) ?? userId}`).toSorted();
};
const trace = async (actor: Actor | null = null) => findTrace(actor, edition.id, "en");
const observations = (text: string, adoptedOn = "2026-03-20", of = cycle) =>
  aDocument({
    cycle: of,
    items: [{ text, articles: ["7"] }, { text: "The State should paint the harbour wall." }],
    adoptedOn: new Date(adoptedOn),
  });

describe("an edition that everybody reads", () => {
  it("is seen once, by somebody of the secretariat who says so, and its authors hear of it and nobody else", async () => {
    expect((await trace(secretariat))?.seen).toBeNull();
    await markSeen(secretariat, { editionId: edition.id });
    expect((await trace())?.seen).not.toBeNull();
    expect(await told()).toEqual(["REPORT_SEEN admin", "REPORT_SEEN member", "REPORT_SEEN partner"]);
    expect((await audited()).map(({ action }) => action)).toEqual(["reportOutcome.record"]);
    await expectRefusal(() => markSeen(secretariat, { editionId: edition.id }), RuleBroken, { key: "reportAlreadySeen" });
  });

  it("has its answer beside it, in the name of a body, and until then says since when none came", async () => {
    const body = await aBody({ stateId });
    const before = await atTime(new Date("2030-01-01T12:00:00Z"), () => trace());
    expect(before).toMatchObject({ answerDueOn: "2026-03-11", isOverdue: true, items: [{ isAnswered: false }, { isAnswered: false }] });
    const { id } = await answerItem(secretariat, reply({ bodyId: body.id }));
    await answerItem(secretariat, reply({ text: "More of it.", language: "ru" }));
    const [answered] = (await trace())?.items ?? [];
    expect(answered).toMatchObject({
      isAnswered: true,
      outcomes: [
        { text: "All are counted now.", isRevoked: false },
        { text: "More of it.", body: null },
      ],
    });
    expect(answered?.outcomes[0]?.body).toBeTruthy();
    expect(await ownerDatabase().auditContent.findMany({ where: { content: { string_contains: "counted" } } })).toEqual([]);

    await revokeOutcome(secretariat, { id });
    expect((await trace())?.items[0]?.outcomes.map(({ text }) => text)).toEqual(["More of it."]);
    expect(
      (await listTraces(partner, report.id, "en"))?.editions[0]?.trace.items[0]?.outcomes.map(({ text, isRevoked }) => [text, isRevoked]),
    ).toEqual([
      ["All are counted now.", true],
      ["More of it.", false],
    ]);
    expect((await trace(other))?.items[0]?.outcomes).toHaveLength(1);
    await expectRefusal(() => revokeOutcome(secretariat, { id }), RuleBroken, { key: "alreadyRevoked" });
  });

  it("is on the secretariat's list until it is answered, by term and organisation, and not under its former edition", async () => {
    const owed = (filters = {}) => listOwedAnswers(secretariat, filters, "en");
    expect((await owed()).rows.map(({ heading, isOverdue }) => [heading, isOverdue])).toEqual([
      ["Issue 1", true],
      ["Issue 2", true],
    ]);
    await answerItem(secretariat, reply());
    expect((await owed()).rows.map(({ heading }) => heading)).toEqual(["Issue 2"]);
    expect((await owed({ show: "answered" })).rows.map(({ heading }) => heading)).toEqual(["Issue 1"]);
    expect((await owed({ show: "soon" })).total).toBe(0);
    expect((await owed({ organisation: report.organisationId })).total).toBe(1);
    await anEdition({ report, number: 2, supersedesId: edition.id, visibility: "EMBARGOED" });
    expect((await owed()).total).toBe(1);
    await anEdition({ report, number: 3, supersedesId: edition.id, items: [{ heading: "Anew" }] });
    expect((await owed()).rows.map(({ heading }) => heading)).toEqual(["Anew"]);
    expect((await listOwedAnswers(other, {}, "en")).total).toBe(0);
  });
});

describe("a suggested recommendation", () => {
  it("is proposed to be found again in what was adopted later in the same review, with the reason, and a person says so", async () => {
    const { recommendations } = await observations("The State should count all boats on the lake in winter.");
    await observations("The State should count all boats on the lake in winter.", "2025-12-01");
    await observations("The State should count all boats on the lake in winter.", "2026-03-20", await aCycle({ stateId }));
    const [likest, ...rest] = await suggestReflections(secretariat, item());
    expect(likest).toMatchObject({ id: recommendations[0]?.id, articles: ["7"] });
    expect(likest?.words).toEqual(expect.arrayContaining(["boats", "lake", "winter"]));
    expect(rest).toEqual([]);

    await reflectItem(secretariat, { itemId: item(), byAuthors: false, recommendationId: likest?.id ?? "" });
    expect(await suggestReflections(secretariat, item())).toEqual([]);
    expect(await trace()).toMatchObject({ suggested: 1, reflected: 1 });
    await expectRefusal(() => reflectItem(admin, { itemId: item(), byAuthors: true, recommendationId: likest?.id ?? "" }), RuleBroken, {
      key: "alreadyReflected",
    });
    expect(await told()).toContain("REPORT_REFLECTED member");
  });

  it("is counted over all public reports, with the list, and an edition of an embargo changes nothing of it", async () => {
    const { recommendations } = await observations("The State should count all boats.");
    const uptake = (filters = {}) => listUptake(filters, "en");
    const before = await uptake();
    const hidden = await anEdition({
      report: await aReport({ stateId, cycleId: cycle.id, organisationId: report.organisationId }),
      visibility: "EMBARGOED",
    });
    await reflectItem(admin, { itemId: item(0, hidden), byAuthors: true, recommendationId: recommendations[0]?.id ?? "" });
    expect(await uptake()).toEqual(before);
    expect(before).toMatchObject({ suggested: 1, reflected: 0 });
    await reflectItem(admin, { itemId: item(), byAuthors: true, recommendationId: recommendations[0]?.id ?? "" });
    expect(await uptake({ show: "reflected" })).toMatchObject({ suggested: 1, reflected: 1, rows: [{ outcomes: [{ byAuthors: true }] }] });
    expect((await uptake({ show: "notReflected" })).rows).toEqual([]);
  });

  it("is linked to no recommendation of another review", async () => {
    const { recommendations } = await observations("Count.", "2026-03-20", await aCycle({ stateId }));
    await expectRefusal(
      () => reflectItem(secretariat, { itemId: item(), byAuthors: false, recommendationId: recommendations[0]?.id ?? "" }),
      RuleBroken,
      { field: "recommendationId" },
    );
  });
});

describe("who says what became of it", () => {
  const cited = (over: object = {}) => ({
    itemId: item(),
    byAuthors: false,
    documentId: "" as const,
    place: "Paragraph 12",
    address: "" as const,
    ...over,
  });

  it("is each side of its own", async () => {
    await citeItem(secretariat, cited({ address: "https://example.org/report" }));
    await citeItem(admin, cited({ byAuthors: true, place: "Paragraph 14" }));
    expect((await trace())?.items[0]?.outcomes.map(({ place, byAuthors }) => [place, byAuthors])).toEqual([
      ["Paragraph 12", false],
      ["Paragraph 14", true],
    ]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a member for the authors", () => citeItem(member, cited({ byAuthors: true }))],
    ["a partner for the leading organisation", () => citeItem(partner, cited({ byAuthors: true }))],
    ["another NGO", () => citeItem(other, cited({ byAuthors: true }))],
    ["an author for the State", () => answerItem(admin, reply())],
    ["an author as the secretariat", () => citeItem(admin, cited())],
    ["another NGO as the secretariat", () => markSeen(other, { editionId: edition.id })],
  ])("is not %s", async (_, act) => {
    await expectRefusal(act, NotAllowed);
  });

  it("is nobody of the State as long as its instant has not come, nor once it was taken back", async () => {
    const hidden = await anEdition({ report, number: 2, visibility: "EMBARGOED" });
    await expectRefusal(() => markSeen(secretariat, { editionId: hidden.id }), NotFound);
    await expectRefusal(() => answerItem(secretariat, reply({ itemId: item(0, hidden) })), NotFound);
    expect(await findItemForm(secretariat, item(0, hidden), "en")).toBeNull();
    expect(await findTrace(secretariat, hidden.id, "en")).toBeNull();
    expect(await findTrace(admin, hidden.id, "en")).toBeNull();
    await ownerDatabase().reportEdition.update({ where: { id: edition.id }, data: { withdrawnAt: new Date() } });
    await expectRefusal(() => answerItem(secretariat, reply()), NotFound);
    expect(await trace()).toBeNull();
  });

  it("does not take back what the other side says", async () => {
    const { id } = await citeItem(admin, cited({ byAuthors: true }));
    await expectRefusal(() => revokeOutcome(secretariat, { id }), NotAllowed);
    const { id: answer } = await answerItem(secretariat, reply());
    await expectRefusal(() => revokeOutcome(admin, { id: answer }), NotAllowed);
    expect(await listTraces(other, report.id, "en")).toBeNull();
    expect(await listTraces(left, report.id, "en")).toBeNull();
    expect(await listTraces(secretariat, report.id, "en")).toBeNull();
  });
});
