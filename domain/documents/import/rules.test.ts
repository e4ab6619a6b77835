import { existsSync, readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { linesOfFile, proposalOf } from "./factories";
import { rawOf } from "./lines/rules";
import { isFaithful, joinedText, propose, wordsOf } from "./rules";
import { importProposalSchema, type ImportProposal } from "./schema";

const synthetic = path.join(import.meta.dirname, "synthetic");
const real = path.resolve("../shared/data/documents");
const openings = path.join(real, "openings");
const lists = path.join(real, "upr");
const hasRealDocuments = existsSync(openings);

const linesOf = (file: string) => linesOfFile(path.basename(file), readFileSync(file));
const proposed = (name: string) => proposalOf(name, readFileSync(path.join(synthetic, name)));
const outlineOf = ({ paragraphs }: ImportProposal) =>
  paragraphs
    .filter(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")
    .map(({ number, label, type }) => `${number}${label ?? ""} ${type}`);
const pairsOf = ({ recommendations }: ImportProposal) =>
  recommendations.map(
    ({ paragraph, pairedWith, pairKind, followUp }) => `${paragraph}←${pairedWith} ${pairKind}${followUp ? " follow-up" : ""}`,
  );
const reasonsOf = ({ paragraphs }: ImportProposal, number: string) =>
  paragraphs.filter((paragraph) => paragraph.number === number).flatMap(({ uncertain }) => uncertain);

const files = [
  ...readdirSync(synthetic).map((name) => path.join(synthetic, name)),
  ...(hasRealDocuments ? readdirSync(openings).map((name) => path.join(openings, name)) : []),
  ...(hasRealDocuments
    ? [
        "UPR20__Slovenia_ThematicListRecommendations_E.docx",
        "UPR34_Slovenia_Thematic_list_of_Recommendations.docx",
        "A_HRC_14_10.en.not-utf8.txt",
        "UPR-wg48-Advance-Questions-Slovenia.docx",
        "A_HRC_43_15.en.pdf",
        "AdvancedQuestionsSlovenia.doc",
        "Advance_questions_Slovenia_first_batch.doc",
      ].map((name) => path.join(lists, name))
    : []),
];

describe("no word is lost or invented", () => {
  it.each(files.map((file) => [path.basename(file), file]))("%s", async (_, file) => {
    const lines = await linesOf(file);
    const proposal = propose(lines);
    expect(wordsOf(joinedText(proposal))).toEqual(wordsOf(lines.map(rawOf).join("\n")));
    expect(proposal.paragraphs.filter((paragraph) => !isFaithful(paragraph))).toEqual([]);
    expect(importProposalSchema.parse(proposal)).toEqual(proposal);
    expect(propose(await linesOf(file))).toEqual(proposal);
  });

  it.skipIf(!hasRealDocuments)("reads the text files as they stand", async () => {
    for (const name of readdirSync(openings)) {
      const file = path.join(openings, name);
      expect(wordsOf(joinedText(propose(await linesOf(file))))).toEqual(wordsOf(readFileSync(file, "utf8")));
    }
  });
});

/** The words of a Word file, read by nothing but the marks of its format; numbers that Word counts by itself are in no text. */
function wordsIn(file: string): string[] {
  const parts = Object.entries(unzipSync(readFileSync(file))).filter(([part]) => /^word\/(?:header\d*|document)\.xml$/.test(part));
  // The heads of pages stand before the text.
  const xml = parts
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join(" ");
  const marks = xml.replace(/<\/w:p>|<w:(?:br|tab|cr)\b[^>]*>/g, "<w:t> </w:t>").replace(/<w:noBreakHyphen\/>/g, "<w:t>\u2011</w:t>");
  const runs = [...marks.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return wordsOf(runs.join("").replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof entities) => entities[name]));
}

describe("the words of a Word file", () => {
  const documents = hasRealDocuments ? readdirSync(lists).filter((name) => name.endsWith(".docx")) : [];

  it.skipIf(!hasRealDocuments)("are all there, in their order, with nothing between them but the numbers that Word counts", async () => {
    expect(documents.length).toBeGreaterThan(2);
    for (const name of documents) {
      const file = path.join(lists, name);
      const counted = /^(?:\d+(?:\.\d+)*[.)]?|\(?[a-z]{1,4}[.)]|[–•·-])$/i;
      const [written, proposed] = [wordsIn(file), wordsOf(joinedText(propose(await linesOf(file))))];
      const rest = [...proposed];
      const lost = written.filter((word) => {
        while (rest[0] !== word && counted.test(rest[0] ?? "")) rest.shift();
        return rest.shift() !== word;
      });
      expect([name, lost.slice(0, 5), rest]).toEqual([name, [], []]);
    }
  });
});

describe("concluding observations as they are written now", async () => {
  const proposal = await proposed("ccpr-current.en.txt");

  it("say who, when and in which language", async () => {
    expect(proposal.document).toEqual({
      symbol: "CCPR/C/RUR/CO/3",
      symbolRaw: "CCPR/C/RUR/CO/3",
      title: "Concluding observations on the third periodic report of Ruritania",
      body: "CCPR",
      kind: "CONCLUDING_OBSERVATIONS",
      country: "RUR",
      dates: { considered: "2031-06-24", consideredTo: "2031-06-25", adopted: "2031-07-11", distributed: "2031-09-03" },
      session: 166,
      meetings: { considered: [5226, 5227], adopted: [5252] },
      language: "en",
      originalLanguage: "en",
    });
    expect(proposal.warnings).toEqual([]);
  });

  it("have sections, paragraphs and limbs", () => {
    expect(outlineOf(proposal)).toEqual([
      "1 INTRODUCTION",
      "2 INTRODUCTION",
      "3 POSITIVE",
      "3(a) POSITIVE",
      "3(b) POSITIVE",
      "4 POSITIVE",
      "5 CONCERN",
      "6 RECOMMENDATION",
      "6(a) RECOMMENDATION",
      "6(b) RECOMMENDATION",
      "6(b)(i) RECOMMENDATION",
      "6(b)(ii) RECOMMENDATION",
      "6(c) RECOMMENDATION",
      "7 CONCERN",
      "8 CONCERN",
      "9 RECOMMENDATION",
      "10 CONCERN",
      "11 RECOMMENDATION",
      "12 RECOMMENDATION",
      "13 CONCERN",
      "14 DISSEMINATION",
      "15 FOLLOW_UP",
      "16 FOLLOW_UP",
    ]);
    const nested = proposal.paragraphs.find(({ label }) => label === "(b)(ii)");
    const parent = proposal.paragraphs.find(({ id }) => id === nested?.parentId);
    expect(parent?.label).toBe("(b)");
  });

  it("have headings with their articles", () => {
    const headings = Object.fromEntries(proposal.paragraphs.map(({ number, heading }) => [number, heading]));
    expect(headings).toMatchObject({
      6: "Anti-corruption measures",
      9: "Right to life and use of force (art. 6)",
      14: null,
    });
    const articles = Object.fromEntries(proposal.recommendations.map(({ paragraph, articles: cited }) => [paragraph, cited]));
    expect(articles).toEqual({
      6: ["2", "25"],
      9: ["6"],
      11: ["7", "9", "10", "14(3)(g)"],
      12: ["7", "9", "10", "14(3)(g)"],
    });
  });

  it("pair concerns with recommendations, and name those chosen for follow-up and their date", () => {
    expect(pairsOf(proposal)).toEqual(["6←5 SPLIT follow-up", "9←8 MULTI follow-up", "11←10 MULTI", "12←10 MULTI follow-up"]);
    expect(proposal.followUp).toEqual({
      paragraphs: ["6", "9", "12"],
      dueOn: "2034-07-18",
      nextReportOn: "2038-07-20",
    });
    expect(reasonsOf(proposal, "9")).toEqual(["severalConcerns"]);
    expect(reasonsOf(proposal, "13")).toEqual(["noRecommendation"]);
  });

  it("read the same in Russian", async () => {
    const russian = await proposed("ccpr-current.ru.txt");
    expect(russian.document).toMatchObject({
      ...proposal.document,
      symbolRaw: "ССPR/C/RUR/CO/3",
      title: expect.stringContaining("Руритании"),
      language: "ru",
    });
    expect(outlineOf(russian)).toEqual([
      "1 INTRODUCTION",
      "2 INTRODUCTION",
      "3 POSITIVE",
      "3а) POSITIVE",
      "3b) POSITIVE",
      "4 CONCERN",
      "5 RECOMMENDATION",
      "5a) RECOMMENDATION",
      "5b) RECOMMENDATION",
      "5b)i) RECOMMENDATION",
      "5b)ii) RECOMMENDATION",
      "5с) RECOMMENDATION",
      "6 CONCERN",
      "7 RECOMMENDATION",
      "8 CONCERN",
      "9 RECOMMENDATION",
      "9а) RECOMMENDATION",
      "9б) RECOMMENDATION",
      "9в) RECOMMENDATION",
      "10 DISSEMINATION",
      "11 FOLLOW_UP",
      "12 FOLLOW_UP",
    ]);
    expect(pairsOf(russian)).toEqual(["5←4 SPLIT follow-up", "7←6 SPLIT follow-up", "9←8 SPLIT follow-up"]);
    expect(russian.followUp).toEqual({ paragraphs: ["5", "7", "9"], dueOn: "2034-07-18", nextReportOn: "2038-07-20" });
    expect(russian.recommendations.map(({ articles }) => articles.join())).toEqual(["2,25", "6", "7,9,10,14"]);
    expect(russian.warnings).toEqual([]);
  });
});

describe("concluding observations as they were written in 2011", async () => {
  const proposal = await proposed("ccpr-2011-merged.en.txt");

  it("part concern and recommendation of one paragraph, and mark it", () => {
    expect(pairsOf(proposal)).toEqual(["4←4 MERGED follow-up", "5←5 MERGED follow-up", "6←6 MERGED"]);
    expect(proposal.recommendations[0]?.text).toBe("The State party should grant the Ombudsman a budget and let her choose her staff.");
    expect(proposal.recommendations[0]?.articles).toEqual(["2"]);
    expect(reasonsOf(proposal, "4")).toEqual(["mergedSplit"]);
    expect(reasonsOf(proposal, "5")).toEqual([]);
  });

  it("find limbs below and inside the text", () => {
    const limbs = proposal.recommendations.map((recommendation) => recommendation.limbs.map(({ label, text }) => `${label} ${text}`));
    expect(limbs).toEqual([
      [],
      ["(a) Amend the Family Code;", "(b) Inform registrars and parents."],
      ["(a) collect figures on complaints;", "(b) publish them every year; and", "(c) train the river guard."],
    ]);
  });

  it("give no date where only a term is named, and say so", () => {
    expect(proposal.followUp).toEqual({ paragraphs: ["4", "5", "99"], dueOn: null, nextReportOn: "2014-07-29" });
    expect(proposal.warnings).toEqual([
      { key: "followUpParagraphMissing", value: "99" },
      { key: "followUpTermWithoutDate", value: null },
    ]);
  });

  it("read the same in Russian, with the date of the title marked", async () => {
    const russian = await proposed("ccpr-2011-merged.ru.txt");
    expect(pairsOf(russian)).toEqual(["4←4 MERGED follow-up", "5←5 MERGED follow-up"]);
    expect(russian.document).toMatchObject({ symbol: null, body: "CCPR", dates: { distributed: "2011-08-19" } });
    expect(russian.warnings.map(({ key }) => key)).toEqual(["noSymbol", "distributedFromTitle", "followUpTermWithoutDate"]);
  });
});
