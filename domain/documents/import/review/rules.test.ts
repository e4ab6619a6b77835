import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { proposalOf } from "../factories";
import { isFaithful, joinedText } from "../rules";
import { importProposalSchema, lineKinds, paragraphTypes, type ImportProposal } from "../schema";
import {
  changeKind,
  changeType,
  editText,
  markChecked,
  mergeWithPrevious,
  pair,
  setArticles,
  setAside,
  setDocument,
  setFollowUpDates,
  setHeading,
  setNumber,
  split,
  toggleFollowUp,
  unpair,
} from "./rules";

const folder = path.join(import.meta.dirname, "../synthetic");
const proposed = (name: string) => proposalOf(name, readFileSync(path.join(folder, name)));
const current = await proposed("ccpr-current.en.txt");

const at = ({ paragraphs }: ImportProposal, number: string, label: string | null = null) => {
  const found = paragraphs.find((paragraph) => paragraph.number === number && paragraph.label === label);
  if (!found) throw new Error(`There is no paragraph ${number}${label ?? ""}.`);
  return found;
};
const idOf = (proposal: ImportProposal, number: string, label: string | null = null) => at(proposal, number, label).id;
const recommendation = ({ recommendations }: ImportProposal, paragraph: string) =>
  recommendations.find((each) => each.paragraph === paragraph);

describe("pairing by hand", () => {
  it("is kept, also when it says that there is no concern", () => {
    const unpaired = unpair(current, idOf(current, "6"));
    expect(recommendation(unpaired, "6")).toMatchObject({ pairedWith: null, pairKind: "RECOMMENDATION_ONLY" });
    expect(at(unpaired, "6").uncertain).toEqual([]);
    expect(at(unpaired, "5").uncertain).toContain("noRecommendation");

    const moved = pair(unpaired, idOf(current, "6"), [idOf(current, "13")]);
    expect(recommendation(moved, "6")).toMatchObject({ pairedWith: "13", pairKind: "SPLIT", articles: ["21"] });
    expect(at(moved, "13").uncertain).toEqual([]);
  });

  it("settles which of several concerns is meant", () => {
    const paired = pair(current, idOf(current, "9"), [idOf(current, "7")]);
    expect(recommendation(paired, "9")).toMatchObject({ pairedWith: "7", pairKind: "SPLIT" });
    expect(at(paired, "9").uncertain).toEqual([]);
    expect(at(paired, "8").uncertain).toEqual(["noRecommendation"]);
  });
});

describe("changing what a paragraph is", () => {
  it("changes its limbs with it, and the pairs", () => {
    const changed = changeType(current, idOf(current, "6"), "OTHER");
    expect(at(changed, "6", "(b)(ii)").type).toBe("OTHER");
    expect(recommendation(changed, "6")).toBeUndefined();
    expect(at(changed, "5").uncertain).toEqual(["noRecommendation"]);
  });

  it("parts a merged paragraph, whose limbs go with the recommendation", async () => {
    const text =
      "1. The Committee considered it.\nC. Principal matters of concern and recommendations\n7. The Committee is concerned. Let it be mended:\n(a) soon;\n(b) well.";
    const merged = await proposalOf("a.txt", `Concluding observations\n${text}`);
    const concern = at(merged, "7");
    const halves = split(merged, concern.id, concern.text.indexOf("Let"));
    const parted = changeType(halves, `${concern.id}.2`, "RECOMMENDATION");
    expect(recommendation(parted, "7")).toMatchObject({
      pairedWith: "7",
      pairKind: "MERGED",
      text: "Let it be mended:\n(a) soon;\n(b) well.",
      limbs: [{ label: "(a)" }, { label: "(b)" }],
    });
  });

  it("makes a heading of a line, for those below it, and takes it back", () => {
    const headed = changeKind(current, idOf(current, "7"), "HEADING");
    expect(at(headed, "8").heading).toBe(at(current, "7").text);
    expect(at(headed, "10").heading).toBe(at(current, "10").heading);
    expect(recommendation(headed, "9")).toMatchObject({ pairedWith: "8", pairKind: "SPLIT" });

    const back = changeKind(headed, idOf(current, "7"), "PARAGRAPH");
    expect(at(back, "8").heading).toBe(at(current, "8").heading);
  });

  it("makes a section, a limb, a paragraph of its own", () => {
    const section = changeKind(current, idOf(current, "13"), "SECTION");
    expect(at(section, "13").section).toBe(at(current, "13").text);
    expect(at(section, "14").section).toBe("D. Dissemination and follow-up");

    const limb = changeKind(current, idOf(current, "12"), "LIMB");
    expect(recommendation(limb, "11")?.limbs).toMatchObject([{ text: at(current, "12").text }]);

    const own = setNumber(changeKind(current, idOf(current, "6", "(c)"), "PARAGRAPH"), idOf(current, "6", "(c)"), "6bis", null);
    expect(recommendation(own, "6")?.limbs.map(({ label }) => label)).toEqual(["(a)", "(b)", "(b)(i)", "(b)(ii)"]);
    expect(recommendation(own, "6bis")?.text).toBe("Protect those who report corruption.");
  });

  it("sets noise aside without losing a word", () => {
    const aside = setAside(current, idOf(current, "13"));
    expect(aside.paragraphs.find(({ id }) => id === idOf(current, "13"))).toMatchObject({
      kind: "ARTEFACT",
      type: "OTHER",
    });
    expect(joinedText(aside)).toBe(joinedText(current));
  });
});

describe("editing", () => {
  it("keeps the source beside the words", () => {
    const edited = editText(current, idOf(current, "11"), " The State Party should mend the castle prison. ");
    expect(at(edited, "11").text).toBe("The State Party should mend the castle prison.");
    expect(at(edited, "11").raw).toBe(at(current, "11").raw);
    expect(isFaithful(at(edited, "11"))).toBe(false);
    expect(recommendation(edited, "11")?.text).toBe("The State Party should mend the castle prison.");
  });

  it("sets heading, articles, dates, document and check marks", () => {
    const heading = setHeading(current, idOf(current, "11"), "Prisons");
    expect([at(heading, "10"), at(heading, "11"), at(heading, "12"), at(heading, "13")].map((each) => each.heading)).toEqual([
      at(current, "10").heading,
      "Prisons",
      "Prisons",
      "Freedom of assembly",
    ]);
    expect(recommendation(setArticles(current, idOf(current, "5"), ["2", "2", "26"]), "6")?.articles).toEqual(["2", "26"]);
    expect(setFollowUpDates(current, { dueOn: null, nextReportOn: null }).followUp.paragraphs).toEqual(["6", "9", "12"]);
    expect(setDocument(current, { symbol: "CCPR/C/RUR/CO/4" }).document).toEqual({
      ...current.document,
      symbol: "CCPR/C/RUR/CO/4",
    });
    expect(at(markChecked(current, idOf(current, "5")), "5").checked).toBe(true);
  });

  it("marks and unmarks what was chosen for follow-up", () => {
    const off = toggleFollowUp(current, idOf(current, "6"));
    expect(recommendation(off, "6")?.followUp).toBe(false);
    expect(recommendation(toggleFollowUp(off, idOf(current, "6")), "6")?.followUp).toBe(true);
    expect(recommendation(toggleFollowUp(current, idOf(current, "11")), "11")?.followUp).toBe(true);
  });

  it("merges past what a printer left, and keeps what was paired with it", () => {
    const merged = mergeWithPrevious(current, idOf(current, "8"));
    expect(at(merged, "7").text).toContain("remain secret. 8. The Committee is also concerned");
    expect(recommendation(merged, "9")).toMatchObject({ pairedWith: "7", pairKind: "SPLIT" });
    expect(mergeWithPrevious(current, "p1")).toBe(current);
  });

  it("does nothing to what is not there", () => {
    expect(changeType(current, "p999", "OTHER")).toBe(current);
    expect(split(current, "p999", 3)).toBe(current);
    expect(toggleFollowUp(current, idOf(current, "5"))).toBe(current);
  });
});

describe("whatever a person does", () => {
  const names = readdirSync(folder);
  const act = fc.record({
    kind: fc.constantFrom("split", "merge", "type", "kind", "heading", "pair", "aside", "followUp", "check"),
    which: fc.nat(),
    value: fc.nat(400),
  });

  function perform(proposal: ImportProposal, { kind, which, value }: { kind: string; which: number; value: number }): ImportProposal {
    const pick = (index: number) => proposal.paragraphs[index % proposal.paragraphs.length]?.id ?? "";
    const id = pick(which);
    switch (kind) {
      case "split":
        return split(proposal, id, value);
      case "merge":
        return mergeWithPrevious(proposal, id);
      case "type":
        return changeType(proposal, id, paragraphTypes[value % paragraphTypes.length] ?? "OTHER");
      case "kind":
        return changeKind(proposal, id, lineKinds[value % lineKinds.length] ?? "NOTE");
      case "heading":
        return setHeading(proposal, id, value % 2 ? null : "A heading");
      case "pair":
        return pair(proposal, id, [pick(value)]);
      case "aside":
        return setAside(proposal, id);
      case "followUp":
        return toggleFollowUp(proposal, id);
      default:
        return markChecked(proposal, id);
    }
  }

  it.each(names)("no word of %s is lost, invented or moved, and the proposal stays sound", async (name) => {
    const proposal = await proposed(name);
    // Parting "A.Introduction" sets its two words apart.
    const sorted = (of: ImportProposal) => (joinedText(of).match(/[\p{L}\p{N}]+/gu) ?? []).sort();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const changed = acts.reduce(perform, proposal);
        expect(sorted(changed)).toEqual(sorted(proposal));
        expect(changed.paragraphs.filter((paragraph) => !isFaithful(paragraph))).toEqual([]);
        expect(new Set(changed.paragraphs.map(({ id }) => id)).size).toBe(changed.paragraphs.length);
        const ids = new Set(changed.paragraphs.map(({ id }) => id));
        expect(changed.paragraphs.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([]);
        expect(importProposalSchema.safeParse(changed).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
