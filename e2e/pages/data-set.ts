import { expect, type Page } from "@playwright/test";

/** Where the secretariat brings a data set, and the page of the run that comes of it. */
export class DataSet {
  constructor(private readonly page: Page) {}

  /** By the links of the list of reviews, as a person comes here. */
  async open(): Promise<void> {
    await this.page.goto("/en/reviews");
    await this.page.getByRole("link", { name: "Data sets" }).click();
    await this.page.getByRole("link", { name: "Import a data set" }).click();
  }

  async upload(name: string, contents: string): Promise<void> {
    await this.page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(contents) });
    await this.page.getByRole("button", { name: "Upload and check" }).click();
    await expect(this.page.getByText("Checked, not applied").first()).toBeVisible({ timeout: 60_000 });
  }

  async apply(): Promise<void> {
    await this.page.getByRole("button", { name: "Apply" }).click();
    await expect(this.page.getByText("Applied", { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  }

  /** The figure below a word such as "New". */
  count = (name: string) =>
    this.page
      .locator("dl.facts div")
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator("dd");
}
