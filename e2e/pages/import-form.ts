import type { Page } from "@playwright/test";

/** Where the secretariat hands over the text of a document. */
export class ImportForm {
  constructor(private readonly page: Page) {}

  /** By the links of the third cycle of the demonstration, as a person comes here. */
  async open(): Promise<void> {
    await this.page.goto("/en/reviews");
    await this.page
      .getByRole("link", { name: /third periodic report of Kazakhstan/ })
      .first()
      .click();
    await this.page.getByRole("link", { name: "Import a document" }).click();
  }

  async read(): Promise<void> {
    await this.page.getByRole("button", { name: "Read the document" }).click();
  }
}
