import { mkdir, readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures";
import { ownerDatabase } from "@/prisma/owner";

/*
 * The pictures of the README: `npm run pictures` writes them to docs/pictures. In `npm test` they are taken as well,
 * to where nobody keeps them, so that a page that can no longer be shown is noticed.
 */
const folder = process.env.PICTURES ?? "test-results/pictures";

test.use({ viewport: { width: 1280, height: 860 } });

async function take(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

test("a record and the front page @pictures", async ({ page }) => {
  await page.goto("/en");
  await take(page, "overview");
  const { recommendationId } = await ownerDatabase().response.findFirstOrThrow({
    where: { state: "PUBLISHED", recommendation: { reference: { startsWith: "KAZ-CCPR-3-WS" } } },
    orderBy: { publishedAt: "asc" },
    select: { recommendationId: true },
  });
  await page.goto(`/en/recommendations/${recommendationId}`);
  await take(page, "recommendation");
});

test("an official's work and a draft @pictures", async ({ pageOf }) => {
  const draft = await ownerDatabase().response.findFirstOrThrow({
    where: { state: "RETURNED" },
    select: { id: true, recommendationId: true, body: { select: { names: true } } },
  });
  const official = await pageOf("internal-focal");
  await official.goto("/en/work");
  await take(official, "work");
  const accounts = ["internal-focal", "justice-focal", "health-focal", "labour-focal", "culture-focal", "prosecutor-focal"];
  for (const account of accounts) {
    const drafter = await pageOf(account);
    await drafter.goto(`/en/recommendations/${draft.recommendationId}/responses/${draft.id}`);
    if (!(await drafter.getByRole("textbox", { name: "What was done" }).isVisible())) continue;
    await take(drafter, "draft");
    return;
  }
  throw new Error("Nobody of the demonstration drafts the returned response.");
});

test("the importer's proposal @pictures", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  const cycle = await ownerDatabase().reviewCycle.findFirstOrThrow({ where: { ordinal: 2 }, select: { id: true } });
  await page.goto(`/en/reviews/${cycle.id}/documents/new`);
  await page.getByRole("radio", { name: "I will paste it" }).check();
  const text = await readFile("domain/documents/import/synthetic/ccpr-2011-merged.en.txt", "utf8");
  await page.getByRole("textbox", { name: "Text of the document" }).fill(text);
  await page.getByRole("button", { name: "Read the document" }).click();
  await expect(page).toHaveURL(/\/proposal$/);
  await page.getByRole("heading", { name: "Paragraph by paragraph" }).scrollIntoViewIfNeeded();
  await take(page, "proposal");
});
