import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ResponsePage } from "@/e2e/pages/response-page";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(300_000);

const ministry = "Ministry of Health of the Republic of Kazakhstan";

/** The whole chain from mandate to proof; each step is done by the person whose work it is, in their own browser. */
test("a measure is planned, a reform comes into force, and what was done is proved, signed, verified and seen", async ({
  pageOf,
  page,
}) => {
  const { id, reference } = await anAssignedRecommendation();
  const record = `/en/recommendations/${id}`;
  const recorder = await pageOf("secretariat-recorder");
  const writer = await pageOf("health-focal");

  const measure = await planMeasure(recorder, reference);
  await reportInSheet(writer);
  const reform = await moveReform(recorder, reference);
  const response = await answer(writer, record);

  const approver = new ResponsePage(await pageOf("health-approver"));
  await approver.open(response);
  await approver.sign();

  const verifier = new ResponsePage(await pageOf("secretariat-verifier"));
  await verifier.open(response);
  await verifier.page.getByRole("radio", { name: /^Implemented/ }).check();
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.page.getByText("Waiting to be published by a second person")).toBeVisible({ timeout: 30_000 });

  await page.goto(record);
  await expect(page.getByText("Every patient is told of the rules")).toHaveCount(0);
  const publisher = new ResponsePage(await pageOf("secretariat-publisher"));
  await publisher.open(response);
  await publisher.publish();

  await expect(async () => {
    await page.goto(record);
    await expect(page.getByText("Every patient is told of the rules").first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("link", { name: "Order on patients" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Teach the doctors" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Law on patients/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(reform);
  await expect(page.getByText("In force", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Answers it fully").first()).toBeVisible();
  await expect(page.getByRole("link", { name: ministry }).first()).toBeVisible();
  await page.goto(measure);
  await expect(page.getByText("Under way").first()).toBeVisible();
  await expectAccessible(page);
});

async function anAssignedRecommendation() {
  const account = await ownerDatabase().user.findFirstOrThrow({
    where: { email: { contains: "health" }, memberships: { some: { role: "FOCAL_POINT" } } },
    select: { memberships: { select: { stateId: true, bodyId: true } } },
  });
  const [held] = account.memberships;
  if (!held?.bodyId) throw new Error("The demonstration has no focal point of the Ministry of Health.");
  const { stateId, bodyId: leadBodyId } = held;
  return aRecommendation({ stateId, leadBodyId, dueOn: new Date("2027-03-31") });
}

/** The secretariat plans the measure, and everybody sees it. */
async function planMeasure(page: Page, reference: string): Promise<string> {
  await page.goto("/en/measures/new");
  await page.getByLabel("Number in the plan").fill("E2E-9");
  await page.getByRole("group", { name: "What will be done" }).getByLabel("English").fill("Teach the doctors");
  await page.getByRole("combobox", { name: "Lead body" }).selectOption({ label: ministry });
  await page.getByLabel("Ends").fill("12.2027");
  await page.getByRole("textbox", { name: "Recommendations it carries out" }).fill(reference);
  await page.getByRole("button", { name: "Record" }).click();
  await page.waitForURL(/\/measures\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Not public")).toHaveCount(0, { timeout: 30_000 });
  return page.url();
}

/** The body says in the sheet of the plan that it has begun. */
async function reportInSheet(page: Page): Promise<void> {
  await page.goto("/en/plan?q=E2E-9");
  const state = page.getByRole("gridcell", { name: /^State, measure E2E-9/ });
  await state.click();
  await page.getByRole("combobox", { name: /^State, measure E2E-9/ }).selectOption({ label: "Under way" });
  await page.keyboard.press("Enter");
  await expect(state.getByText("Saved")).toBeAttached({ timeout: 30_000 });
  await expect(page.getByRole("gridcell", { name: /^Measure, measure E2E-9/ })).toHaveCount(0);
}

/** A draft goes through parliament, is adopted and comes into force, and the secretariat says what it answers. */
async function moveReform(page: Page, reference: string): Promise<string> {
  await page.goto("/en/reforms/new");
  await page.getByRole("group", { name: "Title" }).getByLabel("In English").fill("Law on patients");
  await page.getByRole("radio", { name: "Draft", exact: true }).check();
  await page.getByRole("combobox", { name: "State body" }).selectOption({ label: ministry });
  await page.getByRole("checkbox", { name: "Show in the public register" }).check();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.waitForURL(/\/reforms\/[0-9a-f-]{36}$/);
  const address = page.url();
  for (const [stage, reachedOn] of [
    ["In parliament", ""],
    ["Adopted", "01.06.2026"],
    ["In force", "09.2026"],
  ] as const) {
    await page.getByRole("link", { name: "Correct or move on" }).click();
    await page.getByRole("group", { name: "It has come to" }).getByRole("radio", { name: stage, exact: true }).check();
    await page.getByRole("textbox", { name: "On (optional)", exact: true }).fill(reachedOn);
    await page.getByRole("button", { name: "Record the stage" }).click();
    await page.waitForURL(address);
    await expect(page.getByRole("list", { name: "Stages" }).getByText(stage)).toBeVisible();
  }
  await page.getByText("Record what it answers", { exact: true }).click();
  await page.getByRole("textbox", { name: "Recommendation", exact: true }).fill(reference);
  await page.getByRole("radio", { name: "Answers it fully" }).check();
  await page.getByRole("button", { name: "Record", exact: true }).first().click();
  await expect(page.getByText("Recorded by the secretariat")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  return address;
}

/** The body answers, with the file that proves it. */
async function answer(page: Page, record: string): Promise<string> {
  await page.goto(record);
  await page.getByRole("link", { name: "Start a response" }).click();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await expect(page).toHaveURL(/\/responses\/[0-9a-f-]{36}$/);
  const response = new ResponsePage(page);
  await response
    .text()
    .fill(
      "Every patient is told of the rules when admitted, and the doctors of all hospitals have been taught to do so since the law is in force.",
    );
  await response.choose("Status", "Implemented");
  await response.choose("Has what was asked for been adopted?", "Yes");
  await response.choose("Is it applied in practice?", "Yes");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const file = await page.request.get("/en/exports/plan?format=docx&layout=full&q=E2E-9");
  await response.addFile({ title: "Order on patients", datedOn: "2026-09-30", name: "order.docx", content: await file.body() });
  await page.getByRole("textbox", { name: "Why you submit it all the same" }).fill("The figures come with the next answer.");
  await page.getByRole("button", { name: "Submit for signature" }).click();
  await expect(page.getByText("Waiting for the approver’s signature")).toBeVisible({ timeout: 30_000 });
  return page.url();
}
