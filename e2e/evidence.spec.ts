import { writeFile } from "node:fs/promises";

import { type Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ResponsePage } from "@/e2e/pages/response-page";
import { aDocx, aPdf } from "@/lib/cleaning/factories";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

/** A recommendation of its own, led by a body of the demonstration. */
async function aRecord(): Promise<string> {
  const email = demonstrationAccounts.find(({ key }) => key === "health-focal")?.email ?? "";
  const { stateId, bodyId } = await ownerDatabase().membership.findFirstOrThrow({
    where: { user: { email }, role: "FOCAL_POINT" },
    select: { stateId: true, bodyId: true },
  });
  return `/en/recommendations/${(await aRecommendation({ stateId, ...(bodyId && { leadBodyId: bodyId }) })).id}`;
}

async function startDraft(page: Page, record: string): Promise<void> {
  await page.goto(record);
  await page.getByRole("link", { name: /^Start a response/ }).click();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await expect(page).toHaveURL(/\/responses\/[0-9a-f-]{36}$/);
}

const author = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Planted Name</dc:creator></cp:coreProperties>`;
const letter = { name: "letter.docx", mimeType: "application/octet-stream", buffer: Buffer.from(aDocx({ "docProps/core.xml": author })) };
const large = {
  name: "report.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("What was done, region by region.\n".repeat(40_000)),
};

type Sent = { name: string; mimeType: string; buffer: Buffer };
/** A file by its place keeps the time of its last change, by which it is known again. */
type Piece = { title: string; file: Sent | string; audience?: string; replaces?: string };

async function describeFile(page: Page, { title, file, audience = "Public", replaces }: Piece): Promise<void> {
  if (!(await page.getByRole("textbox", { name: "What it is" }).isVisible())) await page.getByText("Add evidence", { exact: true }).click();
  await page.getByRole("textbox", { name: "What it is" }).fill(title);
  await page.getByLabel("Date", { exact: true }).fill("2026-09-30");
  await page.getByRole("radio", { name: "In a file" }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("radio", { name: new RegExp(`^${audience}`) }).check();
  if (!replaces) return;
  if (!(await page.getByLabel("New version of").isVisible())) await page.getByText("More about it", { exact: true }).click();
  await page.getByLabel("New version of").selectOption({ label: replaces });
}

async function addFile(page: Page, piece: Piece): Promise<void> {
  await describeFile(page, piece);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Added.", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: piece.title, exact: true })).toBeVisible();
}

test("files are shown with their authors taken out, replaced, signed and published; visitors get the public one alone", async ({
  pageOf,
  page,
}) => {
  const record = await aRecord();
  const drafter = new ResponsePage(await pageOf("health-focal"));
  await startDraft(drafter.page, record);
  const response = drafter.page.url();
  await drafter.text().fill("The order is in force.");
  await drafter.choose("Status", "In progress");
  await drafter.choose("Has what was asked for been adopted?", "Yes");
  await drafter.choose("Is it applied in practice?", "No");
  await expect(drafter.page.getByText(/^Saved/)).toBeVisible();

  await addFile(drafter.page, { title: "Order of the minister", file: letter });
  await expect(drafter.page.getByText("Taken out of the file before it was kept:")).toBeVisible();
  await expect(drafter.page.getByText("names of its authors").first()).toBeVisible();
  await addFile(drafter.page, { title: "Notes of the working meeting", file: large, audience: "Internal" });
  await expectAccessible(drafter.page);

  const scripted = { ...letter, name: "order.docx", buffer: Buffer.from(aDocx({ "word/vbaProject.bin": "x" })) };
  await describeFile(drafter.page, { title: "Order with macros", file: scripted });
  await drafter.page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(drafter.page.locator(".problems").last()).toContainText("macros, programs or embedded objects");
  await drafter.page.reload();

  const amended = { name: "amended.pdf", mimeType: "application/pdf", buffer: Buffer.from(aPdf()) };
  await addFile(drafter.page, { title: "Order as amended", file: amended, replaces: "Order of the minister" });
  await expect(drafter.page.getByText("1 earlier version")).toBeVisible();

  const files = await ownerDatabase().evidence.findMany({
    where: { responseId: response.split("/").at(-1) ?? "" },
    select: { id: true, title: true },
  });
  const addressOf = (title: string) => `/api/evidence/${files.find((file) => file.title === title)?.id}`;
  expect((await drafter.page.request.get(addressOf("Order as amended"))).status()).toBe(200);
  for (const stranger of ["internal-focal", "secretariat-verifier"]) {
    const { request } = await pageOf(stranger);
    expect((await request.get(addressOf("Order as amended"))).status()).toBe(404);
  }

  await drafter.page.getByRole("button", { name: "Submit for signature" }).click();
  await expect(async () => {
    const why = drafter.page.getByRole("textbox", { name: "Why you submit it all the same" });
    if (await why.isVisible()) {
      await why.fill("There is nothing more to say yet.");
      await drafter.page.getByRole("button", { name: "Submit for signature" }).click();
    }
    await expect(drafter.page.getByText("Waiting for the approver’s signature")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });

  const approver = new ResponsePage(await pageOf("health-approver"));
  await approver.open(response);
  await approver.sign();
  const verifier = new ResponsePage(await pageOf("secretariat-verifier"));
  await verifier.open(response);
  await verifier.page.getByRole("radio", { name: /^In progress/ }).check();
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.page.getByText("Waiting to be published by a second person")).toBeVisible();

  expect((await page.request.get(addressOf("Order as amended"))).status()).toBe(404);

  const publisher = new ResponsePage(await pageOf("secretariat-publisher"));
  await publisher.open(response);
  await publisher.publish();

  const shown = await page.request.get(addressOf("Order as amended"));
  expect(shown.status()).toBe(200);
  expect(shown.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment; filename="amended.pdf"/),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  for (const title of ["Order of the minister", "Notes of the working meeting"])
    expect((await page.request.get(addressOf(title))).status()).toBe(404);
  await page.goto(response);
  await expect(page.getByRole("link", { name: "Order as amended" })).toBeVisible();
  await expect(page.getByText("Notes of the working meeting")).toHaveCount(0);
  await expectAccessible(page);
});

test("a file whose upload broke down goes on from there, also in another window", async ({ pageOf }, testInfo) => {
  const report = testInfo.outputPath("report.txt");
  await writeFile(report, large.buffer);
  const page = await pageOf("health-focal");
  await startDraft(page, await aRecord());
  let parts = 0;
  await page.route("**/api/evidence/parts?*", (route) => (++parts > 2 ? route.abort() : route.continue()));
  await describeFile(page, { title: "Long report", file: report });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/^Sent: /)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "How much of the file has been sent" })).toBeVisible();
  await expect.poll(() => parts).toBeGreaterThan(3);
  const address = page.url();
  await page.close();

  const again = await pageOf("health-focal");
  let sent = 0;
  again.on("request", (request) => (sent += Number(request.method() === "PUT")));
  await again.goto(address);
  await expect(again.getByText(/^The upload of “report.txt” stopped at \d+/)).toBeVisible();
  await expectAccessible(again);
  await addFile(again, { title: "Long report", file: report });
  expect(sent).toBe(Math.ceil(large.buffer.length / (256 * 1024)) - 2);
  await expect(again.getByText(/^The upload of/)).toHaveCount(0);
});

test.describe("without scripts", () => {
  test("the form adds a file all the same, and says what was wrong", async ({ pageOf, browser, baseURL }) => {
    const live = await pageOf("health-focal");
    await startDraft(live, await aRecord());
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await live.context().storageState() });
    const page = await context.newPage();
    await page.goto(live.url());
    await describeFile(page, { title: "Plain report", file: { ...large, name: "report.exe" } });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText("The evidence was not added")).toBeVisible();
    await expect(page.getByText("Files of this kind are not accepted.", { exact: false })).toBeVisible();
    await describeFile(page, { title: "Plain report", file: large });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText("Added.", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Plain report", exact: true })).toBeVisible();
    await context.close();
  });
});
