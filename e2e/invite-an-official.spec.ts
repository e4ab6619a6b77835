import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { SignIn } from "@/e2e/pages/sign-in";

/** The link of the newest letter to this address, once the worker has sent it; without a mail server, letters are files. */
async function linkTo(email: string): Promise<string> {
  await expect.poll(() => linkIn(email), { timeout: 30_000 }).not.toBe("");
  return linkIn(email);
}

function linkIn(email: string): string {
  const folder = path.join(process.env.STORAGE_DIRECTORY ?? "", "mail");
  const letters = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").split("\r\n\r\n"));
  const [, body = ""] = letters.findLast(([head]) => head?.includes(`To: ${email}`)) ?? [];
  return /http\S+/.exec(Buffer.from(body, "base64").toString())?.[0] ?? "";
}

test("an administrator invites an official, who comes in with the role given, and is out the moment the account is disabled", async ({
  pageOf,
  page,
  browser,
  baseURL,
}) => {
  const email = `invited.${Date.now()}@tracker.example`;
  const administration = await pageOf("administrator");
  await administration.goto("/en/admin/people");
  await expectAccessible(administration);
  await administration.getByRole("link", { name: "Invite somebody" }).click();
  await administration.getByLabel("E-mail address").fill(email);
  await administration.getByLabel("Name", { exact: true }).fill("Official on trial");
  await administration.getByLabel("Language of messages").selectOption({ label: "English" });
  await administration.getByLabel("Role", { exact: true }).selectOption({ label: "Focal point" });
  await administration.getByRole("button", { name: "Send the invitation" }).click();
  await expect(administration.getByText("Choose the state body in which this role is held.", { exact: true })).toBeVisible();
  await expectAccessible(administration);
  await administration.getByLabel("State body").selectOption({ index: 1 });
  await administration.getByRole("button", { name: "Send the invitation" }).click();
  await expect(administration.getByText("The invitation is on its way.")).toBeVisible();
  await expectAccessible(administration);

  await page.goto(await linkTo(email));
  await expectAccessible(page);
  await page.getByLabel("New password").fill("password12345678");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("This password is among the first that are guessed").first()).toBeVisible();
  await page.getByLabel("New password").fill("seven owls in a lemon tree");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await new SignIn(page).as(email, "seven owls in a lemon tree");
  await expect(page.getByRole("banner").getByRole("link", { name: "Official on trial" })).toBeVisible();

  const latecomer = await browser.newPage({ baseURL });
  await latecomer.goto(await linkTo(email));
  await expect(latecomer.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await latecomer.close();

  await administration.reload();
  await administration.getByRole("button", { name: "Disable the account" }).click();
  await expect(administration.getByRole("button", { name: "Enable the account" })).toBeVisible();
  await page.goto("/en/account");
  await expect(page).toHaveURL(/\/en\/sign-in/);
});

test("a second administrator's words are not lost when two correct a state body at once", async ({ pageOf }) => {
  const [one, other] = [await pageOf("administrator"), await pageOf("administrator")];
  await one.goto("/en/admin/bodies");
  await expectAccessible(one);
  // Imports bring and take away bodies of their own meanwhile.
  await one
    .getByRole("link", { name: /^Ministry of Justice/ })
    .first()
    .click();
  await expect(one.getByRole("heading", { name: "Revise a state body" })).toBeVisible();
  await other.goto(one.url());
  for (const [page, name] of [
    [one, "First correction"],
    [other, "Second correction"],
  ] as const) {
    await page.getByLabel("Short name (English)").fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    if (page === one) await expect(page).toHaveURL(/\/admin\/bodies$/);
  }
  await expect(other.getByText("Somebody else has changed this since you opened it.").first()).toBeVisible();
  await expect(other.getByText("First correction").first()).toBeVisible();
  await expect(other.getByLabel("Short name (English)")).toHaveValue("Second correction");
  await expectAccessible(other);
  await other.getByRole("button", { name: "Keep my text" }).click();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other).toHaveURL(/\/admin\/bodies$/);
});

test("the auditor reads what changed and that the chain is whole; the administrator only that something was done", async ({ pageOf }) => {
  const auditor = await pageOf("auditor");
  await auditor.goto("/en/admin/audit");
  await expectAccessible(auditor);
  await expect(auditor.getByText("the chain is whole")).toBeVisible();
  await expect(auditor.getByText("What changed").first()).toBeVisible();

  const administrator = await pageOf("administrator");
  await administrator.goto("/en/admin/audit");
  await expectAccessible(administrator);
  await expect(administrator.getByText("the chain is whole")).toBeVisible();
  await expect(administrator.getByText("What changed", { exact: true })).toHaveCount(0);

  const stranger = await pageOf("group-member");
  await stranger.goto("/en/admin/audit");
  await expect(stranger.getByRole("heading", { level: 1, name: "Audit trail" })).toHaveCount(0);
});
