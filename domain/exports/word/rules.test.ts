import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPieceOfEvidence, aProgressItem, aProgressSummary, aReform, aResponse, aVoice, day, wordsOf } from "@/domain/exports/factories";
import type { ProgressItem, ProgressSummary } from "@/domain/exports/schema";
import { progressSummaryDocx } from "@/domain/exports/word/rules";
import { hostileText } from "@/lib/factories";
import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";

async function filesOf(summary: ProgressSummary): Promise<Map<string, string>> {
  const files = unzipSync(await progressSummaryDocx(summary, wordsOf(summary.language)));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const textIn = (element: XmlElement): string =>
  element.name === "tab" ? ": " : element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

/** The paragraphs of the document, each with the name of its style. */
async function linesOf(summary: ProgressSummary): Promise<{ style: string | undefined; text: string }[]> {
  const document = parseXml((await filesOf(summary)).get("word/document.xml") ?? "");
  return elementsOf(elementOf(document, "body") ?? document, "p").map((line) => ({
    style: elementOf(elementOf(line, "pPr"), "pStyle")?.attributes.val,
    text: textIn(line).replaceAll("\u00a0", " "),
  }));
}

const recordOf = async (given: Partial<ProgressItem>) => {
  const lines = await linesOf(aProgressSummary({ recommendations: [aProgressItem(given)] }));
  return lines.slice(lines.findIndex(({ style }) => style === "Heading3")).map(({ text }) => text);
};

const anyAddress = fc
  .tuple(fc.constantFrom("https:", "http:", "ftp:", "javascript:", "\\\\"), hostileText)
  .map(([start, rest]) => `${start}//a.example/${rest}`);

describe("the progress summary in Word", () => {
  test("opens with whose data these are, of when, chosen how, and what is left out", async () => {
    const lines = await linesOf(aProgressSummary());
    expect(lines.slice(0, 9).map(({ text }) => text)).toEqual([
      "Republic of Examples",
      "Progress summary",
      "Implementation of the recommendations of United Nations human rights mechanisms",
      "Data as of: 13 July 2027, 00:00",
      "Prepared on: 14 July 2027, 10:30",
      "Number of recommendations: 1",
      "Filters: Status: In progress",
      "Left out: Responses of State bodies that are not published: 3",
      "Address of this list: https://tracker.example/en/recommendations?status=IN_PROGRESS",
    ]);
  });

  test("tells a recommendation in the order of the dialogue: text, bodies, response, reforms, evidence, statuses", async () => {
    expect(await recordOf({})).toEqual([
      "Paragraph 12 · AAA-3-12",
      "Concern",
      "Few complaints are decided within a year.",
      "Recommendation",
      "The State Party should:",
      "(a): Decide every complaint within six months;",
      "(b): Publish the decisions.",
      "Assignment",
      "Lead body: Ministry of Justice",
      "Co-executors: Supreme Court",
      "Due date: 31 December 2027",
      "Follow-up procedure: Reply due: 11 July 2028",
      "Articles: 2; 14",
      "Themes: Administration of justice",
      "Groups of persons: Women",
      "Sustainable Development Goals: 16.3 · Rule of law",
      "Measures asked for: Investigation",
      "National clusters: Courts",
      "Response: Ministry of Justice",
      "A bill was drawn up and sent to Parliament.",
      "Published on: 12 June 2027 · Evidence available up to: 1 June 2027",
      "Reforms",
      "On the equality of everybody before the register, No. 17-IX — Law · In force · Adopted on: 5 November 2026 · In force from: 1 January 2027 · Answers it partly",
      "Evidence",
      "Complaints received and decided, 2026 — Statistics · 1 February 2027",
      "Status",
      "Claimed by the State: Partially implemented, 12 June 2027",
      "Adopted: Yes",
      "Applied in practice: No",
      "Verified by the working group: In progress, 20 June 2027",
      "Grounds of the verification: The law is too recent to have been applied.",
      "Permanent link: https://tracker.example/en/recommendations/12",
      "Non-governmental organisations say",
      "Lake watch: B · Half of it (of (a); Scale of the lake, 2; 30 June 2027; Evidence available up to: 31 May 2027; Report on the shore)",
      "Complaints are decided faster, and never published.",
      "Each speaks by its own scale; nothing is averaged.",
    ]);
  });

  test("keeps every voice under a heading of its own, and names nobody who does not wish to be seen", async () => {
    const bare = { limb: null, evidenceUpTo: null, source: null, rationale: null, url: null };
    const voices = [
      aVoice({ ...bare, name: null, grade: "A" }),
      aVoice({ ...bare, voice: "COMMITTEE", name: "Human Rights Committee", grade: "E" }),
      aVoice({ ...bare, voice: "NHRI", name: "Institution", grade: "C" }),
    ];
    const lines = await recordOf({ voices });
    expect(lines.slice(lines.findIndex((line) => line.startsWith("Permanent link")) + 1)).toEqual([
      "The national human rights institution says",
      "Institution: C (Scale of the lake, 2; 30 June 2027)",
      "Non-governmental organisations say",
      "An organisation: A (Scale of the lake, 2; 30 June 2027)",
      "The Committee graded",
      "Human Rights Committee: E (Scale of the lake, 2; 30 June 2027)",
      "Each speaks by its own scale; nothing is averaged.",
    ]);
  });

  test("says that nothing was said, rather than nothing", async () => {
    const bare = await recordOf({
      paragraphNumber: null,
      concern: null,
      limbs: [],
      articles: [],
      themes: [],
      groups: [],
      sdgs: [],
      measures: [],
      clusters: [],
      voices: [],
      isFollowUp: false,
      bodies: [],
      dueOn: null,
      claimed: null,
      isAdopted: null,
      isAppliedInPractice: null,
      verified: null,
      responses: [],
      reforms: [],
      evidence: [],
    });
    expect(bare).toEqual([
      "AAA-3-12",
      "Recommendation",
      "The State Party should:",
      "Status",
      "Claimed by the State: No statement published",
      "Verified by the working group: No statement published",
      "Permanent link: https://tracker.example/en/recommendations/12",
    ]);
  });

  test("calls a working summary, an unofficial translation and an unverified reform what they are", async () => {
    const record = await recordOf({
      isWorkingSummary: true,
      translation: "UNOFFICIAL",
      reforms: [aReform({ attestation: "UNVERIFIED", adoptedPrecision: "YEAR", inForceOn: null, url: "http://laws.example" })],
      responses: [aResponse({ language: "ru", text: "Ответ.", publishedOn: null, evidenceUpTo: null })],
    });
    expect(record[1]).toBe("Working summary, not the official text · Unofficial translation");
    expect(record).toContain("Language: Russian");
    expect(record).toContain(
      "On the equality of everybody before the register, No. 17-IX — Law · In force · Adopted on: 2026 · Answers it partly · Unverified · http://laws.example",
    );
  });

  test("counts by status in a table whose last row is the total", async () => {
    const items = [aProgressItem(), aProgressItem({ claimed: { status: "IN_PROGRESS", on: day("2027-01-01") } })];
    const document = parseXml((await filesOf(aProgressSummary({ recommendations: items }))).get("word/document.xml") ?? "");
    const table = elementOf(elementOf(document, "body"), "tbl");
    const rows = elementsOf(table ?? document, "tr").map((row) => elementsOf(row, "tc").map(textIn));
    expect(rows[0]).toEqual(["Status", "Claimed by the State", "Verified by the working group"]);
    expect(rows).toContainEqual(["In progress", "1", "2"]);
    expect(rows).toContainEqual(["No statement published", "0", "0"]);
    expect(rows.at(-1)).toEqual(["Total", "2", "2"]);
  });

  test("heads the record with its document and the Committee's heading, and skips no level without one", async () => {
    const items = [aProgressItem(), aProgressItem({ documentSymbol: null, documentTitle: "Other", heading: null })];
    const lines = await linesOf(aProgressSummary({ recommendations: items }));
    expect(lines.filter(({ style }) => style?.startsWith("Heading")).map(({ style, text }) => [style, text])).toEqual([
      ["Heading1", "Human Rights Committee · Third cycle"],
      ["Heading2", "Access to a remedy"],
      ["Heading3", "Paragraph 12 · AAA-3-12"],
      ["Heading1", "Human Rights Committee · Third cycle"],
      ["Heading2", "Recommendations"],
      ["Heading3", "Paragraph 12 · AAA-3-12"],
    ]);
  });

  test.each(["en", "ru", "kk"] as const)("has every word in %s", async (language) => {
    const lines = await linesOf(aProgressSummary({ language, recommendations: [] }));
    expect(lines.length).toBeGreaterThan(9);
  });

  test("no text of anybody breaks the file, and nothing leads elsewhere than to us or to https", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, anyAddress, async (text, url) => {
        const item = aProgressItem({
          mechanism: text,
          heading: text,
          concern: text,
          limbs: [{ label: text, text }],
          bodies: [{ name: text, role: "LEAD" }],
          responses: [aResponse({ body: text, text })],
          reforms: [aReform({ title: text, number: text, url })],
          evidence: [aPieceOfEvidence({ title: text, url: text, hash: text })],
        });
        const files = await filesOf(aProgressSummary({ stateName: text, recommendations: [item] }));
        for (const xml of files.values()) parseXml(xml);
        const links = elementsOf(parseXml(files.get("word/_rels/document.xml.rels") ?? ""));
        for (const { attributes } of links.filter(({ attributes }) => attributes.TargetMode === "External")) {
          expect(attributes.Type).toMatch(/\/hyperlink$/);
          expect(attributes.Target).toMatch(/^https:/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
