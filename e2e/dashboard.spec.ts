import { readFile } from "node:fs/promises";

import { expect, expectAccessible, test } from "@/e2e/fixtures";

test("a reader goes from a number to its list and back, narrows what is counted, takes a chart along and prints the page", async ({
  page,
}) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "Everything on the dashboard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await expectAccessible(page);

  const late = page.getByRole("link", { name: /^\d+ past their due date$/ });
  const shown = Number(/\d+/.exec(await late.innerText())?.[0]);
  expect(shown).toBeGreaterThan(0);
  await late.click();
  await expect(page).toHaveURL(/recommendations\?overdue=1/);
  await expect(page.getByText(new RegExp(`^${shown} recommendations?$`))).toBeVisible();
  await page.goBack();

  const bodies = page.getByRole("region", { name: "By lead body and verified status" });
  await bodies
    .getByRole("row", { name: /^Ministry of Justice/ })
    .getByRole("link", { name: /In progress/ })
    .click();
  await expect(page).toHaveURL(/lead=.*verified=IN_PROGRESS/);
  const rows = page
    .getByRole("table", { name: "Recommendations" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  await expect(rows.first()).toContainText("Ministry of Justice");
  await page.goBack();

  await page.getByText("Choose what is counted").click();
  await page.getByLabel("Status claimed by the State").selectOption({ label: "Implemented" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/dashboard\?.*claimed=IMPLEMENTED/);
  await expect(page.getByText("Status claimed by the State – Implemented")).toBeVisible();
  const claimed = page.getByRole("table", { name: "As claimed by the State" });
  await expect(claimed.getByRole("row", { name: /^Planned/ }).getByRole("link")).toHaveCount(0);

  const files = new Map<string, string>();
  for (const format of ["SVG", "CSV", "PNG"]) {
    const waiting = page.waitForEvent("download");
    await page.getByLabel(`Download “By lead body and verified status” as ${format}`).click();
    const download = await waiting;
    files.set(format, await readFile(await download.path(), "latin1"));
  }
  expect(files.get("SVG")).toMatch(/^<svg .*<title>By lead body and verified status<\/title>/s);
  expect(files.get("CSV")).toContain("Lead body,Number");
  expect(files.get("PNG")?.slice(1, 4)).toBe("PNG");
});

for (const language of ["en", "ru", "kk"])
  test(`the dashboard fits a telephone and one sheet of paper, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${language}/dashboard`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.emulateMedia({ media: "print" });
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
