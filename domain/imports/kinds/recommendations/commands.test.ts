import { beforeEach, describe, expect, it } from "vitest";

import { RuleBroken } from "@/domain/errors";
import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aCycle, aDocument, aMechanism, aPerson, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const header = [
  "Reference",
  "Review cycle",
  "Document symbol",
  "Paragraph",
  "Text of the recommendation (English)",
  "Text of the recommendation (Kazakh)",
  "Concern (English)",
  "Sub-items (English)",
  "Themes and groups",
  "Recommending States",
  "Position of the State",
  "Selected for follow-up",
  "Follow-up due on",
];

async function aRegister() {
  const { id: stateId } = await aState();
  const mechanism = await aMechanism({ code: "LAKE", kind: "TREATY_BODY" });
  const cycle = await aCycle({ stateId, mechanismId: mechanism.id, ordinal: 3 });
  return { stateId, cycle, secretary: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }) };
}

const row = (over: Partial<Record<string, string>>) => header.map((name) => over[name] ?? "");

beforeEach(truncateAll);

describe("a table of recommendations", () => {
  it("makes recommendations in documents of their own, adds to them, and is undone to the last byte", async () => {
    const { stateId, secretary } = await aRegister();
    const term = await aTerm({ code: "L1" });
    const before = await registerDigest();
    const first = await plannedTable(secretary, {
      kind: "recommendations",
      stateId,
      header,
      rows: [
        row({
          Reference: "LAKE-3-¶10",
          "Review cycle": "LAKE-3",
          "Document symbol": "LAKE/C/3",
          Paragraph: "10",
          [header[4] ?? ""]: "Open the path.",
          "Concern (English)": "The path is shut.",
          "Sub-items (English)": "Mend the bridge\nCut the reeds",
          "Themes and groups": "L1",
          "Recommending States": "Norway; Chile",
        }),
        row({
          Reference: "LAKE-3-¶12",
          "Review cycle": "lake 3",
          [header[4] ?? ""]: "Clean the shore.",
          "Selected for follow-up": "yes",
          "Follow-up due on": "31.12.2027",
        }),
        row({ Reference: "LAKE-3-¶13", "Review cycle": "LAKE-9", [header[4] ?? ""]: "Count the fish." }),
        row({ Reference: "LAKE-3-¶14", "Review cycle": "LAKE-3" }),
        row({ Reference: "LAKE-3-¶15", "Review cycle": "LAKE-3", [header[4] ?? ""]: "Feed the ducks.", "Follow-up due on": "31.12.2027" }),
        row({ Reference: "LAKE-3-¶16", "Review cycle": "LAKE-3", [header[4] ?? ""]: "Plant reeds.", "Themes and groups": "nothing known" }),
        row({ Reference: "lake-3 10", "Review cycle": "LAKE-3", [header[4] ?? ""]: "Something else." }),
      ],
    });
    expect((await outcomesOf(first)).map((outcome) => outcome.replace(/\?.*/, ""))).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED cycle referenceUnknown",
      "5 REFUSED text.en required",
      "6 REFUSED followUpDueOn notForFollowUp",
      "7 REFUSED terms referenceUnknown",
      "8 CREATED",
    ]);
    await applied(secretary, first);
    const made = await ownerDatabase().recommendation.findFirstOrThrow({ where: { reference: "LAKE-3-¶10" } });
    const record = await findRecommendation(null, made.id, "en");
    expect(record).toMatchObject({
      number: "10",
      recommendingStates: ["Norway", "Chile"],
      terms: [{ id: term.id }],
      document: { symbol: "LAKE/C/3", kind: "CONCLUDING_OBSERVATIONS" },
    });
    expect(record?.text.shown).toMatchObject({ text: "Open the path.", translation: "UNOFFICIAL" });
    expect(record?.limbs.map(({ label, text }) => [label, text.shown?.text])).toEqual([
      ["(a)", "Mend the bridge"],
      ["(b)", "Cut the reeds"],
    ]);
    expect(record?.concern?.text.shown?.text).toBe("The path is shut.");

    const kept = await registerDigest();
    const second = await plannedTable(secretary, {
      kind: "recommendations",
      stateId,
      header,
      rows: [
        row({
          Reference: "LAKE-3-¶10",
          [header[4] ?? ""]: "Open  the path",
          [header[5] ?? ""]: "Соқпақты ашу.",
          "Position of the State": "Supported",
        }),
        row({ Reference: "LAKE-3-¶12", [header[4] ?? ""]: "Something else entirely." }),
        row({ Reference: "LAKE-3-¶20", "Review cycle": "LAKE-3", "Document symbol": "LAKE/C/3", [header[4] ?? ""]: "Count the boats." }),
      ],
    });
    expect(await outcomesOf(second)).toEqual(["2 CHANGED text.kk position", "3 REFUSED text.en wordsLocked", "4 CREATED"]);
    await applied(secretary, second);
    expect((await findRecommendation(null, made.id, "kk"))?.text.shown?.text).toBe("Соқпақты ашу.");
    await expect(undone(secretary, first)).rejects.toThrow(RuleBroken);
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });

  it("classifies by articles of the treaty that the mechanism watches over, or that is named, and gives them back", async () => {
    const { stateId, cycle, secretary } = await aRegister();
    const owner = ownerDatabase();
    const treaties = await Promise.all(["LAKES", "PONDS"].map((code) => owner.treaty.create({ data: { code, names: named(code) } })));
    const [lakes, ponds] = treaties;
    await owner.mechanism.update({ where: { id: cycle.mechanismId }, data: { treatyId: lakes?.id ?? "" } });
    const articles = new Map<string, string>();
    for (const { id: treatyId, code } of treaties) {
      const { id: vocabularyId } = await aVocabulary({ kind: "ARTICLE", code, treatyId });
      for (const number of ["6", "9"]) articles.set(`${code} ${number}`, (await aTerm({ vocabularyId, code: number })).id);
    }
    expect(ponds).toBeDefined();
    const before = await registerDigest();
    const columns = ["Reference", "Review cycle", header[4] ?? "", "Articles"];
    const plan = (rows: string[][]) => plannedTable(secretary, { kind: "recommendations", stateId, header: columns, rows });
    const first = await plan([
      ["LAKE-3-¶1", "LAKE-3", "Open the path.", "arts. 6 and 9 (1)"],
      ["LAKE-3-¶2", "LAKE-3", "Clean the shore.", "PONDS 9; LAKE 6"],
      ["LAKE-3-¶3", "LAKE-3", "Feed the ducks.", "10"],
      ["LAKE-3-¶4", "LAKE-3", "Plant reeds.", "the ninth"],
    ]);
    expect((await outcomesOf(first)).map((outcome) => outcome.replace(/\?.*/, ""))).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED articles referenceUnknown",
      "5 REFUSED articles referenceUnknown",
    ]);
    await applied(secretary, first);
    const classified = async (reference: string) => {
      const terms = await owner.recommendationTerm.findMany({ where: { recommendation: { reference } }, orderBy: { position: "asc" } });
      return terms.map(({ termId }) => termId);
    };
    expect(await classified("LAKE-3-¶1")).toEqual([articles.get("LAKES 6"), articles.get("LAKES 9")]);
    expect(await classified("LAKE-3-¶2")).toEqual([articles.get("PONDS 9"), articles.get("LAKES 6")]);

    const kept = await registerDigest();
    const second = await plan([
      ["LAKE-3-¶1", "", "", "6"],
      ["LAKE-3-¶2", "", "", "9-бап"],
    ]);
    expect(await outcomesOf(second)).toEqual(["2 UNCHANGED", "3 CHANGED articles"]);
    await applied(secretary, second);
    expect(await classified("LAKE-3-¶2")).toContain(articles.get("LAKES 9"));
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });

  it("adds nothing to a document that people have checked, and changes what is kept beside its words", async () => {
    const { stateId, cycle, secretary } = await aRegister();
    const { recommendations } = await aDocument({ cycle, symbol: "LAKE/C/2", items: [{ number: "10", text: "Open the path." }] });
    const reference = recommendations[0]?.reference ?? "";
    const id = await plannedTable(secretary, {
      kind: "recommendations",
      stateId,
      header,
      rows: [
        row({ Reference: reference, [header[4] ?? ""]: "Open the path.", Paragraph: "10", "Recommending States": "Norway" }),
        row({ Reference: "LAKE-3-¶99", "Review cycle": "LAKE-3", "Document symbol": "LAKE/C/2", [header[4] ?? ""]: "One more." }),
      ],
    });
    expect(await outcomesOf(id)).toEqual(["2 CHANGED recommendingStates", "3 REFUSED documentSymbol documentLocked"]);
  });
});
