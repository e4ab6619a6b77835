import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(180_000);

test("a measure is planned, its milestone done, seen on the recommendation, written in the sheet and exported", async ({
  pageOf,
  page,
}) => {
  const { id, reference } = await ownerDatabase().recommendation.findFirstOrThrow({
    where: { publishedAt: { not: null } },
    orderBy: [{ reference: "asc" }],
  });
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
  const funding = secretary.getByRole("cell", { name: /^Sources of funding, measure E2E-7/ });
  await funding.focus();
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.type("A mistake");
  await secretary.keyboard.press("Escape");
  await expect(funding).toHaveText("");
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.type("Republican budget");
  await secretary.keyboard.press("Tab");
  await expect(secretary.getByRole("cell", { name: /^Plan item or goal, measure E2E-7/ })).toBeFocused();
  await expect(funding.getByText("Saved")).toBeAttached({ timeout: 30_000 });

  const other = await pageOf("secretariat-recorder");
  await other.goto("/en/plan?by=year&q=E2E-7");
  await funding.focus();
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.press("ControlOrMeta+a");
  await secretary.keyboard.type("A donor");
  const saved = secretary.waitForResponse((response) => response.request().method() === "POST");
  await secretary.keyboard.press("Enter");
  await saved;
  const theirs = other.getByRole("cell", { name: /^Sources of funding, measure E2E-7/ });
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
