import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { aPieceOfEvidence, aProgressItem, aProgressSummary, aReform, aResponse, day, wordsOf } from "@/domain/exports/factories";
import type { ProgressSummary } from "@/domain/exports/schema";
import { progressSummaryXlsx } from "@/domain/exports/spreadsheet/rules";
import { hostileText } from "@/lib/factories";
import { cellLimit } from "@/lib/spreadsheet";
import { elementOf, elementsOf, parseXml } from "@/lib/xml";

async function filesOf(summary: ProgressSummary): Promise<Map<string, string>> {
  const files = unzipSync(await progressSummaryXlsx(summary, wordsOf(summary.language)));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The cells of a sheet by their names, as text. */
function cellsOf(files: Map<string, string>, number: number): Record<string, string> {
  const sheet = parseXml(files.get(`xl/worksheets/sheet${number}.xml`) ?? "");
  const rows = elementsOf(elementOf(sheet, "sheetData") ?? sheet, "row");
  return Object.fromEntries(
    rows.flatMap((row) =>
      elementsOf(row, "c").map((cell) => {
        const content = elementOf(elementOf(cell, "is"), "t") ?? elementOf(cell, "v");
        return [cell.attributes.r, content?.children.join("")];
      }),
    ),
  );
}

const namesOf = (files: Map<string, string>) =>
  [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name ?? "");

const linksIn = (files: Map<string, string>) =>
  [...files]
    .filter(([name]) => name.endsWith(".rels"))
    .flatMap(([, xml]) => elementsOf(parseXml(xml)))
    .filter(({ attributes }) => attributes.TargetMode === "External");

const anyAddress = fc
  .tuple(fc.constantFrom("https:", "http:", "ftp:", "javascript:", "\\\\"), hostileText)
  .map(([start, rest]) => `${start}//a.example/${rest}`);

describe("the progress summary as a workbook", () => {
  test.each(["en", "ru", "kk"] as const)("has five sheets whose names Excel takes, in %s", async (language) => {
    const names = namesOf(await filesOf(aProgressSummary({ language })));
    expect(new Set(names).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  test("tells each recommendation in a row, and its responses, reforms and evidence on their own sheets", async () => {
    const files = await filesOf(aProgressSummary());
    expect(cellsOf(files, 1)).toMatchObject({ A1: "Reference", A2: "AAA-3-12", F2: "12", G2: "Access to a remedy" });
    expect(cellsOf(files, 2)).toMatchObject({ A2: "AAA-3-12", B2: "Ministry of Justice", E2: "46550" });
    expect(cellsOf(files, 3)).toMatchObject({ B2: "On the equality of everybody before the register", F2: "46331" });
    expect(cellsOf(files, 4)).toMatchObject({ C2: "Complaints received and decided, 2026", D2: "46419" });
    expect(Object.values(cellsOf(files, 5))).toEqual(
      expect.arrayContaining([
        "Status: In progress",
        "Responses of State bodies that are not published: 3",
        "Claimed by the State: Partially implemented",
      ]),
    );
  });

  test("claims no day of a reform of which only the month is known", async () => {
    const reform = aReform({
      adoptedOn: day("2021-12-01"),
      adoptedPrecision: "MONTH",
      inForceOn: null,
      inForcePrecision: null,
    });
    const cells = cellsOf(await filesOf(aProgressSummary({ recommendations: [aProgressItem({ reforms: [reform] })] })), 3);
    expect(cells.F2).toBe("December 2021");
    expect(cells.G2).toBeUndefined();
  });

  test("cuts what a cell cannot hold, says so in the cell and on the last sheet", async () => {
    const text = `${"Ұзақ мәтін. ".repeat(3_000)}end`;
    const files = await filesOf(aProgressSummary({ recommendations: [aProgressItem({ responses: [aResponse({ text })] })] }));
    const cell = cellsOf(files, 2).C2;
    expect(cell).toHaveLength(cellLimit);
    expect(cell).toMatch(/^Ұзақ мәтін\. .*full text: https:\/\/tracker\.example\/en\/recommendations\/12\]$/);
    expect(Object.values(cellsOf(files, 5))).toContain("Sheet “Responses”, row 2, column “Response”: 36,003 characters in full");
  });

  test("leaves a text that just fits whole, and does not speak of cuts", async () => {
    const text = "x".repeat(cellLimit);
    const files = await filesOf(aProgressSummary({ recommendations: [aProgressItem({ responses: [], text, limbs: [] })] }));
    expect(cellsOf(files, 1).I2).toBe(text);
    expect(Object.values(cellsOf(files, 5))).not.toContain("Cut text");
  });

  test("no text of anybody becomes a formula, and nothing leads elsewhere than to us or to https", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, anyAddress, async (text, url) => {
        const files = await filesOf(
          aProgressSummary({
            stateName: text,
            filters: [{ label: text, value: text }],
            recommendations: [
              aProgressItem({
                reference: text,
                heading: text,
                text,
                bodies: [{ name: text, role: "LEAD" }],
                responses: [aResponse({ body: text, text })],
                reforms: [aReform({ title: text, number: text, url })],
                evidence: [aPieceOfEvidence({ title: text, url: text }), aPieceOfEvidence({ url })],
              }),
            ],
          }),
        );
        for (const [name, xml] of files) {
          parseXml(xml);
          if (name.startsWith("xl/worksheets/sheet")) expect(xml).not.toMatch(/<f[ >]| t="(?!inlineStr)/);
        }
        for (const { attributes } of linksIn(files)) {
          expect(attributes.Type).toMatch(/\/hyperlink$/);
          expect(attributes.Target).toMatch(/^https:/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
