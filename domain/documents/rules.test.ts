import { describe, expect, it } from "vitest";

import { aProposal, englishText } from "@/domain/documents/factories";
import { maxFileBytes } from "@/domain/documents/import/size/rules";
import { joinedText } from "@/domain/documents/import/rules";
import { applyEdit, applyEdits, checkWords, lockProblems, mayBe, needsChecking, nextConcern, normalSymbol } from "@/domain/documents/rules";
import { largestFileInMegabytes, proposalEditSchema, type ProposalEdit } from "@/domain/documents/schema";

const proposal = aProposal();
const at = (number: string, label: string | null = null) => {
  const found = proposal.paragraphs.find((paragraph) => paragraph.number === number && paragraph.label === label);
  if (!found) throw new Error(`No paragraph ${number}.`);
  return found;
};
const after = (...edits: ProposalEdit[]) => applyEdits(proposal, edits);
const recommendation = (id: string, from = proposal) => from.recommendations.find((each) => each.id === id);

describe("applyEdit", () => {
  it("changes the type of a paragraph, and with it the recommendations", () => {
    expect(proposal.recommendations.map(({ paragraph }) => paragraph)).toEqual(["6", "8"]);
    expect(after({ kind: "type", id: at("8").id, type: "CONCERN" }).recommendations.map(({ paragraph }) => paragraph)).toEqual(["6"]);
  });

  it("says what is followed up, however often it is said", () => {
    const { id } = at("6");
    const edit = { kind: "followUp", id, isFollowUp: true } as const;
    expect(recommendation(id)?.followUp).toBe(false);
    expect(recommendation(id, after(edit))?.followUp).toBe(true);
    expect(recommendation(id, after(edit, edit))?.followUp).toBe(true);
    expect(recommendation(id, after(edit, { ...edit, isFollowUp: false }))?.followUp).toBe(false);
  });

  it("parts and joins without losing a word", () => {
    const { id, text } = at("7");
    const parted = after({ kind: "split", id, offset: text.indexOf("damp") });
    expect(parted.paragraphs).toHaveLength(proposal.paragraphs.length + 1);
    expect(checkWords(englishText, parted)).toMatchObject({ lost: [], invented: [] });
    const second = parted.paragraphs.find((paragraph) => paragraph.text.startsWith("damp"))?.id ?? "";
    expect(checkWords(englishText, applyEdit(parted, { kind: "merge", id: second }))).toMatchObject({
      lost: [],
      invented: [],
      unfaithful: [],
    });
  });

  it.each<[ProposalEdit, object]>([
    [
      { kind: "text", id: at("8").id, text: "The State Party should close the castle prison now." },
      { text: "The State Party should close the castle prison now." },
    ],
    [{ kind: "number", id: at("8").id, number: "18", label: null }, { number: "18" }],
    [{ kind: "heading", id: at("8").id, heading: "Prisons" }, { heading: "Prisons" }],
    [{ kind: "articles", id: at("8").id, articles: ["7", "10"] }, { articles: ["7", "10"] }],
    [{ kind: "checked", id: at("8").id, checked: true }, { checked: true }],
    [{ kind: "pair", id: at("8").id, concernIds: [] }, { concernIds: [] }],
    [{ kind: "line", id: at("8").id, line: "ARTEFACT" }, { kind: "ARTEFACT" }],
  ])("carries out %o", (edit, expected) => {
    expect(proposalEditSchema.parse(edit)).toEqual(edit);
    expect(applyEdit(proposal, edit).paragraphs.find(({ id }) => id === at("8").id)).toMatchObject(expected);
  });

  it("sets the dates of the follow-up", () =>
    expect(after({ kind: "followUpDates", dueOn: "2035-01-01", nextReportOn: null }).followUp).toMatchObject({
      dueOn: "2035-01-01",
      nextReportOn: null,
    }));

  it("leaves alone what it does not find", () => expect(after({ kind: "split", id: "nowhere", offset: 3 })).toEqual(proposal));
});

describe("checkWords", () => {
  it("finds nothing to say about an untouched proposal", () =>
    expect(checkWords(englishText, proposal)).toMatchObject({ lost: [], invented: [], unfaithful: [] }));

  it("names every word that is lost and every word that is invented", () => {
    const [first, ...rest] = proposal.paragraphs;
    expect(first).toBeDefined();
    expect(checkWords(englishText, { ...proposal, paragraphs: rest }).lost).toEqual(["CCPR", "C", "RUR", "CO", "3"]);
    expect(checkWords(englishText.replaceAll("castle", ""), proposal).invented).toEqual(["castle", "castle"]);
  });

  it("names the paragraphs whose words for reading differ from the source", () => {
    const changed = after({ kind: "text", id: at("8").id, text: "The State Party might close the castle prison." });
    expect(checkWords(englishText, changed).unfaithful.map(({ number }) => number)).toEqual(["8"]);
  });

  it("lists what was taken out as noise", () =>
    expect(checkWords(englishText, after({ kind: "line", id: at("8").id, line: "ARTEFACT" })).noise.map(({ number }) => number)).toEqual([
      "8",
    ]));
});

describe("lockProblems", () => {
  const document = {
    kind: "CONCLUDING_OBSERVATIONS",
    symbol: "CCPR/C/RUR/CO/3",
    titles: { en: "Observations" },
    sourceText: joinedText(proposal),
  } as const;
  const checked = applyEdits(
    proposal,
    proposal.paragraphs.filter(needsChecking).map(({ id }) => ({ kind: "checked", id, checked: true })),
  );

  it("finds none in a checked proposal", () => expect(lockProblems(document, checked)).toEqual([]));

  it.each([
    ["a missing symbol", { ...document, symbol: null }, checked, { message: "symbolRequired", field: "symbol" }],
    ["a missing title", { ...document, titles: { en: "" } }, checked, { message: "titleRequired", field: "titles.en" }],
    ["lost words", { ...document, sourceText: `${document.sourceText} and more` }, checked, { message: "wordsLost?count=2" }],
    [
      "invented words",
      { ...document, sourceText: document.sourceText.replace("castle", "") },
      checked,
      { message: "wordsInvented?count=1" },
    ],
    [
      "no recommendation",
      document,
      applyEdits(
        checked,
        ["6", "8"].map((number) => ({ kind: "type", id: at(number).id, type: "OTHER" })),
      ),
      { message: "noRecommendationsFound" },
    ],
  ])("names %s", (_, described, proposed, expected) => expect(lockProblems(described, proposed)).toContainEqual(expected));

  it("leads to the first paragraph that nobody has checked, and to the first that was changed", () => {
    const { id } = at("8");
    const doubted = {
      ...checked,
      paragraphs: checked.paragraphs.map((each) => (each.id === id ? { ...each, uncertain: ["type" as const], checked: false } : each)),
    };
    expect(lockProblems(document, doubted)).toEqual([{ message: "uncheckedParagraphs?count=1", paragraphId: id }]);
    const changed = applyEdit(checked, { kind: "text", id, text: "Something else." });
    expect(lockProblems(document, changed)).toEqual([{ message: "unfaithfulParagraphs?count=1", paragraphId: id }]);
  });

  it("asks neither symbol nor recommendations of what has none", () => {
    const list = { ...document, kind: "OTHER", symbol: null } as const;
    expect(lockProblems(list, { ...checked, recommendations: [] })).toEqual([]);
  });
});

describe("mayBe", () => {
  it.each([
    ["OFFICIAL", "CONCLUDING_OBSERVATIONS", "ru", true],
    ["OFFICIAL", "CONCLUDING_OBSERVATIONS", "kk", false],
    ["OFFICIAL", "WORKING_SUMMARY", "en", false],
    ["UNOFFICIAL", "WORKING_SUMMARY", "kk", true],
    ["MACHINE", "CONCLUDING_OBSERVATIONS", "kk", true],
  ] as const)("%s for %s in %s: %s", (translation, kind, language, expected) =>
    expect(mayBe(translation, { kind, language })).toBe(expected),
  );
});

describe("normalSymbol", () => {
  it.each([
    ["CCPR/C/KAZ/CO/3", "CCPR/C/KAZ/CO/3"],
    [" ССPR/C/KAZ/CO/3–4 ", "CCPR/C/KAZ/CO/3-4"],
    ["A/80/123", "A/80/123"],
    ["Note – 7", "Note-7"],
    ["  ", null],
  ])("%s is kept as %s", (printed, expected) => expect(normalSymbol(printed)).toBe(expected));
});

it("the form and the importer agree on the largest file", () => expect(largestFileInMegabytes * 1024 * 1024).toBe(maxFileBytes));

describe("nextConcern", () => {
  it("is the nearest above that the recommendation does not answer yet", () => {
    const unpaired = after({ kind: "pair", id: at("8").id, concernIds: [] });
    expect(nextConcern(unpaired, at("8").id)).toBe(at("7").id);
    expect(nextConcern(proposal, at("8").id)).toBe(at("5").id);
    expect(nextConcern(proposal, at("6").id)).toBeUndefined();
    expect(nextConcern(proposal, "nowhere")).toBeUndefined();
  });
});
