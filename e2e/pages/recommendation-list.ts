import type { Page } from "@playwright/test";

import { expectAccessible } from "@/e2e/fixtures";

/** The list of recommendations, as a reader uses it. */
export class RecommendationList {
  constructor(readonly page: Page) {}

  async open(language = "en", query = ""): Promise<void> {
    await this.page.goto(`/${language}/recommendations${query}`);
    await expectAccessible(this.page);
  }

  rows = () => this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader") });
  links = () => this.rows().getByRole("rowheader").getByRole("link");

  async filter(choose: (form: ReturnType<Page["getByRole"]>) => Promise<unknown>): Promise<void> {
    const form = this.page.getByRole("search", { name: "Search and filter" });
    if (!(await form.isVisible())) await this.page.getByText("Search and filter").click();
    await choose(form);
    await form.getByRole("button", { name: "Show" }).click();
  }
}
