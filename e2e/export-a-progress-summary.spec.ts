import { readFile } from "node:fs/promises";

import { strFromU8, unzipSync } from "fflate";

import { expect, test } from "@/e2e/fixtures";

for (const [language, format, label, words] of [
  ["en", "docx", "Word", "Progress summary"],
  ["ru", "xlsx", "Excel", "Выполнено"],
  ["kk", "docx", "Word", "Орындалған"],
] as const)
  test(`the filtered list becomes a document: ${label}, ${language}`, async ({ page }) => {
    await page.goto(`/${language}/recommendations?claimed=IMPLEMENTED`);
    const listed = await page.getByRole("rowheader").count();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: label, exact: true }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^progress-summary-.*-${language}\\.${format}$`));

    const parts = unzipSync(await readFile(await download.path()));
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith(".xml") || name.endsWith(".rels"))
      .map(([, bytes]) => strFromU8(bytes))
      .join("\n");
    expect(text).toContain(words);
    const links = new Set(text.match(new RegExp(`/${language}/recommendations/[0-9a-f-]{36}`, "g")));
    expect(links.size).toBe(listed);
  });

test("the CSV holds one row a recommendation, with its stable link and the date of the data", async ({ page }) => {
  const answer = await page.request.get("/en/exports/progress-summary?format=csv&overdue=1");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const text = await answer.text();
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).toContain("/en/recommendations/");
});

test("what cannot be exported does not exist", async ({ page }) => {
  for (const address of [
    "/en/exports/progress-summary",
    "/en/exports/progress-summary?format=exe",
    "/en/exports/other?format=csv",
    "/de/exports/progress-summary?format=csv",
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
});
