import { describe, expect, it } from "vitest";

import { proposalOf } from "../factories";
import { DocumentKind } from "@/domain/vocabulary";
import { isFaithful, joinedText, proposeAs, wordsOf } from "../rules";
import type { ImportProposal } from "../schema";
import { inventedDocuments, type InventedDocument } from "./factories";
import { asFile, type InventedFormat, inventedFormats, inPlainLetters, inText } from "./formats/factories";

/** Marks that a format brings about by itself: a page does not show where a paragraph without a number begins. All others must be exactly those expected. */
const ofFormat: Record<InventedFormat, string[]> = {
  txt: [],
  html: [],
  docx: [],
  doc: [],
  pdf: ["joinedLines", "mergedSplit"],
};

const found = ({ paragraphs, recommendations, followUp, warnings }: ImportProposal, format: InventedFormat) => ({
  paragraphs: paragraphs
    .filter(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")
    .map(({ number, label, type, heading, articles }) => [`${number}${label ?? ""} ${type}`, heading ?? "", articles.join()].join(" | ")),
  pairs: recommendations.map(({ paragraph, pairedWith, pairKind, limbs, followUp: isNamed }) =>
    [`${paragraph}←${pairedWith} ${pairKind}`, ...limbs.map(({ label }) => label), ...(isNamed ? ["follow-up"] : [])].join(" "),
  ),
  followUp,
  warnings: warnings.map(({ key }) => key),
  marks: paragraphs.flatMap(({ number, uncertain }) =>
    uncertain.filter((reason) => !ofFormat[format].includes(reason)).map((reason) => `${number} ${reason}`),
  ),
});

const sorted = (words: string[]) => [...words].sort();

describe.each(inventedFormats)("as %s", (format: InventedFormat) => {
  const documents = inventedDocuments().filter(({ language }) => format !== "pdf" || language === "en");

  it.each(documents.map((document): [string, InventedDocument] => [document.name, format === "pdf" ? inPlainLetters(document) : document]))(
    "%s is found whole",
    async (_, document) => {
      const proposal = await proposalOf(`a.${format}`, await asFile(document, format));
      const marks = document.expected.marks.filter((mark) => !ofFormat[format].some((reason) => mark.endsWith(reason)));
      expect(found(proposal, format)).toEqual({ ...document.expected, marks });
      expect(proposal.document).toMatchObject({
        body: document.committee,
        kind: "CONCLUDING_OBSERVATIONS",
        country: "RUR",
        language: document.language,
        dates: { considered: "2031-06-24", consideredTo: "2031-06-25", adopted: "2031-07-11", distributed: "2031-09-03" },
        meetings: { considered: [5226, 5227], adopted: [5252] },
        originalLanguage: "en",
      });
      expect(proposal.paragraphs.filter((paragraph) => !isFaithful(paragraph))).toEqual([]);
      if (format !== "pdf") expect(sorted(wordsOf(letters(joinedText(proposal))))).toEqual(sorted(wordsOf(letters(inText(document)))));
    },
  );
});

/** Words apart from the mark before them, which each format sets off in its own way. */
const letters = (text: string) => text.replaceAll(/^(\d{1,2}\.|[A-Z]{1,4}\.|\(?[a-zа-я]{1,4}\))\s*/gmu, "$1 ");

describe("read anew from what the proposal holds", () => {
  it.each(inventedDocuments().map((document): [string, InventedDocument] => [document.name, document]))(
    "%s stays the same",
    async (_, document) => {
      const first = await proposalOf("a.txt", await asFile(document, "txt"));
      expect(proposeAs(first, "CONCLUDING_OBSERVATIONS")).toEqual(first);
      for (const kind of Object.values(DocumentKind))
        expect(wordsOf(joinedText(proposeAs(first, kind)))).toEqual(wordsOf(joinedText(first)));
    },
  );
});
