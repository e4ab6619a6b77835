import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { anAnnotation, anId } from "@/domain/datasets/uhri/factories";
import { apply, aReadImport, atlantis, runOf, someAnnotations, undo } from "@/domain/imports/factories";
import { listBlockers } from "@/domain/imports/undoing/queries";
import { claimUndoing } from "@/domain/imports/undoing/commands";
import { aBody, aPerson, aTerm, aVocabulary } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, databaseDigest, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
const owner = ownerDatabase();

beforeEach(async () => {
  await truncateAll();
  stateId = (await atlantis()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const read = (rows = someAnnotations()) => aReadImport(secretariat, stateId, rows);
/** Every table but the audit and the import's own records. */
async function registerDigest(): Promise<Record<string, string | null>> {
  const digest = await databaseDigest();
  return Object.fromEntries(Object.entries(digest).filter(([name]) => !/^(audit_|log_|import_|idempotency_)/.test(name)));
}

describe("undoing", () => {
  it("leaves the register as it was, to the byte", async () => {
    const before = await registerDigest();
    const run = await undo(secretariat, await apply(secretariat, await read()));
    expect(run).toMatchObject({ state: "UNDONE", undoneById: secretariat.id });
    expect(await registerDigest()).toEqual(before);
    expect((await audited()).map(({ action }) => action)).toEqual(["import.begin", "import.apply", "import.undo"]);
  });

  it("puts back what a later file changed", async () => {
    await aTerm({ vocabularyId: (await aVocabulary({ kind: "THEME", code: "UHRI" })).id, names: { en: "Ponds", ru: "", kk: "" } });
    await apply(secretariat, await read());
    const before = await registerDigest();
    const [first, second, third, fourth] = someAnnotations();
    const changed = [
      first,
      second && { ...second, themes: "- Ponds", regions: "- Sea" },
      third,
      fourth && { ...fourth, position: "- Supported" },
    ];
    const run = await read(changed.filter((row) => row !== undefined));
    expect(run).toMatchObject({ created: 0, changed: 2, unchanged: 2 });
    const applied = await apply(secretariat, run);
    expect(await owner.recommendation.count({ where: { uprPosition: "SUPPORTED" } })).toBe(1);
    expect(await owner.recommendationTerm.count()).toBe(1);
    await undo(secretariat, applied);
    expect(await registerDigest()).toEqual(before);
  });

  it("is refused once somebody has built on it, and says on what", async () => {
    const run = await apply(secretariat, await read());
    const [recommendation] = await owner.recommendation.findMany({ orderBy: { reference: "asc" } });
    const recommendationId = recommendation?.id ?? "";
    const body = await aBody({ stateId });
    const assigned = { stateId, bodyId: body.id, role: "CONSULTED", decisionReference: "Minutes 1", assignedAt: new Date() } as const;
    await owner.assignment.create({ data: { ...assigned, recommendationId } });
    await owner.paragraphText.create({
      data: { paragraphId: recommendation?.paragraphId ?? "", language: "ru", translation: "UNOFFICIAL", text: "Считать деревья." },
    });
    const record = { label: "ATL-CCPR-1-¶6", recommendationId };
    expect(await listBlockers(secretariat, run.id)).toEqual([
      { what: "assignment", count: 1, records: [record] },
      { what: "translation", count: 1, records: [record] },
    ]);
    const before = await registerDigest();
    await expect(claimUndoing(secretariat, run)).rejects.toMatchObject({ key: "importBuiltOn" });
    expect(await runOf(run.id)).toMatchObject({ state: "APPLIED", failure: "importBuiltOn" });
    expect(await registerDigest()).toEqual(before);
  });

  it("waits for the later of two imports that changed the same", async () => {
    const first = await apply(secretariat, await read());
    const [one, two, ...others] = someAnnotations();
    const later = await aReadImport(
      secretariat,
      stateId,
      [one, two && { ...two, regions: "- Sea" }, ...others].filter((row) => row !== undefined),
      "later.csv",
    );
    const applied = await apply(secretariat, later);
    expect((await listBlockers(secretariat, first.id)).map(({ what }) => what)).toEqual(expect.arrayContaining(["laterImport"]));
    await undo(secretariat, applied);
    expect(await listBlockers(secretariat, first.id)).toEqual([]);
    expect(await undo(secretariat, await runOf(first.id))).toMatchObject({ state: "UNDONE" });
  });

  it("keeps what another State's file says of the same annotation", async () => {
    const other = await owner.state.create({ data: { code: "LEM", names: { en: "Lemuria", ru: "", kk: "" } } });
    const theirs = await aPerson({ stateId: other.id, holds: [{ role: "SECRETARIAT" }] });
    const both = [anAnnotation(2, { countries: "- Atlantis\n- Lemuria" })];
    await apply(theirs, await aReadImport(theirs, other.id, both));
    await undo(secretariat, await apply(secretariat, await read(both)));
    expect(await owner.annotation.findMany({ select: { id: true, stateId: true } })).toEqual([{ id: anId(2), stateId: other.id }]);
  });
});
