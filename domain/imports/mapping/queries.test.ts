import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound } from "@/domain/errors";
import { beginTable } from "@/domain/imports/mapping/commands";
import { findTableToMap } from "@/domain/imports/mapping/queries";
import { readImport } from "@/domain/imports/reading/commands";
import { sealFile } from "@/domain/imports/uploads/rules";
import { csv } from "@/lib/csv";
import { storeFile } from "@/lib/storage";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

const rows = [
  ["Перечень органов, утверждён 01.01.2026", "", ""],
  ["Наименование органа", "Вид", "Заметки"],
  ["Министерство озёр", "Министерство", "x"],
  ["Агентство рек", "Агентство", "y"],
];

async function aFile(actor: Actor, fileName = "bodies.csv", bytes: Uint8Array = csv(rows)) {
  return sealFile({ fileName, hash: await storeFile(bytes), size: bytes.length }, actor.id);
}

async function anOffice() {
  const { id: stateId } = await aState();
  return { stateId, administrator: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }) };
}

beforeEach(truncateAll);

describe("a table whose columns are to be mapped", () => {
  it("is opened at its header, with guesses and the first rows", async () => {
    const { stateId, administrator } = await anOffice();
    const found = await findTableToMap(administrator, { kind: "STATE_BODIES", state: stateId, file: await aFile(administrator) });
    expect(found).toMatchObject({ kind: "stateBodies", fileName: "bodies.csv", refusal: null });
    expect(found?.table).toMatchObject({ headerRow: 2, header: ["Наименование органа", "Вид", "Заметки"] });
    expect(found?.table?.guesses.map(({ key }) => key)).toEqual(["bodyName.ru", "bodyKind", null]);
    expect(found?.table?.samples[0]).toEqual({ number: 3, cells: ["Министерство озёр", "Министерство", "x"] });
  });

  it("is opened at another row when somebody says so", async () => {
    const { stateId, administrator } = await anOffice();
    const found = await findTableToMap(administrator, { kind: "stateBodies", state: stateId, file: await aFile(administrator), header: 1 });
    expect(found?.table).toMatchObject({ headerRow: 1 });
  });

  it("is mapped as before where its header is known, and as it was chosen where the run is looked at again", async () => {
    const { stateId, administrator } = await anOffice();
    const mapping = {
      kind: "stateBodies" as const,
      stateId,
      headerRow: 2,
      header: rows[1] ?? [],
      mapping: ["bodyName.kk", "bodyKind", "source"],
    };
    const { id } = await beginTable(administrator, { ...mapping, file: await aFile(administrator) });
    await readImport(administrator, id);
    const again = await findTableToMap(administrator, { run: id });
    expect(again?.table?.guesses).toMatchObject(mapping.mapping.map((key) => ({ key, by: "memory" })));
    const next = await findTableToMap(administrator, {
      kind: "STATE_BODIES",
      state: stateId,
      file: await aFile(
        administrator,
        "next.csv",
        csv([
          ["НАИМЕНОВАНИЕ органа *", "вид", "Заметки"],
          ["a", "b", "c"],
        ]),
      ),
    });
    expect(next?.table?.guesses.map(({ key }) => key)).toEqual(mapping.mapping);
  });

  it.each([
    ["broken.xlsx", new TextEncoder().encode("PK no workbook"), "tableUnreadable"],
    ["words.docx", new TextEncoder().encode("words"), "notATable"],
    ["nothing.csv", new Uint8Array(), "tableEmpty"],
    ["formula.csv", new TextEncoder().encode('Name,Kind\n=HYPERLINK("https://evil.example"),Ministry\n'), "formulaInCell"],
    ["binary.csv", new Uint8Array([0, 1, 2, 3]), "notATable"],
  ])("that is none (%s) is refused in words", async (fileName, bytes, refusal) => {
    const { stateId, administrator } = await anOffice();
    const found = await findTableToMap(administrator, {
      kind: "STATE_BODIES",
      state: stateId,
      file: await aFile(administrator, fileName, bytes),
    });
    expect(found).toMatchObject({ table: null });
    expect(found?.refusal?.split("?")[0]).toBe(refusal);
  });

  it("is nobody's but the person's who sent it and may import it", async () => {
    const { stateId, administrator } = await anOffice();
    const other = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const file = await aFile(administrator);
    expect(await findTableToMap(other, { kind: "STATE_BODIES", state: stateId, file })).toBeNull();
    expect(await findTableToMap(secretary, { kind: "STATE_BODIES", state: stateId, file: await aFile(secretary) })).toBeNull();
    expect(await findTableToMap(administrator, { kind: "STATE_BODIES", state: stateId, file: file.slice(0, -4) })).toBeNull();
    expect(await findTableToMap(administrator, { kind: "UHRI", state: stateId, file })).toBeNull();
    const mapping = { kind: "stateBodies" as const, stateId, headerRow: 1, header: [], mapping: ["bodyName.en", "bodyKind"] };
    await expectRefusal(() => beginTable(other, { ...mapping, file }), NotFound);
    await expectRefusal(async () => beginTable(secretary, { ...mapping, file: await aFile(secretary) }), NotAllowed);
    expect(await ownerDatabase().importRun.count()).toBe(0);
  });

  it("says so when its file is no longer kept", async () => {
    const { stateId, administrator } = await anOffice();
    const gone = sealFile({ fileName: "bodies.csv", hash: "0".repeat(64), size: 1 }, administrator.id);
    expect(await findTableToMap(administrator, { kind: "STATE_BODIES", state: stateId, file: gone })).toMatchObject({
      table: null,
      refusal: "fileGone",
    });
  });

  it("is read once, however often reading it is asked for", async () => {
    const { stateId, administrator } = await anOffice();
    const mapping = {
      kind: "stateBodies" as const,
      stateId,
      headerRow: 2,
      header: rows[1] ?? [],
      mapping: ["bodyName.ru", "bodyKind", ""],
    };
    const { id } = await beginTable(administrator, { ...mapping, file: await aFile(administrator) });
    await Promise.all([1, 2, 3].map(() => readImport(administrator, id)));
    await readImport(administrator, id);
    expect(await ownerDatabase().importRun.findUnique({ where: { id } })).toMatchObject({ state: "CHECKED", created: 2, failure: null });
  });
});
