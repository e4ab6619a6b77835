import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, RuleBroken } from "@/domain/errors";
import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

const header = ["Name (English)", "Название (рус)", "Тип", "Acronym", "From", "Until", "Successor"];

async function anAdministrator() {
  const { id: stateId } = await aState();
  return { stateId, administrator: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }) };
}

beforeEach(truncateAll);

describe("a table of state bodies", () => {
  it("makes, changes and leaves bodies, and refuses a row with its field and its reason", async () => {
    const { stateId, administrator } = await anAdministrator();
    await aBody({ stateId, names: { en: "Ministry of Rivers", ru: "Министерство рек" }, kind: "MINISTRY" });
    await aBody({ stateId, names: { en: "Agency for Ice" }, kind: "AGENCY" });
    const id = await plannedTable(administrator, {
      kind: "stateBodies",
      stateId,
      header,
      rows: [
        ["Ministry of Lakes", "Министерство озёр", "министерство", "ML", "01.02.2020", "", ""],
        ["", "Министерство рек", "Ministry", "", "", "31.12.2026", "Ministry of Lakes"],
        ["Agency for Ice", "", "Агенттік", "", "", "", ""],
        ["Court of Ponds", "", "Sea court", "", "", "", ""],
        ["Council of Wells", "", "commission", "", "2026-05-01", "2026-04-01", ""],
        ["Office of Springs", "", "other", "", "", "", "Nobody"],
        ["", "", "other", "OO", "", "", ""],
      ],
    });
    expect(await outcomesOf(id)).toEqual([
      "2 CREATED",
      "3 CHANGED validTo successor",
      "4 UNCHANGED",
      "5 REFUSED bodyKind wordUnknown?word=Sea+court",
      "6 REFUSED validTo datesReversed",
      "7 REFUSED successor referenceUnknown?reference=Nobody",
      "8 REFUSED bodyName.en required",
    ]);

    await applied(administrator, id);
    const rivers = await ownerDatabase().stateBody.findFirstOrThrow({
      where: { names: { path: ["en"], equals: "Ministry of Rivers" } },
      include: { successor: true },
    });
    expect(rivers).toMatchObject({
      version: 2,
      names: { en: "Ministry of Rivers", ru: "Министерство рек" },
      successor: { names: { en: "Ministry of Lakes" }, acronyms: { en: "ML" }, kind: "MINISTRY" },
    });
    expect(rivers.validTo?.toISOString().slice(0, 10)).toBe("2026-12-31");
    expect(await ownerDatabase().stateBody.count()).toBe(3);
  });

  it("leads from a body to its successor in the same file, whichever stands first", async () => {
    const { stateId, administrator } = await anAdministrator();
    const id = await plannedTable(administrator, {
      kind: "stateBodies",
      stateId,
      header: ["Name (English)", "Kind", "Successor"],
      rows: [
        ["Ministry of Puddles", "Ministry", "Ministry of Seas"],
        ["Ministry of Seas", "Ministry", ""],
        ["Ministry of Mud", "Ministry", "Ministry of Clay"],
        ["Ministry of Clay", "no such kind", ""],
        ["Ministry of Silt", "Ministry", "Ministry of Mud"],
        ["Ministry of East", "Ministry", "Ministry of West"],
        ["Ministry of West", "Ministry", "Ministry of East"],
        ["Ministry of Seas", "Ministry", ""],
      ],
    });
    expect(await outcomesOf(id)).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED successor referredRowRefused?row=5",
      "5 REFUSED bodyKind wordUnknown?word=no+such+kind",
      "6 REFUSED successor referredRowRefused?row=4",
      "7 REFUSED successor ownSuccessor",
      "8 REFUSED successor ownSuccessor",
      "9 REFUSED rowRepeats?row=3",
    ]);
    await applied(administrator, id);
    const puddles = await ownerDatabase().stateBody.findFirstOrThrow({
      where: { successorId: { not: null } },
      include: { successor: true },
    });
    expect(puddles).toMatchObject({ names: { en: "Ministry of Puddles" }, successor: { names: { en: "Ministry of Seas" } } });
  });

  it("changes nothing the second time, and leaves everything as it was when it is undone", async () => {
    const { stateId, administrator } = await anAdministrator();
    await aBody({ stateId, names: { en: "Ministry of Rivers" }, kind: "AGENCY" });
    const before = await registerDigest();
    const table = {
      kind: "stateBodies",
      stateId,
      header,
      rows: [
        ["Ministry of Rivers", "", "Ministry", "MR", "", "", "Ministry of Lakes"],
        ["Ministry of Lakes", "", "Ministry", "", "2020-01-01", "", ""],
      ],
    } as const;
    const rows = table.rows.map((row) => [...row]);
    const id = await plannedTable(administrator, { ...table, header, rows });
    await applied(administrator, id);
    expect(await registerDigest()).not.toEqual(before);
    const again = await plannedTable(administrator, { ...table, header, rows });
    expect(await outcomesOf(again)).toEqual(["2 UNCHANGED", "3 UNCHANGED"]);

    await undone(administrator, id);
    expect(await registerDigest()).toEqual(before);
  });

  it("is not undone once somebody has built on it", async () => {
    const { stateId, administrator } = await anAdministrator();
    const id = await plannedTable(administrator, {
      kind: "stateBodies",
      stateId,
      header: ["Name (English)", "Kind"],
      rows: [["Ministry of Lakes", "Ministry"]],
    });
    await applied(administrator, id);
    const { id: bodyId } = await ownerDatabase().stateBody.findFirstOrThrow();
    await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
    await expect(undone(administrator, id)).rejects.toThrow(RuleBroken);
    expect(await ownerDatabase().stateBody.count()).toBe(1);
  });

  it("is the administrator's", async () => {
    const { stateId } = await anAdministrator();
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const stranger = await aPerson({ stateId: (await aState()).id, holds: [{ role: "ADMINISTRATOR" }] });
    for (const actor of [secretary, stranger])
      await expectRefusal(() => plannedTable(actor, { kind: "stateBodies", stateId, header, rows: [] }), NotAllowed);
  });

  it("of five thousand rows is planned, applied and undone in time", { timeout: 60_000 }, async () => {
    const { stateId, administrator } = await anAdministrator();
    const rows = Array.from({ length: 5_000 }, (_, at) => [`Office ${at}`, "other", at % 7 === 0 ? `Office ${(at + 1) % 5_000}` : ""]);
    const before = await registerDigest();
    const began = performance.now();
    const id = await plannedTable(administrator, { kind: "stateBodies", stateId, header: ["Name (English)", "Kind", "Successor"], rows });
    await applied(administrator, id);
    expect(await ownerDatabase().stateBody.count()).toBe(5_000);
    await undone(administrator, id);
    expect(await registerDigest()).toEqual(before);
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
