import type { Page } from "@playwright/test";

import { expect, expectAccessible } from "@/e2e/fixtures";

/** The sign-in page and what follows it, as somebody with an account uses them. */
export class SignIn {
  constructor(readonly page: Page) {}

  async open(address = "/en/sign-in"): Promise<void> {
    await this.page.goto(address);
    await expectAccessible(this.page);
  }

  async as(email: string, password: string): Promise<void> {
    await this.page.getByLabel("E-mail address").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  }

  async out(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await expect(this.page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  }
}
