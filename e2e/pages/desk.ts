import type { Locator, Page } from "@playwright/test";

import { demonstrationState } from "@/e2e/fixtures";
import { aScale } from "@/prisma/assessment-factory";
import { aCycle, anOrganisation, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aReport, aTemplate } from "@/prisma/report-factory";

/** A report of an organisation of the journey's own, and two people who write it. */
export async function aDesk() {
  const stateId = await demonstrationState();
  const organisationId = (await anOrganisation({ stateId })).id;
  const cycle = await aCycle({ stateId });
  await aScale({ mechanismId: cycle.mechanismId });
  const template = await aTemplate({ mechanismId: cycle.mechanismId, wordLimit: 12 });
  const report = await aReport({ stateId, organisationId, cycleId: cycle.id, templateId: template.id, title: "Swordfish" });
  const [one, two] = await Promise.all(
    ["A. One", "B. Two"].map((name) => aPerson({ stateId, name, holds: [{ role: "NGO_MEMBER", organisationId }] })),
  );
  const issue = report.sections[1];
  if (!one || !two || !issue) throw new Error("Something is missing.");
  return { one, two, report, issue, address: `/en/desk/reports/${report.id}/sections/${issue.id}`, cycle, template };
}

export const textField = (page: Page): Locator => page.getByLabel("What is the case", { exact: true });
/** What the database holds of a section. */
export const storedText = async (id: string): Promise<string> =>
  (await ownerDatabase().reportSection.findUniqueOrThrow({ where: { id } })).text;
