import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";

import { hashOf, newToken } from "@/lib/token";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { ownerDatabase } from "@/prisma/owner";

type Tools = {
  /** A page of a person of the demonstration, already signed in. The key is that of the account: "health-focal". */
  pageOf: (accountKey: string) => Promise<Page>;
};

export const test = base.extend<Tools>({
  pageOf: async ({ browser, baseURL }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (accountKey) => {
      const context = await browser.newContext({ baseURL, timezoneId: "Asia/Almaty" });
      opened.push(context);
      await context.addCookies([{ name: "session", value: await openSession(accountKey), url: baseURL ?? "" }]);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

async function openSession(accountKey: string): Promise<string> {
  const account = demonstrationAccounts.find(({ key }) => key === accountKey);
  if (!account) throw new Error(`The demonstration has no account ${accountKey}.`);
  const token = newToken();
  const user = await ownerDatabase().user.findUniqueOrThrow({ where: { email: account.email }, select: { id: true } });
  await ownerDatabase().session.create({
    data: { userId: user.id, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return token;
}

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 A and AA, and no Kazakh date that a browser made up ("2027 M07 12"). */
export async function expectAccessible(page: Page): Promise<void> {
  // The title follows the page by a moment when a link was followed.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  await expect(page.locator("main")).not.toContainText(/\bM\d\d\b/);
}

export { expect };
