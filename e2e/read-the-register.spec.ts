import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { RecommendationList } from "@/e2e/pages/recommendation-list";

test("a reader narrows the list down, shares its address, and opens a recommendation", async ({ page, browser, baseURL }) => {
  const list = new RecommendationList(page);
  await list.open();
  await expect(list.rows()).toHaveCount(25);

  await list.filter(async (form) => {
    await form.getByLabel("Status verified by the working group").selectOption({ label: "Implemented" });
    await form.getByLabel("Order").selectOption({ label: "By due date" });
  });
  await expect(page).toHaveURL(/verified=IMPLEMENTED/);
  const found = await list.links().allTextContents();
  expect(found.length).toBeGreaterThan(0);

  const other = await browser.newPage({ baseURL });
  await other.goto(page.url());
  await expect(new RecommendationList(other).links()).toHaveText(found);
  await other.close();

  await list.links().first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("This is a working summary, not the Committee's text")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The working group verified" })).toBeVisible();
  await expectAccessible(page);
});

test("every page of the list can be reached, and the way back leads back", async ({ page }) => {
  const list = new RecommendationList(page);
  await list.open();
  const first = await list.links().allTextContents();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(list.links().first()).not.toHaveText(first[0] ?? "");
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(list.links()).toHaveText(first);
});

test("nothing found says so, and what was typed is kept", async ({ page }) => {
  const list = new RecommendationList(page);
  await list.open("en", "?q=xyzzy");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await expect(page.getByRole("search", { name: "Search and filter" }).getByRole("searchbox")).toHaveValue("xyzzy");
});

for (const [language, word, title] of [
  ["en", "torture", "Recommendations"],
  ["ru", "пытки", "Рекомендации"],
  ["kk", "азаптау", "Ұсынымдар"],
] as const)
  test(`the register is found and read in ${language}`, async ({ page }) => {
    const list = new RecommendationList(page);
    await list.open(language, `?q=${word}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    expect(await list.rows().count()).toBeGreaterThan(0);
    await list.links().first().click();
    await expectAccessible(page);
  });

test("addresses that name nothing answer alike, whatever they name", async ({ page }) => {
  for (const address of [
    "/en/recommendations/nothing",
    "/en/recommendations/00000000-0000-4000-8000-000000000000",
    "/en/reforms/1",
    "/en/nowhere",
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
  }
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything that is published can be read, filtered and exported", async ({ page }) => {
    for (const address of ["/en", "/ru/reviews", "/kk/bodies", "/en/reforms", "/en/search?q=law"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    const list = new RecommendationList(page);
    await page.goto("/en/recommendations");
    await list.filter((form) => form.getByLabel("Past its due date").check());
    await expect(page).toHaveURL(/overdue=1/);
    await list.links().first().click();
    await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const address of ["/en", "/ru/recommendations", "/kk/reviews", "/en/bodies", "/ru/reforms", "/kk/about"])
    test(`${address} fits the screen`, async ({ page }) => {
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
});
