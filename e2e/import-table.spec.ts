import { readFileSync } from "node:fs";

import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { TableImport } from "@/e2e/pages/table-import";
import { csv } from "@/lib/csv";
import { openWorkbook } from "@/lib/read-workbook";
import { workbook } from "@/lib/spreadsheet";
import { aBody, aRecommendation } from "@/prisma/factories";

// A whole table there and back again, with every page on the way looked at.
test.describe.configure({ mode: "serial", timeout: 240_000 });

/** A template filled in by its header; a column that people call otherwise has their name. */
function filled(template: Uint8Array, renamed: Record<string, string>, rows: Record<string, string>[]): Uint8Array {
  const [header] = [...openWorkbook(template)()];
  const names = header?.cells ?? [];
  return workbook({
    title: "Filled in",
    creator: "Somebody",
    createdAt: new Date("2026-01-01T00:00:00Z"),
    dateFormat: "dd.mm.yyyy",
    sheets: [
      {
        name: "Rows",
        columns: names.map((name) => ({ title: renamed[name] ?? name, width: 20 })),
        rows: rows.map((row) => names.map((name) => (row[name] ? { text: row[name] } : null))),
      },
    ],
  });
}

test("an administrator fills in the template for state bodies, corrects a column, applies it and takes it back", async ({ pageOf }) => {
  const page = await pageOf("administrator");
  const table = new TableImport(page);
  await table.open();
  const template = readFileSync(await table.download("State bodies (XLSX)"));
  const [name, kind, until, successor] = ["Name of the body (English) *", "Kind of body *", "Until", "Successor"] as const;
  const file = filled(template, { [until]: "Gone with" }, [
    { [name]: "Ministry of Invented Lakes", [kind]: "Ministry", [until]: "31.12.2020", [successor]: "Agency for Invented Rivers" },
    { [name]: "Agency for Invented Rivers", [kind]: "агентство" },
    { [name]: "Court of Invented Ponds", [kind]: "Sea court" },
  ]);
  await table.upload("bodies.xlsx", file, "State bodies");

  await expect(table.columnTo(name)).toHaveValue("bodyName.en");
  await expect(table.columnTo("Gone with")).toHaveValue("");
  await expect(page.getByText("Left out: Gone with.")).toBeVisible();
  await expect(page.getByText("“Sea court” is none of the words that this column knows")).toBeVisible();
  await table.columnTo(kind).selectOption("");
  await expect(page.getByText("These have no column yet, and every new record needs them: Kind of body.")).toBeVisible();
  await page.getByRole("button", { name: "Check the table" }).click();
  await expect(page.getByText("Some required fields have no column yet").first()).toBeVisible();
  await table.columnTo(kind).selectOption({ label: "Kind of body *" });
  await table.columnTo("Gone with").focus();
  await page.keyboard.type("Until");
  await expect(table.columnTo("Gone with")).toHaveValue("validTo");
  await table.check();

  await expect(table.row(2)).toContainText("New");
  await expect(table.row(4)).toContainText("“Sea court” is none of the words that this column knows");
  await page.goBack();
  await expect(table.columnTo("Gone with")).toHaveValue("validTo");
  await page.goForward();

  await table.apply();
  await page.goto("/en/admin/bodies");
  const lakes = page.getByRole("row").filter({ hasText: "Ministry of Invented Lakes" });
  await expect(lakes).toContainText("Agency for Invented Rivers");
  await expect(page.getByText("Court of Invented Ponds")).toHaveCount(0);

  await page.goto("/en/imports");
  await page.getByRole("link", { name: "bodies.xlsx" }).first().click();
  await table.undo();
  await page.goto("/en/admin/bodies");
  await expect(page.getByText("Ministry of Invented Lakes")).toHaveCount(0);
});

test("the secretariat assigns recommendations by reference from a table in Russian, on a telephone", async ({ pageOf }) => {
  const stateId = await demonstrationState();
  const recommendation = await aRecommendation({ stateId });
  const [bodyName, shownName] = ["Министерство выдуманных озёр", "Ministry of Fabled Lakes"];
  await aBody({ stateId, names: { en: shownName, ru: bodyName, kk: "Қиялдағы көлдер министрлігі" } });
  const file = csv([
    ["Поручения на 2027 год", "", "", "", ""],
    ["Рекомендация", "Исполнитель", "Роль", "Срок", "Приказ"],
    [recommendation.reference, bodyName, "ответственный", "31.12.2027", "Приказ № 7"],
    ["XXX-0-¶0", bodyName, "ответственный", "31.12.2027", "Приказ № 7"],
  ]);
  const page = await pageOf("secretariat-recorder");
  await page.setViewportSize({ width: 390, height: 844 });
  const table = new TableImport(page);
  await table.open();
  await table.upload("assignments.csv", file, "Assignments");
  await expect(table.columnTo("Приказ")).toHaveValue("decision");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await table.check();
  await expect(page.getByText("“XXX-0-¶0” is not in the register")).toBeVisible();
  await table.apply();

  await page.goto(`/en/recommendations/${recommendation.id}`);
  await expect(page.getByRole("complementary").getByText(shownName)).toBeVisible();
  await expect(page.getByText("31 December 2027").first()).toBeVisible();
  await expectAccessible(page);

  await page.goto("/en/imports");
  await page.getByRole("link", { name: "assignments.csv" }).first().click();
  await table.undo();
  await page.goto(`/en/recommendations/${recommendation.id}`);
  await expect(page.getByRole("complementary").getByText(shownName)).toHaveCount(0);
});
