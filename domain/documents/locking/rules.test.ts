import { describe, expect, it } from "vitest";

import { aProposal, russianText } from "@/domain/documents/factories";
import { matchTranslation, paragraphsToRecord, recommendationsToRecord, referencesOf } from "@/domain/documents/locking/rules";
import { applyEdits } from "@/domain/documents/rules";

const counter = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};
const proposal = aProposal();
const record = (from = proposal) => [...paragraphsToRecord(from, counter()).values()];

describe("paragraphsToRecord", () => {
  it("keeps the paragraphs in their order, limbs below them, and leaves out headings, masthead and noise", () => {
    const recorded = record();
    expect(recorded.map(({ number, label, kind }) => [number, label, kind])).toEqual([
      ["1", null, "INTRODUCTION"],
      ["5", null, "CONCERN"],
      ["6", null, "RECOMMENDATION"],
      ["6", "(a)", "LIMB"],
      ["6", "(b)", "LIMB"],
      ["7", null, "CONCERN"],
      ["8", null, "RECOMMENDATION"],
      ["9", null, "FOLLOW_UP"],
    ]);
    expect(recorded.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(recorded[3]).toMatchObject({
      parentId: recorded[2]?.id,
      heading: "Anti-corruption measures",
      raw: "(a) Publish every contract of the harbour authority;",
    });
  });

  it("puts a limb of a limb directly below the paragraph", () => {
    const limb = proposal.paragraphs.find(({ label }) => label === "(b)");
    const paragraphs = proposal.paragraphs.map((each) =>
      each.label === "(b)"
        ? { ...each, label: "(a)(i)", parentId: proposal.paragraphs.find(({ label }) => label === "(a)")?.id ?? null }
        : each,
    );
    expect(limb).toBeDefined();
    const recorded = record({ ...proposal, paragraphs });
    expect(recorded.find(({ label }) => label === "(a)(i)")?.parentId).toBe(
      recorded.find(({ number, kind }) => number === "6" && kind === "RECOMMENDATION")?.id,
    );
  });

  it("leaves out what was set aside", () => {
    const limb = proposal.paragraphs.find(({ label }) => label === "(b)");
    expect(record(applyEdits(proposal, [{ kind: "line", id: limb?.id ?? "", line: "ARTEFACT" }]))).toHaveLength(7);
  });
});

it("recommendationsToRecord takes none from a list of issues", () => {
  expect(recommendationsToRecord("CONCLUDING_OBSERVATIONS", proposal)).toHaveLength(2);
  expect(recommendationsToRecord("LIST_OF_ISSUES", proposal)).toEqual([]);
});

describe("referencesOf", () => {
  const cycle = { state: "KAZ", mechanism: "CCPR", ordinal: 3 };
  const [first] = proposal.recommendations;
  const numbered = (...numbers: (string | null)[]) => (first ? numbers.map((paragraph) => ({ ...first, paragraph })) : []);

  it("names State, mechanism, cycle and paragraph", () =>
    expect(referencesOf(cycle, numbered("24", "126.5"))).toEqual(["KAZ-CCPR-3-¶24", "KAZ-CCPR-3-¶126.5"]));
  it("takes the place where there is no number", () =>
    expect(referencesOf(cycle, numbered("1", null))).toEqual(["KAZ-CCPR-3-¶1", "KAZ-CCPR-3-no.2"]));
  it("gives no reference twice", () =>
    expect(referencesOf(cycle, numbered("7", "7", "7"))).toEqual(["KAZ-CCPR-3-¶7", "KAZ-CCPR-3-¶7·2", "KAZ-CCPR-3-¶7·3"]));
});

describe("matchTranslation", () => {
  it("pairs each paragraph and limb with its translation, whatever the labels", () => {
    const [english, russian] = [record(), record(aProposal(russianText)).map((paragraph) => ({ ...paragraph, id: `ru-${paragraph.id}` }))];
    const { pairs, different } = matchTranslation(english, russian);
    expect(different).toEqual([]);
    expect([...pairs.values()]).toEqual(english.map(({ id }) => id));
    const limb = russian.find(({ label }) => label !== null);
    expect(english.find(({ id }) => id === pairs.get(limb?.id ?? ""))?.label).toBe("(a)");
  });

  it("names the numbers that do not have as many paragraphs", () => {
    const recorded = [
      { id: "a", number: "1" },
      { id: "b", number: "2" },
      { id: "note", number: null },
    ];
    expect(
      matchTranslation(recorded, [
        { id: "x", number: "1" },
        { id: "y", number: "1" },
      ]).different,
    ).toEqual(["1", "2"]);
    expect(
      matchTranslation(recorded, [
        { id: "x", number: "1" },
        { id: "y", number: "2" },
      ]),
    ).toEqual({
      pairs: new Map([
        ["x", "a"],
        ["y", "b"],
      ]),
      different: [],
    });
  });
});
