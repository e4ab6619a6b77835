import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { discardDocument } from "@/domain/documents/commands";
import { aProposedDocument } from "@/domain/documents/factories";
import { findDocument, findImportingCycle, findProposal } from "@/domain/documents/queries";
import { countStatements } from "@/prisma/count-statements";
import { aCycle, aDocument, aPerson, aState } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycle: { id: string; stateId: string };
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycle = await aCycle({ stateId });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

describe("findProposal", () => {
  it("is the secretariat's alone, until it is discarded", async () => {
    const { id, version } = await aProposedDocument(secretariat, { cycleId: cycle.id });
    expect(await findProposal(secretariat, id, "en")).toMatchObject({ version: 1, symbolRaw: "CCPR/C/RUR/CO/3", sameSymbol: [] });
    const official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const other of [official, foreign]) expect(await findProposal(other, id, "en")).toBeNull();
    await discardDocument(secretariat, { id, version });
    expect(await findProposal(secretariat, id, "en")).toBeNull();
  });

  it("names the other documents of the same symbol", async () => {
    const first = await aProposedDocument(secretariat, { cycleId: cycle.id });
    const second = await aProposedDocument(secretariat, { cycleId: cycle.id });
    expect((await findProposal(secretariat, second.id, "en"))?.sameSymbol).toEqual([{ id: first.id, language: "en", isLocked: false }]);
  });
});

describe("findDocument", () => {
  it.each(["nonsense", "11111111-1111-4111-8111-111111111111"])("finds nothing at %s", async (id) => {
    expect(await findDocument(null, id, "en")).toBeNull();
    expect(await findProposal(secretariat, id, "en")).toBeNull();
    expect(await findImportingCycle(secretariat, id, "en")).toBeNull();
  });

  it("asks the database as often for many paragraphs as for few", async () => {
    const short = await aDocument({ cycle, symbol: "CCPR/1" });
    const long = await aDocument({ cycle, symbol: "CCPR/2", items: Array.from({ length: 12 }, () => ({ limbs: ["one", "two"] })) });
    const asked = (id: string) => countStatements(() => findDocument(secretariat, id, "en"));
    const few = await asked(short.document.id);
    expect(await asked(long.document.id)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });
});
