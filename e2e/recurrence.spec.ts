import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";

test.setTimeout(240_000);

const observations = (symbol: string, number: number, recommendation: string) =>
  [
    symbol,
    "Human Rights Committee",
    "Concluding observations on the harbours of an invented State",
    "C. Principal matters of concern and recommendations",
    `${number}. The Committee is concerned that harbours have no lighthouses.`,
    `${number + 1}. ${recommendation}`,
  ].join("\n");

test("a recommendation that is repeated is linked by a person with one key, and its recurrence is public", async ({ pageOf, page }) => {
  const recorder = await pageOf("secretariat-recorder");
  await record(
    recorder,
    /second periodic report of Kazakhstan/,
    observations("CCPR/C/KAZ/CO/81", 901, "The State party should light the lighthouses of every harbour."),
  );
  await record(
    recorder,
    /third periodic report of Kazakhstan/,
    observations("CCPR/C/KAZ/CO/82", 911, "The State party should at last light the lighthouses of each harbour."),
  );
  await recorder
    .getByRole("link", { name: /^Record .*¶912/ })
    .first()
    .click();
  await expect(recorder).toHaveURL(/\/recommendations\/[0-9a-f-]{36}$/);
  const address = recorder.url();

  await recorder.getByRole("link", { name: "Find it elsewhere" }).click();
  const card = recorder.getByRole("group", { name: /¶902/ });
  await expect(card).toContainText("lighthouses");
  await expect(card).toContainText("Words in common");
  await expect(recorder.getByText("Across the cycles")).toHaveCount(0);
  await expectAccessible(recorder);
  await card.focus();
  await card.press("1");
  await expect(card).toHaveCount(0);
  await expect(recorder.getByText("This recommendation repeats it")).toBeVisible();

  await expect(async () => {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Across the cycles" })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("link", { name: /-2-¶902$/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/en/recommendations?repeated=1");
  await expect(page.getByText("each harbour")).toBeVisible();
  await expect(page.getByText("every harbour")).toHaveCount(0);

  await recorder.getByRole("button", { name: /^Take back the decision/ }).click();
  await expect(recorder.getByRole("group", { name: /¶902/ })).toBeVisible();
  await expect(recorder.getByText("This recommendation repeats it")).toHaveCount(0);
});

/** Pastes a document into a cycle and locks it. */
async function record(page: Page, cycle: RegExp, text: string): Promise<void> {
  await page.goto("/en/reviews");
  await page.getByRole("link", { name: cycle }).first().click();
  await page.getByRole("link", { name: "Import a document" }).click();
  await page.getByRole("radio", { name: "I will paste it" }).check();
  await page.getByRole("textbox", { name: "Text of the document" }).fill(text);
  await page.getByRole("button", { name: "Read the document" }).click();
  await expect(page).toHaveURL(/\/proposal$/);
  await page.getByRole("button", { name: "Lock and publish" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
}
