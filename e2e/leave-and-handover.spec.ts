import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { today } from "@/lib/day";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(120_000);

test("the administrator names a deputy for an official on leave, ends it, and later hands the official's work over", async ({ pageOf }) => {
  const { id: stateId } = await ownerDatabase().state.findFirstOrThrow({ select: { id: true } });
  const { id: bodyId } = await aBody({ stateId });
  const names = { official: `Official ${Date.now()}`, colleague: `Colleague ${Date.now()}` };
  const official = await aPerson({ stateId, name: names.official, holds: [{ role: "FOCAL_POINT", bodyId }] });
  await aPerson({ stateId, name: names.colleague, holds: [{ role: "APPROVER", bodyId }] });

  const page = await pageOf("administrator");
  await page.goto(`/en/admin/people/${official.id}`);
  await page.getByRole("link", { name: "Deputies" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Name deputy" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByLabel("Deputy", { exact: true }).selectOption({ label: names.colleague });
  await page.getByLabel("From", { exact: true }).fill(today());
  await page.getByLabel("Until the end of").fill(today());
  await page.getByRole("button", { name: "Name deputy" }).click();
  await expect(page.getByText("in force", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/en/bodies/${bodyId}`);
  await expect(page.getByRole("row", { name: new RegExp(names.official) })).toContainText(names.colleague);
  await page.goto(`/en/admin/people/${official.id}/deputies`);
  await page.getByRole("button", { name: "End now" }).click();
  await expect(page.getByText("ended early", { exact: true })).toBeVisible();

  await page.goto(`/en/admin/people/${official.id}`);
  await page.getByRole("link", { name: "Hand over" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.locator(".problems")).toBeFocused();
  await page.getByLabel("Successor").selectOption({ label: `${names.colleague} (same body)` });
  await page.getByLabel("Access of the official").selectOption({ label: "Ends now, with the deputyships named" });
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  await page.goto(`/en/bodies/${bodyId}`);
  await expect(page.getByRole("row", { name: new RegExp(`${names.colleague} Focal point`) })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(names.official) })).toHaveCount(0);
});
