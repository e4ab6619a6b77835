import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ImportForm } from "@/e2e/pages/import-form";

test.setTimeout(240_000);

const pairs = 30;
/** Sixty paragraphs in pairs; every third concern does not say what it is, so that a person has to. */
const text = [
  "CCPR/C/KAZ/CO/77",
  "Human Rights Committee",
  "Concluding observations on the harbours of an invented State",
  "C. Principal matters of concern and recommendations",
  ...Array.from({ length: pairs }, (_, place) => [
    `${place * 2 + 1}. ${place % 3 === 2 ? `Harbour ${place} has a lighthouse.` : `The Committee is concerned that harbour ${place} has no lighthouse.`}`,
    `${place * 2 + 2}. The State party should build lighthouse ${place}.`,
  ]).flat(),
].join("\n");
const doubtful = 10;

test("sixty paragraphs are checked by keys alone, within the time a person has", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  await proposed(page);
  const progress = page.getByText(/^Doubtful lines left: /);
  await expect(progress).toContainText(`left: ${doubtful} of ${doubtful}`);
  await expect(page.getByText("Every word of the source is there, and no other")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Next doubtful line" }).click();
  for (let left = doubtful; left > 0; left -= 1) {
    const line = page.locator("[data-line]:focus");
    await expect(page.getByRole("region", { name: "Source", exact: true }).locator("[aria-current]")).toContainText("has a lighthouse");
    // It says nothing of a concern, but the paragraph that follows answers it.
    await line.press("3");
    await expect(line).toHaveAccessibleName(/Concern$/);
    await line.press("c");
    await expect(progress).toContainText(`left: ${left - 1} of`);
  }

  await page.locator("[data-line]").first().focus();
  const began = Date.now();
  let walked = 0;
  for (; walked < pairs * 2; walked += 1) await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-line]:focus")).toHaveAccessibleName(/¶ (5[6-9]|60) · /);
  expect((Date.now() - began) / walked, "milliseconds for each line").toBeLessThan(500);
});

test("a kind, a pair and a join are put right without the mouse", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  await proposed(page);
  const line = page.getByRole("button", { name: "¶ 4 · Recommendation" });
  await line.focus();
  await page.keyboard.press("u");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("checkbox", { name: /^¶ 3: /, checked: false })).toBeVisible();
  await line.press("p");
  await expect(page.getByRole("checkbox", { name: /^¶ 3: / })).toBeChecked();
  await line.press("m");
  await expect(page.getByRole("button", { name: "¶ 4 · Recommendation" })).toHaveCount(0);

  await page.getByRole("combobox", { name: "Kind of document" }).selectOption({ label: "List of issues" });
  await expect(page.getByText("With another kind the source is read anew")).toBeVisible();
  await page.getByRole("textbox", { name: /^Symbol/ }).fill("");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("button", { name: "¶ 1 · Question" })).toBeVisible();
});

async function proposed(page: Page): Promise<void> {
  const form = new ImportForm(page);
  await form.open();
  await page.getByRole("radio", { name: "I will paste it" }).check();
  await page.getByRole("textbox", { name: "Text of the document" }).fill(text);
  await form.read();
  await expect(page).toHaveURL(/\/proposal$/);
}
