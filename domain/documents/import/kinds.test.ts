import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { proposalOf } from "./factories";
import type { ImportProposal } from "./schema";

const source = (name: string) => readFileSync(path.join(import.meta.dirname, "synthetic", name), "utf8");
const asPage = (text: string) =>
  `<!DOCTYPE html><html><body>${text
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;")}</p>`)
    .join("")}</body></html>`;
const both = (name: string) => [proposalOf("a.txt", source(name)), proposalOf("a.html", asPage(source(name)))];

const typesOf = ({ paragraphs }: ImportProposal) =>
  paragraphs
    .filter(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")
    .map(({ number, label, type }) => `${number ?? "–"}${label ?? ""} ${type}`);
const gradesOf = ({ assessments }: ImportProposal) =>
  assessments.map(({ state, paragraph, measure, grade }) => [state, paragraph, measure, grade].filter(Boolean).join(" "));
const marksOf = ({ paragraphs }: ImportProposal) => paragraphs.flatMap(({ uncertain }) => uncertain);

describe("a report on follow-up", () => {
  it.each(["txt", "html"])("gives its grades by paragraph and measure (%s)", async (format) => {
    const proposal = await both("follow-up-report.en.txt")[format === "txt" ? 0 : 1];
    expect(proposal?.document).toMatchObject({ kind: "FOLLOW_UP_REPORT", symbol: "CCPR/C/170/3/Add.2", body: "CCPR", session: 170 });
    expect(proposal && gradesOf(proposal)).toEqual(["6 (a) B", "6 (b) C", "6 (c) C", "9 C", "12 A"]);
    expect(proposal && marksOf(proposal)).toEqual([]);
    expect(proposal?.warnings).toEqual([]);
    expect(proposal?.recommendations).toEqual([]);
  });

  it("keeps its parts: what is graded, what was said, and what follows", async () => {
    const { paragraphs } = await proposalOf("a.txt", source("follow-up-report.en.txt"));
    const graded = paragraphs.find(({ text }) => text.startsWith("[C]: (b)"));
    expect(graded).toMatchObject({
      type: "ASSESSMENT",
      section: "Paragraph 6: Anti-corruption measures",
      heading: "Committee’s evaluation",
    });
    expect(paragraphs.find(({ text }) => text.startsWith("Recommended action"))).toMatchObject({ type: "FOLLOW_UP" });
    expect(paragraphs.find(({ text }) => text.startsWith("(b) Four"))).toMatchObject({
      type: "OTHER",
      heading: "Summary of the information received from the State party",
    });
  });

  it("reads the same in Russian", async () => {
    for (const proposal of await Promise.all(both("follow-up-report.ru.txt"))) {
      expect(proposal.document).toMatchObject({ kind: "FOLLOW_UP_REPORT", language: "ru", body: "CCPR" });
      expect(gradesOf(proposal)).toEqual(["6 (а) B", "6 (b) C", "6 (c) C", "12 A"]);
    }
  });

  it("tells the States apart, on the scale of 2013", async () => {
    const proposal = await proposalOf("a.txt", source("follow-up-report-2013.en.txt"));
    expect(gradesOf(proposal)).toEqual(["Ruritania 7 B2", "Ruritania 14 C1", "Ruritania 14 (b) D1", "Graustark 5 A"]);
  });

  it("marks a grade whose paragraph is nowhere named, and says when there is none at all", async () => {
    const title = "Report on follow-up to the concluding observations of the Human Rights Committee\n";
    const unnamed = await proposalOf("a.txt", `${title}1. The Committee grades the reply [B].\n2. Thank you.`);
    expect(unnamed.paragraphs.find(({ number }) => number === "1")).toMatchObject({ type: "ASSESSMENT", uncertain: ["gradeUnclear"] });
    expect(unnamed.assessments).toMatchObject([{ paragraph: null, grade: "B" }]);
    const none = await proposalOf("a.txt", `${title}1. The Committee was implemented.`);
    expect(none.warnings.map(({ key }) => key)).toContain("noGrades");
  });
});

describe("Views", () => {
  it.each(["txt", "html"])("say who, what was violated, and what is asked for (%s)", async (format) => {
    const proposal = await both("views.en.txt")[format === "txt" ? 0 : 1];
    expect(proposal?.document).toMatchObject({ kind: "VIEWS", symbol: "CCPR/C/170/D/4711/2031", body: "CCPR", session: 170 });
    expect(proposal?.views).toEqual({
      communication: "4711/2031",
      author: "R. H. (represented by counsel, the Zenda Legal Aid)",
      adopted: "2035-10-21",
      claimed: ["9(1)", "19", "21"],
      violated: ["9(1)", "19", "21"],
      termDays: 180,
    });
    expect(proposal && typesOf(proposal)).toEqual([
      "1 INTRODUCTION",
      "2.1 OTHER",
      "2.2 OTHER",
      "3 OTHER",
      "4.1 OTHER",
      "4.2 OTHER",
      "5.1 OTHER",
      "6.1 OTHER",
      "6.2 OTHER",
      "7 VIOLATION",
      "8 REMEDY",
      "8(a) REMEDY",
      "8(b) REMEDY",
      "9 FOLLOW_UP",
    ]);
    expect(proposal?.warnings).toEqual([]);
    expect(proposal?.paragraphs.find(({ number }) => number === "2.2")?.heading).toBe("Facts as submitted by the author");
  });

  it("reads the same in Russian", async () => {
    for (const proposal of await Promise.all(both("views.ru.txt"))) {
      expect(proposal.document).toMatchObject({ kind: "VIEWS", language: "ru" });
      expect(proposal.views).toEqual({
        communication: "4711/2031",
        author: "Р. Х. (представлена адвокатом)",
        adopted: "2035-10-21",
        claimed: ["9(1)", "19", "21"],
        violated: ["9(1)", "19", "21"],
        termDays: 180,
      });
      expect(typesOf(proposal).slice(-4)).toEqual(["5 REMEDY", "5a) REMEDY", "5b) REMEDY", "6 FOLLOW_UP"]);
    }
  });

  it("say when no violation was found, and guess nothing", async () => {
    const text = source("views.en.txt").replace(/disclose a violation[^.]*/u, "do not disclose what the author claims");
    const proposal = await proposalOf("a.txt", text);
    expect(proposal.views?.violated).toEqual([]);
    expect(proposal.warnings).toEqual([{ key: "violationsUnclear", value: null }]);
  });
});

describe("a list of issues", () => {
  it("is read as numbered questions with their parts, headings and articles", async () => {
    for (const proposal of await Promise.all(both("list-of-issues-prior.en.txt"))) {
      expect(proposal.document).toMatchObject({ kind: "LIST_OF_ISSUES", symbol: "CCPR/C/RUR/QPR/4", country: "RUR", session: 175 });
      expect(typesOf(proposal)).toEqual([
        "1 QUESTION",
        "2 QUESTION",
        "2(a) QUESTION",
        "2(b) QUESTION",
        "3 QUESTION",
        "3(a) QUESTION",
        "3(b) QUESTION",
        "3(b)(i) QUESTION",
        "3(b)(ii) QUESTION",
        "4 QUESTION",
      ]);
      expect(proposal.paragraphs.find(({ number }) => number === "4")).toMatchObject({
        section: "B. Specific information on the implementation of articles 1–27 of the Covenant",
        heading: "Silent vigils (arts. 19 and 21)",
        articles: ["19", "21"],
      });
      expect(marksOf(proposal)).toEqual([]);
    }
  });
});

const openings = path.resolve("../shared/data/documents/openings");

describe.skipIf(!existsSync(openings))("the beginnings of real documents", () => {
  it.each([
    ["CCPR_C_128_3.en.txt", "FOLLOW_UP_REPORT"],
    ["CCPR_C_KAZ_Q_2.en.txt", "LIST_OF_ISSUES"],
    ["CCPR_C_KAZ_CO_2.en.txt", "CONCLUDING_OBSERVATIONS"],
    ["CRC_C_KAZ_CO_3.en.txt", "CONCLUDING_OBSERVATIONS"],
    ["E_C.12_KAZ_CO_1.en.adilet.txt", "CONCLUDING_OBSERVATIONS"],
    ["CCPR_C_SR.3272.en.txt", "OTHER"],
  ])("%s is told by its first lines: %s", async (name, kind) => {
    const { document } = await proposalOf(name, readFileSync(path.join(openings, name)));
    expect(document.kind).toBe(kind);
  });
});
