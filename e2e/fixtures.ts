import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";

import { hashOf, newToken } from "@/lib/token";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { ownerDatabase } from "@/prisma/owner";

type Tools = {
  /** A page of somebody already signed in: a person of the demonstration by the key of the account ("health-focal"), or one of the journey's own. */
  pageOf: (person: string | { id: string }) => Promise<Page>;
};

export const test = base.extend<Tools>({
  pageOf: async ({ browser, baseURL }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (person) => {
      const context = await browser.newContext({ baseURL, timezoneId: "Asia/Almaty" });
      opened.push(context);
      await context.addCookies([
        { name: "session", value: await openSession(typeof person === "string" ? await idOf(person) : person.id), url: baseURL ?? "" },
      ]);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

async function idOf(accountKey: string): Promise<string> {
  const account = demonstrationAccounts.find(({ key }) => key === accountKey);
  if (!account) throw new Error(`The demonstration has no account ${accountKey}.`);
  return (await ownerDatabase().user.findUniqueOrThrow({ where: { email: account.email }, select: { id: true } })).id;
}

async function openSession(userId: string): Promise<string> {
  const token = newToken();
  await ownerDatabase().session.create({
    data: { userId, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return token;
}

/** The State of the demonstration, for what a journey makes of its own there. */
export async function demonstrationState(): Promise<string> {
  return (await ownerDatabase().state.findUniqueOrThrow({ where: { code: "KAZ" }, select: { id: true } })).id;
}

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 A and AA, and no Kazakh date that a browser made up ("2027 M07 12"). */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that was reached by a link may have changed while it was looked at, its title last: only what is wrong twice is wrong.
  const atFirst = await violationsOf(page);
  expect(atFirst.length > 0 ? await violationsOf(page) : []).toEqual([]);
  await expect(page.locator("main")).not.toContainText(/\bM\d\d\b/);
}

async function violationsOf(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: wcag, resultTypes: ["violations"] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

export { expect };
