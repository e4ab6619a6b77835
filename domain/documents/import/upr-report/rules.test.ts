import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { proposalOf } from "../factories";
import { isUprReportTitle } from "./rules";

const head = [
  "Report of the Working Group on the Universal Periodic Review",
  "Introduction",
  "1. The Working Group held its fifty-first session from 3 to 14 May 2032. The review of Ruritania was held at the 4th meeting, on 5 May 2032. At its 9th meeting, held on 7 May 2032, the Working Group adopted the report.",
  "II. Conclusions and/or recommendations",
];
const essence = async (lines: string[]) =>
  (await proposalOf("report.txt", [...head, ...lines].join("\n"))).recommendations.map(
    ({ paragraph, position, recommendingStates, text }) => [paragraph, position, recommendingStates.join(), text].join(" | "),
  );

describe("the report on a State's review", () => {
  it("has recommendations numbered within their paragraph, each with the position of the State", async () => {
    const lines = [
      "2. The recommendations listed below have been examined by Ruritania and enjoy the support of Ruritania:",
      ...Array.from({ length: 11 }, (_, index) => `2.${index + 1} Mend the mill (Freedonia);`),
      "3. The following recommendations will be examined by Ruritania, which will provide responses in due course:",
      "3.1 Open the granary (Freedonia) (Peru); open the barn (Bolivia (Plurinational State of));",
      "4. The recommendations below did not enjoy the support of Ruritania and would thus be noted:",
      "4.1 Close the inn.",
      "5. All conclusions and/or recommendations reflect the position of those who made them.",
    ];
    const proposal = await proposalOf("report.txt", [...head, ...lines].join("\n"));
    expect(proposal.document).toMatchObject({
      kind: "UPR_RECOMMENDATIONS",
      body: "UPR",
      session: 51,
      dates: { considered: "2032-05-05", consideredTo: null, adopted: "2032-05-07" },
    });
    expect((await essence(lines)).slice(-4)).toEqual([
      "2.10 | SUPPORTED | Freedonia | Mend the mill (Freedonia);",
      "2.11 | SUPPORTED | Freedonia | Mend the mill (Freedonia);",
      "3.1 | PENDING | Freedonia,Peru,Bolivia (Plurinational State of) | Open the granary (Freedonia) (Peru); open the barn (Bolivia (Plurinational State of));",
      "4.1 | NOTED |  | Close the inn.",
    ]);
    expect(proposal.paragraphs.flatMap(({ uncertain }) => uncertain)).toEqual([]);
    expect(proposal.warnings.map(({ key }) => key)).toEqual(["noSymbol", "statesUnclear"]);
  });

  it("in early years counts them anew inside the paragraph, further than the paragraphs go", async () => {
    const items = [
      "Mend the mill (Freedonia);",
      "Open it (Peru)/keep it open (Freedonia) all year;",
      "Paint it (Peru);",
      "Sell it (Peru);",
    ];
    const numbered = items.map((item, index) => `${index + 1}. ${item}`);
    const lines = ["2. The recommendations listed below enjoy the support of Ruritania:", ...numbered, "3. Ruritania explained the rest."];
    expect(await essence(lines)).toEqual([
      "2.1 | SUPPORTED | Freedonia | Mend the mill (Freedonia);",
      "2.2 | SUPPORTED | Peru,Freedonia | Open it (Peru)/keep it open (Freedonia) all year;",
      "2.3 | SUPPORTED | Peru | Paint it (Peru);",
      "2.4 | SUPPORTED | Peru | Sell it (Peru);",
    ]);
  });

  it("takes no other list for recommendations", async () => {
    const lines = [
      "2. The following documents were issued:",
      "1. a report;",
      "2. a summary.",
      "3. Freedonia welcomed the recommendations.",
    ];
    expect(await essence(lines)).toEqual([]);
  });

  it.each([
    ["Report of the Working Group on the Universal Periodic Review*", true],
    ["Доклад Рабочей группы по универсальному периодическому обзору", true],
    ["Report of the Human Rights Council", false],
  ])("is told by its title: %s", (title, is) => expect(isUprReportTitle(title)).toBe(is));
});

const folder = path.resolve("../shared/data");
const report = (name: string) => proposalOf(name, readFileSync(path.join(folder, "documents/upr", name)));
const numbers = (paragraphs: { kind: string; number: string | null; upr: unknown }[]) =>
  paragraphs.filter(({ kind, number, upr }) => kind === "PARAGRAPH" && number !== null && upr === null).map(({ number }) => Number(number));
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe.skipIf(!existsSync(folder))("the real reports", () => {
  it("on Slovenia, 2019, gives every recommendation of the checked list with its States, letter by letter", async () => {
    const { paragraphs, recommendations, warnings } = await report("A_HRC_43_15.en.pdf");
    const rows = [
      ...readFileSync(path.join(folder, "expected/slovenia_2019.csv"), "utf8").matchAll(/^(\d+\.\d+),(?:"((?:[^"]|"")*)"|([^",]*)),/gm),
    ];
    const texts = new Map(recommendations.map(({ paragraph, text }) => [paragraph, text]));
    const spaced = (text: string) => text.replaceAll(/\s+/g, " ").trim();

    expect(rows).toHaveLength(215);
    expect(
      rows.filter(([, number = "", quoted, plain = ""]) => texts.get(number) !== spaced(quoted?.replaceAll('""', '"') ?? plain)),
    ).toEqual([]);
    expect(recommendations).toHaveLength(215);
    expect(recommendations.filter(({ recommendingStates }) => recommendingStates.length === 0)).toEqual([]);
    expect(numbers(paragraphs)).toEqual(upTo(123));
    expect(warnings).toEqual([]);
  });

  it.each(["A_HRC_14_10.en.pdf", "A_HRC_14_10.en.not-utf8.txt"])("on Kazakhstan, 2010: %s", async (name) => {
    const { document, paragraphs, recommendations } = await report(name);
    expect(document).toMatchObject({ session: 7, dates: { considered: "2010-02-12", adopted: "2010-02-16" } });
    expect([...new Set(numbers(paragraphs))]).toEqual(upTo(98));
    expect(recommendations.map(({ paragraph, position }) => `${paragraph} ${position}`)).toEqual([
      ...upTo(102).map((number) => `95.${number} SUPPORTED`),
      ...upTo(26).map((number) => `97.${number} PENDING`),
    ]);
    expect(recommendations.filter(({ recommendingStates }) => recommendingStates.length === 0)).toEqual([]);
  });
});
