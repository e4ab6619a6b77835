import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import en from "@/messages/en.json" with { type: "json" };
import kk from "@/messages/kk.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import { aPerson, aRecommendation } from "@/prisma/factories";
import { dateOf, dayAfter, today } from "@/lib/day";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

/** Whatever day it is: on a day off, letters would wait. */
test.beforeAll(async () => {
  const states = await ownerDatabase().state.findMany({ select: { id: true } });
  const days = [-1, 0, 1].map((ahead) => dateOf(dayAfter(today(), ahead)) ?? new Date());
  await ownerDatabase().calendarDay.createMany({
    data: states.flatMap(({ id: stateId }) => days.map((day) => ({ stateId, day, kind: "WORKING" as const, name: "A day of journeys" }))),
    skipDuplicates: true,
  });
});

/** Letters come in the language of their reader. */
const assignedInAnyLanguage = new RegExp([en, kk, ru].map(({ mail }) => mail.NOTICE.subjects.ASSIGNED).join("|"));

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
  await expect(focal.getByRole("row", { name: "My dates" }).first()).toContainText("Ended");
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

test("the administrator sees what did not go out, and why, and sends it again; nobody else finds the page", async ({ pageOf }) => {
  const person = await aPersonUntold();
  const focal = await pageOf("health-focal");
  await focal.goto("/en/admin/mail");
  await expect(focal.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  const page = await pageOf("administrator");
  await page.goto("/en/admin");
  await page.getByRole("link", { name: "Mail", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: person.name });
  await expect(row).toContainText("Given up:");
  await expect(row).toContainText("Tried 16 times");
  await expectAccessible(page);
  await row.getByRole("button", { name: "Send again" }).click();
  await expect(row).toHaveCount(0);
  await expect(async () => {
    expect(await ownerDatabase().outgoingMail.findFirst({ where: { userId: person.id } })).toMatchObject({
      sentAt: expect.any(Date),
      trouble: null,
    });
  }).toPass({ timeout: 30_000 });
  const reader = await pageOf(person);
  await reader.goto("/en/mailbox");
  await expect(reader.getByRole("main").getByRole("listitem").filter({ hasText: assignedInAnyLanguage })).toHaveCount(1);
});

/** Somebody of the State's side to whom a mail server would take no mail. */
async function aPersonUntold() {
  const stateId = await demonstrationState();
  const person = await aPerson({ stateId, name: `Untold ${Date.now()}`, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  const [at, mailId] = [new Date(), randomUUID()];
  const mail = { id: mailId, userId: person.id, kind: "NOTICE", about: "ASSIGNED", dueAt: at } as const;
  await ownerDatabase().outgoingMail.create({ data: { ...mail, attempts: 16, abandonedAt: at, trouble: "REFUSED" } });
  const notice = { userId: person.id, stateId, kind: "ASSIGNED", batch: randomUUID(), at, routedAt: at, mailId } as const;
  await ownerDatabase().notification.create({ data: notice });
  return person;
}

/** Gives a recommendation that nobody has to the Ministry of Health. Returns its reference. */
async function giveToHealth(secretary: Page): Promise<string> {
  const { id, reference } = await aRecommendation({ stateId: await demonstrationState() });
  await secretary.goto(`/en/recommendations/${id}/assignment`);
  await secretary.getByRole("combobox", { name: "Lead body" }).selectOption({ label: "Ministry of Health of the Republic of Kazakhstan" });
  await secretary.getByLabel("Due date").fill("2031-12-01");
  await secretary.getByRole("textbox", { name: "Decision" }).fill("Order of the journey");
  await secretary.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(secretary.getByText("Order of the journey").first()).toBeVisible();
  return reference;
}
