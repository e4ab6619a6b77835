import type { Locator, Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(180_000);

test("a measure is planned, its milestone done, seen on the recommendation, written in the sheet and exported", async ({
  pageOf,
  page,
}) => {
  const { id, reference } = await aRecommendation({ stateId: await demonstrationState() });
  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto("/en/measures");
  await expectAccessible(secretary);
  await secretary.getByRole("link", { name: "Add a measure" }).click();
  await secretary.getByLabel("Number in the plan").fill("E2E-7");
  await secretary.getByRole("group", { name: "What will be done" }).getByLabel("English").fill("Teach the investigators");
  await secretary.getByLabel("Ends").fill("soon");
  await secretary.getByRole("textbox", { name: "Recommendations it carries out" }).fill(reference);
  await secretary.getByRole("button", { name: "Record" }).click();
  await expect(secretary.getByText("Enter a date like 29.12.2021, 12.2021 or 2021").first()).toBeVisible();
  await secretary.getByLabel("Ends").fill("12.2027");
  await secretary.getByRole("group", { name: "What will be done" }).getByLabel("Russian").fill("Обучить следователей");
  await secretary.getByRole("button", { name: "Record" }).click();
  await secretary.waitForURL(/\/measures\/[0-9a-f-]{36}$/);
  const address = secretary.url();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  await secretary.getByRole("link", { name: "Add a milestone" }).click();
  await secretary.getByRole("group", { name: "What is to be reached" }).getByLabel("Russian").fill("Программа утверждена");
  await secretary.getByLabel("By when").fill("06.2026");
  await secretary.getByRole("button", { name: "Record" }).click();
  await secretary.waitForURL(address);
  await secretary.getByRole("button", { name: "Done today" }).click();
  await expect(secretary.getByRole("button", { name: "Done today" })).toHaveCount(0, { timeout: 30_000 });
  await expect(secretary.getByRole("cell", { name: "Done", exact: true })).toBeVisible();
  await secretary.getByRole("button", { name: "Publish" }).click();
  await expect(secretary.getByText("Not public")).toHaveCount(0, { timeout: 30_000 });
  await expectAccessible(secretary);

  await page.goto(`/en/recommendations/${id}`);
  await expect(page.getByRole("link", { name: "Teach the investigators" })).toBeVisible();
  await expect(page.getByText("1 of 1 milestones")).toBeVisible();

  await secretary.goto("/en/plan?by=year&q=E2E-7");
  await expectAccessible(secretary);
  const cellOf = (on: Page, column: string) => on.getByRole("gridcell", { name: new RegExp(`^${column}, measure E2E-7`) });
  const funding = cellOf(secretary, "Sources of funding");
  const planItem = cellOf(secretary, "Plan item or goal");
  await funding.focus();
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.type("A mistake");
  await secretary.keyboard.press("Escape");
  await expect(funding).toHaveText("");
  await expect(funding).toBeFocused();
  await secretary.keyboard.type("Republican budget");
  await secretary.keyboard.press("Tab");
  await expect(planItem).toBeFocused();
  await expect(funding.getByText("Saved")).toBeAttached({ timeout: 30_000 });
  await oneTabStop(secretary);
  await secretary.keyboard.press("ArrowLeft");
  await expect(funding).toBeFocused();
  await secretary.keyboard.press("Home");
  await expect(cellOf(secretary, "No.")).toBeFocused();
  await refusedIsKept(secretary, cellOf);

  const other = await pageOf("secretariat-recorder");
  await other.goto("/en/plan?by=year&q=E2E-7");
  await funding.click();
  await secretary.keyboard.press("ControlOrMeta+a");
  await secretary.keyboard.type("A donor");
  const saved = secretary.waitForResponse((response) => response.request().method() === "POST");
  await secretary.keyboard.press("Enter");
  await saved;
  const theirs = cellOf(other, "Sources of funding");
  await theirs.focus();
  await other.keyboard.press("Enter");
  await other.keyboard.press("End");
  await other.keyboard.type(", local");
  await other.keyboard.press("Enter");
  await expect(theirs.getByText("Somebody else has changed this cell")).toBeVisible({ timeout: 30_000 });
  await theirs.getByRole("button", { name: "Take theirs" }).click();
  await expect(theirs).toContainText("A donor");

  await page.goto("/ru/plan/timeline?q=E2E-7");
  await expect(page.getByRole("img", { name: /^Обучить следователей/ })).toBeVisible();
  await expectAccessible(page);

  for (const layout of ["full", "government"]) {
    for (const format of ["docx", "xlsx"]) {
      const file = await page.request.get(`/ru/exports/plan?format=${format}&layout=${layout}&q=E2E-7`);
      expect(file.status()).toBe(200);
      expect((await file.body()).subarray(0, 2).toString()).toBe("PK");
    }
  }
});

test("the timeline and the sheet print on turned pages, whatever the paper, with nothing cut", async ({ page }) => {
  for (const address of ["/ru/plan/timeline", "/ru/plan"]) {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    // What A4 and A3 have room for between margins of 10 mm.
    for (const width of [1046, 1511]) {
      await page.setViewportSize({ width, height: 700 });
      const cut = await page
        .locator("main :is(th, td, svg)")
        .evaluateAll((all, edge) => all.filter((one) => one.getBoundingClientRect().right > edge + 1).length, width);
      expect(cut, `${address} at ${width}`).toBe(0);
    }
    const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A3", preferCSSPageSize: true })));
    const [, , width = 0, height = 0] = (await file.getPage(1)).view;
    expect(width, address).toBeGreaterThan(height);
    const { text } = await extractText(file, { mergePages: true });
    if (address.endsWith("timeline")) expect(text.replaceAll(/\s+/g, " ")).toContain("Обучить судей применению Пакта");
  }
});

type CellOf = (page: Page, column: string) => Locator;

/** What was refused waits for its writer, who went elsewhere and came back. */
async function refusedIsKept(page: Page, cellOf: CellOf): Promise<void> {
  await cellOf(page, "Ends").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("soon");
  await page.keyboard.press("Enter");
  await expect(cellOf(page, "Ends").getByText("Enter a date like 29.12.2021")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "List of measures" }).click();
  await expect(page).toHaveURL(/\/measures/);
  await page.goBack();
  const left = cellOf(page, "Ends");
  await expect(left.getByText("This was not saved when you left the sheet.")).toBeVisible();
  await expect(left).toContainText("soon");
  await left.getByRole("button", { name: "Discard" }).click();
  await expect(left).toContainText("2027");
  await expect(left).not.toContainText("soon");
}

/** Tab comes to the sheet once and leaves it. */
async function oneTabStop(page: Page): Promise<void> {
  await expect(page.locator("table.sheet").locator("a:not([tabindex='-1']), [tabindex='0']")).toHaveCount(1);
}

test("a measure under two headings says the same under both, also when it moves", async ({ pageOf }) => {
  const owner = ownerDatabase();
  const [one, other] = await owner.recommendation.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { reference: "asc" },
    take: 2,
  });
  if (!one || !other) throw new Error("The demonstration has fewer than two recommendations.");
  await owner.measure.create({
    data: {
      stateId: one.stateId,
      code: "E2E-8",
      titles: { en: "Count the cells" },
      recommendations: { create: [{ recommendationId: one.id }, { recommendationId: other.id }] },
    },
  });
  const page = await pageOf("secretariat-recorder");
  await page.goto("/en/plan?q=E2E-8");
  const items = page.getByRole("gridcell", { name: /^Plan item or goal, measure E2E-8/ });
  await expect(items).toHaveCount(2);
  await expect(page.getByRole("gridcell", { name: /^No\., measure E2E-8/ }).first()).toContainText("Not public");
  await items.first().click();
  await page.keyboard.type("Item 4");
  await page.keyboard.press("Enter");
  await expect(items.nth(1)).toContainText("Item 4");
  await expect(items.nth(1).getByText("Saved")).toBeAttached({ timeout: 30_000 });

  await page.goto("/en/plan?q=E2E-8&by=year");
  await expect(page.getByRole("rowheader", { name: "Without" })).toBeVisible();
  const ends = page.getByRole("gridcell", { name: /^Ends, measure E2E-8/ });
  await ends.click();
  await page.keyboard.type("2031");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("rowheader", { name: "2031" })).toBeVisible({ timeout: 30_000 });
  await expect(ends).toBeFocused();

  await page.goto("/en/plan?q=nothing-like-it");
  await expect(page.getByText("No measures match these filters")).toBeVisible();
});
