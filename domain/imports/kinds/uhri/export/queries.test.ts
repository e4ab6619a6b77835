import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { aCsv, anAnnotation, anId, aUprAnnotation, eventsOf, rowsOf } from "@/domain/datasets/uhri/factories";
import { toUhriLayout } from "@/domain/datasets/uhri/layout/rules";
import { apply, aReadImport, atlantis } from "@/domain/imports/factories";
import { beginImport } from "@/domain/imports/commands";
import { listUhriLayout } from "@/domain/imports/kinds/uhri/export/queries";
import { readImport } from "@/domain/imports/reading/commands";
import { uhriWorkbook } from "@/domain/imports/kinds/uhri/export/rules";
import { storeFile } from "@/lib/storage";
import { aCycle, aDocument, aMechanism, aPerson, aRecommendation, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const owner = ownerDatabase();
const idColumn = 11;

beforeEach(truncateAll);

/** Through the register and back, sorted by annotation. */
async function throughTheRegister(stateId: string, actor: Actor, fileName: string, bytes: Uint8Array): Promise<string[][]> {
  const { id } = await beginImport(actor, { stateId, kind: "UHRI", file: { fileName, hash: await storeFile(bytes), size: bytes.length } });
  await readImport(actor, id);
  const run = await apply(actor, await owner.importRun.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } }));
  expect(run).toMatchObject({ state: "APPLIED", refused: 0 });
  return sorted(await exported(null));
}

const exported = async (actor: Actor | null, filters = {}) => (await Array.fromAsync(listUhriLayout(actor, filters))).flat();
const sorted = ([header = [], ...rows]: string[][]) => [
  header,
  ...rows.sort((one, other) => ((one[idColumn] ?? "") < (other[idColumn] ?? "") ? -1 : 1)),
];
/** The file itself in UHRI's layout, with what the reader puts right. */
const repaired = async (fileName: string, contents: string | Uint8Array) =>
  sorted(toUhriLayout(rowsOf(await eventsOf(fileName, contents))));

describe("UHRI to the register and back", () => {
  const rows = [
    anAnnotation(1, { text: "5. The Committee is concerned.", type: "- Concerns/Observations" }),
    anAnnotation(2, { text: "6. The State party should count: (a) Trees; (b) Ponds.", recommendingStates: "" }),
    anAnnotation(3, {
      text: "Gardens 8.The State party should\u00A0rest.",
      themes: "- Ponds\n- Ponds",
      persons: "",
      sdgs: "- 15 – LIFE ON LAND",
    }),
    anAnnotation(4, { text: "No number at all.", publishedOn: "1 March 2025", session: "", countries: "- Atlantis\n- Lemuria" }),
    anAnnotation(5, { text: "9. Another day.", publishedOn: "45718", body: "", indexedOn: "" }),
    aUprAnnotation(6, { recommendingStates: "- Turkey\n- Viet Nam\n- Lemuria", position: "- Noted" }),
    aUprAnnotation(7, { session: "", recommendingStates: "- France" }),
    aUprAnnotation(8, { position: "", recommendingStates: "" }),
    // What nothing answers: alone in its document, before another concern that is answered, and of a visit.
    anAnnotation(9, { text: "31. The Committee welcomes the ponds.", type: "- Concerns/Observations", symbol: "CCPR/C/ATL/CO/2" }),
    anAnnotation(10, { text: "40. The Committee regrets the fog.", type: "- Concerns/Observations" }),
    anAnnotation(11, { text: "41. The Committee regrets the mud: (a) In May; (b) In June.", type: "- Concerns/Observations" }),
    anAnnotation(12, { text: "42. The State party should drain the mud." }),
    anAnnotation(13, { text: "Nobody was heard.", type: "- Concerns/Observations", body: "- SR Ponds", symbol: "A/HRC/9/9/Add.1" }),
    anAnnotation(14, { text: "7. Hear them.", body: "- Rapporteur on ponds", symbol: "" }),
    // Both in one paragraph, and two concerns before one answer.
    anAnnotation(15, { text: "50. The Committee is worried.", type: "- Concerns/Observations" }),
    anAnnotation(16, { text: "50. The State party should worry less." }),
    anAnnotation(17, { text: "60. The first.", type: "- Concerns/Observations" }),
    anAnnotation(18, { text: "61. The second.", type: "- Concerns/Observations" }),
    anAnnotation(19, { text: "62. The State party should mend both." }),
    anAnnotation(20, { text: "63. And keep them so." }),
    // In other languages, the one below a heading.
    anAnnotation(21, { text: "Étangs 70. L’État partie devrait protéger: (a) Les étangs de la capitale; (b) Les arbres des jardins." }),
    anAnnotation(22, { text: "71. Государству-участнику следует сосчитать каждое дерево в садах столицы." }),
  ];

  it("is equal cell by cell after the documented repairs, from a synthetic file", { timeout: 60_000 }, async () => {
    const { id: stateId } = await atlantis();
    const { id: vocabularyId } = await aVocabulary({ kind: "THEME", code: "UHRI" });
    await aTerm({ vocabularyId, names: { en: "Trees & gardens", ru: "", kk: "" } });
    const { id: mechanismId } = await aMechanism({ code: "SR Ponds", kind: "SPECIAL_PROCEDURE" });
    const alias = "Rapporteur on ponds";
    await owner.mechanismAlias.create({ data: { mechanismId, text: alias, key: alias.toLowerCase() } });
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const back = await throughTheRegister(stateId, secretariat, "export.csv", new TextEncoder().encode(aCsv(rows)));
    expect(back).toEqual(await repaired("export.csv", aCsv(rows)));
    expect(await repaired("export.xlsx", uhriWorkbook(back, new Date(0)))).toEqual(back);
    const ofOthers = await owner.paragraph.findMany({
      where: { number: { in: ["70", "71"] }, parentId: null },
      orderBy: { number: "asc" },
      select: { heading: true, texts: { select: { language: true } }, limbs: { select: { texts: { select: { language: true } } } } },
    });
    expect(ofOthers).toEqual([
      { heading: { fr: "Étangs" }, texts: [{ language: "fr" }], limbs: Array.from({ length: 2 }, () => ({ texts: [{ language: "fr" }] })) },
      { heading: null, texts: [{ language: "ru" }], limbs: [] },
    ]);
    expect(await aReadImport(secretariat, stateId, rows)).toMatchObject({ created: 0, changed: 0, unchanged: rows.length, refused: 0 });
  });

  const real = path.resolve(import.meta.dirname, "../../../../../../shared/data/uhri");
  it.skipIf(!existsSync(real)).each(["csv", "xlsx"])(
    "is equal cell by cell for the real export as %s",
    { timeout: 60_000 },
    async (ending) => {
      const { id: stateId } = await aState({ code: "SVN", names: named("Slovenia") });
      await aMechanism({ code: "UPR", kind: "UPR", symbolPrefix: "A/HRC" });
      const bytes = readFileSync(path.join(real, `uhri_export.${ending}`));
      const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
      const back = await throughTheRegister(stateId, secretariat, `export.${ending}`, bytes);
      expect(back).toHaveLength(151);
      expect(back).toEqual(await repaired(`export.${ending}`, bytes));
    },
  );

  it("is equal for what attaches to a document that people have checked, whatever its paragraphs are there", async () => {
    const { id: stateId } = await atlantis();
    const { id: mechanismId } = await owner.mechanism.findUniqueOrThrow({ where: { code: "CCPR" } });
    const checked = await aDocument({
      cycle: await aCycle({ stateId, mechanismId, ordinal: 1, session: null }),
      symbol: "CCPR/C/ATL/CO/1",
      items: [{ number: "6", text: "The State party should count all trees." }],
    });
    expect(checked.recommendations).toHaveLength(1);
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const ofChecked = [
      anAnnotation(1, { text: "5. The Committee is concerned.", type: "- Concerns/Observations" }),
      // A recommendation where the document has a concern, and one beside another in the same paragraph.
      anAnnotation(2, { text: "5. The State party should be concerned.", position: "- Noted", recommendingStates: "- France" }),
      anAnnotation(3, { text: "6. The State party should count every tree." }),
      anAnnotation(4, { text: "6. And plant more." }),
      anAnnotation(5, { text: "6. Trees are few.", type: "- Concerns/Observations" }),
    ];
    const back = await throughTheRegister(stateId, secretariat, "checked.csv", new TextEncoder().encode(aCsv(ofChecked)));
    expect(back).toEqual(await repaired("checked.csv", aCsv(ofChecked)));
  });

  it("leaves out what nothing answers where recommendations of some kind are asked for, and says a concern once", async () => {
    const { id: stateId } = await atlantis();
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const all = [
      anAnnotation(1, { text: "5. Alone.", type: "- Concerns/Observations" }),
      anAnnotation(2, { text: "7. Answered twice.", type: "- Concerns/Observations" }),
      anAnnotation(3, { text: "8. The State party should act." }),
      anAnnotation(4, { text: "9. And again." }),
    ];
    await throughTheRegister(stateId, secretariat, "a.csv", new TextEncoder().encode(aCsv(all)));
    await owner.recommendation.updateMany({
      data: { concernId: (await owner.annotation.findFirstOrThrow({ where: { id: anId(2) } })).paragraphId },
    });
    const ids = async (filters: object) => (await exported(null, filters)).slice(1).map((cells) => cells[idColumn]);
    const [cycle] = await owner.reviewCycle.findMany({ where: { stateId } });
    expect(await ids({})).toEqual([anId(2), anId(3), anId(4), anId(1)]);
    expect(await ids({ cycle: cycle?.id })).toEqual([anId(2), anId(3), anId(4), anId(1)]);
    expect(await ids({ cycle: (await aCycle({ stateId })).id })).toEqual([]);
    expect(await ids({ q: "act" })).toEqual([anId(2), anId(3)]);
    expect(await ids({ unassigned: "1" })).toEqual([anId(2), anId(3), anId(4)]);
  });

  it("follows the register in what people decided since, and takes the filter of a list", async () => {
    const { id: stateId } = await atlantis();
    const { id: vocabularyId } = await aVocabulary({ kind: "THEME", code: "UHRI" });
    const [ponds, lakes] = [
      await aTerm({ vocabularyId, names: { en: "Ponds", ru: "", kk: "" } }),
      await aTerm({ vocabularyId, names: { en: "Lakes", ru: "", kk: "" } }),
    ];
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    await throughTheRegister(
      stateId,
      secretariat,
      "a.csv",
      new TextEncoder().encode(aCsv([anAnnotation(2, { themes: "- Nowhere\n- Ponds" })])),
    );
    await owner.recommendationTerm.deleteMany({ where: { termId: ponds.id } });
    const recommendation = await owner.recommendation.findFirstOrThrow();
    await owner.recommendationTerm.create({ data: { recommendationId: recommendation.id, termId: lakes.id } });
    const own = await aRecommendation({ stateId, text: "The State should act." });
    const [, ...all] = await exported(null);
    expect(all.map((cells) => [cells[idColumn], cells[4]])).toEqual(
      expect.arrayContaining([
        [anId(2), "- Nowhere\n- Lakes"],
        ["", ""],
      ]),
    );
    const [, ...filtered] = await exported(null, { cycle: own.cycleId });
    expect(filtered.map((cells) => cells[10])).toEqual(["- Concerns/Observations", "- Recommendations"]);
  });
});
