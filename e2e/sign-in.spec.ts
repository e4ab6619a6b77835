import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { SignIn } from "@/e2e/pages/sign-in";
import { codeAt } from "@/domain/people/second-factors/rules";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";

const account = (key: string) => {
  const found = demonstrationAccounts.find((one) => one.key === key);
  if (!found) throw new Error(`The demonstration has no account ${key}.`);
  return found;
};

test("an official signs in on the way to a page, is led there, and signs out for good", async ({ page }) => {
  const { email, password } = account("auditor");
  const signIn = new SignIn(page);
  await signIn.open("/en/admin/audit?action=session.open");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);

  await signIn.as(email, "not the password");
  await expect(page.getByRole("group").getByText("the e-mail address and the password do not belong together")).toBeVisible();
  await expectAccessible(page);
  await signIn.as(email, password);
  await expect(page).toHaveURL(/\/en\/admin\/audit\?action=session\.open$/);
  await expect(page.getByRole("heading", { level: 1, name: "Audit trail" })).toBeVisible();

  await signIn.out();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Audit trail" })).toHaveCount(0);
  await page.goto("/en/admin/audit");
  await expect(page).toHaveURL(/\/en\/sign-in/);
});

test("nobody learns from a forgotten password whether there is an account", async ({ page }) => {
  const said = [];
  for (const email of [account("auditor").email, "nobody@tracker.example"]) {
    await page.goto("/en/sign-in/forgotten");
    await page.getByLabel("E-mail address of your account").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    said.push(await page.getByRole("status").innerText());
    await expectAccessible(page);
  }
  expect(said[0]).toBe(said[1]);
});

test("an account is protected by a second factor, which is asked for from then on", async ({ page }) => {
  const { email, password } = account("international-ngo-admin");
  const signIn = new SignIn(page);
  await signIn.open();
  await signIn.as(email, password);
  await expect(page).toHaveURL(/\/en\/work$/);

  await page.goto("/en/account");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Set up a second factor" }).click();
  await expectAccessible(page);
  const secret = (await page.getByRole("main").locator("code").innerText()).replaceAll(" ", "");
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("Code from the app").fill("000000");
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByText("This code is not right").first()).toBeVisible();
  await page.getByLabel("Code from the app").fill(codeAt(secret, new Date()));
  await page.getByRole("button", { name: "Set up" }).click();

  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeFocused();
  await expectAccessible(page);
  const codes = await page.getByRole("main").locator("li code").allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/en\/account$/);
  await signIn.out();

  await signIn.open();
  await signIn.as(email, password);
  await expect(page).toHaveURL(/\/en\/sign-in\/second-factor/);
  await expectAccessible(page);
  await page.goto("/en/account");
  await expect(page).toHaveURL(/\/en\/sign-in\/second-factor/);
  await page.getByLabel("Code").fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/en\/account$/);
  await expect(page.getByText("Recovery codes left")).toBeVisible();
});
