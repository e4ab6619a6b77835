import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { discardReport } from "@/domain/alternative-reports/drafting/commands";
import { citeItem } from "@/domain/alternative-reports/outcomes/commands";
import { withdrawAssessment } from "@/domain/assessments/commands";
import { listOwnAssessments } from "@/domain/assessments/own/queries";
import { DomainError } from "@/domain/errors";
import { anAssessment, aScale, gradeOf } from "@/prisma/assessment-factory";
import { anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aReport } from "@/prisma/report-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let ngo: string;
let nhri: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  [ngo, nhri] = [(await anOrganisation({ stateId })).id, (await anOrganisation({ stateId, kind: "NHRI" })).id];
  const gradeId = gradeOf(await aScale(), "C");
  const { id: recommendationId } = await aRecommendation({ stateId });
  const said = { stateId, recommendationId, gradeId };
  await anAssessment({ ...said, voice: "NGO", organisationId: ngo, supersededAt: new Date() });
  await anAssessment({ ...said, voice: "NGO", organisationId: ngo });
  await anAssessment({ ...said, voice: "NHRI", organisationId: nhri });
});

const person = (
  role: "NGO_MEMBER" | "NGO_ADMIN" | "NHRI_OFFICER" | "SECRETARIAT" | "ADMINISTRATOR",
  organisationId?: string,
): Promise<Actor> => aPerson({ stateId, holds: [{ role, ...(organisationId && { organisationId }) }] });
const shown = async (actor: Actor, filters = {}) =>
  (await listOwnAssessments(actor, filters, "en")).rows.map(({ isSuperseded, mayWithdraw }) => [isSuperseded, mayWithdraw]);

it("lists what one's own organisation has said, with what no longer stands, and nobody else's", async () => {
  for (const actor of [await person("NGO_MEMBER", ngo), await person("NGO_ADMIN", ngo)]) {
    expect(await shown(actor)).toEqual([[false, true]]);
    expect(await shown(actor, { show: "superseded" })).toEqual([[true, true]]);
    expect(await shown(actor, { show: "all" })).toHaveLength(2);
    expect(await shown(actor, { show: "withdrawn" })).toEqual([]);
  }
  expect(await shown(await person("NHRI_OFFICER", nhri), { show: "all" })).toHaveLength(1);
  for (const stranger of [await person("SECRETARIAT"), await person("ADMINISTRATOR")])
    expect(await shown(stranger, { show: "all" })).toEqual([]);
});

it("keeps what the national institution says and writes from everybody else", async () => {
  const { id: assessment } = await ownerDatabase().assessment.findFirstOrThrow({ where: { organisationId: nhri } });
  const report = await aReport({ stateId, organisationId: nhri });
  const { items } = await anEdition({ report });
  const cited = { itemId: items[0]?.id ?? "", byAuthors: true, documentId: "", place: "Paragraph 3", address: "" } as const;
  const others = [await person("NGO_ADMIN", ngo), await person("SECRETARIAT"), await person("ADMINISTRATOR")];
  for (const other of others) {
    await expectRefusal(() => withdrawAssessment(other, { id: assessment, reason: "It is wrong." }), DomainError);
    await expectRefusal(() => discardReport(other, { id: report.id, version: 1 }), DomainError);
    await expectRefusal(() => citeItem(other, cited), DomainError);
  }
  const officer = await person("NHRI_OFFICER", nhri);
  await citeItem(officer, cited);
  await withdrawAssessment(officer, { id: assessment, reason: "It was ours to take back." });
  expect(await shown(officer, { show: "withdrawn" })).toEqual([[false, false]]);
});
