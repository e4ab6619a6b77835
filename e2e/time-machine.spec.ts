import { readFile } from "node:fs/promises";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { RecommendationList } from "@/e2e/pages/recommendation-list";

const narrow = { width: 390, height: 844 };

test("a reader looks at a past day, stays on it from page to page, and comes back", async ({ page, pageOf }) => {
  const list = new RecommendationList(page);
  await list.open();
  await page.getByText("As of another day").click();
  await page.getByLabel("Day", { exact: true }).fill("2026-03-01");
  await page.getByRole("button", { name: "Show that day" }).click();
  await expect(page.getByText("As of 1 March 2026")).toBeVisible();
  await expect(page.locator("meta[name=robots][content=noindex]")).toHaveCount(1);
  await expectAccessible(page);

  await list.filter(async (form) => {
    await form.getByLabel("Status verified by the working group").selectOption({ label: "No information" });
  });
  await expect(page).toHaveURL(/on=2026-03-01/);
  await list.links().first().click();
  await expect(page).toHaveURL(/\/recommendations\/[\da-f-]{36}\?on=2026-03-01/);
  await expect(page.getByText("As of 1 March 2026")).toBeVisible();
  await expect(page.getByRole("button", { name: /follow/i })).toHaveCount(0);
  await page.setViewportSize(narrow);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);

  const address = page.url();
  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto(address);
  await expect(secretary.getByText("As of 1 March 2026")).toBeVisible();
  await expect(secretary.getByRole("main").getByRole("button", { name: /assign|archive|publish/i })).toHaveCount(0);
  await expect(secretary.getByRole("main").getByRole("link", { name: /assign/i })).toHaveCount(0);

  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page.getByText("As of 1 March 2026")).toHaveCount(0);
  await expect(page).not.toHaveURL(/on=/);
  for (const [asked, said] of [
    ["2999-01-01", "That day has not come yet."],
    ["2020-01-01", "The register is kept since"],
    ["soon", "The address does not name a date"],
  ] as const) {
    await page.goto(`/en/recommendations?on=${asked}`);
    await expect(page.getByText(said)).toBeVisible();
  }
  await expectAccessible(page);
});

test("a reader compares two days, shares what changed, and takes it out", async ({ page }) => {
  await page.goto("/en/changes?from=2025-12-01&to=2026-03-01");
  await expect(page.getByRole("heading", { name: "From 1 December 2025 to 1 March 2026" })).toBeVisible();
  await page.getByRole("link", { name: /^Published/ }).click();
  await expect(page).toHaveURL(/part=published/);
  await expect(page.getByText(/published on \d/).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(narrow);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /CSV/ }).click()]);
  expect(file.suggestedFilename()).toBe("changes-2025-12-01-2026-03-01-en.csv");
  const table = await readFile(await file.path(), "utf8");
  expect(table).toContain("[before]");
  expect(table).toMatch(/Published/);
  for (const format of ["docx", "xlsx"])
    expect((await page.request.get(`/ru/exports/changes?format=${format}&from=2025-12-01&to=2026-03-01`)).status()).toBe(200);

  await page.goto("/kk/changes?from=2026-03-01&to=2026-01-01");
  await expect(page.getByText("Бірінші күн екіншісінен кейін тұр")).toBeVisible();
  await expectAccessible(page);
});
