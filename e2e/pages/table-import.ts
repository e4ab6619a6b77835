import type { Page } from "@playwright/test";

import { expect, expectAccessible } from "@/e2e/fixtures";

/** A table of one's own on its way into the register: the upload, the columns, the dry run. */
export class TableImport {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto("/en/imports");
    await this.page.getByRole("link", { name: "Import a data set" }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(this.page);
  }

  /** The template as the browser saves it. */
  async download(name: string): Promise<string> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name }).click();
    return (await downloading).path();
  }

  async upload(name: string, content: Uint8Array, holds: string): Promise<void> {
    const mimeType = "application/octet-stream";
    await this.page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
    await this.page.getByRole("button", { name: "Upload and check" }).click();
    await this.page.getByRole("radio", { name: holds }).check();
    await this.page.getByRole("button", { name: "Go on to the columns" }).click();
    await expect(this.page).toHaveURL(/\/imports\/mapping\?/);
    await expectAccessible(this.page);
  }

  columnTo = (column: string) => this.page.getByRole("combobox", { name: `Where “${column}” goes` });

  async check(): Promise<void> {
    await this.page.getByRole("button", { name: "Check the table" }).click();
    await expect(this.page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
    await expect(this.page.getByText("A dry run: this is what would come of each row.")).toBeVisible({ timeout: 20_000 });
    await expectAccessible(this.page);
  }

  count = (name: string) => this.page.getByRole("definition").and(this.page.locator(`dt:text-is("${name}") + dd`));

  row = (number: number) =>
    this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: String(number), exact: true }) });

  async apply(): Promise<void> {
    await this.press("Apply", "The rows are in the register.");
  }

  async undo(): Promise<void> {
    await this.page.getByRole("link", { name: "Undo", exact: true }).click();
    await expect(this.page.getByRole("heading", { name: "Undo an import" })).toBeVisible();
    await expectAccessible(this.page);
    await this.press("Undo", "What this file brought was taken back.");
  }

  /** A register takes one import at a time: whoever comes while another is under way presses again. */
  private async press(name: string, outcome: string): Promise<void> {
    const button = this.page.getByRole("button", { name, exact: true });
    await button.click();
    await expect(async () => {
      if (await this.page.getByText("Another import into this register is under way.").isVisible()) await button.click();
      await expect(this.page.getByText(outcome)).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
  }
}
