import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Intruder, sql, type Statement } from "@/domain/matrix/sql";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { aMember, anEnding } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";
import { aReport } from "@/prisma/report-factory";
import { truncateAll } from "@/prisma/test-database";

/*
 * Only an organisation that is verified today speaks: it submits, begins a report and assesses. Whatever the application forgot to ask,
 * the database says no, in the name of its login role.
 */

const intruder = new Intruder();
afterAll(() => intruder.end());

let leader: string;
let end: () => Promise<unknown>;
let acts: Record<string, Statement[]>;

beforeAll(async () => {
  await truncateAll();
  const stateId = (await aState()).id;
  const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  const organisationId = (await anOrganisation({ stateId })).id;
  leader = (await aMember(stateId, organisationId, "NGO_ADMIN")).id;
  end = () => anEnding({ organisationId, stateId, endedById: administrator.id });
  const report = await aReport({ stateId, organisationId });
  const recommendation = await aRecommendation({ stateId });
  const gradeId = gradeOf(await aScale(), "C");
  const { cycleId, templateId } = report;
  acts = {
    "submit a report": [
      sql`INSERT INTO report_edition (id, report_id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors, kinds,
          articles, contents, words, content_hash, receipt, visibility, submitted_on, submitted_at)
        VALUES (gen_random_uuid(), ${report.id}, ${stateId}, ${cycleId}, ${templateId}, 'BEFORE_SESSION', 1, 'Title', 'en', '{en}', 'NAMED', '{}', '{LOCAL_NGO}',
          '{}', '{}', 1, 'hash', ${randomUUID()}, 'PRIVATE', now(), now())`,
    ],
    "begin a report": [
      sql`INSERT INTO alternative_report (id, state_id, organisation_id, cycle_id, template_id, title, articles, language, started_by_id, started_at)
        VALUES (gen_random_uuid(), ${stateId}, ${organisationId}, ${cycleId}, ${templateId}, 'Title', '{}', 'en', ${leader}, now())`,
    ],
    "assess a recommendation": [
      sql`INSERT INTO assessment (state_id, recommendation_id, voice, organisation_id, grade_id, language, said_on, recorded_at)
        VALUES (${stateId}, ${recommendation.id}, 'NGO', ${organisationId}, ${gradeId}, 'en', '2026-01-01', now())`,
    ],
  };
  expect(await ownerDatabase().reportEdition.count()).toBe(0);
});

describe("in the name of the login role, an organisation", () => {
  const each = ["submit a report", "begin a report", "assess a recommendation"] as const;

  it.each(each)("that is verified may %s", async (name) => {
    expect(await intruder.succeeds(leader, [acts[name] ?? []])).toBe(true);
  });

  it.each(each)("that is no longer verified may not %s", async (name) => {
    if (name === each[0]) await end();
    expect(await intruder.succeeds(leader, [acts[name] ?? []])).toBe(false);
  });
});
