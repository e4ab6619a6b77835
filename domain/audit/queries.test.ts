import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { auditActions, listAuditEntries } from "@/domain/audit/queries";
import { type AuditFilters, auditFiltersSchema } from "@/domain/audit/schema";
import { NotAllowed } from "@/domain/errors";
import { reviseAccount } from "@/domain/people/commands";
import { atTime } from "@/lib/clock";
import { aPerson, aState } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let auditor: Actor;
let administrator: Actor;
let zarina: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  auditor = await aPerson({ stateId, holds: [{ role: "AUDITOR" }] });
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  zarina = await aPerson({ stateId, name: "Zarina", email: "zarina@example.org" });
});

const filters = (query: Record<string, string> = {}): AuditFilters => auditFiltersSchema.parse(query);
const rename = (person: Actor, version: number, name: string) => reviseAccount(person, { version, name, locale: "en" });
const numbers = async (query: Record<string, string>) =>
  (await listAuditEntries(auditor, filters(query))).entries.map(({ seq }) => Number(seq));

describe("listAuditEntries", () => {
  it("shows the auditor what changed, and the administrator that something did", async () => {
    await rename(zarina, 1, "Zarina B.");
    const [entry] = (await listAuditEntries(auditor, filters())).entries;
    expect(entry).toMatchObject({ seq: 1n, action: "account.revise", actor: "Zarina B.", subjectId: zarina.id });
    expect(entry?.changed).toEqual([{ name: "name", before: "Zarina", after: "Zarina B." }]);
    const [seen] = (await listAuditEntries(administrator, filters())).entries;
    expect(seen).toMatchObject({ action: "account.revise", changed: null });
  });

  it("is refused to everybody else", async () => {
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    for (const person of [secretariat, zarina]) await expect(listAuditEntries(person, filters())).rejects.toThrow(NotAllowed);
  });

  it("is filtered by action, person, subject and day, and says nothing of what is mistyped", async () => {
    await atTime(new Date("2026-03-01T18:59:00Z"), () => rename(zarina, 1, "Zarina one"));
    await atTime(new Date("2026-03-01T19:01:00Z"), () => rename(zarina, 2, "Zarina two"));
    await rename(auditor, 1, "The auditor");
    expect(await numbers({ person: "ZARINA@" })).toEqual([2, 1]);
    expect(await numbers({ subject: auditor.id })).toEqual([3]);
    expect(await numbers({ action: "user.invite" })).toEqual([]);
    expect(await numbers({ until: "2026-03-01" })).toEqual([1]);
    expect(await numbers({ from: "2026-03-02", until: "2026-03-02" })).toEqual([2]);
    expect(await numbers({ from: "yesterday", subject: "x", after: "-1", before: "many" })).toEqual([3, 2, 1]);
  });

  it("turns pages, the newest first, there and back", async () => {
    for (let version = 1; version <= 120; version += 1) await rename(zarina, version, `Zarina ${version}`);
    const first = await listAuditEntries(auditor, filters());
    expect([first.entries.length, first.entries[0]?.seq, first.newer, first.older]).toEqual([50, 120n, undefined, "71"]);
    const last = await listAuditEntries(auditor, filters({ after: "21" }));
    expect([last.entries.length, last.older, last.newer]).toEqual([20, undefined, "20"]);
    const back = await listAuditEntries(auditor, filters({ before: "70" }));
    expect([back.entries[0]?.seq, back.newer, back.older]).toEqual([120n, undefined, "71"]);
  });
});

it("auditActions are the keys of their labels, each once", () => {
  expect(new Set(auditActions).size).toBe(auditActions.length);
  expect(auditActions).toContain("session.open");
  expect(auditActions).not.toContain("audit.read");
});
