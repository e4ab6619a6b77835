import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { anAnnotation, anId, aUprAnnotation } from "@/domain/datasets/uhri/factories";
import { NotFound, Outdated } from "@/domain/errors";
import { findProgressSummary } from "@/domain/exports/queries";
import { beginAgain, beginImport } from "@/domain/imports/commands";
import { apply, aReadImport, runOf, undo } from "@/domain/imports/factories";
import { listUhriLayout } from "@/domain/imports/kinds/uhri/export/queries";
import { readImport } from "@/domain/imports/reading/commands";
import { addMechanism } from "@/domain/mechanisms/commands";
import { assignBodies } from "@/domain/recommendations/assignment/commands";
import { listRecommendations } from "@/domain/recommendations/queries";
import { wordsOf } from "@/lib/i18n/words";
import { storeFile } from "@/lib/storage";
import { aBody, aPerson, aState, named } from "@/prisma/factories";
import { readMechanisms } from "@/prisma/loading/mechanisms";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, type Scene } from "@/prisma/response-factory";
import { asOwner, databaseDigest, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
const owner = ownerDatabase();

beforeEach(async () => {
  await truncateAll();
  await asOwner(loadStanding);
  stateId = (await aState({ code: "ATL", names: named("Atlantis") })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const ofMandate = (number: number, over: Parameters<typeof anAnnotation>[1] = {}) =>
  anAnnotation(number, { body: "- SR Torture", symbol: "A/HRC/13/99/Add.3", publishedOn: "2010-01-01", ...over });
const reasonsOf = async (runId: string) =>
  (await owner.importRow.findMany({ where: { runId }, orderBy: { position: "asc" } })).map(({ outcome, reason }) => [outcome, reason]);
const registerOnly = async () =>
  Object.fromEntries(Object.entries(await databaseDigest()).filter(([name]) => !/^(audit_|log_|import_|idempotency_)/.test(name)));

describe("what mechanisms other than the committees said", () => {
  it("is accepted in the name of each mechanism that the register begins with, by any of its spellings", { timeout: 60_000 }, async () => {
    const spellings = readMechanisms().flatMap(({ code, names, aliases }) => [code, names.en, ...aliases]);
    const rows = spellings.map((body, place) =>
      anAnnotation(place + 1, { body: `- ${body.toUpperCase()}`, symbol: `X/ATL/${place}`, text: `${place}. Do.` }),
    );
    const run = await aReadImport(secretariat, stateId, rows);
    expect(run).toMatchObject({ state: "CHECKED", created: spellings.length, refused: 0 });
    expect(run.findings).toMatchObject({ bodiesUnknown: [] });
  });

  it(
    "becomes visits in their order, with references that have no blanks; a letter without a symbol is known by its day",
    { timeout: 60_000 },
    async () => {
      const before = await registerOnly();
      const run = await apply(
        secretariat,
        await aReadImport(secretariat, stateId, [
          ofMandate(1, { symbol: "A/HRC/40/99/Add.1", publishedOn: "2019-02-01", text: "80. Close the cells." }),
          ofMandate(2, { text: "79. Open the cells." }),
          ofMandate(3, { symbol: "", publishedOn: "2015-06-07", text: "Answer the letter." }),
          ofMandate(4, { symbol: "", publishedOn: "2015-06-07", text: "Answer it soon." }),
          anAnnotation(5, { body: "- SPT", symbol: "CAT/OP/ATL/1", text: "12. Visit them." }),
          anAnnotation(6, { body: "- CRC-OP-AC", symbol: "CRC/C/OPAC/ATL/CO/1", text: "20. Disarm." }),
          anAnnotation(7, { body: "", symbol: "CRC/C/OPSC/ATL/CO/1", text: "21. Protect." }),
        ]),
      );
      expect(run).toMatchObject({ state: "APPLIED", created: 7, refused: 0 });
      const recommendations = await owner.recommendation.findMany({
        orderBy: { reference: "asc" },
        select: {
          reference: true,
          cycle: { select: { procedure: true, titles: true } },
          document: { select: { symbol: true, kind: true } },
        },
      });
      expect(recommendations.map(({ reference, cycle, document }) => [reference, cycle.procedure, document.symbol])).toEqual([
        ["ATL-CRC-OP-AC-1-¶20", "STANDARD", "CRC/C/OPAC/ATL/CO/1"],
        ["ATL-CRC-OP-SC-1-¶21", "STANDARD", "CRC/C/OPSC/ATL/CO/1"],
        ["ATL-SPT-1-¶12", "VISIT", "CAT/OP/ATL/1"],
        ["ATL-SR-Torture-1-¶79", "VISIT", "A/HRC/13/99/Add.3"],
        ["ATL-SR-Torture-2-no.1", "VISIT", null],
        ["ATL-SR-Torture-2-no.2", "VISIT", null],
        ["ATL-SR-Torture-3-¶80", "VISIT", "A/HRC/40/99/Add.1"],
      ]);
      expect(recommendations[4]?.cycle.titles).toMatchObject({ en: expect.stringMatching(/, 7\sJune\s2015$/u) as unknown });

      // The next export has one more of the same letter, and one of the same mandate that came out on another day.
      const letters = [
        ofMandate(8, { symbol: "", publishedOn: "2015-06-07", text: "Answer all of it." }),
        ofMandate(9, { symbol: "", publishedOn: "2016-06-07", text: "Answer this one too." }),
      ];
      await apply(secretariat, await aReadImport(secretariat, stateId, letters));
      const without = await owner.unDocument.findMany({ where: { symbol: null }, orderBy: { distributedOn: "asc" } });
      expect(await Promise.all(without.map(({ id }) => owner.recommendation.count({ where: { documentId: id } })))).toEqual([3, 1]);
      expect(await aReadImport(secretariat, stateId, letters)).toMatchObject({ unchanged: 2, created: 0 });

      for (const { id } of await owner.importRun.findMany({ where: { state: "APPLIED" }, orderBy: { appliedAt: "desc" } }))
        await undo(secretariat, await runOf(id));
      expect(await registerOnly()).toEqual(before);
    },
  );

  it("of a treaty body without a symbol stays refused, because nobody could find it again", async () => {
    const run = await aReadImport(secretariat, stateId, [
      anAnnotation(1, { symbol: "" }),
      anAnnotation(2, { symbol: "", body: "" }),
      ofMandate(3, { symbol: "", publishedOn: "" }),
    ]);
    expect(await reasonsOf(run.id)).toEqual([
      ["REFUSED", "rowWithoutSymbol"],
      ["REFUSED", "rowWithoutSymbol"],
      ["CREATED", null],
    ]);
  });
});

describe("a body that nobody knows", () => {
  const rows = [
    ofMandate(1, { body: "- SR Ponds" }),
    ofMandate(2, { body: "- SR Ponds" }),
    ofMandate(3, { body: "- IE Fog", countries: "- Lemuria" }),
  ];

  it("is named, and once an administrator has added it the file is read again and its rows are accepted", async () => {
    const run = await aReadImport(secretariat, stateId, rows);
    expect(run).toMatchObject({ created: 0, refused: 3 });
    // What is not about this State is not this State's to add.
    expect(run.findings).toMatchObject({ bodiesUnknown: ["SR Ponds"] });
    const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    const names = { en: "Special Rapporteur on ponds", ru: "", kk: "" };
    await addMechanism(administrator, { kind: "SPECIAL_PROCEDURE", code: "SR Ponds", spelling: "", names, symbolPrefix: "" });

    const begun = await beginAgain(secretariat, run);
    await readImport(secretariat, begun.id);
    expect(await runOf(run.id)).toMatchObject({ state: "DISCARDED" });
    const again = await runOf(begun.id);
    expect(again).toMatchObject({ state: "CHECKED", created: 2, refused: 1, fileHash: run.fileHash, fileName: run.fileName });
    expect(again.findings).toMatchObject({ bodiesUnknown: [] });
    expect(await apply(secretariat, again)).toMatchObject({ state: "APPLIED" });
  });

  it("added before the plan is carried out makes the plan anew, which is put before a person again", async () => {
    const run = await aReadImport(secretariat, stateId, [...rows, anAnnotation(9)]);
    const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    const mechanism = {
      kind: "SPECIAL_PROCEDURE",
      code: "SR P",
      spelling: "SR Ponds",
      names: named("On ponds"),
      symbolPrefix: "",
    } as const;
    await addMechanism(administrator, mechanism);
    const stale = await apply(secretariat, run);
    expect(stale).toMatchObject({ state: "CHECKED", failure: "importReplanned", created: 3, refused: 1 });
    expect(await apply(secretariat, stale)).toMatchObject({ state: "APPLIED" });
  });

  it("is nobody's to read again but theirs who may import, and once", async () => {
    const run = await aReadImport(secretariat, stateId, rows);
    const other = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    // They do not even see it.
    await expectRefusal(() => beginAgain(other, run), NotFound);
    await beginAgain(secretariat, run);
    await expect(beginAgain(secretariat, run)).rejects.toThrow();
    const fresh = await aReadImport(secretariat, stateId, rows);
    await expectRefusal(() => beginAgain(secretariat, { id: fresh.id, version: 99 }), Outdated);
  });
});

describe("a recommendation that the State only noted", () => {
  it("is live: it is assigned, answered to the end, and found in lists and exports like any other", { timeout: 60_000 }, async () => {
    const noted = aUprAnnotation(1, { position: "- Noted", text: "140.1 Count the ponds (Lemuria);" });
    await apply(secretariat, await aReadImport(secretariat, stateId, [noted, aUprAnnotation(2)]));
    const { id, version } = await owner.recommendation.findFirstOrThrow({ where: { uprPosition: "NOTED" } });
    const bodyId = (await aBody({ stateId })).id;
    await assignBodies(secretariat, {
      recommendations: [{ id, version }],
      ...{ leadId: bodyId, coExecutorIds: [], consultedIds: [], dueOn: "2027-12-31", decisionId: "", decisionReference: "Order 7" },
    });
    const scene: Scene = {
      ...{ stateId, bodyId, recommendationId: id },
      drafter: await anOfficial({ stateId, bodyId }, "FOCAL_POINT"),
      approver: await anOfficial({ stateId, bodyId }, "APPROVER"),
      verifier: secretariat,
      publisher: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    };
    await aResponse({ state: "PUBLISHED", scene, text: "The ponds are being counted." });

    const reference = "ATL-UPR-4-¶140.1";
    const listed = async (filters: object) => (await listRecommendations(null, filters, "en")).rows.map((row) => row.reference);
    expect(await listed({})).toEqual([reference, "ATL-UPR-4-¶140.2"]);
    for (const filters of [{ body: bodyId }, { q: "ponds" }, { claimed: "IN_PROGRESS" }, { verified: "IN_PROGRESS" }])
      expect(await listed(filters)).toEqual([reference]);
    expect(await listed({ unassigned: "1" })).toEqual(["ATL-UPR-4-¶140.2"]);
    const address = { record: (one: string) => `https://tracker.example/${one}`, list: "https://tracker.example/list" };
    const summary = await findProgressSummary(null, { body: bodyId }, await wordsOf("en"), "en", address, {
      generatedAt: new Date(),
      dataAsOf: new Date(),
    });
    expect(summary.recommendations).toMatchObject([{ url: `https://tracker.example/${id}`, claimed: { status: "IN_PROGRESS" } }]);
    const [, ...rows] = (await Array.fromAsync(listUhriLayout(null, { body: bodyId }))).flat();
    expect(rows.map((cells) => [cells[9], cells[11]])).toEqual([["- Noted", anId(1)]]);
  });
});

const real = path.resolve(import.meta.dirname, "../../../../../shared/data/uhri/uhri_export.csv");

describe.skipIf(!existsSync(real))("the real export", () => {
  it("has no row that is refused", { timeout: 60_000 }, async () => {
    const slovenia = await aState({ code: "SVN", names: named("Slovenia") });
    const person = await aPerson({ stateId: slovenia.id, holds: [{ role: "SECRETARIAT" }] });
    const bytes = readFileSync(real);
    const file = { fileName: "uhri_export.csv", hash: await storeFile(bytes), size: bytes.length };
    const { id } = await beginImport(person, { stateId: slovenia.id, kind: "UHRI", file });
    await readImport(person, id);
    expect(await runOf(id)).toMatchObject({ state: "CHECKED", created: 150, changed: 0, refused: 0 });
  });
});
