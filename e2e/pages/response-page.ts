import { expect, type Page } from "@playwright/test";

/** The page of one response, for whoever's turn it is. */
export class ResponsePage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { name: "Your step" })).toBeVisible();
  }

  text = () => this.page.getByRole("textbox", { name: "What was done" });
  problems = () => this.page.locator(".problems").first();

  async choose(question: string, choice: string): Promise<void> {
    const group = this.page.getByRole("group", { name: question, exact: true });
    await group.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
  }

  async addEvidence({ title, datedOn, url }: { title: string; datedOn: string; url: string }): Promise<void> {
    if (!(await this.page.getByRole("textbox", { name: "What it is" }).isVisible()))
      await this.page.getByText("Add evidence", { exact: true }).click();
    await this.page.getByRole("textbox", { name: "What it is" }).fill(title);
    await this.page.getByLabel("Date", { exact: true }).fill(datedOn);
    await this.page.getByRole("textbox", { name: "Address" }).fill(url);
    await this.page.getByRole("radio", { name: /^Public/ }).check();
    await this.page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(this.page.getByRole("link", { name: title })).toBeVisible();
  }
}
