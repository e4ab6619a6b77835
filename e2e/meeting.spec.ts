import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";

test.setTimeout(240_000);

const health = "Ministry of Health of the Republic of Kazakhstan";

/** From the plan of a meeting to the task done: each step by the person whose work it is, in their own browser. */
test("a meeting is planned, held, minuted and approved; its decision orders an assignment, and its task is reported", async ({
  pageOf,
  page,
}) => {
  const secretary = await pageOf("secretariat-recorder");
  const reference = await anyReference(secretary);
  const meeting = await plan(secretary);

  await page.goto(meeting);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  await hold(secretary, meeting);
  await writeMinutes(secretary);
  await decide(secretary, reference);

  await page.goto(meeting);
  await expect(page.getByText("The minutes of this meeting are not published")).toBeVisible();
  await expect(page.getByText("The list was discussed.")).toHaveCount(0);

  await assignBy(secretary, reference);
  await reportTask(await pageOf("health-focal"));

  const approver = await pageOf("secretariat-verifier");
  await approver.goto(meeting);
  await approver.getByRole("button", { name: "Approve the minutes" }).click();
  await expect(approver.getByText("Minutes approved", { exact: true })).toBeVisible();
  await expect(approver.getByRole("link", { name: "Write the minutes" })).toHaveCount(0);
  await expect(approver.getByText("The sample was sent on Monday.")).toBeVisible();
  await expectAccessible(approver);

  const word = await approver.request.get(`/en/exports/minutes?meeting=${meeting.split("/").at(-1)}`);
  expect([word.status(), word.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("minutes-")]);
  expect((await word.body()).subarray(0, 2).toString()).toBe("PK");
  expect((await page.request.get(`/en/exports/minutes?meeting=${meeting.split("/").at(-1)}`)).status()).toBe(404);

  await approver.getByRole("button", { name: "Publish the minutes" }).click();
  await expect(approver.getByRole("button", { name: "Publish the minutes" })).toHaveCount(0, { timeout: 30_000 });
  await page.goto(meeting);
  await expect(page.getByText("The list was discussed.")).toBeVisible();
  await expect(page.getByText("Briefing note")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Attendance" })).toHaveCount(0);
  await expectAccessible(page);

  await find(page, "the list was discussed");
  await expect(page.getByRole("heading", { name: "Minutes of the working group" })).toBeVisible();
  await expectAccessible(page);
  await withdraw(approver);
  await page.goto(meeting);
  await expect(page.getByText("The minutes of this meeting are not published")).toBeVisible();
  await expect(page.getByText("A name was in the minutes.")).toHaveCount(0);
  await find(page, "the list was discussed");
  await expect(page.getByRole("heading", { name: "Minutes of the working group" })).toHaveCount(0);
});

test("the group, its composition on a day, its meetings and tasks are there for everybody as far as they are public", async ({
  page,
  pageOf,
}) => {
  await page.goto("/en/working-group");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interdepartmental working group");
  await expect(page.getByRole("cell", { name: "Not named" }).first()).toBeVisible();
  await expect(page.getByText("Chair (demonstration)")).toHaveCount(0);
  await page.getByLabel("Composition on").fill("2024-01-01");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nobody sat in the group on that day")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Meetings", exact: true }).click();
  await expect(page.getByRole("link", { name: "Meeting no. D-1" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Meeting no. D-4" })).toHaveCount(0);
  await expectAccessible(page);

  const member = await pageOf("group-member");
  await member.goto("/en/working-group/tasks?overdue=1");
  await expect(member.getByRole("link", { name: /статистику/ })).toBeVisible();
  await expectAccessible(member);
});

/** A reference that stands in the register. */
async function anyReference(page: Page): Promise<string> {
  await page.goto("/en/recommendations");
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.waitForURL(/\/recommendations\/[0-9a-f-]{36}$/);
  return (await page.locator("dt", { hasText: "Reference" }).locator("xpath=following-sibling::dd").first().innerText()).trim();
}

async function plan(page: Page): Promise<string> {
  await page.goto("/en/working-group/meetings");
  await page.getByRole("link", { name: "Plan a meeting" }).click();
  await page.getByRole("button", { name: "Plan the meeting" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByRole("textbox", { name: "Number" }).fill("E-1");
  await page.getByLabel("Date").fill("2026-03-12");
  await page.getByRole("textbox", { name: "Item 1" }).fill("Anything else");
  await page.getByRole("button", { name: "Add an item" }).click();
  await page.getByRole("textbox", { name: "Item 2" }).fill("The list of recommendations");
  await page.getByRole("button", { name: "Up Item 2" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Item 1" })).toHaveValue("The list of recommendations");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Plan the meeting" }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Invited" })).toBeVisible();
  const address = page.url();

  await page.getByRole("link", { name: "Change the plan" }).click();
  await page.getByText("Add a paper: The list of recommendations").click();
  await page.getByRole("textbox", { name: "Title of the paper" }).first().fill("Briefing note");
  await page.getByRole("radio", { name: "In a file" }).first().check();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("What to know.") });
  await page.getByRole("button", { name: "Add the paper" }).first().click();
  await expect(page.getByRole("link", { name: "Briefing note" })).toBeVisible();
  return address;
}

async function find(page: Page, words: string): Promise<void> {
  await page.goto(`/en/search?q=${encodeURIComponent(words)}`);
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
}

/** Without a reason nothing is withdrawn; with one it is, and can be published again. */
async function withdraw(page: Page): Promise<void> {
  await page.getByText("Withdraw the published minutes").click();
  await page.getByRole("button", { name: "Withdraw the minutes" }).click();
  await expect(page.getByText("Published", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "Why it is withdrawn" }).fill("A name was in the minutes.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Withdraw the minutes" }).click();
  await expect(page.getByRole("button", { name: "Publish the minutes" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("A name was in the minutes.")).toBeVisible();
}

async function hold(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await page.getByRole("button", { name: "The meeting was held" }).click();
  await expect(page.getByRole("link", { name: "Write the minutes" })).toBeVisible();
}

async function writeMinutes(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Write the minutes" }).click();
  const attendance = page.getByRole("group", { name: "Attendance" });
  await expect(attendance).toBeVisible();
  for (const seat of await attendance.getByRole("combobox").all()) await seat.selectOption({ label: "Present" });
  await page.getByRole("textbox", { name: /^1\./ }).fill("The list was discussed.");
  await page.getByRole("textbox", { name: /^2\./ }).fill("Nothing else.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the minutes" }).click();
  await expect(page.getByText("The list was discussed.")).toBeVisible();
}

async function decide(page: Page, reference: string): Promise<void> {
  await page.getByRole("link", { name: "Record a decision" }).click();
  await page.getByRole("textbox", { name: "Text of the decision" }).fill("The ministry shall lead.");
  await page.getByRole("textbox", { name: "Recommendations" }).fill("KAZ-NOWHERE");
  await page.getByRole("button", { name: "Add a task" }).click();
  await page.getByRole("textbox", { name: "What is to be done" }).fill("Send a sample");
  await page.getByRole("combobox", { name: "Responsible body" }).selectOption({ label: health });
  await page.getByLabel("Due").fill("2026-04-01");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("There is no recommendation KAZ-NOWHERE").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Recommendations" }).fill(reference);
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByRole("link", { name: "Decision no. 1" })).toBeVisible();
  await expect(page.getByText("Overdue")).toBeVisible();
}

async function assignBy(page: Page, reference: string): Promise<void> {
  await page.getByRole("link", { name: reference, exact: true }).click();
  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await page.getByRole("combobox", { name: "Lead body" }).selectOption({ label: health });
  await page.getByLabel("Due date").fill("2027-05-31");
  const decision = page.getByRole("combobox", { name: "Decision of the working group" });
  const wanted = await decision.locator("option", { hasText: "E-1" }).getAttribute("value");
  await decision.selectOption(wanted);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Carry out the decision" }).click();
  await page.waitForURL(/\/recommendations\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: /№ E-1\/1/ }).click();
  await expect(page.getByRole("heading", { name: "Assignments that it orders" })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`${reference} ${health}`) })).toBeVisible();
  await expectAccessible(page);
}

async function reportTask(page: Page): Promise<void> {
  await page.goto("/en/work");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Send a sample" }).click();
  await page.getByRole("button", { name: "The task is done" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByRole("textbox", { name: "What was done" }).fill("The sample was sent on Monday.");
  await page.getByRole("button", { name: "The task is done" }).click();
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await expectAccessible(page);
}
