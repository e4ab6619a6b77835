import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

import type { Actor } from "@/domain/actor";
import { anAnnotation } from "@/domain/datasets/uhri/factories";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { applyImport, claimRun } from "@/domain/imports/applying/commands";
import { beginImport, discardImport } from "@/domain/imports/commands";
import { apply, aReadImport, atlantis, runOf, someAnnotations } from "@/domain/imports/factories";
import { claimUndoing } from "@/domain/imports/undoing/commands";
import { aCycle, aDocument, aPerson, aTerm, aVocabulary } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, databaseDigest, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
const owner = ownerDatabase();

beforeEach(async () => {
  await truncateAll();
  stateId = (await atlantis()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const read = (rows = someAnnotations()) => aReadImport(secretariat, stateId, rows);
const rowsOf = (runId: string) =>
  owner.importRow.findMany({
    where: { runId },
    orderBy: { position: "asc" },
    select: { position: true, outcome: true, reason: true, differences: true },
  });

/** Every table but the audit and the import's own records. */
async function registerDigest(): Promise<Record<string, string | null>> {
  const digest = await databaseDigest();
  return Object.fromEntries(Object.entries(digest).filter(([name]) => !/^(audit_|log_|import_|idempotency_)/.test(name)));
}

describe("a dry run", () => {
  it("says what would come of each row, and touches nothing of the register", async () => {
    const before = await registerDigest();
    const run = await read([
      ...someAnnotations(),
      anAnnotation(5, { countries: "- Lemuria", symbol: "CCPR/C/LEM/CO/1" }),
      anAnnotation(6, { body: "- XYZ" }),
      anAnnotation(7, { symbol: "" }),
      anAnnotation(8, { annotationId: "none" }),
      anAnnotation(2, { text: "6. The State party should count every tree." }),
    ]);
    expect(run).toMatchObject({ state: "CHECKED", created: 4, changed: 0, unchanged: 1, refused: 4, failure: null });
    expect((await rowsOf(run.id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["CREATED", null],
      ["CREATED", null],
      ["CREATED", null],
      ["CREATED", null],
      ["REFUSED", "rowOfAnotherState"],
      ["REFUSED", "bodyUnknown?body=XYZ"],
      ["REFUSED", "rowWithoutSymbol"],
      ["REFUSED", "rowIdWrong"],
      ["UNCHANGED", "rowRepeated?first=3"],
    ]);
    expect(run.findings).toMatchObject({ documents: 2, cycles: 2 });
    expect(await registerDigest()).toEqual(before);
    expect((await audited()).map(({ action }) => action)).toEqual(["import.begin"]);
  });

  it("of a file that cannot be read fails with its sentence", async () => {
    const run = await aReadImport(secretariat, stateId, []);
    expect(run).toMatchObject({ state: "CHECKED", created: 0 });
    const broken = await aReadImport(secretariat, stateId, [anAnnotation(1, { themes: "=1+1" })]);
    expect(broken).toMatchObject({ state: "FAILED", failure: "formulaInCell?cell=E2" });
    await discardImport(secretariat, broken);
    expect(await runOf(broken.id)).toMatchObject({ state: "DISCARDED" });
  });
});

describe("applying", () => {
  it("puts documents, paragraphs, limbs, pairs, positions and annotations into the register in one act", async () => {
    const run = await apply(secretariat, await read());
    expect(run).toMatchObject({ state: "APPLIED", appliedById: secretariat.id, failure: null });
    const recommendations = await owner.recommendation.findMany({
      orderBy: { reference: "asc" },
      select: {
        id: true,
        reference: true,
        pairKind: true,
        uprPosition: true,
        recommendingStates: true,
        publishedAt: true,
        importRunId: true,
        concern: { select: { number: true } },
        paragraph: {
          select: {
            number: true,
            heading: true,
            limbs: { select: { label: true, texts: { select: { text: true } } }, orderBy: { position: "asc" } },
          },
        },
      },
    });
    const made = { publishedAt: expect.any(Date), importRunId: run.id };
    expect(recommendations).toMatchObject([
      { reference: "ATL-CCPR-1-¶6", pairKind: "SPLIT", concern: { number: "5" }, uprPosition: null, ...made },
      {
        reference: "ATL-CCPR-1-¶8",
        pairKind: "RECOMMENDATION_ONLY",
        concern: null,
        paragraph: {
          heading: { en: "Gardens" },
          limbs: [
            { label: "(a)", texts: [{ text: "Open the gardens;" }] },
            { label: "(b)", texts: [{ text: "Water them." }] },
          ],
        },
        ...made,
      },
      { reference: "ATL-UPR-4-¶140.4", uprPosition: "NOTED", recommendingStates: ["FRA", "VNM"], ...made },
    ]);
    // Forms insist on ids of the form that RFC 9562 knows.
    for (const { id } of recommendations) expect(z.uuid().safeParse(id).success).toBe(true);
    expect(await owner.unDocument.findMany({ select: { symbol: true, lockedAt: true, kind: true }, orderBy: { symbol: "asc" } })).toEqual([
      { symbol: "A/HRC/99/10", lockedAt: expect.any(Date), kind: "UPR_RECOMMENDATIONS" },
      { symbol: "CCPR/C/ATL/CO/1", lockedAt: expect.any(Date), kind: "CONCLUDING_OBSERVATIONS" },
    ]);
    expect((await audited()).map(({ action }) => action)).toEqual(["import.begin", "import.apply"]);
    const found = await owner.$queryRaw<{ reference: string }[]>`
      SELECT r.reference FROM search.recommendation s JOIN recommendation r ON r.id = s.recommendation_id WHERE s.english @@ to_tsquery('english', 'garden & water')`;
    expect(found).toEqual([{ reference: "ATL-CCPR-1-¶8" }]);
  });

  it("the same file again changes nothing, and there is nothing to apply", async () => {
    await apply(secretariat, await read());
    const before = await registerDigest();
    const again = await read();
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 4, refused: 0 });
    await expect(claimRun(secretariat, again, "APPLYING")).rejects.toMatchObject({ key: "importNothingToApply" });
    expect(await registerDigest()).toEqual(before);
  });

  it("leaves a document that people have checked as it is, and attaches to its paragraphs by number", async () => {
    const mechanism = await owner.mechanism.findUniqueOrThrow({ where: { code: "CCPR" } });
    const cycle = await aCycle({ stateId, mechanismId: mechanism.id, ordinal: 1 });
    await aDocument({ cycle, symbol: "CCPR/C/ATL/CO/1", items: [{ number: "6", text: "The State party should count all trees." }] });
    const texts = await owner.paragraphText.findMany({ orderBy: { id: "asc" } });
    const run = await read(someAnnotations().slice(0, 3));
    expect((await rowsOf(run.id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["CHANGED", null],
      ["CHANGED", null],
      ["REFUSED", "paragraphNotInDocument?paragraph=8"],
    ]);
    expect((await rowsOf(run.id))[1]?.differences).toContainEqual({
      field: "text",
      theirs: "The State party should count every tree.",
      ours: "The State party should count all trees.",
    });
    expect(await apply(secretariat, run)).toMatchObject({ state: "APPLIED" });
    expect(await owner.paragraphText.findMany({ orderBy: { id: "asc" } })).toEqual(texts);
    expect(await owner.annotation.count()).toBe(2);
    expect(await read(someAnnotations().slice(0, 3))).toMatchObject({ changed: 0, unchanged: 2, refused: 1 });
  });

  it("keeps a label that has no term, and maps it once there is one", async () => {
    const rows = [anAnnotation(2, { themes: "- Trees & gardens\n- Ponds" })];
    await aTerm({
      vocabularyId: (await aVocabulary({ kind: "THEME", code: "UHRI" })).id,
      names: { en: "Trees & gardens", ru: "", kk: "" },
    });
    const run = await apply(secretariat, await read(rows));
    expect(run.findings).toMatchObject({ labelsWithoutTerm: expect.arrayContaining(["Ponds"]) as unknown });
    expect(await owner.recommendationTerm.count()).toBe(1);
    const { id: vocabularyId } = await owner.vocabulary.findUniqueOrThrow({ where: { code: "UHRI" } });
    await aTerm({ vocabularyId, names: { en: "Ponds", ru: "", kk: "" } });
    const again = await read(rows);
    expect(again).toMatchObject({ created: 0, changed: 1 });
    await apply(secretariat, again);
    expect(await owner.recommendationTerm.count()).toBe(2);
    expect(await read(rows)).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it("makes a plan anew that the register has overtaken, instead of applying it", async () => {
    const [first, second] = [await read(), await read()];
    await apply(secretariat, first);
    const before = await registerDigest();
    const stale = await apply(secretariat, second);
    expect(stale).toMatchObject({ state: "CHECKED", failure: "importReplanned", created: 0, unchanged: 4 });
    expect(await registerDigest()).toEqual(before);
  });

  it("carries out a plan that comes to the same for all that happened in the register meanwhile", async () => {
    const run = await read();
    await aTerm({
      vocabularyId: (await aVocabulary({ kind: "THEME", code: "UHRI" })).id,
      names: { en: "Nothing of this", ru: "", kk: "" },
    });
    expect(await apply(secretariat, run)).toMatchObject({ state: "APPLIED", failure: null });
    expect(await read()).toMatchObject({ created: 0, unchanged: 4 });
  });

  it("lets one run at a time into the register of a State", async () => {
    const [first, second] = [await read(), await read([anAnnotation(9)])];
    const claimed = await claimRun(secretariat, first, "APPLYING");
    await expect(claimRun(secretariat, second, "APPLYING")).rejects.toMatchObject({ key: "importUnderWay" });
    await applyImport(secretariat, claimed);
    expect(await runOf(first.id)).toMatchObject({ state: "APPLIED" });
    expect(await runOf(second.id)).toMatchObject({ state: "CHECKED" });
  });

  it("that the server died over leaves the register untouched, and can be done again", async () => {
    const run = await read();
    const before = await registerDigest();
    await claimRun(secretariat, run, "APPLYING");
    await owner.importRun.update({ where: { id: run.id }, data: { heartbeatAt: new Date(Date.now() - 120_000) } });
    expect(await registerDigest()).toEqual(before);
    const dead = await runOf(run.id);
    // Another run takes the place, and the dead one says what happened to it.
    const other = await read([anAnnotation(9)]);
    await apply(secretariat, other);
    expect(await runOf(run.id)).toMatchObject({ state: "CHECKED", failure: "importInterrupted" });
    expect(dead.state).toBe("APPLYING");
    expect(await apply(secretariat, await runOf(run.id))).toMatchObject({ state: "APPLIED", failure: null });
  });

  it("leaves nothing behind when it fails in the middle", async () => {
    const run = await read();
    const before = await registerDigest();
    await owner.$executeRaw`UPDATE import_row SET values = jsonb_set(values, '{limbs}', '[{"label": "(a)"}]') WHERE run_id = ${run.id}::uuid AND position = 4`;
    await expect(apply(secretariat, run)).rejects.toThrow(/null value/);
    expect(await runOf(run.id)).toMatchObject({ state: "CHECKED", failure: "importFailed" });
    expect(await registerDigest()).toEqual(before);
    expect((await audited()).map(({ action }) => action)).toEqual(["import.begin"]);
  });
});

describe("whoever may not", () => {
  it("neither begins, applies, undoes nor discards, and leaves no trace", async () => {
    const run = await read();
    const applied = await apply(secretariat, await read([anAnnotation(9)]));
    const others = [
      await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] }),
      await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
      await aPerson({ stateId: (await owner.state.create({ data: { code: "LEM", names: {} } })).id, holds: [{ role: "SECRETARIAT" }] }),
    ];
    const file = { fileName: "a.csv", hash: "0".repeat(64), size: 1 };
    for (const other of others) {
      await expectRefusal(() => beginImport(other, { stateId, kind: "UHRI", file }), NotAllowed);
      for (const act of [() => claimRun(other, run, "APPLYING"), () => claimUndoing(other, applied), () => discardImport(other, run)])
        await expect(act()).rejects.toThrow();
    }
    expect(await runOf(run.id)).toEqual(run);
    expect(await runOf(applied.id)).toEqual(applied);
  });

  it("comes too late with what is outdated or done", async () => {
    const run = await read();
    await expect(claimRun(secretariat, { ...run, version: run.version - 1 }, "APPLYING")).rejects.toThrow(Outdated);
    const applied = await apply(secretariat, run);
    await expect(claimRun(secretariat, applied, "APPLYING")).rejects.toThrow(RuleBroken);
    await expect(discardImport(secretariat, applied)).rejects.toThrow(RuleBroken);
  });
});
