import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { resolveComment, writeComment } from "@/domain/alternative-reports/comments/commands";
import { findWriting } from "@/domain/alternative-reports/drafting/queries";
import { addReportFile, removeReportFile } from "@/domain/alternative-reports/files/commands";
import { findReportFile } from "@/domain/alternative-reports/files/queries";
import { chooseReference, quoteResponse } from "@/domain/alternative-reports/references/commands";
import { findReferences } from "@/domain/alternative-reports/references/queries";
import { addSource, removeSource, reviseSource } from "@/domain/alternative-reports/sources/commands";
import { findSources } from "@/domain/alternative-reports/sources/queries";
import { openSource } from "@/domain/alternative-reports/sources/rules";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { aCycle, anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aPartner, aReport } from "@/prisma/report-factory";
import { aResponse, aScene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let organisationId: string;
let partnerId: string;
let report: Awaited<ReturnType<typeof aReport>>;
let member: Actor;
let partner: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  [organisationId, partnerId] = [(await anOrganisation({ stateId })).id, (await anOrganisation({ stateId })).id];
  report = await aReport({ stateId, organisationId, cycleId: (await aCycle({ stateId })).id });
  await aPartner({ report, organisationId: partnerId });
  member = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId }] });
  partner = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: partnerId }] });
});

const issue = (): { id: string } => {
  const found = report.sections[1];
  if (!found) throw new Error("The report has no issue.");
  return found;
};
const source = { name: "Swordfish", contact: "+7 700", note: "Met twice." };

describe("a sealed source", () => {
  it("is opened by the organisation that wrote it down, not by its partners, and not from the database", async () => {
    await addSource(member, { reportId: report.id, organisationId, sectionId: issue().id, ...source });
    expect((await findSources(member, report.id, "en"))?.sources[0]?.opened).toEqual(source);
    expect((await findSources(partner, report.id, "en"))?.sources).toEqual([]);
    const stored = await ownerDatabase().reportSource.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain("Swordfish");
    expect(openSource(stored.sealed, partnerId)).toBeNull();
    expect(JSON.stringify(await audited())).not.toContain("Swordfish");
  });

  it("is written down for one's own organisation only, changed as it was seen, and removed for good", async () => {
    const form = { reportId: report.id, sectionId: "", ...source };
    await expectRefusal(() => addSource(member, { ...form, organisationId: partnerId }), NotAllowed);
    await addSource(partner, { ...form, organisationId: partnerId });
    const { id } = await ownerDatabase().reportSource.findFirstOrThrow();
    await expectRefusal(() => removeSource(member, { id, version: 1 }), NotFound);
    await reviseSource(partner, { id, version: 1, sectionId: "", ...source, name: "Other" });
    await expectRefusal(() => reviseSource(partner, { id, version: 1, sectionId: "", ...source }), Outdated);
    await removeSource(partner, { id, version: 2 });
    expect(await ownerDatabase().reportSource.count()).toBe(0);
  });
});

describe("what an issue answers", () => {
  it("is chosen among this committee's recommendations, and what the State published is quoted with who said it and when", async () => {
    const scene = await aScene();
    const { cycleId } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
    const ours = (await anOrganisation({ stateId: scene.stateId })).id;
    const own = await aReport({ stateId: scene.stateId, organisationId: ours, cycleId });
    const author = await aPerson({ stateId: scene.stateId, holds: [{ role: "NGO_MEMBER", organisationId: ours }] });
    const id = own.sections[1]?.id ?? "";
    const foreign = await aRecommendation({ stateId: scene.stateId });
    const published = await aResponse({ scene, state: "PUBLISHED" });

    const found = await findReferences(author, id, "", "en");
    expect(found?.recommendations.map((one) => one.id)).toEqual([scene.recommendationId]);
    expect((await findReferences(author, id, "nothing like it", "en"))?.recommendations).toEqual([]);
    await expectRefusal(() => chooseReference(author, { id, paragraphId: "", recommendationId: foreign.id }), RuleBroken);
    await expectRefusal(() => quoteResponse(author, { id, responseId: published.id }), RuleBroken);
    await chooseReference(author, { id, paragraphId: "", recommendationId: scene.recommendationId });
    expect((await findReferences(author, id, "", "en"))?.responses.map((one) => one.id)).toEqual([published.id]);
    await quoteResponse(author, { id, responseId: published.id });
    const section = await ownerDatabase().reportSection.findUniqueOrThrow({ where: { id } });
    expect(section).toMatchObject({ recommendationId: scene.recommendationId, heading: "Part 2", version: 3 });
    expect(section.reference).not.toBe("");
    expect(section.stateSaid).toMatch(/^“A draft law is before the Majilis\.”\n\(Ministry .+, \d{4}-\d\d-\d\d\)$/u);
  });
});

describe("comments and annexes", () => {
  it("are the authors' own; a comment is dealt with and opened again", async () => {
    await writeComment(partner, { reportId: report.id, sectionId: issue().id, text: "Is that so?" });
    const [said] = (await findWriting(member, report.id, "en"))?.comments ?? [];
    if (!said) throw new Error("Nothing was said.");
    await resolveComment(member, { id: said.id, isResolved: true });
    expect((await findWriting(partner, report.id, "en"))?.comments[0]).toMatchObject({ text: "Is that so?", isResolved: true });
    const official = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    expect(await findWriting(official, report.id, "en")).toBeNull();
    await expectRefusal(() => resolveComment(official, { id: said.id, isResolved: false }), NotFound);
  });

  it("a file is sent to the authors until it is taken out, and to nobody else", async () => {
    const bytes = new TextEncoder().encode("The annex.");
    const upload = { name: "annex.txt", size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
    const { id } = await addReportFile(member, { reportId: report.id, title: "Annex" }, upload);
    expect(await findReportFile(partner, id)).toMatchObject({ name: "annex.txt", size: bytes.length });
    const stranger = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: (await anOrganisation({ stateId })).id }] });
    expect([await findReportFile(stranger, id), await findReportFile(null, id)]).toEqual([null, null]);
    await expectRefusal(() => addReportFile(stranger, { reportId: report.id, title: "Annex" }, upload), NotFound);
    await removeReportFile(partner, { id, version: 1 });
    expect(await findReportFile(member, id)).toBeNull();
  });
});
