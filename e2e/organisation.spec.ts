import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";

type Letter = { to: string; at: string; link: string; text: string };

/** Letters as files, as they are without a mail server, the oldest first. */
function letters(): Letter[] {
  const folder = path.join(process.env.STORAGE_DIRECTORY ?? "", "mail");
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .map((file) => {
      const [head = "", body = ""] = readFileSync(path.join(folder, file), "utf8").split("\r\n\r\n");
      const text = Buffer.from(body, "base64").toString();
      return { to: /^To: (\S+)/m.exec(head)?.[1] ?? "", at: file, link: /http\S+/.exec(text)?.[0] ?? "", text: head + text };
    });
}

/** The newest link of this kind to this address, once the worker has sent it. */
async function linkTo(email: string, kind: "applications" | "invitations"): Promise<string> {
  const found = () => letters().findLast(({ to, link }) => to.includes(email) && link.includes(`/organisations/${kind}/`))?.link ?? "";
  await expect.poll(found, { timeout: 30_000 }).not.toBe("");
  return found();
}

const password = "seven owls in a lemon tree";

test("an organisation registers without scripts, is verified, and its people invite, remove and hand over", async ({
  browser,
  baseURL,
  pageOf,
}) => {
  const stamp = Date.now();
  const [email, second] = [`lake.${stamp}@tracker.example`, `willow.${stamp}@tracker.example`];
  const name = `Friends of Lake ${stamp}`;
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();

  await plain.goto("/en/organisations");
  await plain.getByRole("link", { name: "Register an organisation" }).click();
  // Other journeys may have made a State of their own, and then there is a choice.
  const state = plain.getByRole("combobox", { name: "State whose reviews it writes about", exact: true });
  if ((await state.count()) > 0) await state.selectOption(await demonstrationState());
  await plain.getByLabel("Name (English)").fill(name);
  await plain.getByLabel("Country or place").fill("By the lake");
  await plain.getByLabel("E-mail address").fill(email);
  await plain.getByLabel("Name to be shown to your colleagues").fill("Aspen");
  await plain.getByRole("button", { name: "Send", exact: true }).click();
  await expect(plain.getByText("Registration is possible only under the published terms.").first()).toBeVisible();
  await expect(plain.getByLabel("Name (English)")).toHaveValue(name);
  await plain.getByLabel("National or local NGO").check();
  await plain.getByLabel("We agree to the published terms").check();
  await plain.getByRole("button", { name: "Send", exact: true }).click();
  await expect(plain.getByText("A link is on its way")).toBeVisible();

  const administration = await pageOf("administrator");
  await administration.goto("/en/admin/organisations?sort=newest");
  await expect(administration.getByRole("link", { name })).toHaveCount(0);
  const link = await linkTo(email, "applications");
  await plain.goto(link);
  await plain.getByRole("button", { name: "Confirm the address" }).click();
  await expect(plain.getByText("The address is confirmed.")).toBeVisible();

  await administration.reload();
  await expectAccessible(administration);
  await administration.getByRole("link", { name }).click();
  await expectAccessible(administration);
  await administration.getByRole("button", { name: "Verify the organisation" }).click();
  await expect(administration).toHaveURL(/\/admin\/organisations$/);
  await plain.goto(link);
  await expect(plain.getByText("The organisation is verified.")).toBeVisible();

  const context = await browser.newContext({ baseURL });
  const leader = await context.newPage();
  await plain.goto(await linkTo(email, "invitations"));
  await plain.getByLabel("Password", { exact: true }).fill(password);
  await plain.getByRole("button", { name: "Open the account" }).click();
  await expect(plain).toHaveURL(/\/en\/sign-in/);
  await leader.goto("/en/desk/organisation");
  await leader.getByLabel("E-mail address").fill(email);
  await leader.getByLabel("Password", { exact: true }).fill(password);
  await leader.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(leader.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectAccessible(leader);

  const invite = async () => {
    await leader.getByText("Invite somebody", { exact: true }).click();
    await leader.getByLabel("E-mail address").fill(second);
    await leader.getByLabel("Name to be shown").fill("Willow");
    await leader.getByRole("button", { name: "Send the invitation" }).click();
    await expect(leader.getByRole("button", { name: "Take back the invitation to Willow" })).toBeVisible();
  };
  await invite();
  const member = await (await browser.newContext({ baseURL })).newPage();
  await member.goto(await linkTo(second, "invitations"));
  await expectAccessible(member);
  await member.getByLabel("Password", { exact: true }).fill(password);
  await member.getByRole("button", { name: "Open the account" }).click();
  await member.getByLabel("E-mail address").fill(second);
  await member.getByLabel("Password", { exact: true }).fill(password);
  await member.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(member.getByRole("heading", { level: 1, name })).toBeVisible();

  await leader.reload();
  await leader.getByRole("button", { name: "Remove Willow" }).click();
  await expect(leader.getByRole("button", { name: "Remove Willow" })).toHaveCount(0);
  await member.goto("/en/desk/organisation");
  await expect(member.getByRole("heading", { level: 1, name })).toHaveCount(0);

  await leader.reload();
  const earlier = await linkTo(second, "invitations");
  await invite();
  await expect.poll(() => linkTo(second, "invitations"), { timeout: 30_000 }).not.toBe(earlier);
  await member.goto(await linkTo(second, "invitations"));
  await member.getByRole("button", { name: "Join" }).click();
  await expect(member.getByRole("heading", { level: 1, name })).toBeVisible();

  await leader.reload();
  await leader.getByRole("button", { name: "Leave" }).click();
  await expect(leader.getByText("The last who decides for an organisation does not leave it.")).toBeVisible();
  await leader.getByText("Hand over", { exact: true }).first().click();
  await leader.getByLabel("To whom").selectOption({ label: "Willow" });
  await leader.getByLabel("go on writing only").check();
  await leader.getByRole("button", { name: "Hand over" }).click();
  await expect(leader.getByText("Invite somebody")).toHaveCount(0);
  await member.reload();
  await expect(member.getByText("Invite somebody", { exact: true })).toBeVisible();

  await member.getByRole("button", { name: "Show the page to everybody" }).click();
  await expect(member.getByText("Everybody sees the page.")).toBeVisible();
  await plain.goto(`/en/organisations?q=${stamp}`);
  await plain.getByRole("link", { name }).click();
  await expect(plain.getByRole("heading", { level: 1, name })).toBeVisible();
  expect(
    letters()
      .filter(({ to }) => to.includes(`${stamp}@`))
      .some(({ text }) => text.includes(name)),
  ).toBe(false);

  for (const language of ["en", "ru", "kk"])
    for (const [page, address] of [
      [member, "/desk/organisation"],
      [administration, "/admin/organisations?show=verified"],
      [plain, "/organisations"],
      [plain, "/organisations/register"],
      [plain, "/organisations/terms"],
    ] as const) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/${language}${address}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([language, address, wide]).toEqual([language, address, 390]);
    }
});
