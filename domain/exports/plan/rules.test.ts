import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { aPlan, aPlanRow } from "@/domain/exports/plan/factories";
import { planDocx, planFileName, planXlsx } from "@/domain/exports/plan/rules";
import type { PlanDocument } from "@/domain/exports/plan/schema";
import { hostileText } from "@/lib/factories";
import { wordsOf } from "@/lib/i18n/words";
import { elementsOf, parseXml, type XmlElement } from "@/lib/xml";
import fc from "fast-check";

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
const partOf = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

/** The elements of a name wherever they stand. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));

/** The rows of the document's table, each a list of its cells. */
async function wordRows(document: PlanDocument): Promise<string[][]> {
  const xml = parseXml(partOf(planDocx(document, await wordsOf(document.language)), "word/document.xml"));
  return within(xml, "tr").map((row) => elementsOf(row, "tc").map((cell) => textIn(cell).replaceAll("\u00a0", " ")));
}

describe("the plan in Word", () => {
  it("follows the columns of government plans, under the recommendations it carries out", async () => {
    expect(await wordRows(aPlan())).toEqual([
      ["No.", "Measure", "Form of completion", "Responsible bodies", "Term", "Expected cost", "Sources of funding"],
      ["CCPR-3-¶10 · Access to lakes"],
      ["1.1", "Repair the path", "Report", "Ministry of Lakes,Ministry of Roads", "December 2026", "12,500,000 KZT", "Republican budget"],
      ["Without"],
      ["1.2", "Dig", "Report", "Ministry of Lakes,Ministry of Roads", "2025 – 31 January 2026", "", "Republican budget"],
    ]);
  });

  it.each([
    [
      "ru",
      [
        "№",
        "Мероприятие",
        "Форма завершения",
        "Ответственные исполнители",
        "Сроки исполнения",
        "Предполагаемые расходы",
        "Источники финансирования",
      ],
    ],
    ["kk", ["№", "Іс-шара", "Аяқтау нысаны", "Жауапты орындаушылар", "Орындау мерзімдері", "Болжамды шығыстар", "Қаржыландыру көздері"]],
  ] as const)("has the headings that officials know in %s", async (language, headings) => {
    expect((await wordRows(aPlan({ language })))[0]).toEqual(headings);
  });

  it("leaves out of a government plan what was given up, which the full one keeps with its reason", async () => {
    const rows = [aPlanRow({ state: "DROPPED", droppedReason: "The path is gone." })];
    expect(await wordRows(aPlan({ rows }))).toHaveLength(1);
    expect((await wordRows(aPlan({ rows, layout: "full" }))).flat().join()).toContain("The path is gone.");
  });

  it("folds the columns of the sheet to what a turned page has room for", async () => {
    const document = aPlan({ layout: "full", by: "year" });
    const [header, group, first] = await wordRows(document);
    expect(header).toHaveLength(8);
    expect([group, first?.[0], first?.[1], first?.[7]]).toEqual([
      ["2026"],
      "1.1",
      "CCPR-3-¶10 · CCPR/C/XXX/CO/3 ¶10Open the path.",
      "Under way",
    ]);
    expect(first?.[6]).toBe("12,500,000 KZTRepublican budget");
    expect(partOf(planDocx(document, await wordsOf("en")), "word/document.xml")).toContain('w:orient="landscape"');
  });

  it("is well formed whatever anybody wrote", async () => {
    const words = await wordsOf("en");
    fc.assert(
      fc.property(hostileText, (text) => {
        const rows = [aPlanRow({ title: text, budget: text, leadBody: { id: "b", name: text } })];
        parseXml(partOf(planDocx(aPlan({ rows, by: "body" }), words), "word/document.xml"));
        parseXml(partOf(planXlsx(aPlan({ rows, by: "body" }), words), "xl/worksheets/sheet1.xml"));
      }),
      { numRuns: 10 },
    );
  }, 20_000);
});

describe("the plan in Excel", () => {
  it("says in a column of its own what each row stands under, and never a formula", async () => {
    const rows = [aPlanRow({ title: "=1+1" })];
    const sheet = partOf(planXlsx(aPlan({ rows }), await wordsOf("en")), "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    const cells = within(parseXml(sheet), "is").map(textIn);
    expect(cells.slice(0, 3)).toEqual(["Recommendations", "No.", "Measure"]);
    const full = partOf(planXlsx(aPlan({ layout: "full" }), await wordsOf("en")), "xl/worksheets/sheet1.xml");
    expect(within(parseXml(full), "is").map(textIn).slice(1, 24)).toEqual([
      "No.",
      "Source",
      "Recommendation",
      "Themes",
      "Related recommendations",
      "Development goals",
      "Measure",
      "Form of completion",
      "Lead body",
      "Co-executors",
      "Begins",
      "Ends",
      "Expected result",
      "Indicators",
      "Expected cost",
      "Currency",
      "Sources of funding",
      "Plan item or goal",
      "Risk and assumption",
      "State",
      "Progress",
      "Evidence",
      "Updated",
    ]);
    expect(cells).toEqual(expect.arrayContaining(["CCPR-3-¶10 · Access to lakes", "=1+1"]));
  });

  it("counts what a measure costs once, whatever it stands under, and as a number", async () => {
    const [first] = aPlanRow().recommendations;
    const recommendations = first ? [first, { ...first, id: "r2", name: "CCPR-3-¶11 · Paths; and roads" }] : [];
    const rows = [aPlanRow({ recommendations, amount: "12500000.50" })];
    const sheet = partOf(planXlsx(aPlan({ layout: "full", rows }), await wordsOf("en")), "xl/worksheets/sheet1.xml");
    expect(within(parseXml(sheet), "row")).toHaveLength(2);
    expect(sheet).toContain("<v>12500000.5</v>");
    expect(within(parseXml(sheet), "is").map(textIn)).toContain("CCPR-3-¶10 · Access to lakes\nCCPR-3-¶11 · Paths, and roads");
  });

  it("says of an indicator where it stood, where it should come to and who counts, and has a column for officers where there are any", async () => {
    const indicator = { id: "i", code: "1", title: "Open shore", kind: "OUTCOME", unit: "%", publishedAt: null } as const;
    const figures = { baseline: null, baselineValue: "12.5", target: "all of it", targetValue: null, source: "Survey" };
    const evidence = [{ id: "e", title: "Order 5", datedOn: "2026-03-01", url: "https://lakes.example/5" }];
    const rows = [aPlanRow({ indicators: [{ ...indicator, ...figures }], officer: "A. Lake", evidence })];
    const cells = within(
      parseXml(partOf(planXlsx(aPlan({ layout: "full", rows }), await wordsOf("en")), "xl/worksheets/sheet1.xml")),
      "is",
    ).map((cell) => textIn(cell).replaceAll("\u00a0", " "));
    expect(cells).toEqual(
      expect.arrayContaining([
        "Open shore: baseline 12.5 %; target all of it; data: Survey",
        "Responsible officer",
        "A. Lake",
        "Order 5, 1 March 2026, https://lakes.example/5",
      ]),
    );
  });

  it("is named by its layout, day and language", () => {
    expect(planFileName(aPlan(), "xlsx")).toBe("plan-government-2026-11-24-en.xlsx");
  });
});
