import type { Locator, Page } from "@playwright/test";

/** The form of any record that rests on a source. */
export class RecordForm {
  constructor(readonly page: Page) {}

  /** The same words in the three languages. */
  async say(legend: string, words: { ru: string; kk?: string; en?: string }): Promise<void> {
    const group = this.page.getByRole("group", { name: legend, exact: true });
    const labels = { ru: "Russian", kk: "Kazakh", en: "English" };
    for (const language of ["ru", "kk", "en"] as const) if (words[language]) await group.getByLabel(labels[language]).fill(words[language]);
  }

  source(): Locator {
    return this.page.getByLabel("Source", { exact: true });
  }

  async send(button: "Record" | "Save" = "Record"): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }

  problems(): Locator {
    return this.page.locator(".problems");
  }
}
