import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(120_000);

const terms = (page: Page) => page.getByRole("table", { name: "Terms" });

async function openVocabulary(page: Page): Promise<void> {
  await page.goto("/en/admin/vocabularies");
  await page.getByRole("link", { name: "Groups of persons" }).click();
  await expect(page.getByRole("heading", { name: "Groups of persons", level: 1 })).toBeVisible();
}

async function addTerm(page: Page, code: string, name: string): Promise<void> {
  await openVocabulary(page);
  await page.getByRole("link", { name: "Add a term" }).click();
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByLabel("Name (English)").fill(name);
  await page.getByRole("button", { name: "Add the term" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

const namesOf = async (code: string) => (await ownerDatabase().term.findFirst({ where: { code }, select: { names: true } }))?.names;

async function search(page: Page, words: string): Promise<void> {
  await openVocabulary(page);
  await page.getByLabel("Words or code").fill(words);
  await page.getByRole("search", { name: "Search the terms" }).getByRole("button", { name: "Search" }).click();
}

test("an administrator adds, translates, merges and retires terms, and sees what uses them", async ({ pageOf }) => {
  const page = await pageOf("administrator");
  await page.goto("/en/admin/vocabularies");
  await expectAccessible(page);

  await addTerm(page, "lighthouse-keepers", "Lighthouse keepers");
  await page.waitForLoadState("networkidle");
  await expectAccessible(page);
  await page.getByLabel("Name (Kazakh)").fill("Шамшырақшылар");
  await page.getByLabel("Name (Russian)").fill("Смотрители маяков");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => namesOf("lighthouse-keepers")).toMatchObject({ kk: "Шамшырақшылар", ru: "Смотрители маяков" });
  await page.getByLabel("Spelling", { exact: true }).fill("Wickies");
  await page.getByRole("button", { name: "Add the spelling" }).click();
  await expect(page.getByRole("button", { name: "Remove “Wickies”" })).toBeVisible();

  await addTerm(page, "keepers", "Keepers of lights");
  await page.getByLabel("The other term").selectOption({ label: "lighthouse-keepers Lighthouse keepers" });
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("This term was merged into")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "lighthouse-keepers Lighthouse keepers" }).click();
  await expect(page.getByRole("button", { name: "Remove “Keepers of lights”" })).toBeVisible();

  await page.getByRole("button", { name: "Retire this term" }).click();
  await expect(page.getByText("This term is retired")).toBeVisible();
  await search(page, "wickies");
  await expect(terms(page)).toContainText("Lighthouse keepers");
  await expect(terms(page)).toContainText("retired");

  await search(page, "deprived of their liberty");
  await page.getByRole("link", { name: "detained Persons deprived of their liberty" }).click();
  await expect(page.getByText(/\d+ recommendations are classified with it/)).toBeVisible();
  await page.getByRole("link", { name: "Show them in the register" }).click();
  await expect(page).toHaveURL(/recommendations\?group=/);
  await expect(page.getByRole("main")).toContainText("KAZ-CCPR-3-WS-15");
});

test("the secretariat classifies what waits with one key a decision, and may take it back", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  await page.goto("/en/reviews");
  await page
    .getByRole("link", { name: /third periodic report/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Classify" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Begin with the first" }).click();
  await expectAccessible(page);

  const suggestions = page.getByRole("region", { name: "Suggestions" }).getByRole("group");
  const chosen = page.getByRole("region", { name: "Classified as" });
  const [first, second] = [await suggestions.nth(0).getAttribute("aria-label"), await suggestions.nth(1).getAttribute("aria-label")];
  await expect(suggestions.nth(0)).toBeFocused();
  await expect(suggestions.nth(0)).toContainText(/Because/);

  await page.keyboard.press("y");
  await expect(chosen).toContainText(first ?? "");
  await page.keyboard.press("n");
  await expect(page.getByText("Not suggested any more")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("group", { name: second ?? "", exact: true })).toHaveCount(0);

  await page.getByLabel("Search for a term").fill("әйелдер");
  await page.getByRole("search", { name: "Search the vocabularies" }).getByRole("button", { name: "Search" }).click();
  const women = page.getByRole("group", { name: "Violence against women" });
  await women.getByRole("button", { name: /^Accept/ }).click();
  await expect(chosen).toContainText("Violence against women");
  await page.keyboard.press("u");
  await expect(chosen).not.toContainText("Violence against women");

  await page.getByRole("link", { name: "Next that waits" }).click();
  await expect(page.getByRole("heading", { name: "Classification", level: 1 })).toBeVisible();
});
