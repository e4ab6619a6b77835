import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ImportForm } from "@/e2e/pages/import-form";
import { aColumn, aPdf } from "@/lib/pdf/factories";

const file = (name: string, mimeType: string, content: Uint8Array | string) => ({ name, mimeType, buffer: Buffer.from(content) });

async function upload(page: Page, chosen: ReturnType<typeof file>): Promise<void> {
  const form = new ImportForm(page);
  await form.open();
  await page.getByRole("radio", { name: "In a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles(chosen);
  await form.read();
}

async function discard(page: Page): Promise<void> {
  await page.getByText("Discard this proposal").click();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page).toHaveURL(/\/reviews\/[0-9a-f-]{36}$/);
}

const sentences = [
  "Concluding observations on the harbour",
  "1. The Committee considered the report on the harbour.",
  "2. The Committee is concerned that lighthouses stand dark.",
  "3. The State party should light every lighthouse.",
];
const pdf = aPdf([aColumn(760, sentences.slice(0, 2)), aColumn(760, sentences.slice(2))]);
const html = `<!doctype html><title>Harbour</title>${sentences.map((sentence) => `<p>${sentence}</p>`).join("")}<script>alert(1)</script>`;

for (const [what, chosen] of [
  ["a PDF with a text layer", file("harbour.pdf", "application/pdf", pdf)],
  ["a web page", file("harbour.html", "text/html", html)],
] as const)
  test(`${what} becomes a proposal with every word of it`, async ({ pageOf }) => {
    const page = await pageOf("secretariat-recorder");
    await upload(page, chosen);
    await expect(page).toHaveURL(/\/proposal$/);
    await expect(page.getByText("Every word of the source is there, and no other")).toBeVisible();
    await expect(page.getByRole("button", { name: "¶ 3 · Recommendation" })).toBeVisible();
    await expect(page.getByText("alert(1)")).toHaveCount(0);
    await expectAccessible(page);
    await discard(page);
  });

test("a scan is refused in words that help, and the choice of the file is kept", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  await upload(page, file("scan.pdf", "application/pdf", aPdf([[]])));
  await expect(page.getByText("This PDF is a scan").first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("radio", { name: "In a file" })).toBeChecked();
});
