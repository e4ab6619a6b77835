import { aCsv, anAnnotation } from "@/domain/datasets/uhri/factories";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { DataSet } from "@/e2e/pages/data-set";

// A whole data set there and back again, with every page on the way looked at.
test.describe.configure({ mode: "serial", timeout: 240_000 });

const ofKazakhstan = { countries: "- Kazakhstan", body: "- CRPD", symbol: "CRPD/C/KAZ/CO/9" };
const concern = { text: "5. It is of concern that no tree is counted.", type: "- Concerns/Observations" };
const rows = [
  anAnnotation(901, { ...ofKazakhstan, ...concern }),
  anAnnotation(902, { ...ofKazakhstan, text: "6. The State should count every invented tree.", themes: "- Invented trees" }),
  anAnnotation(903, { ...ofKazakhstan, text: "8. The State should: (a) Open the invented gardens; (b) Water them." }),
  anAnnotation(904, { countries: "- Slovenia", symbol: "CRPD/C/SVN/CO/9", body: "- CRPD" }),
];

test("the secretariat looks at a dry run, applies it, brings the same file again, and takes it back", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  const dataSet = new DataSet(page);
  await dataSet.open();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Upload and check" }).click();
  await expect(page.getByText("Choose a file").first()).toBeVisible();
  await dataSet.upload("export.csv", aCsv(rows));

  await expect(dataSet.count("New")).toHaveText("3");
  await expect(dataSet.count("Refused")).toHaveText("1");
  await expect(page.getByText("This row is about another State.")).toBeVisible();
  await expect(page.getByText(/Labels without a term/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What becomes of it").selectOption("REFUSED");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(page.getByRole("row")).toHaveCount(5);
  await page.goto("/en/recommendations?q=invented+tree");
  await expect(page.getByText("count every invented tree")).toHaveCount(0);
  await page.goBack();

  await dataSet.apply();
  const address = page.url();
  await page.getByRole("link", { name: "KAZ-CRPD-9-¶6" }).click();
  await expect(page.getByText("The State should count every invented tree.").first()).toBeVisible();
  await expect(page.getByText("Recorded by the import of export.csv")).toBeVisible();
  await expectAccessible(page);

  await dataSet.open();
  await dataSet.upload("again.csv", aCsv(rows));
  await expect(page.getByText(/Nothing to apply/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply" })).toHaveCount(0);
  await expect(dataSet.count("Unchanged")).toHaveText("3");

  await page.goto(address);
  await page.getByRole("link", { name: "Undo" }).click();
  await expect(page.getByText(/3 rows that were new/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("What this file brought was taken back.")).toBeVisible({ timeout: 60_000 });
  await page.goto("/en/recommendations?q=invented+tree");
  await expect(page.getByText("count every invented tree")).toHaveCount(0);
});

test("an import cannot be undone once a recommendation of it is assigned, and says so, on a telephone", async ({ pageOf }) => {
  const page = await pageOf("secretariat-recorder");
  await page.setViewportSize({ width: 390, height: 844 });
  const dataSet = new DataSet(page);
  await page.goto("/en/imports/new");
  await dataSet.upload("assigned.csv", aCsv(rows));
  await dataSet.apply();
  const address = page.url();
  await page.getByRole("link", { name: "KAZ-CRPD-9-¶6" }).click();
  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await page.getByRole("combobox", { name: "Lead body" }).selectOption({ label: "Ministry of Health of the Republic of Kazakhstan" });
  await page.getByRole("textbox", { name: "Decision" }).fill("Minutes no. 7");
  await page.getByLabel("Due date").fill("2027-03-31");
  await page.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(page.getByText("Minutes no. 7").first()).toBeVisible();

  await page.goto(address);
  await page.getByRole("link", { name: "Undo" }).click();
  await expect(page.getByText("This import can no longer be undone")).toBeVisible();
  await expect(page.getByRole("link", { name: "KAZ-CRPD-9-¶6" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await expectAccessible(page);
});
