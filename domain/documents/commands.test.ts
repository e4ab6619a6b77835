import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { discardDocument, importDocument, reviseDetails, reviseProposal } from "@/domain/documents/commands";
import { aProposal, aProposedDocument, englishText } from "@/domain/documents/factories";
import { importProposalSchema } from "@/domain/documents/import/schema";
import type { DocumentDetails } from "@/domain/documents/schema";
import { NotAllowed, NotFound, Outdated } from "@/domain/errors";
import { asRequest } from "@/lib/repeatable";
import { aCycle, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycleId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycleId = (await aCycle({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const documents = () => ownerDatabase().unDocument.findMany({ orderBy: { createdAt: "asc" } });
const audit = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" } })).map(({ action, subjectId }) => ({ action, subjectId }));
const others = async () => [
  await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] }),
  await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
  await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] }),
];

describe("importDocument", () => {
  const imported = { fileName: "observations.docx", fileHash: "abc", sourceText: englishText };
  const importNow = (actor = secretariat) => importDocument(actor, { cycleId, proposal: aProposal(), ...imported });

  it("keeps the proposal with what its head says, and leaves an audit entry", async () => {
    const { id } = await importNow();
    expect(await documents()).toMatchObject([
      {
        id,
        stateId,
        cycleId,
        kind: "CONCLUDING_OBSERVATIONS",
        symbol: "CCPR/C/RUR/CO/3",
        language: "en",
        originalLanguage: "en",
        adoptedOn: new Date("2031-07-11"),
        distributedOn: new Date("2031-09-03"),
        ...imported,
        lockedAt: null,
        version: 1,
      },
    ]);
    expect(await audit()).toEqual([{ action: "document.import", subjectId: id }]);
  });

  it("leaves a symbol that is taken for a person to see to", async () => {
    await importNow();
    const second = await importNow();
    const kept = (await documents()).find(({ id }) => id === second.id);
    expect(kept?.symbol).toBeNull();
    expect(importProposalSchema.parse(kept?.proposal).document.symbol).toBe("CCPR/C/RUR/CO/3");
  });

  it("refuses who may not, and a cycle there is not, and leaves no trace", async () => {
    for (const other of await others()) await expect(importNow(other)).rejects.toThrow(NotAllowed);
    await expect(importDocument(secretariat, { cycleId: randomUUID(), proposal: aProposal(), ...imported })).rejects.toThrow(NotFound);
    expect(await documents()).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it("imports once what is sent twice", async () => {
    const request = { key: randomUUID(), fingerprint: "the same" };
    const [one, other] = await Promise.all([1, 2].map(() => asRequest(request, () => importNow())));
    expect(one).toEqual(other);
    expect(await documents()).toHaveLength(1);
  });
});

const check = (id: string, version: number, actor = secretariat, paragraph = "p1") =>
  reviseProposal(actor, { id, version, edits: [{ kind: "checked", id: paragraph, checked: true }] });
const proposed = async () => importProposalSchema.parse((await documents())[0]?.proposal);

describe("reviseProposal", () => {
  it("carries out what was done, counts up, and leaves an audit entry", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    expect(await check(id, 1)).toEqual({ version: 2 });
    expect((await proposed()).paragraphs[0]).toMatchObject({ id: "p1", checked: true });
    expect((await audit()).at(-1)).toEqual({ action: "document.revise", subjectId: id });
  });

  it("tells the second editor which version there is, and changes nothing", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    await check(id, 1);
    const late = check(id, 1, secretariat, "p2");
    await expect(late).rejects.toBeInstanceOf(Outdated);
    await expect(late).rejects.toMatchObject({ theirs: { version: 2 } });
    expect((await proposed()).paragraphs[1]?.checked).toBe(false);
  });

  it("lets one of two editors win who save at once", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    const both = await Promise.allSettled([check(id, 1), check(id, 1, secretariat, "p2")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await documents())[0]?.version).toBe(2);
  });

  it("refuses who may not, and what is discarded", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    for (const other of await others()) await expect(check(id, 1, other)).rejects.toThrow();
    expect((await documents())[0]?.version).toBe(1);
    await discardDocument(secretariat, { id, version: 1 });
    await expect(check(id, 2)).rejects.toThrow(NotAllowed);
    expect(await audit()).toHaveLength(2);
  });
});

describe("reviseDetails", () => {
  const details = (id: string, version: number, over: Partial<DocumentDetails> = {}): DocumentDetails => ({
    id,
    version,
    kind: "CONCLUDING_OBSERVATIONS",
    language: "en",
    originalLanguage: "en",
    symbol: "CCPR/C/RUR/CO/3",
    titles: { en: "Concluding observations", ru: "", kk: "" },
    consideredOn: "2031-06-24",
    adoptedOn: "2031-07-11",
    distributedOn: "",
    ...over,
  });

  it("corrects the head of the document; the symbol is kept as printed and as cited", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    expect(await reviseDetails(secretariat, details(id, 1, { symbol: "ССPR/C/RUR/CO/3–4" }))).toEqual({ version: 2 });
    expect(await documents()).toMatchObject([
      {
        symbolRaw: "ССPR/C/RUR/CO/3–4",
        symbol: "CCPR/C/RUR/CO/3-4",
        titles: { en: "Concluding observations" },
        consideredOn: new Date("2031-06-24"),
        distributedOn: null,
      },
    ]);
    expect((await audit()).at(-1)).toEqual({ action: "document.revise", subjectId: id });
  });

  it("makes the proposal anew for another kind of document, and keeps every word", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    await check(id, 1);
    await reviseDetails(secretariat, details(id, 2, { kind: "LIST_OF_ISSUES" }));
    const asked = await proposed();
    expect(asked.document.kind).toBe("LIST_OF_ISSUES");
    expect(asked.recommendations).toEqual([]);
    expect(asked.paragraphs.filter(({ type }) => type === "QUESTION").map(({ number }) => number)).toEqual([
      "1",
      "5",
      "6",
      "6",
      "6",
      "7",
      "8",
      "9",
    ]);
    expect(asked.paragraphs.some(({ checked }) => checked)).toBe(false);

    await reviseDetails(secretariat, details(id, 3));
    expect(await proposed()).toEqual(aProposal());
    await reviseDetails(secretariat, details(id, 4, { adoptedOn: "" }));
    expect(await proposed()).toEqual(aProposal());
  });

  it("refuses a symbol that is taken in that language, at its field, also when two take it at once", async () => {
    const [first, second] = [await aProposedDocument(secretariat, { cycleId }), await aProposedDocument(secretariat, { cycleId })];
    await expect(reviseDetails(secretariat, details(second.id, 1))).rejects.toMatchObject({ key: "symbolTaken", field: "symbol" });
    await reviseDetails(secretariat, details(second.id, 1, { language: "ru" }));
    const both = await Promise.allSettled(
      [first, second].map(({ id }, at) => reviseDetails(secretariat, details(id, at + 1, { symbol: "CCPR/C/RUR/CO/9", language: "fr" }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "symbolTaken" } });
  });

  it("tells the second editor what the first has written", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    await reviseDetails(secretariat, details(id, 1, { adoptedOn: "2031-07-12" }));
    const late = reviseDetails(secretariat, details(id, 1));
    await expect(late).rejects.toBeInstanceOf(Outdated);
    await expect(late).rejects.toMatchObject({ theirs: { version: 2, theirs: { adoptedOn: "2031-07-12", symbol: "CCPR/C/RUR/CO/3" } } });
  });

  it("refuses who may not", async () => {
    const { id } = await aProposedDocument(secretariat, { cycleId });
    for (const other of await others()) await expect(reviseDetails(other, details(id, 1, { symbol: "" }))).rejects.toThrow();
    expect(await documents()).toMatchObject([{ version: 1, symbol: "CCPR/C/RUR/CO/3" }]);
    expect(await audit()).toHaveLength(1);
  });
});

describe("discardDocument", () => {
  it("drops a proposal and frees its symbol", async () => {
    const { id, version } = await aProposedDocument(secretariat, { cycleId });
    await discardDocument(secretariat, { id, version });
    expect(await documents()).toMatchObject([{ discardedAt: expect.any(Date), symbol: null, symbolRaw: "CCPR/C/RUR/CO/3" }]);
    expect((await audit()).at(-1)).toEqual({ action: "document.discard", subjectId: id });
    await aProposedDocument(secretariat, { cycleId });
    expect((await documents())[1]?.symbol).toBe("CCPR/C/RUR/CO/3");
  });

  it("refuses who may not, what was changed meanwhile, and what is discarded already", async () => {
    const { id, version } = await aProposedDocument(secretariat, { cycleId });
    for (const other of await others()) await expect(discardDocument(other, { id, version })).rejects.toThrow();
    await expect(discardDocument(secretariat, { id, version: version + 1 })).rejects.toThrow(Outdated);
    await discardDocument(secretariat, { id, version });
    await expect(discardDocument(secretariat, { id, version: version + 1 })).rejects.toThrow(NotAllowed);
    expect(await audit()).toHaveLength(2);
  });
});
