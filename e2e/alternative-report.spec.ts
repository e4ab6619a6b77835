import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { anOrganisation, aPerson, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aReport, aTemplate } from "@/prisma/report-factory";

test.setTimeout(240_000);

/** Two organisations with an administrator each, and a report that the first has finished. */
async function scene() {
  const stateId = await demonstrationState();
  const title = `Report of the journey ${Date.now()}`;
  const [lake, hill] = [await anOrganisation({ stateId, isPublic: true }), await anOrganisation({ stateId })];
  const admin = (organisationId: string) => aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] });
  const { id: recommendationId, cycleId } = await aRecommendation({ stateId });
  const report = await aReport({
    stateId,
    cycleId,
    organisationId: lake.id,
    templateId: (await aTemplate()).id,
    title,
    sections: [
      { kind: "SUMMARY", code: "summary", heading: "Summary", text: "In short, it is not so." },
      { heading: "The reeds", reference: "12", text: "Nobody counts the reeds.", suggestion: "Count the reeds.", recommendationId },
    ],
  });
  return {
    title,
    report,
    recommendationId,
    lake: await admin(lake.id),
    hill: await admin(hill.id),
    other: await admin((await anOrganisation({ stateId })).id),
  };
}

/** What somebody finds of the report: in the library by its title, at its address, and on the page of the recommendation. */
async function finds(page: Page, { title, edition, recommendation }: { title: string; edition: string; recommendation: string }) {
  await page.goto(`/en/alternative-reports?q=${encodeURIComponent(title)}`);
  const listed = await page.getByRole("rowheader", { name: title }).count();
  const status = (await page.goto(`/en/alternative-reports/${edition}`))?.status();
  await page.goto(`/en/recommendations/${recommendation}`);
  return { listed, status, said: await page.getByText("Count the reeds.").count() };
}

test("two organisations sign a report, which opens at its instant to everybody at once, is verified, and is taken back", async ({
  pageOf,
  page: visitor,
}) => {
  const { title, report, recommendationId, lake, hill, other } = await scene();
  const [leader, partner] = [await pageOf(lake), await pageOf(hill)];

  await leader.goto(`/en/desk/reports/${report.id}/partners`);
  await expectAccessible(leader);
  await leader.getByLabel("For whom").fill("The hill");
  await leader.getByRole("button", { name: "Make a link" }).click();
  const link = new URL((await leader.getByText(/\/desk\/invitations\//).textContent()) ?? "").pathname;
  await partner.goto(link);
  await expect(partner.getByText(title)).toBeVisible();
  await expectAccessible(partner);
  await partner.getByRole("button", { name: "Join" }).click();
  await expect(partner).toHaveURL(new RegExp(`/desk/reports/${report.id}/partners$`));
  await partner.getByLabel("Name our organisation in the report").uncheck();
  await partner.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(partner.getByText("Signed the present words · not named")).toBeVisible();

  await leader.goto(`/en/desk/reports/${report.id}/submission`);
  await expect(leader.getByText("Nothing stands in the way of submitting this report.")).toBeVisible();
  await expect(leader.getByText("Nobody counts the reeds.")).toBeVisible();
  await expectAccessible(leader);
  await leader.getByRole("radio", { name: "Embargoed" }).check();
  await leader.getByLabel("Opens on").fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await leader.getByLabel(/^At\b/).fill("14:30");
  await leader.getByRole("button", { name: "Freeze and submit" }).click();
  await expect(leader).toHaveURL(/\/desk\/editions\//);
  await expectAccessible(leader);
  const edition = leader.url().split("/").at(-1) ?? "";
  const hash =
    (await leader
      .locator("code")
      .filter({ hasText: /^[\da-f]{64}$/ })
      .textContent()) ?? "";

  const wanted = { title, edition, recommendation: recommendationId };
  for (const page of [visitor, await pageOf("secretariat-recorder"), await pageOf(other)])
    expect(await finds(page, wanted)).toEqual({ listed: 0, status: 404, said: 0 });

  await ownerDatabase().$executeRaw`UPDATE report_edition SET opens_at = now() + interval '4 seconds' WHERE id = ${edition}::uuid`;
  await expect.poll(async () => (await visitor.goto(`/en/alternative-reports/${edition}`))?.status(), { timeout: 30_000 }).toBe(200);
  expect(await finds(visitor, wanted)).toEqual({ listed: 1, status: 200, said: 1 });
  await visitor.goto(`/en/alternative-reports/${edition}`);
  await expectAccessible(visitor);
  await expect(visitor.getByText("and 1 organisation that is not named")).toBeVisible();
  for (const [name, start] of [
    ["Word", "PK"],
    ["PDF", "%PDF-"],
    ["JSON, as it was submitted", "{"],
  ] as const) {
    const downloading = visitor.waitForEvent("download");
    await visitor.getByRole("link", { name, exact: true }).click();
    const bytes = readFileSync(await (await downloading).path());
    expect(bytes.subarray(0, start.length).toString("latin1")).toBe(start);
    if (start === "{") expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  }

  await leader.reload();
  await leader.getByLabel("I want to withdraw this edition for good").check();
  await leader.getByRole("button", { name: "Withdraw" }).click();
  await expect(leader.getByText("This edition was withdrawn.")).toBeVisible();
  expect(await finds(visitor, wanted)).toEqual({ listed: 0, status: 404, said: 0 });
});
