import { expect, type Page } from "@playwright/test";

/** A board and the list behind a number of it, as somebody uses them. */
export class Board {
  constructor(readonly page: Page) {}

  /** From one's own work, as a person comes here. */
  async open(board: "Our body" | "The whole group"): Promise<void> {
    await this.page.goto("/en/work");
    await this.page.getByRole("navigation", { name: "Whose work" }).getByRole("link", { name: board }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(board);
  }

  bodies = () =>
    this.page
      .getByRole("table", { name: "What waits in every body" })
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader") });
  rows = () => this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader") });
  row = (reference: string) => this.rows().filter({ hasText: reference });
  part = (name: string, count: number) =>
    this.page.getByRole("navigation", { name: "Parts of the board" }).getByRole("link", { name: new RegExp(`^${name}\\s*${count}$`) });
  filter = (name: string) => this.page.getByRole("search", { name: "Filters" }).getByRole("combobox", { name, exact: true });

  async narrow(choices: Record<string, string>): Promise<void> {
    const form = this.page.getByRole("search", { name: "Filters" });
    if (!(await form.isVisible())) await this.page.getByText("Filters", { exact: true }).click();
    for (const [name, label] of Object.entries(choices)) await this.filter(name).selectOption({ label });
    await form.getByRole("button", { name: "Show" }).click();
    await expect(this.page).toHaveURL(/\?/);
  }

  tick = (reference: string) => this.page.getByRole("checkbox", { name: new RegExp(`^Select ${reference},`) }).check();

  /** To the preview of what is to be done with the rows that are ticked. */
  async preview(act: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "With what is ticked" }).selectOption({ label: act });
    await this.page.getByRole("button", { name: "See what would happen" }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(act);
  }

  carryOut = (rows: number) => this.page.getByRole("button", { name: `Carry out for ${rows} ${rows === 1 ? "row" : "rows"}` });
}
