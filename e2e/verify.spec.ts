import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import type { Page } from "@playwright/test";

import { signCheckpoint } from "@/domain/audit/verification/commands";
import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

const run = promisify(execFile);

/** Downloads what a link of the page gives, as its visitor would. */
async function download(page: Page, name: RegExp, folder: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
  const place = path.join(folder, file.suggestedFilename());
  await file.saveAs(place);
  return place;
}

const verify = (...given: string[]) =>
  run(process.execPath, given).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout }),
  );

test("a stranger reads the public log, downloads it, and verifies it offline", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("contentinfo").getByRole("link", { name: "Public log" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Public log" })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Kind").selectOption({ label: "Responses" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("cell", { name: "Published a response" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "Assigned a recommendation" })).toHaveCount(0);
  await page.getByText("What was said").first().click();

  const feed = await page.request.get("/en/log/feed?kind=response");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const entries = await page.evaluate(
    (text) => {
      const read = new DOMParser().parseFromString(text, "application/xml");
      return read.querySelector("parsererror") ? -1 : read.querySelectorAll("entry").length;
    },
    await feed.text(),
  );
  expect(entries).toBeGreaterThan(0);
  const again = await page.request.get("/en/log/feed?kind=response", { headers: { "If-None-Match": feed.headers().etag ?? "" } });
  expect(again.status()).toBe(304);

  await expect(async () => {
    await page.goto("/en/verification");
    await expect(page.getByText(/^The chain is signed up to entry/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
  const folder = await mkdtemp(path.join(tmpdir(), "verify-"));
  const [log, checkpoints, verifier] = [
    await download(page, /log\.jsonl/, folder),
    await download(page, /checkpoints\.jsonl/, folder),
    await download(page, /verify\.mjs/, folder),
  ];
  const command = await page.locator("pre code").innerText();
  const key = /--key (\S+)/.exec(command)?.[1] ?? "";

  const right = await verify(verifier, log, checkpoints, "--key", key);
  expect(right.said).toMatch(/^Everything is right: \d+ entries/);
  expect(right.code).toBe(0);

  const lines = (await readFile(log, "utf8")).trim().split("\n");
  const forged = path.join(folder, "forged.jsonl");
  await writeFile(forged, lines.map((line, place) => (place === 5 ? line.replace(/"sealed":"./, '"sealed":"x') : line)).join("\n"));
  const wrong = await verify(verifier, forged, checkpoints, "--key", key);
  expect(wrong.said).toMatch(/^Not right\. Entry 5: /);
  expect(wrong.code).toBe(1);

  const otherKey = await verify(verifier, log, checkpoints, "--key", "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  expect(otherKey.code).toBe(1);
  expect((await verify(verifier)).code).toBe(2);
});

test("an administrator names a witness, who confirms, is written to, and leaves", async ({ page, pageOf }) => {
  const email = `witness-${Date.now()}@example.org`;
  const administrator = await pageOf("administrator");
  await administrator.goto("/en/admin/witnesses");
  await expectAccessible(administrator);
  await administrator.getByRole("button", { name: "Send the link" }).click();
  await expect(administrator.locator(".problems")).toBeFocused();
  await administrator.getByLabel("Who it is").fill("An institute abroad");
  await administrator.getByLabel("E-mail address").fill(email);
  await administrator.getByRole("button", { name: "Send the link" }).click();
  const row = administrator.getByRole("row").filter({ hasText: email });
  await expect(row).toContainText("Asked");

  const letter = async (subject: RegExp) => {
    const found = administrator.locator("article, li, tr").filter({ hasText: email }).filter({ hasText: subject }).first();
    await expect(async () => {
      await administrator.goto("/en/mailbox");
      await expect(found).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    return (await found.textContent()) ?? "";
  };
  const wayIn = async (subject: RegExp) => /\/en\/subscriptions\/[\w.-]+/.exec(await letter(subject))?.[0] ?? "";

  await page.goto(await wayIn(/Please confirm your address/));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await expect(page.getByText("The address is confirmed.")).toBeVisible();
  await administrator.goto("/en/admin/witnesses");
  await expect(row).toContainText("Confirmed");

  // The worker signs every ten minutes; nobody waits for it here.
  await signCheckpoint(new Date(Date.now() + 600_000));
  await ownerDatabase().outgoingMail.updateMany({ where: { kind: "CHECKPOINT" }, data: { dueAt: new Date() } });
  expect(await letter(/Signed checkpoint/)).toContain('"signature"');
  await page.goto(await wayIn(/Signed checkpoint/));
  await page.getByRole("button", { name: "Stop the messages" }).click();
  await expect(page.getByText("these messages stop")).toBeVisible();
  await administrator.goto("/en/admin/witnesses");
  await expect(row).toContainText("Left");

  await page.goto("/en/subscriptions/nothing-of-ours");
  await expect(page.getByText("This link is not complete")).toBeVisible();
});

test("a reader asks to be told of changes of a recommendation", async ({ page }) => {
  const { id } = await aRecommendation({ stateId: await demonstrationState() });
  await page.goto(`/en/recommendations/${id}`);
  await page.getByText("Be told of changes").click();
  await page.getByLabel("E-mail address").fill(`reader-${Date.now()}@example.org`);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText(/a link is on its way/)).toBeVisible();
  await expectAccessible(page);
});
