import { writeFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { ResponsePage } from "@/e2e/pages/response-page";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(240_000);

type Opener = (accountKey: string) => Promise<Page>;

/** A recommendation of its own, led by a body of the demonstration. */
async function aRecord() {
  const email = demonstrationAccounts.find(({ key }) => key === "health-focal")?.email ?? "";
  const { stateId, bodyId } = await ownerDatabase().membership.findFirstOrThrow({
    where: { user: { email }, role: "FOCAL_POINT" },
    select: { stateId: true, bodyId: true },
  });
  const { id, reference } = await aRecommendation({ stateId, ...(bodyId && { leadBodyId: bodyId }) });
  return { id, reference, address: `/en/recommendations/${id}`, stateId };
}

async function startDraft(pageOf: Opener, record: string): Promise<ResponsePage> {
  const drafter = new ResponsePage(await pageOf("health-focal"));
  await drafter.page.goto(record);
  await drafter.page.getByRole("link", { name: /^Start a response/ }).click();
  await drafter.page.getByRole("button", { name: "Start the draft" }).click();
  await expect(drafter.text()).toBeVisible();
  return drafter;
}

const submit = ({ page }: ResponsePage) => page.getByRole("button", { name: "Submit for signature" }).click();
const why = ({ page }: ResponsePage) => page.getByRole("textbox", { name: "Why this status" });
const allTheSame = ({ page }: ResponsePage) => page.getByRole("textbox", { name: "Why you submit it all the same" });

async function sign(pageOf: Opener, response: string): Promise<ResponsePage> {
  const approver = new ResponsePage(await pageOf("health-approver"));
  await approver.open(response);
  await approver.sign();
  return approver;
}

/** Verified by one person of the secretariat, who gives the grounds, and published by another. */
async function publish(pageOf: Opener, response: string, status: string, grounds: string): Promise<void> {
  const verifier = new ResponsePage(await pageOf("secretariat-verifier"));
  await verifier.open(response);
  await verifier.page.getByRole("radio", { name: new RegExp(`^${status}`) }).check();
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.problems()).toContainText("Grounds");
  await verifier.page.getByRole("textbox", { name: /Grounds/ }).fill(grounds);
  await verifier.page.getByRole("button", { name: "Verify the response" }).click();
  await expect(verifier.page.getByText("Waiting to be published by a second person")).toBeVisible();

  const publisher = new ResponsePage(await pageOf("secretariat-publisher"));
  await publisher.open(response);
  await publisher.page.getByRole("button", { name: "Publish the response" }).click();
  await expect(publisher.page.getByText(/^Published on/).first()).toBeVisible();
}

test("a status is chosen by its criteria and refused without reasons; what is superseded and its successor lead to each other", async ({
  pageOf,
  page,
}) => {
  const record = await aRecord();
  const later = await aRecommendation({ stateId: record.stateId });
  const drafter = await startDraft(pageOf, record.address);
  await drafter.text().fill("It was made again in the next cycle.");
  await expect(drafter.page.getByText("Needs: the reason, and which recommendation or act has taken its place.")).toBeVisible();
  await drafter.choose("Status", "Superseded");
  await drafter.choose("Has what was asked for been adopted?", "No");
  await drafter.choose("Is it applied in practice?", "No");
  await submit(drafter);
  await expect(drafter.problems()).toBeFocused();
  await expect(drafter.problems()).toContainText("Why this status");
  await expectAccessible(drafter.page);

  const successor = drafter.page.getByRole("textbox", { name: "Which recommendation has taken its place" });
  await why(drafter).fill("The Committee has said it anew.");
  await successor.fill("NO-SUCH-1");
  await submit(drafter);
  await expect(drafter.problems()).toContainText("there is no recommendation NO-SUCH-1");
  await successor.fill(later.reference);
  await submit(drafter);
  await expect(drafter.problems()).toContainText("Why you submit it all the same");
  await allTheSame(drafter).fill("There is nothing more to say.");
  await submit(drafter);
  await expect(drafter.page.getByText("Waiting for the approver’s signature")).toBeVisible();
  const response = drafter.page.url();

  const approver = new ResponsePage(await pageOf("health-approver"));
  await approver.open(response);
  await expect(approver.page.getByText("There is nothing more to say.")).toBeVisible();
  await expectAccessible(approver.page);
  await sign(pageOf, response);
  await publish(pageOf, response, "Superseded", "It stands in the later document.");

  await expect(async () => {
    await page.goto(record.address);
    await expect(page.getByText("The Committee has said it anew.")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("There is nothing more to say.")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator(".notice").getByRole("link", { name: later.reference }).click();
  await expect(page).toHaveURL(new RegExp(`/recommendations/${later.id}$`));
  await expect(page.getByText("It has taken the place of:")).toBeVisible();
  await expectAccessible(page);
  await page.locator(".notice").getByRole("link", { name: record.reference }).click();
  await expect(page).toHaveURL(new RegExp(`${record.address}$`));
});

test("a recommendation is not accepted, opened again, archived, found there and restored; a second editor is told", async ({
  pageOf,
  page,
}) => {
  const { address, reference, id } = await aRecord();
  const drafter = await startDraft(pageOf, address);
  await drafter.text().fill("The present order is held to be sufficient, and no change of it is planned. ".repeat(3));
  await drafter.choose("Status", "Not accepted");
  await drafter.choose("Has what was asked for been adopted?", "No");
  await drafter.choose("Is it applied in practice?", "No");
  await submit(drafter);
  await expect(drafter.problems()).toContainText("Why this status");
  await why(drafter).fill("The position is that the Covenant does not ask for it.");
  await submit(drafter);
  await expect(drafter.page.getByText("Waiting for the approver’s signature")).toBeVisible();
  const response = drafter.page.url();
  await sign(pageOf, response);
  await publish(pageOf, response, "Not accepted", "The refusal is said openly.");
  await page.goto(address);
  await expect(page.getByText("The position is that the Covenant does not ask for it.")).toBeVisible();

  const [secretary, second] = [await pageOf("secretariat-recorder"), await pageOf("secretariat-verifier")];
  await second.goto(`${address}/closing`);
  await secretary.goto(address);
  await secretary.getByRole("link", { name: "Reopen or archive" }).click();
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Open again" }).click();
  await expect(secretary.locator(".problems")).toBeFocused();
  await secretary.getByRole("textbox", { name: "Why it is opened again" }).fill("The Committee asks again.");
  await secretary.getByLabel("New answer due").fill("2099-01-31");
  await secretary.getByRole("button", { name: "Open again" }).click();
  await expect(secretary).toHaveURL(new RegExp(`${address}$`));
  await expect(secretary.getByText("The Committee asks again.").first()).toBeVisible();
  await expectAccessible(secretary);

  await second.getByRole("textbox", { name: "Why it is archived" }).fill("Said from an older page.");
  await second.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(second.getByText("Somebody else has changed this since you opened it.").first()).toBeVisible();
  await expect(second.getByRole("textbox", { name: "Why it is archived" })).toHaveValue("Said from an older page.");

  await drafter.page.goto("/en/notifications");
  await expect(drafter.page.getByRole("row").filter({ hasText: reference }).first()).toContainText(
    "A recommendation of your body was opened again",
  );
  await drafter.page.goto(`${address}/closing`);
  await expect(drafter.page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await drafter.page.goto(address);
  await expect(drafter.page.getByRole("link", { name: "Reopen or archive" })).toHaveCount(0);
  await expect(drafter.page.getByRole("link", { name: /^Start a response/ })).toBeVisible();

  await secretary.goto(`${address}/closing`);
  await secretary.getByRole("textbox", { name: "Why it is archived" }).fill("It was recorded twice.");
  await secretary.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(secretary.getByRole("textbox", { name: "Why it is restored" })).toBeVisible();
  await page.goto(`/en/recommendations?q=${reference}`);
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await page.getByLabel("In the archive").check();
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator(`a[href$="/recommendations/${id}"]`).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(address);
  await expect(page.getByText("It was recorded twice.").first()).toBeVisible();
  await drafter.page.goto(address);
  await expect(drafter.page.getByRole("link", { name: /^Start a response/ })).toHaveCount(0);

  await secretary.getByRole("textbox", { name: "Why it is restored" }).fill("It was not.");
  await secretary.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(secretary.getByRole("textbox", { name: "Why it is archived" })).toBeVisible();
  await page.goto(`/en/recommendations?q=${reference}`);
  await expect(page.locator(`a[href$="/recommendations/${id}"]`).first()).toBeVisible();
});

test("what is too long, too weak or no file to keep is told while the answer is written; two who write see each other", async ({
  pageOf,
  page,
}, info) => {
  const { address } = await aRecord();
  const drafter = await startDraft(pageOf, address);
  await drafter.text().fill("a".repeat(20_001));
  await expect(drafter.page.getByText("20,001 of 20,000 characters")).toBeVisible();
  await submit(drafter);
  await expect(drafter.problems()).toContainText("use no more than 20,000 characters");
  await drafter.text().fill("The right that stood in the law was taken out of it.");
  await expect(drafter.page.getByRole("link", { name: /^The text is very short/ })).toBeVisible();
  await drafter.choose("Status", "Regression");
  await drafter.choose("Has what was asked for been adopted?", "No");
  await drafter.choose("Is it applied in practice?", "No");
  await expectAccessible(drafter.page);

  let sent = 0;
  drafter.page.on("request", (request) => (sent += Number(request.method() === "PUT")));
  const attach = async (name: string, content: Buffer) => {
    const file = info.outputPath(name);
    writeFileSync(file, content);
    if (!(await drafter.page.getByRole("textbox", { name: "What it is" }).isVisible()))
      await drafter.page.getByText("Add evidence", { exact: true }).click();
    await drafter.page.getByRole("textbox", { name: "What it is" }).fill("The law as it was");
    await drafter.page.getByLabel("Date", { exact: true }).fill("2026-09-30");
    await drafter.page.getByRole("radio", { name: "In a file" }).check();
    await drafter.page.getByLabel("File", { exact: true }).setInputFiles(file);
    await drafter.page.getByRole("button", { name: "Add", exact: true }).click();
  };
  await attach("law.pdf", Buffer.alloc(26 * 1024 * 1024));
  await expect(drafter.page.locator(".problems").last()).toContainText(/the file is larger than 25 MB/i);
  await attach("law.exe", Buffer.from("MZ"));
  await expect(drafter.page.locator(".problems").last()).toContainText(/files of this kind are not accepted/i);
  expect(sent).toBe(0);

  await expect(drafter.page.getByText(/^Saved/)).toBeVisible();
  const other = new ResponsePage(await pageOf("health-focal"));
  await other.page.goto(drafter.page.url());
  await drafter.text().fill("The right was taken out of the law in the spring.");
  const responseId = drafter.page.url().split("/").at(-1) ?? "";
  const kept = () => ownerDatabase().responseVersion.findFirstOrThrow({ where: { responseId }, select: { text: true } });
  await expect.poll(async () => (await kept()).text, { timeout: 30_000 }).toContain("in the spring");
  await expect(async () => {
    await other.text().fill(`The right is gone, says the other (${Date.now()}).`);
    await expect(other.page.getByRole("button", { name: "Keep my text and save it over theirs" })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await expect(other.page.getByText("The right was taken out of the law in the spring.").first()).toBeVisible();
  await other.page.close();

  await drafter.page.reload();
  await why(drafter).fill("A law of the spring has repealed it.");
  await allTheSame(drafter).fill("There is nothing more to say.");
  await submit(drafter);
  await expect(drafter.page.getByText("Waiting for the approver’s signature")).toBeVisible();
  const response = drafter.page.url();
  await sign(pageOf, response);
  await publish(pageOf, response, "Regression", "The law before and after it was compared.");
  await page.goto(address);
  await expect(page.getByText("A law of the spring has repealed it.")).toBeVisible();
  await expect(page.getByText("The law before and after it was compared.").first()).toBeVisible();
});
