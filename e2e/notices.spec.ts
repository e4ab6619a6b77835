import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

/** Letters come in the language of their reader. */
const assignedInAnyLanguage =
  /A recommendation was assigned to your body|Вашему органу поручена рекомендация|Органыңызға ұсыным тапсырылды/;

/** From an assignment to the notice in the list, the mail in the mailbox, and the settings that change it. */
test("an official is told of an assignment, reads it, chooses how to be told, and follows the dates in a calendar", async ({ pageOf }) => {
  const secretary = await pageOf("secretariat-recorder");
  const focal = await pageOf("health-focal");
  await focal.goto("/en/notifications");
  await expectAccessible(focal);

  const reference = await giveToHealth(secretary);
  await focal.goto("/en/notifications?show=unread");
  const row = focal.getByRole("row").filter({ hasText: reference }).first();
  await expect(row).toContainText("A recommendation was assigned to your body");
  await expect(focal.getByRole("link", { name: /^Notices, \d+ not read$/ })).toBeVisible();
  await expectAccessible(focal);

  await expect(async () => {
    await focal.goto("/en/mailbox");
    const letter = focal.getByRole("main").getByRole("listitem").filter({ hasText: assignedInAnyLanguage }).first();
    await letter.locator("summary").click({ timeout: 2000 });
    await expect(letter.getByRole("link").first()).toHaveAttribute("href", /\/(recommendations|notifications)/);
    await expect(letter).not.toContainText(reference);
  }).toPass({ timeout: 60_000 });
  await expectAccessible(focal);

  await focal.goto("/en/notifications");
  await focal.getByRole("button", { name: "Mark all as read" }).click();
  await expect(focal.getByText("You have read everything.")).toBeVisible();

  await focal.goto("/en/notifications/settings");
  await focal.getByRole("combobox", { name: "Response published" }).selectOption("By e-mail once a week");
  await focal.getByRole("button", { name: "Save" }).click();
  await expect(focal.getByText("Your choice is saved.")).toBeVisible();
  await focal.reload();
  await expect(focal.getByRole("combobox", { name: "Response published" })).toHaveValue("WEEKLY");
  await expectAccessible(focal);

  await focal.getByRole("button", { name: "Make an address" }).click();
  const address = (await focal.locator("code").textContent()) ?? "";
  const calendar = await focal.request.get(address);
  expect([calendar.status(), calendar.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect((await calendar.text()).replaceAll("\r\n ", "")).toContain(reference);
  await focal.getByRole("button", { name: "Revoke My dates" }).first().click();
  await expect(focal.getByText("There is no address yet")).toBeVisible();
  expect((await focal.request.get(address)).status()).toBe(404);
});

test("the secretariat sets the reminders and enters a day off; nobody else finds the page", async ({ pageOf, page }) => {
  const focal = await pageOf("health-focal");
  await focal.goto("/en/notifications/reminders");
  await expect(focal.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto("/en/notifications/reminders?year=2031");
  await secretary.getByLabel("Days before the date").fill("30, soon");
  await secretary.getByRole("button", { name: "Save" }).click();
  await expect(secretary.getByText("Enter whole numbers of days from 1 to 365.")).not.toHaveCount(0);
  await secretary.getByLabel("Days before the date").fill("21, 3");
  await secretary.getByRole("button", { name: "Save" }).click();
  await expect(secretary.getByText("The reminders are set.")).toBeVisible();
  await secretary.getByLabel("Day", { exact: true }).fill("2031-07-07");
  await secretary.getByLabel("Name", { exact: true }).fill("A day off of the test");
  await secretary.getByRole("button", { name: "Enter", exact: true }).click();
  await expect(secretary.getByRole("row", { name: /A day off of the test/ })).toBeVisible();
  await expectAccessible(secretary);

  await page.goto("/en/unsubscribe/nothing-of-ours");
  await expect(page.getByText("This link is not complete.", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

/** Gives a recommendation that nobody has to the Ministry of Health. Returns its reference. */
async function giveToHealth(secretary: Page): Promise<string> {
  const { id, reference } = await ownerDatabase().recommendation.findFirstOrThrow({
    where: { publishedAt: { not: null }, assignments: { none: {} } },
    select: { id: true, reference: true },
    orderBy: { reference: "desc" },
  });
  await secretary.goto(`/en/recommendations/${id}/assignment`);
  await secretary.getByRole("combobox", { name: "Lead body" }).selectOption({ label: "Ministry of Health of the Republic of Kazakhstan" });
  await secretary.getByLabel("Due date").fill("2031-12-01");
  await secretary.getByRole("textbox", { name: "Decision" }).fill("Order of the journey");
  await secretary.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(secretary.getByText("Order of the journey").first()).toBeVisible();
  return reference;
}
