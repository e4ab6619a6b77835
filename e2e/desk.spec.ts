import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { SignIn } from "@/e2e/pages/sign-in";
import { aDesk, storedText as stored, textField as text } from "@/e2e/pages/desk";
import { hashPassword } from "@/lib/password";
import { ownerDatabase } from "@/prisma/owner";

test("two people write at once; nobody is overwritten, and nothing typed is lost when the session ends", async ({ pageOf }) => {
  const { one, two, issue, address } = await aDesk();
  const [first, second] = [await pageOf({ id: one.id }), await pageOf({ id: two.id })];
  const answer = await first.goto(address);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
  await expect(first).toHaveTitle("Desk");
  await expectAccessible(first);
  await second.goto(address);

  await text(first).fill("Written by the first.");
  await expect(first.getByText(/^Saved at/)).toBeVisible();
  await text(second).fill("Written by the second.");
  await expect(second.getByText("A. One", { exact: false }).first()).toBeVisible();
  await expect(second.locator("ins")).toContainText("second");
  await second.getByRole("button", { name: /^Keep my text/ }).click();
  await expect(second.getByText(/^Saved at/)).toBeVisible();
  expect(await stored(issue.id)).toBe("Written by the second.");
  await first.reload();
  await expect(first.getByText("B. Two is writing here")).toBeVisible();
  await first.getByText("As A. One had written it").click();
  await expect(first.locator("del").first()).toContainText("first");

  // The session ends in the middle of a sentence: the page stays, and saves once there is a session again.
  await ownerDatabase().session.updateMany({ where: { userId: one.id }, data: { revokedAt: new Date() } });
  await text(first).fill("Written in the middle of");
  await expect(first.getByText("You have been signed out", { exact: true })).toBeVisible();
  await expect(text(first)).toHaveValue("Written in the middle of");
  expect(await first.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("middle of");
  await first.context().addCookies(await (await pageOf({ id: one.id })).context().cookies());
  await first.getByRole("button", { name: "Save now" }).click();
  await expect(first.getByText(/^Saved at/)).toBeVisible();
  expect(await stored(issue.id)).toBe("Written in the middle of");

  // Leaving: the screen is cleared and the page's place in the history is taken.
  await first.keyboard.press("Escape");
  await first.keyboard.press("Escape");
  await expect(first).toHaveURL(/\/en$/);
  await expect(first.locator("body")).not.toContainText("Written in the middle of");
});

test("the whole desk works without JavaScript", async ({ pageOf, browser, baseURL }) => {
  const { one, report, address, cycle, template } = await aDesk();
  const signedIn = await (await pageOf({ id: one.id })).context().cookies();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await context.addCookies(signedIn);
  const page = await context.newPage();

  await page.goto("/en/desk/new");
  await expect(page.getByText("HRI/MC/2015/6")).toBeVisible();
  await page.getByLabel("Title of the report").fill("Another one");
  await page.getByLabel("Review").selectOption(cycle.id);
  await page.getByLabel("Rules").selectOption(template.id);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText(/Read above what is protected/).first()).toBeVisible();
  await expect(page.getByLabel("Title of the report")).toHaveValue("Another one");
  await page.getByLabel("I have read what is protected").check();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page).toHaveURL(/\/en\/desk$/);
  await page.getByRole("link", { name: "Another one" }).click();
  await page.getByRole("button", { name: "Add an issue" }).click();
  await expect(page.getByRole("link", { name: "Without a heading" }).first()).toBeVisible();

  await page.goto(address);
  await text(page).fill("Word one two three four five six seven eight nine ten eleven twelve.");
  await page.getByLabel("Suggested recommendation", { exact: true }).fill("Do it.");
  await page.getByRole("button", { name: "Save and go back" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/desk/reports/${report.id}$`));
  await expect(page.getByText(/and the committee takes 12/)).toBeVisible();
  await expect(page.getByText("it does not say which paragraph or question it answers")).toBeVisible();

  await page.getByRole("link", { name: "Sources" }).click();
  await page.getByLabel("Who", { exact: true }).fill("Somebody known");
  await page.getByRole("button", { name: "Seal and keep" }).click();
  await expect(page.getByText("Somebody known")).toBeVisible();
  await page.getByRole("link", { name: "Annexes" }).click();
  await page.getByLabel("Title", { exact: true }).fill("A list");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("One, two.") });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "A list" })).toBeVisible();
  await page.getByRole("link", { name: "Leave now" }).click();
  await expect(page).toHaveURL(/\/en$/);
  await context.close();
});

test("without JavaScript, what is typed when the session ends is back after signing in again, for its author alone", async ({
  pageOf,
  browser,
  baseURL,
}) => {
  const { one, two, report, issue, address } = await aDesk();
  const password = "a quiet evening by the lake";
  const passwordHash = await hashPassword(password);
  const emails: string[] = [];
  for (const { id } of [one, two]) {
    await ownerDatabase().credential.create({ data: { userId: id, passwordHash } });
    emails.push((await ownerDatabase().user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email);
  }
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await context.addCookies(await (await pageOf({ id: one.id })).context().cookies());
  const page = await context.newPage();
  const signIn = new SignIn(page);
  const endSession = () =>
    ownerDatabase().session.updateMany({ where: { userId: { in: [one.id, two.id] } }, data: { revokedAt: new Date() } });
  const [mine, back] = ["Written in the middle of a sentence that nobody else", new RegExp(`${address}$`)];

  await page.goto(address);
  await endSession();
  await text(page).fill(mine);
  await page.getByRole("button", { name: "Save and go back" }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await expect(page.getByText("It is kept for a day", { exact: false })).toBeVisible();
  expect(page.url()).not.toContain("middle");

  // Whoever else signs in here, in the same browser and with the same right to the page, sees nothing of it.
  await signIn.as(emails[1] ?? "", password);
  await expect(page).toHaveURL(back);
  await expect(text(page)).toHaveValue("");
  expect(await page.content()).not.toContain("middle of a sentence");
  // And what they save meanwhile is not overwritten unseen.
  await text(page).fill("Written by the second.");
  await page.getByRole("button", { name: "Save and go back" }).click();
  expect(await stored(issue.id)).toBe("Written by the second.");
  await endSession();

  await page.goto(address);
  await signIn.as(emails[0] ?? "", password);
  await expect(page).toHaveURL(back);
  await expect(text(page)).toHaveValue(mine);
  await page.getByText("The text, to copy").click();
  await expect(page.getByLabel("Text 1", { exact: true })).toHaveValue(mine);
  await page.getByRole("button", { name: "Save and go back" }).click();
  await expect(page.getByText("Written by the second.").first()).toBeVisible();
  await expect(text(page)).toHaveValue(mine);
  await page.getByRole("button", { name: "Save and go back" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/desk/reports/${report.id}$`));
  expect(await stored(issue.id)).toBe(mine);
  expect(await ownerDatabase().keptForm.count({ where: { userId: one.id } })).toBe(0);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("kept");

  // What is not wanted any more is discarded.
  await page.goto(address);
  await text(page).fill("Not wanted.");
  await endSession();
  await page.getByRole("button", { name: "Save and go back" }).click();
  await signIn.as(emails[0] ?? "", password);
  await expect(text(page)).toHaveValue("Not wanted.");
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page).toHaveURL(back);
  await expect(text(page)).toHaveValue(mine);
  expect(await ownerDatabase().keptForm.count({ where: { userId: one.id } })).toBe(0);

  // Of a file only its title is kept, and it is said.
  const file = { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("One, two.") };
  await page.goto(`/en/desk/reports/${report.id}/annexes`);
  await endSession();
  await page.getByLabel("Title", { exact: true }).fill("A list of names");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await signIn.as(emails[0] ?? "", password);
  await expect(page).toHaveURL(/\/annexes$/);
  await expect(page.getByText("Files were not kept")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A list of names");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "A list of names" })).toBeVisible();
  expect(await ownerDatabase().keptForm.count({ where: { userId: one.id } })).toBe(0);
  await context.close();
});
