import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { discardReport, reviseCover, startReport } from "@/domain/alternative-reports/drafting/commands";
import { findReport, listReports } from "@/domain/alternative-reports/drafting/queries";
import { addIssue, moveIssue, removeIssue, restoreIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { findSectionPage } from "@/domain/alternative-reports/sections/queries";
import type { SectionDraft } from "@/domain/alternative-reports/sections/schema";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aCycle, anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport, aTemplate } from "@/prisma/report-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let organisationId: string;
let cycle: { id: string; mechanismId: string };
let member: Actor;
let admin: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  organisationId = (await anOrganisation({ stateId })).id;
  cycle = await aCycle({ stateId });
  member = await aPerson({ stateId, name: "A. A.", holds: [{ role: "NGO_MEMBER", organisationId }] });
  admin = await aPerson({ stateId, name: "B. B.", holds: [{ role: "NGO_ADMIN", organisationId }] });
});

const start = async (over: { templateId?: string } = {}) => {
  const templateId = over.templateId ?? (await aTemplate({ mechanismId: cycle.mechanismId })).id;
  return startReport(member, { organisationId, cycleId: cycle.id, templateId, title: "The lake", language: "en", hasRead: true });
};
const read = async (id: string, actor = member) => {
  const report = await findReport(actor, id, "en");
  if (!report) throw new Error("The report is not theirs.");
  return report;
};
const words = (id: string, version: number, text: string): SectionDraft => ({
  id,
  version,
  heading: "H",
  reference: "",
  stateSaid: "",
  text,
  evidence: "",
  suggestion: "",
  gradeId: "",
  translations: untranslated,
});

describe("a report", () => {
  it("begins with the parts of its template, is found by its authors and by nobody else", async () => {
    const { id } = await start();
    const report = await read(id);
    expect(report.sections.map(({ kind, code, heading }) => [kind, code, heading])).toEqual([
      ["SUMMARY", "summary", "Summary"],
      ["ANNEX", "about", "About the authors"],
    ]);
    expect(report.problems.map(({ kind }) => kind)).toEqual(["noIssues", "sectionEmpty"]);
    for (const role of ["SECRETARIAT", "ADMINISTRATOR"] as const) {
      const official = await aPerson({ stateId, holds: [{ role }] });
      expect(await findReport(official, id, "en")).toBeNull();
      expect((await listReports(official, {}, "en")).total).toBe(0);
    }
    expect((await listReports(admin, {}, "en")).reports.map((one) => one.title)).toEqual(["The lake"]);
  });

  it("is begun by rules of the committee that reviews, by a verified organisation, and by its own people", async () => {
    const foreign = await aTemplate({ mechanismId: (await aCycle({ stateId })).mechanismId });
    await expectRefusal(() => start({ templateId: foreign.id }), RuleBroken, { key: "templateOfAnother" });
    const stranger = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: (await anOrganisation({ stateId })).id }] });
    const form = { organisationId, cycleId: cycle.id, templateId: foreign.id, title: "T", language: "en" as const, hasRead: true };
    await expect(startReport(stranger, form)).rejects.toBeInstanceOf(NotFound);
    await ownerDatabase().organisation.update({ where: { id: organisationId }, data: { verificationEndedAt: new Date() } });
    const own = await aTemplate({ mechanismId: cycle.mechanismId });
    await expectRefusal(() => start({ templateId: own.id }), NotAllowed);
  });

  it("keeps its cover as it was seen, and is put away by whoever leads it", async () => {
    const { id } = await start();
    const cover = {
      id,
      version: 1,
      title: "Other",
      session: "144",
      articles: "7, 14 (3) (d)",
      language: "ru",
      translationLanguage: "en",
      authorship: "PSEUDONYM",
      pseudonym: "Friends of the lake",
      deadlineOn: "2026-03-01",
    } as const;
    await reviseCover(member, cover);
    expect(await read(id)).toMatchObject({
      title: "Other",
      articles: ["7", "14 (3) (d)"],
      deadlineOn: "2026-03-01",
      pseudonym: "Friends of the lake",
    });
    await expectRefusal(() => reviseCover(admin, { ...cover, title: "Third" }), Outdated, {
      theirs: { version: 2, theirs: { title: "Other" } },
    });
    await expectRefusal(() => discardReport(member, { id, version: 2 }), NotAllowed);
    const report = await ownerDatabase().alternativeReport.findUniqueOrThrow({ where: { id } });
    const edition = await anEdition({ report, visibility: "COMMITTEE_ONLY" });
    await expectRefusal(() => discardReport(admin, { id, version: 2 }), RuleBroken, { key: "editionsStand" });
    await ownerDatabase().reportEdition.update({ where: { id: edition.id }, data: { withdrawnAt: new Date() } });
    await discardReport(admin, { id, version: 2 });
    await expectRefusal(() => addIssue(member, { reportId: id }), NotAllowed);
    expect((await listReports(member, {}, "en")).total).toBe(0);
    expect((await listReports(member, { state: "discarded" }, "en")).total).toBe(1);
  });

  it("leaves ids and names of fields in the audit, and never a word", async () => {
    const { id } = await start();
    const issue = await addIssue(member, { reportId: id });
    await writeSection(member, words(issue.id, 1, "Swordfish"));
    const entries = await audited();
    expect(entries.map(({ action }) => action)).toEqual(["alternativeReport.start", "alternativeReport.write", "alternativeReport.write"]);
    const contents = JSON.stringify(await ownerDatabase().auditContent.findMany({ select: { content: true } }));
    expect(contents).toContain(`"changed":["heading","text"]`);
    expect(contents).not.toMatch(/Swordfish|The lake/u);
  });
});

describe("a section", () => {
  it("is overwritten by nobody: the second hears both texts, and what another had written is kept as a version", async () => {
    const { id } = await start();
    const issue = await addIssue(member, { reportId: id });
    await writeSection(member, words(issue.id, 1, "One."));
    await expectRefusal(() => writeSection(admin, words(issue.id, 1, "Two.")), Outdated, {
      theirs: { version: 2, by: "A. A.", theirs: { text: "One.", "translations.text": "" } },
    });
    await writeSection(admin, words(issue.id, 2, "Two."));
    await writeSection(admin, words(issue.id, 3, "Two, and more."));
    const page = await findSectionPage(member, id, issue.id, "en");
    expect(page?.versions.map(({ number, contents, by }) => [number, contents.text, by])).toEqual([[1, "One.", "A. A."]]);
    expect([page?.section.text, page?.writing?.by]).toEqual(["Two, and more.", "B. B."]);
  });

  it("offers the grades by which its Committee grades today, and the one that was chosen from before", async () => {
    const { mechanismId } = cycle;
    await aScale({ mechanismId, edition: "today" });
    const former = await aScale({ mechanismId, edition: "former", inUseTo: 2001 });
    const { id } = await start();
    const issue = await addIssue(member, { reportId: id });
    const offered = async () => (await findSectionPage(member, id, issue.id, "en"))?.scales.map(({ edition }) => edition).toSorted();
    expect(await offered()).toEqual(["today"]);
    await writeSection(member, { ...words(issue.id, 1, "One."), gradeId: gradeOf(former, "B") });
    expect(await offered()).toEqual(["former", "today"]);
  });

  it("is moved, taken out and brought back without being signed by whoever does so", async () => {
    const { id } = await start();
    const [first, second] = [await addIssue(member, { reportId: id }), await addIssue(member, { reportId: id })];
    const order = async () => (await read(id)).sections.map((one) => one.id);
    const [summary = "", , , annex = ""] = await order();
    await moveIssue(admin, { id: second.id, direction: "up" });
    expect(await order()).toEqual([summary, second.id, first.id, annex]);
    await removeIssue(admin, { id: first.id });
    expect([await order(), (await read(id)).removed.map((one) => one.id)]).toEqual([[summary, second.id, annex], [first.id]]);
    await expectRefusal(() => writeSection(member, words(first.id, 1, "X")), NotFound);
    await restoreIssue(admin, { id: first.id });
    expect((await read(id)).sections.map(({ editedById }) => editedById)).toEqual([member.id, member.id, member.id, member.id]);
    await expectRefusal(() => removeIssue(member, { id: summary }), RuleBroken, { key: "partOfTemplate" });
  });

  it("is written by a partner that may, and only read by one that may not", async () => {
    const [writing, reading] = [await anOrganisation({ stateId }), await anOrganisation({ stateId })];
    const report = await aReport({ stateId, organisationId, cycleId: cycle.id });
    await aPartner({ report, organisationId: writing.id });
    await aPartner({ report, organisationId: reading.id, mayWrite: false });
    const [, issue] = report.sections;
    if (!issue) throw new Error("The report has no issue.");
    const people = await Promise.all(
      [writing, reading].map((one) => aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId: one.id }] })),
    );
    const [writer, reader] = people;
    if (!writer || !reader) throw new Error("Somebody is missing.");
    await writeSection(writer, words(issue.id, 1, "Ours."));
    await expectRefusal(() => writeSection(reader, words(issue.id, 2, "No.")), NotAllowed);
    expect((await read(report.id, reader)).sections.map(({ text }) => text)).toEqual(["In short.", "Ours."]);
  });
});
