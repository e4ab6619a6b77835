import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { serveAnother } from "@/e2e/pages/server";
import { SignIn } from "@/e2e/pages/sign-in";
import { codeAt, newSecret } from "@/domain/people/second-factors/rules";
import { hashPassword } from "@/lib/password";
import { seal } from "@/lib/seal";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

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
  await page.getByRole("link", { name: "Continue" }).click();
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

const password = "a quiet evening by the lake";

/** Somebody with a password of their own, and a second factor where one is given; an approver, whose role needs one, where it is said. */
async function anAccount({ isApprover = false, secret }: { isApprover?: boolean; secret?: string }): Promise<string> {
  const stateId = await demonstrationState();
  const { id } = await aPerson({ stateId, holds: isApprover ? [{ role: "APPROVER", bodyId: (await aBody({ stateId })).id }] : [] });
  const secondFactor = secret ? seal(secret, "second factor", id) : null;
  await ownerDatabase().credential.create({ data: { userId: id, passwordHash: await hashPassword(password), secondFactor } });
  return (await ownerDatabase().user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;
}

test("a browser without scripts signs in with password and second factor, and keeps the address that was typed", async ({
  browser,
  baseURL,
}) => {
  const secret = newSecret();
  const email = await anAccount({ secret });
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const signIn = new SignIn(page);
  await page.goto("/ru/account/deputies");
  await page.goto(page.url().replace("/ru/", "/en/"));

  await signIn.as(email, "not the password");
  await expect(page.getByText("the e-mail address and the password do not belong together").first()).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  expect(page.url()).not.toContain("password");
  await signIn.as(email, password);
  await expect(page).toHaveURL(/\/en\/sign-in\/second-factor\?next=/);
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This code is not right").first()).toBeVisible();
  await page.getByLabel("Code").fill(codeAt(secret, new Date()));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/en\/account\/deputies$/);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();

  await page.goto("/en/sign-in?next=https%3A%2F%2Felsewhere.example%2F");
  await signIn.as(email, password);
  await expect(page).toHaveURL(/\/en\/sign-in\/second-factor\?next=%2Fwork$/);
  await context.close();
});

test("a second factor that a role needs is set up without scripts, and a wrong code does not change its secret", async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await serveAnother({ SECOND_FACTOR: "required" });
  try {
    const email = await anAccount({ isApprover: true });
    const page = await (await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })).newPage();
    await page.goto("/en/account");
    await new SignIn(page).as(email, password);
    await expect(page).toHaveURL(/\/en\/sign-in\/second-factor/);
    const secret = async () => (await page.getByRole("main").locator("code").innerText()).replaceAll(" ", "");
    const scanned = await secret();
    await page.getByLabel("Code from the app").fill("000000");
    await page.getByRole("button", { name: "Set up" }).click();
    await expect(page.getByText("This code is not right").first()).toBeVisible();
    expect(await secret()).toBe(scanned);
    await page.getByLabel("Code from the app").fill(codeAt(scanned, new Date()));
    await page.getByRole("button", { name: "Set up" }).click();
    await expect(page.getByRole("main").locator("li code")).toHaveCount(10);
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/en\/account$/);
    await page.context().close();
  } finally {
    await server.stop();
  }
});
