import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { aCsv, anAnnotation, anId, aUprAnnotation, eventsOf, rowsOf } from "@/domain/datasets/uhri/factories";
import { toUhriLayout } from "@/domain/datasets/uhri/layout/rules";
import { apply, atlantis } from "@/domain/imports/factories";
import { beginImport } from "@/domain/imports/commands";
import { listUhriLayout } from "@/domain/imports/kinds/uhri/export/queries";
import { readImport } from "@/domain/imports/reading/commands";
import { uhriWorkbook } from "@/domain/imports/kinds/uhri/export/rules";
import { storeFile } from "@/lib/storage";
import { aMechanism, aPerson, aRecommendation, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
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
  ];

  it("is equal cell by cell after the documented repairs, from a synthetic file", async () => {
    const { id: stateId } = await atlantis();
    const { id: vocabularyId } = await aVocabulary({ kind: "THEME", code: "UHRI" });
    await aTerm({ vocabularyId, names: { en: "Trees & gardens", ru: "", kk: "" } });
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    // What answers nothing has no place in a list of recommendations: here every concern is answered.
    const back = await throughTheRegister(stateId, secretariat, "export.csv", new TextEncoder().encode(aCsv(rows)));
    expect(back).toEqual(await repaired("export.csv", aCsv(rows)));
    expect(await repaired("export.xlsx", uhriWorkbook(back, new Date(0)))).toEqual(back);
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
