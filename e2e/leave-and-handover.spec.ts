import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { ResponsePage } from "@/e2e/pages/response-page";
import { today } from "@/lib/day";
import { aBody, aPerson, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

/** A body with a focal point and an approver, a colleague who is new there, and two recommendations to answer. */
async function anOffice() {
  const stateId = await demonstrationState();
  const { id: bodyId } = await aBody({ stateId });
  const named = (part: string) => `${part} ${Date.now()}`;
  const official = await aPerson({ stateId, name: named("Official"), holds: [{ role: "FOCAL_POINT", bodyId }] });
  const colleague = await aPerson({ stateId, name: named("Colleague"), holds: [{ role: "APPROVER", bodyId }] });
  const newcomer = await aPerson({ stateId, name: named("Newcomer"), holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  const first = await aRecommendation({ stateId, leadBodyId: bodyId });
  const second = await aRecommendation({ stateId, leadBodyId: bodyId });
  return { bodyId, official, colleague, newcomer, first, second };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

async function startDraft(page: Page, recommendationId: string, text: string): Promise<ResponsePage> {
  const response = new ResponsePage(page);
  await page.goto(`/en/recommendations/${recommendationId}`);
  await page.getByRole("link", { name: /^Start a response/ }).click();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await response.text().fill(text);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  return response;
}

async function nameDeputy(page: Page, { official, colleague }: Office): Promise<void> {
  await page.goto(`/en/admin/people/${official.id}`);
  await page.getByRole("link", { name: "Deputies" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Name deputy" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByLabel("Deputy", { exact: true }).selectOption({ label: colleague.name });
  await page.getByLabel("From", { exact: true }).fill(today());
  await page.getByLabel("Until the end of").fill(today());
  await page.getByRole("button", { name: "Name deputy" }).click();
  await expect(page.getByText("in force", { exact: true })).toBeVisible();
  await expectAccessible(page);
}

test("a deputy named by the administrator acts for an official on leave, and the act says for whom; then it ends", async ({ pageOf }) => {
  const office = await anOffice();
  const { official, colleague, bodyId, first } = office;
  const page = await pageOf("administrator");
  await nameDeputy(page, office);
  await page.goto(`/en/bodies/${bodyId}`);
  await expect(page.getByRole("row", { name: new RegExp(official.name) })).toContainText(colleague.name);

  const deputy = await pageOf(colleague);
  await startDraft(deputy, first.id, "What the deputy wrote while the official was away.");
  await deputy.goto(`/en/recommendations/${first.id}`);
  await expect(deputy.getByText(`${colleague.name} in place of ${official.name}`).first()).toBeVisible();
  await deputy.goto("/en/notifications");
  await expect(deputy.getByText("A deputy was named").first()).toBeVisible();

  await page.goto(`/en/admin/people/${official.id}/deputies`);
  await page.getByRole("button", { name: "End now" }).click();
  await expect(page.getByText("ended early", { exact: true })).toBeVisible();
  await deputy.goto(`/en/recommendations/${office.second.id}`);
  await expect(deputy.getByRole("link", { name: /^Start a response/ })).toHaveCount(0);

  const back = await pageOf(official);
  await back.goto(`/en/recommendations/${first.id}`);
  await expect(back.getByText(`${colleague.name} in place of ${official.name}`).first()).toBeVisible();
  await expect(back.getByRole("link", { name: "Open our response" })).toBeVisible();
});

test("the administrator hands an official's work over in one step: tasks, drafts and history, with a sheet", async ({ pageOf }) => {
  const { official, newcomer, bodyId, first, second } = await anOffice();
  const before = await pageOf(official);
  const draft = "What the predecessor wrote before the transfer.";
  const { page: written } = await startDraft(before, first.id, draft);
  const response = written.url();

  const page = await pageOf("administrator");
  await page.goto(`/en/admin/people/${official.id}`);
  await page.getByRole("link", { name: "Hand over" }).click();
  await expectAccessible(page);
  for (const [what, count] of [
    ["Recommendations the body answers for", "2"],
    ["of which written with this official’s part", "1"],
  ] as const)
    await expect(page.locator("dl > div").filter({ hasText: what }).locator("dd")).toHaveText(count);
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByLabel("Successor").selectOption({ label: newcomer.name });
  await page.getByLabel("Access of the official").selectOption({ label: "Ends now, with the deputyships named" });
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  await page.goto(`/en/bodies/${bodyId}`);
  await expect(page.getByRole("row", { name: new RegExp(`${newcomer.name} Focal point`) })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(official.name) })).toHaveCount(0);

  const successor = await pageOf(newcomer);
  await successor.goto("/en/work");
  for (const { id } of [first, second]) await expect(successor.locator(`main a[href*="${id}"]`).first()).toBeVisible();
  await expect(successor.getByText(`You took over from ${official.name}`, { exact: false })).toBeVisible();
  await expectAccessible(successor);
  const sheet = successor.waitForEvent("download");
  await successor.getByRole("link", { name: "Hand-over sheet (Word)" }).click();
  const xml = wordsIn(await (await sheet).path());
  for (const said of [first.reference, second.reference, draft]) expect(xml).toContain(said);

  await successor.goto(response);
  await expect(new ResponsePage(successor).text()).toHaveValue(draft);
  await successor.goto("/en/notifications");
  await expect(successor.getByText("An official’s work was handed over").first()).toBeVisible();
  const { actorId } = await ownerDatabase().historyEntry.findFirstOrThrow({
    where: { recommendationId: first.id, kind: "RESPONSE_STARTED" },
  });
  expect(actorId).toBe(official.id);

  // Whoever has left is signed out, and finds nothing open when signed in again.
  await before.goto("/en/work");
  await expect(before).toHaveURL(/sign-in/);
  const after = await pageOf(official);
  await after.goto(response);
  await expect(after.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});

const wordsIn = (file: string): string => strFromU8(unzipSync(new Uint8Array(readFileSync(file)))["word/document.xml"] ?? new Uint8Array());
