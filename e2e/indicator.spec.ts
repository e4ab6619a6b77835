import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { RecordForm } from "@/e2e/pages/record-form";
import { aRecommendation } from "@/prisma/factories";

test.setTimeout(180_000);

test("an indicator is recorded by its body, measured, corrected, published, drawn and downloaded", async ({ pageOf, page }) => {
  const { id: recommendationId, reference } = await aRecommendation({ stateId: await demonstrationState() });
  const official = await pageOf("health-focal");
  await official.goto("/en/indicators");
  await official.getByRole("link", { name: "Record an indicator" }).click();
  const form = new RecordForm(official);
  await official.getByLabel("Number", { exact: true }).fill("J.1");
  await form.say("Name", { ru: "Осмотры в первые сутки", en: "Examinations in the first day" });
  await official.getByLabel("Kind", { exact: true }).selectOption({ label: "Process" });
  await form.say("Told apart by", { ru: "Женщины\nМужчины", en: "Women" });
  await official.getByLabel("Target in figures").fill("95,5");
  await official.getByLabel("Target, date").fill("2027");
  await official.getByLabel("A value is owed").selectOption({ label: "every 12 months" });
  await official.getByLabel("First value due on").fill("2025-03-31");
  await official.getByRole("textbox", { name: "Recommendations" }).fill(reference);
  await form.send();
  await expect(form.problems()).toContainText("as many lines as the others");
  await form.say("Told apart by", { ru: "Женщины\nМужчины", en: "Women\nMen" });
  await expectAccessible(official);
  await form.send();
  await official.waitForURL(/\/indicators\/[0-9a-f-]{36}$/);
  const address = official.url();
  await expect(official.getByText("Overdue", { exact: true }).first()).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  for (const [period, value] of [
    ["2023", "61"],
    ["2024", "70,5"],
    ["2025", "88"],
  ] as const) {
    await official.getByRole("link", { name: "Record a value" }).click();
    await official.getByLabel("Period", { exact: true }).fill(period);
    await official.getByLabel("Value", { exact: true }).fill(value);
    await official.getByLabel("Source", { exact: true }).fill("Register of examinations");
    await form.send("Save");
    await official.waitForURL(address);
    await expect(official.getByRole("rowheader", { name: period, exact: true })).toBeVisible();
  }

  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto(address);
  await secretary.getByRole("button", { name: "Publish" }).click();
  await expect(secretary.getByText("Not public", { exact: true })).toHaveCount(0, { timeout: 30_000 });

  // Only what is put right from then on is everybody's to read.
  await official.getByRole("link", { name: "Correct the value for 2025" }).click();
  await official.getByRole("textbox", { name: "Value (optional)", exact: true }).fill("78");
  await official.getByLabel("Reason for the correction").fill("Two regions were counted twice.");
  await expectAccessible(official);
  await form.send("Save");
  await official.waitForURL(address);
  await expect(official.getByText("From 61.0 (2023) to 78.0 (2025).")).toBeVisible();

  await page.goto("/en/indicators?kind=PROCESS&q=first+day");
  await page.getByRole("link", { name: "Examinations in the first day" }).click();
  await page.getByText("One correction").click();
  await expect(page.getByText("Two regions were counted twice.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Record a value" })).toHaveCount(0);
  await expectAccessible(page);
  const csv = await (
    await page.request.get(new URL((await page.getByRole("link", { name: "Values as CSV" }).getAttribute("href")) ?? "", address).href)
  ).text();
  expect(csv).toContain("70.5");
  expect(csv).not.toContain(",88,");

  await page.goto(`/en/recommendations/${recommendationId}`);
  await expect(page.getByRole("link", { name: "Examinations in the first day" })).toBeVisible();
});
