import { OAuth2Server } from "oauth2-mock-server";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { SignIn } from "@/e2e/pages/sign-in";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";

// The service listens on one port, so these take turns in one worker.
test.describe.configure({ mode: "serial" });

/** Who the identity service says is there; it lets everybody in as this person without asking. */
let identity: Record<string, unknown>;
const service = new OAuth2Server();

test.beforeAll(async () => {
  await service.issuer.keys.generate("RS256");
  await service.start(Number(new URL(process.env.OIDC_ISSUER ?? "").port), "localhost");
  service.service.on("beforeTokenSigning", ({ payload }: { payload: Record<string, unknown> }) => Object.assign(payload, identity));
});
test.afterAll(() => service.stop());

const email = demonstrationAccounts.find(({ key }) => key === "auditor")?.email ?? "";

test("an official signs in through the identity service of the State, and is recognised from then on", async ({ page }) => {
  identity = { sub: "official-1", email: email.toUpperCase(), email_verified: true };
  const signIn = new SignIn(page);
  await signIn.open("/ru/admin/audit");
  await page.getByRole("button", { name: "Войти через Test identity" }).click();
  await expect(page).toHaveURL(/\/ru\/admin\/audit$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.context().clearCookies();
  identity = { sub: "official-1" };
  await page.goto("/en/admin/audit");
  await page.getByRole("button", { name: "Sign in with Test identity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit trail" })).toBeVisible();
});

for (const [who, claims] of Object.entries({
  "a stranger": { sub: "stranger", email: "stranger@example.org", email_verified: true },
  "whoever claims an address that was not verified": { sub: "impostor", email, email_verified: false },
}))
  test(`${who} is told that there is no account, and stays outside`, async ({ page }) => {
    identity = claims;
    await page.goto("/en/sign-in");
    await page.getByRole("button", { name: "Sign in with Test identity" }).click();
    await expect(page.getByText("There is no account here for this person.")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/en/account");
    await expect(page).toHaveURL(/\/en\/sign-in/);
  });
