import { expect, type Page } from "@playwright/test";

/** The page of one response, for whoever's turn it is. */
export class ResponsePage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { name: "Your step" })).toBeVisible();
  }

  /** By the approver of the body. */
  async sign(): Promise<void> {
    await this.page.getByRole("button", { name: "Sign the response" }).click();
    await expect(this.page.getByText("Waiting for verification by the secretariat")).toBeVisible();
  }

  /** By another person of the secretariat than the one who verified it. */
  async publish(): Promise<void> {
    await this.page.getByRole("button", { name: "Publish the response" }).click();
    await expect(this.page.getByText(/^Published on/).first()).toBeVisible({ timeout: 30_000 });
  }

  text = () => this.page.getByRole("textbox", { name: "What was done" });
  problems = () => this.page.locator(".problems").first();

  async choose(question: string, choice: string): Promise<void> {
    const group = this.page.getByRole("group", { name: question, exact: true });
    await group.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
  }

  private async describeEvidence({ title, datedOn }: { title: string; datedOn: string }): Promise<void> {
    if (!(await this.page.getByRole("textbox", { name: "What it is" }).isVisible()))
      await this.page.getByText("Add evidence", { exact: true }).click();
    await this.page.getByRole("textbox", { name: "What it is" }).fill(title);
    await this.page.getByLabel("Date", { exact: true }).fill(datedOn);
  }

  async addEvidence({ url, ...described }: { title: string; datedOn: string; url: string }): Promise<void> {
    await this.describeEvidence(described);
    await this.page.getByRole("textbox", { name: "Address" }).fill(url);
    await this.page.getByRole("radio", { name: /^Public/ }).check();
    await this.page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(this.page.getByRole("link", { name: described.title })).toBeVisible();
  }

  async addFile(file: { title: string; datedOn: string; name: string; content: Buffer }): Promise<void> {
    await this.describeEvidence(file);
    await this.page.getByRole("radio", { name: "In a file" }).check();
    await this.page.getByLabel("File", { exact: true }).setInputFiles({ name: file.name, mimeType: "", buffer: file.content });
    await this.page.getByRole("radio", { name: /^Public/ }).check();
    await this.page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(this.page.getByRole("link", { name: file.title })).toBeVisible({ timeout: 30_000 });
  }
}
