import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { linesOfFile, proposalOf } from "../factories";
import { isFaithful, joinedText, propose, wordsOf } from "../rules";
import { statesIn } from "./rules";

const data = path.resolve("../shared/data");
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

/** A list made for this test about an invented State; no State recommended any of it. */
async function syntheticList() {
  const table = new Table({
    rows: [
      row(cell("Recommendation"), cell("Position"), cell("Full list of themes"), cell("Assessment/comments on level of implementation")),
      row(cell("Theme: Mills & granaries")),
      row(
        cell("12.3 Mend the  mill (Ruritania) (Venezuela (Bolivarian Republic of), Peru);", "Source of Position: A/HRC/99/1 - Para 12"),
        cell("Supported"),
        cell("- Mills & granaries", "- Right to food", "SDGs: ", "- 2 - ZERO HUNGER", "Affected persons: ", "- Children"),
        cell(""),
      ),
      row(cell("12.10 Close the granary;"), cell("To be decided"), cell("- Mills & granaries"), cell("late")),
      row(cell("12.11 Open it (Freedonia);"), cell("Noted"), cell("- Mills & granaries"), cell("")),
    ],
  });
  const document = new Document({
    sections: [{ children: [new Paragraph("UPR of Ruritania (5th Cycle – 60th session) Page 1 of 1"), table] }],
  });
  return linesOfFile("list.docx", new Uint8Array(await Packer.toArrayBuffer(document)));
}

describe("a thematic list of UPR recommendations", () => {
  it("yields its recommendations with position, States and labels as found", async () => {
    const { document, recommendations, warnings } = propose(await syntheticList());
    expect(document).toMatchObject({
      kind: "UPR_RECOMMENDATIONS",
      body: "UPR",
      session: 60,
      title: "UPR of Ruritania (5th Cycle – 60th session)",
    });
    expect(recommendations).toMatchObject([
      {
        paragraph: "12.3",
        text: "Mend the  mill (Ruritania) (Venezuela (Bolivarian Republic of), Peru);",
        heading: "Mills & granaries",
        position: "SUPPORTED",
        recommendingStates: ["Ruritania", "Venezuela (Bolivarian Republic of)", "Peru"],
        themes: ["Mills & granaries", "Right to food"],
        sdgs: ["2 - ZERO HUNGER"],
        groups: ["Children"],
        pairKind: "RECOMMENDATION_ONLY",
      },
      { paragraph: "12.10", position: null, recommendingStates: [] },
      { paragraph: "12.11", position: "NOTED", recommendingStates: ["Freedonia"] },
    ]);
    expect(warnings.map(({ key }) => key)).toEqual(["positionUnclear", "statesUnclear"]);
  });

  it("loses no word of any column", async () => {
    const lines = await syntheticList();
    const proposal = propose(lines);
    expect(wordsOf(joinedText(proposal))).toEqual(wordsOf(lines.map(({ text }) => text).join("\n")));
    expect(proposal.paragraphs.every(isFaithful)).toBe(true);
  });

  it.skipIf(!existsSync(data)).each([
    ["UPR34_Slovenia_Thematic_list_of_Recommendations.docx", "slovenia_2019.csv", 215],
    ["UPR20__Slovenia_ThematicListRecommendations_E.docx", "slovenia_2014.csv", 163],
  ])("yields those of %s", async (name, expected, count) => {
    const file = path.join(data, "documents/upr", name);
    const proposal = await proposalOf(name, readFileSync(file));
    const sources = new Map(proposal.paragraphs.map(({ id, upr }) => [id, upr?.source]));
    const found = proposal.recommendations.map((recommendation) => ({
      number: recommendation.paragraph,
      text: recommendation.text,
      position: recommendation.position,
      source_of_position: sources.get(recommendation.id),
      lead_theme: recommendation.heading,
      themes: recommendation.themes.join(" | "),
      affected_persons: recommendation.groups.join(" | "),
      sdgs: recommendation.sdgs.join(" | "),
    }));
    const rows = readCsv(readFileSync(path.join(data, "expected", expected), "utf8"));
    expect(rows).toHaveLength(count);
    expect(found).toEqual(
      rows.map(({ recommending_states_raw: _, position = "", ...row_ }) => ({
        ...row_,
        position: position.toUpperCase(),
      })),
    );

    // The expected file takes "(No. 29)" and "(2009–2014)" for States, and "(… (Bolivarian Republic of))" for its inner part.
    for (const [index, { recommending_states_raw: raw = "" }] of rows.entries()) {
      const states = proposal.recommendations[index]?.recommendingStates ?? [];
      const expectedStates = raw
        .split(/[;,]/)
        .map((state) => state.trim())
        .filter((state) => !/\d|^[A-Z]+$/.test(state));
      expect(expectedStates.filter((state) => !states.some((each) => each.includes(state)))).toEqual([]);
      expect(states.length).toBeGreaterThan(0);
    }
  });
});

describe("statesIn", () => {
  it.each([
    ["Ratify it (France) (Lithuania);", ["France", "Lithuania"]],
    ["Ratify it (Portugal, Slovakia);", ["Portugal", "Slovakia"]],
    ["Ratify Convention No. 29 (No. 29) (Peru);", ["Peru"]],
    ["Do one (Ukraine); do two (Slovakia);", ["Ukraine", "Slovakia"]],
    ["Ratify the protocol (OP-CRC) at once (Peru)", ["Peru"]],
    ["Help (the former Yugoslav Republic of Macedonia);", ["the former Yugoslav Republic of Macedonia"]],
    ["Keep the programme (2009–2014) (Netherlands);", ["Netherlands"]],
    ["Respect persons (such as children) everywhere;", []],
    ["An open bracket (France", []],
  ])("%s", (text, states) => {
    expect(statesIn(text)).toEqual(states);
  });
});

function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  for (const [, quoted, plain = "", end] of text.replace("\uFEFF", "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const last = rows.at(-1) ?? [];
    if (rows.length === 0) rows.push(last);
    last.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  const [head = [], ...rest] = rows.filter((cells) => cells.length > 1);
  return rest.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""])));
}
