import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { proposalOf } from "./factories";
import type { ImportProposal } from "./schema";

const synthetic = (name: string) => proposalOf(name, readFileSync(path.join(import.meta.dirname, "synthetic", name)));
const textOf = ({ paragraphs }: ImportProposal, number: string, label: string | null = null) =>
  paragraphs.find((paragraph) => paragraph.number === number && paragraph.label === label)?.text;
const outlineOf = ({ paragraphs }: ImportProposal) =>
  paragraphs
    .filter(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")
    .map(({ number, label, type }) => `${number}${label ?? ""} ${type}`);
const pairsOf = ({ recommendations }: ImportProposal) =>
  recommendations.map(
    ({ paragraph, pairedWith, pairKind, followUp }) => `${paragraph}←${pairedWith} ${pairKind}${followUp ? " follow-up" : ""}`,
  );

describe("other layouts", () => {
  it("with Roman sections, lettered clusters and another committee", async () => {
    const proposal = await synthetic("crpd-roman.en.txt");
    expect(proposal.document).toMatchObject({
      body: "CRPD",
      dates: { considered: "2024-03-04", adopted: "2024-03-18" },
    });
    expect(pairsOf(proposal)).toEqual(["5←4 SPLIT", "7←6 SPLIT"]);
    expect(proposal.recommendations[0]).toMatchObject({
      section: "A. General principles and obligations (arts. 1–4)",
      limbs: [{ label: "(a)" }, { label: "(b)" }],
    });
    expect(proposal.recommendations[1]).toMatchObject({
      heading: "Equality and non-discrimination (art. 5)",
      articles: ["5"],
    });
  });

  it("with questions instead of recommendations", async () => {
    const proposal = await synthetic("list-of-issues.ru.txt");
    expect(proposal.document).toMatchObject({ kind: "LIST_OF_ISSUES", symbol: "CCPR/C/RUR/Q/2", language: "ru" });
    expect(outlineOf(proposal)).toEqual(["1 QUESTION", "2 QUESTION", "3 QUESTION", "3а) QUESTION", "3б) QUESTION"]);
    expect(proposal.paragraphs.find(({ number }) => number === "3")).toMatchObject({
      heading: "Недискриминация (ст. 2, 3, 20 и 26)",
      articles: ["2", "3", "20", "26"],
    });
    expect(proposal.recommendations).toEqual([]);
  });

  it("with all the noise of copied texts", async () => {
    const proposal = await synthetic("noise.en.txt");
    expect(proposal.document).toMatchObject({
      symbol: "CCPR/C/RUR/CO/3-4",
      symbolRaw: "ССPR/С/ RUR/CO/3–4",
      title: "Concluding observations on the combined third and fourth periodic reports of Ruritania",
      session: 117,
      dates: { considered: "2016-06-22", consideredTo: "2016-06-23", adopted: "2016-07-11", distributed: "2007-06-19" },
    });
    expect(textOf(proposal, "1")).toContain("thanked Ruritania for it.");
    expect(textOf(proposal, "2")).toBe(
      "The Committee was glad that the report was on time. The replies came from the CERD unit of the ministry and from non-governmental experts of Ruritania, the first- and second-instance courts of Ruritania.",
    );
    expect(textOf(proposal, "3")).toBe("The Committee is concerned that the framework lacks a calendar and that no body applies it.");
    expect(textOf(proposal, "4", "(b)")).toBe("Say who applies it to the framework or framework law.");
    expect(proposal.recommendations[0]).toMatchObject({
      paragraph: "4",
      heading: "Constitutional framework within which the Covenant is implemented (art.2)",
      articles: ["2"],
      limbs: [{ label: "(a)" }, { label: "(b)" }],
    });
    expect(proposal.paragraphs.filter(({ kind }) => kind === "ARTEFACT").map(({ raw }) => raw)).toEqual([
      "G142416002.jpg",
      "CCPR/C/RUR/CO/3-4",
      "page 2",
    ]);
  });

  it("with numbers missing, doubled and left out", async () => {
    const text =
      "Concluding observations on Ruritania\n1. The Committee considered the report.\n2. It is glad.\n2. It is glad again.\n5. The Committee is concerned.\nThe State party should act.";
    const proposal = await proposalOf("a.txt", text);
    expect(proposal.paragraphs.slice(1).map(({ number, uncertain }) => `${number} ${uncertain.join()}`)).toEqual([
      "1 ",
      "2 type",
      "2 numberOutOfOrder,type",
      "5 numberSkipped",
      "5 ",
    ]);
    const lost = await proposalOf(
      "a.txt",
      text.replaceAll(/\d\. /g, "").replace("Ruritania", "Ruritania\nC. Principal subjects of concern and recommendations"),
    );
    expect(lost.warnings.map(({ key }) => key)).toContain("noNumbers");
    expect(lost.recommendations).toMatchObject([{ paragraph: null, text: "The State party should act.", pairKind: "MULTI" }]);
  });

  it("that are no such document at all, without guessing", async () => {
    const proposal = await proposalOf("a.txt", "Dear all,\nthe meeting is on 5 May 2030.");
    expect(proposal.document).toMatchObject({
      kind: "OTHER",
      symbol: null,
      body: null,
      title: null,
      dates: { considered: null, adopted: null, distributed: null },
    });
    expect(proposal.warnings.map(({ key }) => key)).toEqual(["kindUnknown", "noSymbol", "noTitle", "noNumbers"]);
    expect(proposal.recommendations).toEqual([]);
  });
});
