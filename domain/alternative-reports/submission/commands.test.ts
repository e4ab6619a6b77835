import { createHash } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { countEditions, findEdition, listEditions } from "@/domain/alternative-reports/editions/queries";
import { canonicalForm, namesOnPaper } from "@/domain/alternative-reports/editions/rules";
import {
  declineInvitation,
  dismissPartner,
  invitePartner,
  joinReport,
  leaveReport,
  signReport,
} from "@/domain/alternative-reports/partners/commands";
import { findInvitation } from "@/domain/alternative-reports/partners/queries";
import { openEdition, submitReport, withdrawEdition } from "@/domain/alternative-reports/submission/commands";
import { findReceipt, findSubmission } from "@/domain/alternative-reports/submission/queries";
import type { SubmissionForm } from "@/domain/alternative-reports/submission/schema";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { Intruder, sql } from "@/domain/matrix/sql";
import { asRequest } from "@/lib/repeatable";
import { aPerson, aState, anOrganisation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aReport, aTemplate, anEdition } from "@/prisma/report-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

beforeEach(truncateAll);

const owner = ownerDatabase;
const nowhere = { opensOn: "", opensAt: "", timeZone: "UTC" };

/** An organisation with its administrator, and a report that it may submit. */
async function aDraft(over: Parameters<typeof aReport>[0] = {}) {
  const stateId = (await aState()).id;
  const organisationId = (await anOrganisation({ stateId })).id;
  const admin = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] });
  const member = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId }] });
  const sections = [
    { kind: "SUMMARY" as const, code: "summary", text: "In short." },
    { text: "It is not so.", suggestion: "Do it.", reference: "12" },
  ];
  const report = await aReport({ stateId, organisationId, templateId: (await aTemplate()).id, sections, ...over });
  return { stateId, organisationId, admin, member, report };
}

async function seen(actor: Actor, id: string): Promise<SubmissionForm> {
  const shown = await findSubmission(actor, id);
  if (!shown) throw new Error("Nobody sees it.");
  return { reportId: id, version: shown.version, hash: shown.hash, visibility: "PUBLIC", ...nowhere };
}

describe("submitting a report", () => {
  it("freezes what was seen, once, and its hash can be made again", async () => {
    const { admin, report } = await aDraft();
    const form = await seen(admin, report.id);
    const key = { key: "11111111-1111-4111-8111-111111111111", fingerprint: "same" };
    const [one, two] = [await asRequest(key, () => submitReport(admin, form)), await asRequest(key, () => submitReport(admin, form))];
    expect(two).toEqual(one);
    expect(await owner().reportEdition.count()).toBe(1);
    expect((await audited()).map(({ action }) => action)).toEqual(["reportEdition.submit"]);

    const edition = await findEdition(one.id, "en");
    if (!edition) throw new Error("Nobody reads it.");
    const bytes = canonicalForm(edition.contents);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(edition.contentHash);
    expect(edition.items).toHaveLength(1);
    expect(edition.contents.parts.map(({ text }) => text)).toEqual(["In short.", "It is not so."]);
    expect(bytes).not.toContain(admin.id);

    const registers = [edition.register, (await findReceipt(admin, one.id))?.register];
    for (const register of registers)
      expect(register && namesOnPaper(edition.contents, "kk", register)).toMatchObject({
        committee: "Human Rights Committee",
        review: "Third periodic report",
      });
  });

  it("refuses what changed since, what is incomplete, and whoever may not", async () => {
    const { admin, member, report } = await aDraft();
    const form = await seen(admin, report.id);
    const stranger = (await aDraft()).admin;
    await expectRefusal(() => submitReport(member, form), NotAllowed);
    await expectRefusal(() => submitReport(stranger, form), NotFound);
    await expectRefusal(() => submitReport(admin, { ...form, version: 7 }), Outdated);
    const issue = report.sections.find(({ kind }) => kind === "ISSUE");
    await owner().reportSection.updateMany({ where: { id: issue?.id ?? "" }, data: { text: "Other words." } });
    await expectRefusal(() => submitReport(admin, form), RuleBroken, { key: "reportChanged" });
    await owner().reportSection.updateMany({ where: { id: issue?.id ?? "" }, data: { text: "" } });
    const empty = await seen(admin, report.id);
    await expectRefusal(() => submitReport(admin, empty), RuleBroken, { key: "reportIncomplete" });
    await owner().organisation.updateMany({ data: { verificationEndedAt: new Date() } });
    await expectRefusal(() => submitReport(admin, empty), NotAllowed);
  });

  it.each([
    ["2020-01-01", "10:00", "UTC", "opensInThePast"],
    ["2099-01-01", "10:00", "UTC", "opensTooLate"],
    ["2027-03-28", "02:30", "Europe/Zurich", "timeIsSkipped"],
    ["2027-03-28", "02:30", "Europe/Nowhere", "invalid"],
  ])("refuses an embargo until %s %s in %s", async (opensOn, opensAt, timeZone, key) => {
    const { admin, report } = await aDraft();
    const form = await seen(admin, report.id);
    const act = () => submitReport(admin, { ...form, visibility: "EMBARGOED", opensOn, opensAt, timeZone });
    await expectRefusal(act, RuleBroken, { key });
  });

  it("waits for the signature of each partner on the present words", async () => {
    const { admin, report, stateId } = await aDraft();
    const neighbours = (await anOrganisation({ stateId })).id;
    const theirs = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: neighbours }] });
    const { token } = await invitePartner(admin, { reportId: report.id, note: "The neighbours", mayWrite: false });
    await joinReport(theirs, { token, organisationId: neighbours, isNamed: false });
    await expectRefusal(() => joinReport(theirs, { token, organisationId: neighbours, isNamed: true }), RuleBroken, { key: "linkSpent" });
    const form = await seen(admin, report.id);
    await expectRefusal(() => submitReport(admin, form), RuleBroken, { key: "signatureMissing" });

    const partner = await owner().reportPartner.findFirstOrThrow();
    const sign = { partnerId: partner.id, version: partner.version, hash: form.hash, isNamed: false };
    await expectRefusal(() => signReport(admin, sign), NotAllowed);
    await expectRefusal(() => signReport(theirs, { ...sign, hash: "0".repeat(64) }), RuleBroken, { key: "reportChanged" });
    await signReport(theirs, sign);
    await owner().reportSection.updateMany({ where: { kind: "ISSUE" }, data: { text: "Changed." } });
    await expectRefusal(async () => submitReport(admin, await seen(admin, report.id)), RuleBroken, { key: "signatureMissing" });
    await owner().reportSection.updateMany({ where: { kind: "ISSUE" }, data: { text: "It is not so." } });

    const { id } = await submitReport(admin, form);
    const { authors } = (await findEdition(id, "en"))?.contents ?? {};
    expect([authors?.named.length, authors?.unnamed]).toEqual([1, 1]);
    expect(await owner().reportEditionAuthor.count()).toBe(1);
  });
});

describe("an invitation to a report", () => {
  it("is declined or ended, after which its link leads nowhere; whoever has left reads nothing of the report any more", async () => {
    const { admin, report, stateId } = await aDraft();
    const neighbours = (await anOrganisation({ stateId })).id;
    const theirs = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: neighbours }] });
    const invite = () => invitePartner(admin, { reportId: report.id, note: "The neighbours", mayWrite: true });
    const shown = async (token: string) => (await findInvitation(theirs, token, "en"))?.title ?? null;

    const one = await invite();
    expect([await shown(one.token), await shown("0".repeat(43))]).toEqual([report.title, null]);
    await declineInvitation(theirs, one);
    expect(await shown(one.token)).toBeNull();

    const two = await invite();
    const open = await owner().reportPartner.findFirstOrThrow({ where: { endedAt: null } });
    await expectRefusal(() => dismissPartner(theirs, { partnerId: open.id, version: open.version }), NotFound);
    await dismissPartner(admin, { partnerId: open.id, version: open.version });
    expect(await shown(two.token)).toBeNull();

    const three = await invite();
    await owner().reportPartner.updateMany({ where: { endedAt: null }, data: { expiresAt: new Date() } });
    await expectRefusal(() => joinReport(theirs, { ...three, organisationId: neighbours, isNamed: true }), RuleBroken, {
      key: "linkSpent",
    });

    const four = await invite();
    await joinReport(theirs, { ...four, organisationId: neighbours, isNamed: true });
    const joined = await owner().reportPartner.findFirstOrThrow({ where: { organisationId: neighbours } });
    expect((await findSubmission(admin, report.id))?.joined.map(({ name }) => name)).toHaveLength(1);
    await leaveReport(theirs, { partnerId: joined.id, version: joined.version });
    expect(await findSubmission(theirs, report.id)).toBeNull();
  });
});

describe("who reads an edition", () => {
  /** What somebody finds of an edition: by the pages, and by asking the tables. */
  async function found(actor: Actor | null, id: string) {
    const intruder = new Intruder();
    const rows = await intruder.rows<{ id: string }>(actor?.id ?? null, sql`SELECT id FROM report_edition WHERE id = ${id}`);
    const items = await intruder.rows<{ id: string }>(actor?.id ?? null, sql`SELECT id FROM report_item WHERE edition_id = ${id}`);
    await intruder.end();
    const [library, page] = [await listEditions({}, "en"), await findEdition(id, "en")];
    return { sql: rows.length + items.length, library: library.total, page: page !== null };
  }

  it("is its authors until its instant, and everybody from then on, until it is taken back or refused", async () => {
    const { stateId, organisationId, admin, report } = await aDraft();
    const others = [
      null,
      (await aDraft()).admin,
      ...(await Promise.all(
        (["SECRETARIAT", "ADMINISTRATOR", "WORKING_GROUP_MEMBER", "AUDITOR"] as const).map((role) =>
          aPerson({ stateId, holds: [{ role }] }),
        ),
      )),
    ];
    const { id, version } = await anEdition({ report, visibility: "EMBARGOED" });
    const opensIn = (seconds: number) =>
      owner().$executeRaw`UPDATE report_edition SET opens_at = now() + make_interval(secs => ${seconds}) WHERE id = ${id}::uuid`;
    for (const other of others) {
      await opensIn(10);
      expect(await found(other, id)).toEqual({ sql: 0, library: 0, page: false });
    }
    expect((await found(admin, id)).sql).toBe(2);
    expect((await findReceipt(admin, id))?.isOpen).toBe(false);

    await opensIn(-0.001);
    for (const other of others) expect(await found(other, id)).toEqual({ sql: 2, library: 1, page: true });
    expect(await countEditions({ organisation: organisationId })).toMatchObject({ total: 1 });
    const late = { editionId: id, version, visibility: "PRIVATE" as const, ...nowhere };
    await expectRefusal(() => openEdition(admin, late), NotAllowed);

    await owner().$executeRaw`UPDATE report_edition SET refused_at = now() WHERE id = ${id}::uuid`;
    const refused = await Promise.all(others.map((other) => found(other, id)));
    expect(refused.map(({ library, page }) => [library, page])).toEqual(others.map(() => [0, false]));
    expect(refused.filter(({ sql: rows }) => rows > 0)).toHaveLength(1);
    await owner().$executeRaw`UPDATE report_edition SET refused_at = NULL WHERE id = ${id}::uuid`;

    await withdrawEdition(admin, { editionId: id, version, isSure: true });
    for (const other of others) expect(await found(other, id)).toEqual({ sql: 0, library: 0, page: false });
    await expectRefusal(() => withdrawEdition(admin, { editionId: id, version: version + 1, isSure: true }), RuleBroken, {
      key: "alreadyDone",
    });
  });

  it("is changed by its authors in both directions before it opens, and a later edition hides the earlier only when it opens", async () => {
    const { admin, report } = await aDraft();
    const first = await submitReport(admin, { ...(await seen(admin, report.id)), visibility: "COMMITTEE_ONLY" });
    const change = (version: number, over: object) =>
      openEdition(admin, { editionId: first.id, version, visibility: "PRIVATE", ...nowhere, ...over });
    const soon = {
      visibility: "EMBARGOED" as const,
      opensOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      opensAt: "10:00",
    };
    await change(1, soon);
    await change(2, {});
    expect(await owner().reportEdition.findFirstOrThrow()).toMatchObject({ visibility: "PRIVATE", opensAt: null, answerDueOn: null });
    await expectRefusal(() => change(2, soon), Outdated);
    await change(3, { visibility: "PUBLIC" });

    const second = await submitReport(admin, { ...(await seen(admin, report.id)), ...soon });
    expect((await listEditions({}, "en")).rows.map(({ id }) => id)).toEqual([first.id]);
    await owner().$executeRaw`UPDATE report_edition SET opens_at = now() - interval '1 millisecond' WHERE id = ${second.id}::uuid`;
    expect((await listEditions({}, "en")).rows.map(({ id }) => id)).toEqual([second.id]);
    expect((await findEdition(first.id, "en"))?.supersededBy).toBe(second.id);
  });
});
