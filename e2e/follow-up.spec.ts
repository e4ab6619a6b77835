import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { aBody, aCycle, aDocument, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial } from "@/prisma/response-factory";

test.setTimeout(180_000);

/** A review of the Human Rights Committee in a State of its own, in whose document no paragraph is marked. */
async function aReview() {
  const state = await aState({ names: named("Ruritania") });
  const mechanism = await ownerDatabase().mechanism.findUniqueOrThrow({ where: { code: "CCPR" } });
  const title = `Third report of Ruritania (${state.code})`;
  const cycle = await aCycle({ stateId: state.id, mechanismId: mechanism.id, titles: named(title) });
  const items = [
    { number: "18", heading: "Harbours", limbs: ["Open the harbours.", "Count the ships."] },
    { number: "24", heading: "Lakes" },
    { number: "30", heading: "Roads" },
  ];
  const { recommendations } = await aDocument({ cycle, items });
  const body = await aBody({ stateId: state.id, names: named("Ministry of Harbours") });
  const [first] = recommendations;
  if (!first) throw new Error("The document has no recommendation.");
  const led = { recommendationId: first.id, leadOf: first.id, role: "LEAD", decisionReference: "Minutes no. 1" } as const;
  await ownerDatabase().assignment.create({ data: { ...led, stateId: state.id, bodyId: body.id, assignedAt: new Date() } });
  const secretary = await aPerson({ stateId: state.id, holds: [{ role: "SECRETARIAT" }] });
  return {
    cycle,
    title,
    recommendation: first,
    secretary,
    official: await anOfficial({ stateId: state.id, bodyId: body.id }, "FOCAL_POINT"),
  };
}

async function putDown(page: Page, step: string, on: string, more: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole("link", { name: step, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: step })).toBeVisible();
  await page.getByLabel("On which day").fill(on);
  await page.getByLabel("Or where else it can be read").fill(`A letter of ${on}`);
  await more();
  await page.getByRole("button", { name: "Put it down" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Follow-up, round/ })).toBeVisible();
}

test("a follow-up goes from the selection by a late reply to the grades of the Committee", async ({ pageOf, page: visitor }) => {
  const { cycle, title, recommendation, secretary, official } = await aReview();
  const page = await pageOf(secretary);
  await page.goto(`/en/reviews/${cycle.id}`);
  await page.getByRole("link", { name: "Open the follow-up" }).click();
  await expect(page.getByText("The document on record marks no paragraph as selected")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /one round/ }).check();
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByText("The day is not on record")).toBeVisible();

  await putDown(page, "Paragraphs selected", "2025-07-11", async () => {
    await expectAccessible(page);
    await page.getByRole("checkbox", { name: /¶18/ }).check();
    await page.getByRole("checkbox", { name: /¶24/ }).check();
    await page.getByLabel("Reply due on").fill("2026-03-01");
  });
  await expect(page.getByRole("heading", { name: /¶18 · Harbours/ })).toBeVisible();
  await expect(page.locator("header.page-header")).toContainText("Reply overdue");
  await expectAccessible(page);

  await putDown(page, "First reminder", "2026-04-01");
  await page.getByRole("link", { name: "Reply sent to the Committee" }).click();
  await page.getByLabel("On which day").fill("2026-05-01");
  await page.getByRole("button", { name: "Put it down" }).click();
  await expect(page.getByRole("group", { name: /^Not saved/ })).toContainText("document");
  await page.getByLabel("Or where else it can be read").fill("Note verbale no. 7");
  await page.getByRole("button", { name: "Put it down" }).click();
  await expect(page.getByRole("list", { name: "What has happened" })).toContainText("Late");

  await page.getByText("Add a file to a step").click();
  await page.getByLabel("What it is").fill("The reply");
  await page.locator('input[type="file"]').setInputFiles({ name: "reply.txt", mimeType: "text/plain", buffer: Buffer.from("The reply.") });
  await page.getByRole("button", { name: "Add the file" }).click();
  await expect(page.getByRole("link", { name: "The reply", exact: true })).toBeVisible();

  await putDown(page, "Reply received by the Committee", "2026-05-10");
  await putDown(page, "Evaluated with grades", "2026-10-01", async () => {
    await page.getByLabel("Scale", { exact: true }).selectOption({ label: "Human Rights Committee, grades A–E · 2017" });
    await page.getByLabel(/^¶18 \(a\)/).selectOption({ label: "B · Reply/action partially satisfactory" });
    await page.getByLabel(/^¶18 \(b\)/).selectOption({ label: "C · Reply/action not satisfactory" });
    await page.getByLabel("Session of the Committee").fill("146");
    await expectAccessible(page);
  });
  await expect(page.getByRole("table", { name: "Grades of the Committee" }).first()).toContainText("146");

  await visitor.setViewportSize({ width: 390, height: 800 });
  await visitor.goto(`/en/recommendations/${recommendation.id}`);
  await visitor.getByRole("link", { name: "Round 1" }).click();
  await expect(visitor.getByRole("table", { name: "Grades of the Committee" }).first()).toContainText("not satisfactory");
  await expect(visitor.getByRole("link", { name: "The reply", exact: true })).toBeHidden();
  await expect(visitor.getByRole("link", { name: "Closed: the rest goes to the next report" })).toBeHidden();
  await expectAccessible(visitor);
  const draft = await visitor.request.get(`/en/exports/follow-up-reply?round=${visitor.url().split("/").at(-1)}`);
  expect(draft.headers()["content-type"]).toContain("wordprocessingml");
  expect((await draft.body()).byteLength).toBeGreaterThan(4_000);

  await visitor.goto("/en/follow-ups?show=all");
  await expect(visitor.getByRole("row", { name: title })).toContainText("Evaluated");
  await expectAccessible(visitor);
  for (const address of ["/en/follow-ups/calendar", "/en/follow-ups/procedures"]) {
    await visitor.goto(address);
    await expectAccessible(visitor);
  }

  const told = await pageOf(official);
  await told.goto("/en/notifications");
  await expect(told.getByText("The follow-up to a Committee moved on").first()).toBeVisible();
});
