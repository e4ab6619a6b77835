import { expect, expectAccessible, test } from "@/e2e/fixtures";

test.setTimeout(180_000);

test("a case is opened, its remedies and grade recorded, published, found and taken as a table", async ({ pageOf, page }) => {
  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto("/en/cases");
  await expect(secretary.getByRole("link", { name: "Communication no. 2137/2012" })).toBeVisible();
  await secretary.getByRole("link", { name: "Open a case file" }).click();
  await secretary.getByRole("combobox", { name: "Committee" }).selectOption({ label: "Human Rights Committee" });
  await secretary.getByRole("textbox", { name: "Number of the communication" }).fill("3999/2021");
  await secretary.getByRole("textbox", { name: "Initials of the author" }).fill("Somebody by name");
  await secretary.getByLabel("Views adopted on").fill("2025-01-10");
  await secretary.getByRole("checkbox", { name: /^ICCPR 7 ·/ }).check();
  await secretary.getByRole("textbox", { name: "More exactly" }).fill("read with 2 (3)");
  await secretary.getByRole("radio", { name: "Stated by one party" }).check();
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Open the file" }).click();
  await expect(secretary.getByText("Initials only, such as A. B.").first()).toBeVisible();
  await secretary.getByRole("textbox", { name: "Initials of the author" }).fill("");
  await secretary.getByRole("button", { name: "Open the file" }).click();
  await secretary.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  const address = secretary.url();
  await expect(secretary.getByText("Withheld")).toBeVisible();
  await expect(secretary.getByRole("link", { name: /^ICCPR 7 ·/ })).toHaveAttribute("href", /\/recommendations\?article=/);
  await expect(secretary.getByText("Expected", { exact: true })).toBeVisible();
  await expect(secretary.getByText("Overdue", { exact: true })).toBeVisible();

  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  await secretary.getByRole("link", { name: "Revise the case" }).click();
  await secretary.getByText("Add a remedy").click();
  await secretary.getByRole("textbox", { name: "What is asked for" }).fill("Pay what is due.");
  await secretary.getByRole("button", { name: "Save the remedy" }).click();
  await expect(secretary.getByText("Compensation: Pay what is due.")).toBeVisible();
  await secretary.getByText("Record a grade").click();
  await secretary.getByRole("radio", { name: /^B ·/ }).check();
  await secretary.getByRole("group").getByLabel("Date", { exact: true }).fill("2026-02-02");
  await secretary.getByRole("textbox", { name: "Document", exact: true }).fill("Report on follow-up");
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Record the grade" }).click();
  await expect(secretary.getByRole("textbox", { name: "Document", exact: true })).toHaveValue("");
  await secretary.goto(address);
  await expect(secretary.getByRole("rowheader").getByText(/^B · /)).toBeVisible();
  await secretary.getByRole("button", { name: "Publish the case" }).click();
  await expect(secretary.getByText("Not public yet")).toHaveCount(0, { timeout: 30_000 });

  await page.goto("/en/cases?remedy=OPEN&grade=B&overdue=1");
  await page.getByRole("link", { name: "Communication no. 3999/2021" }).click();
  await expect(page.getByText("Pay what is due.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Revise the case" })).toHaveCount(0);
  await expectAccessible(page);

  const csv = await (await page.request.get("/en/exports/cases?format=csv&grade=B")).text();
  expect(csv).toContain("3999/2021");
  expect(csv).not.toContain("2137/2012");
  const sheet = await page.request.get("/en/exports/cases?format=xlsx");
  expect((await sheet.body()).subarray(0, 2).toString()).toBe("PK");

  await page.goto("/en/search?q=3999%2F2021");
  await expect(page.getByRole("link", { name: "Communication no. 3999/2021" })).toBeVisible();
  await secretary.getByText("Withdraw the published case").click();
  await secretary.getByRole("textbox", { name: "Why it is withdrawn" }).fill("The author can be recognised.");
  await secretary.getByRole("button", { name: "Withdraw the case" }).click();
  await expect(secretary.getByText("Not public yet")).toBeVisible({ timeout: 30_000 });
  await expect(secretary.getByText("The author can be recognised.")).toBeVisible();
  await expectAccessible(secretary);
  await page.reload();
  await expect(page.getByRole("link", { name: "Communication no. 3999/2021" })).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  expect(await (await page.request.get("/en/exports/cases?format=csv")).text()).not.toContain("3999/2021");
});
