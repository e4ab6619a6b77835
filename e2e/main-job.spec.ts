import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ImportForm } from "@/e2e/pages/import-form";
import { ResponsePage } from "@/e2e/pages/response-page";

test.setTimeout(240_000);

/** Each step is done by the person whose work it is, in their own browser. */
test("a recommendation from a document is assigned, answered, signed, verified, published, seen and exported", async ({ pageOf, page }) => {
  const recorder = await pageOf("secretariat-recorder");
  const documentAddress = await recordDocument(recorder);
  await recorder.goto(documentAddress);
  await recorder
    .getByRole("link", { name: /^Record .*¶6/ })
    .first()
    .click();
  await expect(recorder).toHaveURL(/\/recommendations\/[0-9a-f-]{36}$/);
  await expect(recorder.getByText("Publish every contract of the harbour authority")).toBeVisible();
  const record = recorder.url();

  await assign(recorder);
  const response = await answer(await pageOf("health-focal"), record);

  const approver = new ResponsePage(await pageOf("health-approver"));
  await approver.open(response);
  await approver.sign();

  const verifier = new ResponsePage(await pageOf("secretariat-verifier"));
  await verifier.open(response);
  await verifier.page.getByRole("radio", { name: "Partially implemented" }).check();
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.problems()).toBeFocused();
  await verifier.page.getByRole("textbox", { name: /Grounds/ }).fill("The contracts are published; nobody has been protected yet.");
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.page.getByText("Waiting to be published by a second person")).toBeVisible();
  await expect(verifier.page.getByRole("button", { name: "Publish the response" })).toHaveCount(0);

  await page.goto(record);
  await expect(page.getByText("No response has been published yet")).toBeVisible();
  await expect(page.getByText("Every contract is now published")).toHaveCount(0);

  const publisher = new ResponsePage(await pageOf("secretariat-publisher"));
  await publisher.open(response);
  await publisher.page.getByRole("button", { name: "Publish the response" }).click();
  await expect(publisher.page.getByRole("button", { name: "Publish the response" })).toHaveCount(0, { timeout: 30_000 });
  await expect(publisher.page.getByText(/^Published on/).first()).toBeVisible();

  await expect(async () => {
    await page.goto(record);
    await expect(page.getByText("Every contract is now published").first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("achieved, according to the State; partly achieved, according to the working group.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Register of contracts" }).first()).toBeVisible();
  await expectAccessible(page);

  const csv = await page.request.get("/en/exports/progress-summary?format=csv&q=harbour");
  expect(await csv.text()).toContain("Every contract is now published");
});

async function recordDocument(page: Page): Promise<string> {
  const text = await readFile("domain/documents/import/synthetic/ccpr-current.en.txt", "utf8");
  const form = new ImportForm(page);
  await form.open();
  await page.getByRole("radio", { name: "I will paste it" }).check();
  await form.read();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByRole("textbox", { name: "Text of the document" }).fill(text);
  await form.read();
  await expect(page).toHaveURL(/\/proposal$/);
  await expect(page.getByText("Every word of the source is there, and no other")).toBeVisible();
  await expectAccessible(page);

  const doubtful = page.getByRole("button", { name: "Go there" });
  await expect(doubtful).toBeVisible();
  await expect(async () => {
    await doubtful.click({ timeout: 1_000 });
    await page.keyboard.press("c");
    await expect(doubtful).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Lock and publish" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  await expectAccessible(page);
  return page.url();
}

async function assign(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await page.getByRole("combobox", { name: "Lead body" }).selectOption({ label: "Ministry of Health of the Republic of Kazakhstan" });
  await page.getByLabel("Due date").fill("2027-03-31");
  await page.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByRole("textbox", { name: "Decision" }).fill("Minutes no. 7");
  await page.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(page.getByText("Minutes no. 7").first()).toBeVisible();
}

async function answer(page: Page, record: string): Promise<string> {
  await page.goto("/en/work");
  await expectAccessible(page);
  await page.goto(record);
  await page.getByRole("link", { name: "Start a response" }).click();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await expect(page).toHaveURL(/\/responses\/[0-9a-f-]{36}$/);

  const response = new ResponsePage(page);
  await response.text().fill("Every contract is now published on the day it is signed.");
  await response.choose("Status", "Implemented");
  await response.choose("Has what was asked for been adopted?", "Yes");
  await response.choose("Is it applied in practice?", "Yes");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole("button", { name: "Submit for signature" }).click();
  await expect(response.problems()).toBeFocused();
  await expectAccessible(page);

  await page.reload();
  await expect(response.text()).toHaveValue("Every contract is now published on the day it is signed.");
  await response.addEvidence({ title: "Register of contracts", datedOn: "2026-09-30", url: "https://example.org/contracts" });
  await page.getByRole("textbox", { name: "Why you submit it all the same" }).fill("The register says the rest.");
  await page.getByRole("button", { name: "Submit for signature" }).click();
  await expect(page.getByText("Waiting for the approver’s signature")).toBeVisible();
  return page.url();
}
