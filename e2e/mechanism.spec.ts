import { expect, expectAccessible, test } from "@/e2e/fixtures";

test.setTimeout(120_000);

test("an administrator adds a mechanism, names and aliases it, and finds it by any of these", async ({ pageOf }) => {
  const page = await pageOf("administrator");
  await page.goto("/en/admin/mechanisms");
  await expectAccessible(page);
  const search = async (words: string) => {
    await page.goto("/en/admin/mechanisms");
    await page.getByLabel("Words or code").fill(words);
    await page.getByRole("search", { name: "Search the mechanisms" }).getByRole("button", { name: "Search" }).click();
  };
  const listed = page.getByRole("table", { name: "Mechanisms" });

  await search("азаптау");
  await expect(listed).toContainText("SR Torture");
  await search("lighthouses");
  await page.getByRole("main").getByRole("link", { name: "Add a mechanism" }).last().click();
  await expectAccessible(page);
  await page.getByLabel("Code", { exact: true }).fill("SR Torture");
  await page.getByLabel("Name (English)").fill("Special Rapporteur on lighthouses");
  await page.getByRole("button", { name: "Add the mechanism" }).click();
  await expect(page.getByText("This code is already given to another one").first()).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill("SR Lighthouses");
  await page.getByRole("button", { name: "Add the mechanism" }).click();
  await expect(page.getByRole("heading", { name: "Special Rapporteur on lighthouses", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove “lighthouses”" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Spelling", { exact: true }).fill("IE Beacons");
  await page.getByRole("button", { name: "Add the spelling" }).click();
  await expect(page.getByRole("button", { name: "Remove “IE Beacons”" })).toBeVisible();
  await page.getByLabel("Name (Russian)").fill("Докладчик по маякам");
  await page.getByRole("button", { name: "Save" }).click();
  await search("beacons");
  await expect(listed).toContainText("Special Rapporteur on lighthouses");
  await search("маякам");
  await expect(listed).toContainText("SR Lighthouses");
});
