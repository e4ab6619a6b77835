import { generateKeyPairSync, randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { appendAuditEntry } from "@/domain/audit/commands";
import { keyLine } from "@/domain/audit/log/rules";
import { linkHash, sealOf } from "@/domain/audit/rules";
import { signCheckpoint } from "@/domain/audit/verification/commands";
import { findHead, inspectAudit, verifyThrough } from "@/domain/audit/verification/queries";
import { isOverdue } from "@/domain/audit/verification/watching/rules";
import { publicKeyOf, signHead, signKeyChange, trustedThrough, type Verdict } from "@/domain/audit/verification/rules";
import { NotAllowed } from "@/domain/errors";
import { env } from "@/lib/env";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, truncateAll } from "@/prisma/test-database";
import { keysFrom } from "@/public/verify.mjs";

const owner = () => ownerDatabase();
/** Signs as the worker does when the next ten minutes have passed. */
let minutes = 0;
const sign = () => signCheckpoint(new Date(Date.UTC(2026, 0, 1, 0, (minutes += 10))));
const write = (count: number) =>
  owner().$transaction(async (tx) => {
    for (let at = 1; at <= count; at += 1)
      await appendAuditEntry(tx, {
        actorId: randomUUID(),
        action: "user.enable",
        subjectId: randomUUID(),
        content: { after: { number: at } },
      });
  });

/** As somebody with every right on the server would: no trigger, no row-level security. */
const tamper = (...statements: string[]) =>
  asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  });

const verify = async (witnessed: { seq: bigint; hash: string }[] = [], batchSize = 1000): Promise<Verdict> =>
  verifyThrough(owner(), {
    head: await findHead(owner()),
    withContents: true,
    trustedKeys: [publicKeyOf(env.AUDIT_SIGNING_KEY)],
    witnessed,
    batchSize,
  });
const fault = async () => (await verify()).fault;

/** Writes the links anew from an entry on, as the program would have written them. */
async function chainAgain(from: bigint): Promise<void> {
  const entries = await owner().auditEntry.findMany({ where: { seq: { gte: from - 1n } }, orderBy: { seq: "asc" } });
  let previousHash = entries.shift()?.hash ?? "";
  const statements = [];
  for (const entry of entries) {
    const hash = linkHash({ ...entry, previousHash });
    const sealed = sealOf(entry.salt ?? "", entry);
    statements.push(
      `UPDATE audit_entry SET previous_hash = '${previousHash}', hash = '${hash}' WHERE seq = ${entry.seq}`,
      `UPDATE log_link SET sealed = '${sealed}', hash = '${hash}' WHERE seq = ${entry.seq}`,
    );
    previousHash = hash;
  }
  await tamper(...statements, `UPDATE audit_chain_head SET seq = ${entries.at(-1)?.seq}, hash = '${previousHash}'`);
}

beforeEach(async () => {
  await truncateAll();
  await write(6);
});

describe("an untouched chain", () => {
  it("is found whole, and counted", async () => {
    await sign();
    expect(await verify()).toMatchObject({ entries: 6, erased: 0, checkpoints: 1, fault: null });
  });

  it("is whole before its first entry", async () => {
    await truncateAll();
    expect(await verify()).toMatchObject({ entries: 0, fault: null });
  });

  it("stays whole when a content is erased, and says so", async () => {
    await tamper("DELETE FROM audit_content WHERE seq = 3");
    expect(await verify()).toMatchObject({ entries: 6, erased: 1, fault: null });
  });

  it("is followed in batches of any size", async () => {
    for (const batchSize of [1, 2, 5, 6, 7]) expect(await verify([], batchSize)).toMatchObject({ entries: 6, fault: null });
  });
});

describe("what was done to the chain is found and named", () => {
  it.each([
    ["another actor", `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE seq = 4`, { seq: 4n, kind: "altered" }],
    ["another time", `UPDATE audit_entry SET at = at + interval '1 day' WHERE seq = 2`, { seq: 2n, kind: "altered" }],
    [
      "another content",
      `UPDATE audit_content SET content = '{"after": {"number": 99}}' WHERE seq = 5`,
      { seq: 5n, kind: "contentAltered" },
    ],
    ["another salt", `UPDATE audit_content SET salt = 'pepper' WHERE seq = 1`, { seq: 1n, kind: "contentAltered" }],
    ["a deleted entry", `DELETE FROM audit_entry WHERE seq = 3`, { seq: 3n, kind: "missing" }],
    ["a deleted beginning", `DELETE FROM audit_entry WHERE seq = 1`, { seq: 1n, kind: "missing" }],
    ["a deleted end", `DELETE FROM audit_entry WHERE seq = 6`, { seq: 6n, kind: "missing" }],
    ["another head", `UPDATE audit_chain_head SET hash = repeat('a', 64)`, { seq: 6n, kind: "headAltered" }],
    ["a head set back", `UPDATE audit_chain_head SET seq = 4`, { seq: 5n, kind: "beyondHead" }],
  ])("%s", async (_, statement, expected) => {
    await tamper(statement);
    expect(await fault()).toEqual(expected);
  });

  it("two entries that changed places", async () => {
    await tamper(
      `UPDATE audit_entry SET seq = 900 WHERE seq = 3`,
      `UPDATE audit_entry SET seq = 3 WHERE seq = 4`,
      `UPDATE audit_entry SET seq = 4 WHERE seq = 900`,
    );
    expect(await fault()).toEqual({ seq: 3n, kind: "altered" });
  });

  it("an entry put between others", async () => {
    await tamper(
      `UPDATE audit_entry SET seq = -seq WHERE seq > 3`,
      `UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0`,
      `INSERT INTO audit_entry SELECT 4, at, actor_id, 'user.disable', subject_id, commitment, hash, hash FROM audit_entry WHERE seq = 3`,
      `UPDATE audit_chain_head SET seq = 7`,
    );
    expect(await fault()).toEqual({ seq: 4n, kind: "altered" });
  });

  it("an entry whose own hash is right, but which follows nothing", async () => {
    const [entry] = await owner().auditEntry.findMany({ where: { seq: 4n } });
    if (!entry) throw new Error("No entry.");
    const hash = linkHash({ ...entry, previousHash: "f".repeat(64) });
    await tamper(`UPDATE audit_entry SET previous_hash = repeat('f', 64), hash = '${hash}' WHERE seq = 4`);
    expect(await fault()).toEqual({ seq: 4n, kind: "unlinked" });
  });

  it("a cut end, with the head set back to fit, because the head was signed", async () => {
    await sign();
    await tamper(
      `DELETE FROM audit_entry WHERE seq > 4`,
      `UPDATE audit_chain_head SET (seq, hash) = (SELECT seq, hash FROM audit_entry WHERE seq = 4)`,
    );
    expect(await fault()).toEqual({ seq: 5n, kind: "missing" });
  });

  it("a chain written anew, because its head was signed", async () => {
    await sign();
    await write(2);
    await sign();
    await tamper(`UPDATE audit_entry SET action = 'user.disable' WHERE seq = 7`);
    await chainAgain(7n);
    expect(await fault()).toEqual({ seq: 8n, kind: "rewritten", after: 6n });
  });

  it("a chain written anew without its checkpoints, because its head was noted elsewhere", async () => {
    const noted = await owner().auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } });
    await tamper(`UPDATE audit_entry SET action = 'user.disable' WHERE seq = 2`, `DELETE FROM audit_checkpoint`);
    await chainAgain(2n);
    expect(await fault()).toBeNull();
    expect((await verify([noted])).fault).toEqual({ seq: 6n, kind: "rewritten", after: 0n });
  });

  it("a chain written anew and signed with another key", async () => {
    await tamper(`UPDATE audit_entry SET action = 'user.disable' WHERE seq = 2`);
    await chainAgain(2n);
    const head = await owner().auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } });
    await owner().auditCheckpoint.create({ data: signHead(head, new Date(), generateKeyPairSync("ed25519").privateKey) });
    expect(await fault()).toEqual({ seq: 6n, kind: "signature" });
  });

  it.each(["signature = replace(signature, left(signature, 4), 'AAAA')", "signed_at = signed_at - interval '1 day'"])(
    "a checkpoint with another %s",
    async (change) => {
      await sign();
      await tamper(`UPDATE audit_checkpoint SET ${change}`);
      expect(await fault()).toEqual({ seq: 6n, kind: "signature" });
    },
  );
});

describe("signCheckpoint", () => {
  it("signs once for what was added, and not again until more is", async () => {
    expect([await sign(), await sign()]).toEqual([true, false]);
    await write(1);
    expect(await sign()).toBe(true);
    expect(await owner().auditCheckpoint.findMany({ select: { seq: true }, orderBy: { seq: "asc" } })).toEqual([{ seq: 6n }, { seq: 7n }]);
  });

  it("waits until ten minutes have passed, and says so of a signer that was away", async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    expect(await signCheckpoint(at(0))).toBe(true);
    await write(1);
    expect([await signCheckpoint(at(9)), await signCheckpoint(at(10))]).toEqual([false, true]);
    await write(1);
    expect(await signCheckpoint(at(40))).toBe(true);
    const signed = await owner().auditCheckpoint.findMany({ select: { isLate: true }, orderBy: { seq: "asc" } });
    expect(signed.map(({ isLate }) => isLate)).toEqual([false, false, true]);
    expect(isOverdue(await owner().auditWatch.findUniqueOrThrow({ where: { id: 1 } }), at(59))).toBe(false);
    expect(isOverdue(await owner().auditWatch.findUniqueOrThrow({ where: { id: 1 } }), at(61))).toBe(true);
  });

  it("is done by one of several workers that look at once", async () => {
    const at = new Date(Date.UTC(2026, 0, 1, 12));
    const done = await Promise.all(Array.from({ length: 6 }, () => signCheckpoint(at)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await owner().auditCheckpoint.count()).toBe(1);
  });

  it("records a new key, which the former one vouches for where it is at hand, and nobody else", async () => {
    await sign();
    const former = env.AUDIT_SIGNING_KEY;
    const fresh = generateKeyPairSync("ed25519").privateKey;
    const change = { publicKey: publicKeyOf(fresh), formerKey: publicKeyOf(former), seq: 7n, beganAt: new Date(0) };
    const signed = signKeyChange(change, { own: fresh, former });
    expect(trustedThrough([change.formerKey], [signed])).toContain(change.publicKey);
    expect(trustedThrough([change.publicKey], [signed])).toContain(change.formerKey);
    const alone = signKeyChange(change, { own: fresh, former: null });
    expect(trustedThrough([change.formerKey], [alone])).toEqual([change.formerKey]);
    expect(trustedThrough([change.formerKey], [{ ...signed, seq: 8n }])).toEqual([change.formerKey]);
    expect(await owner().auditKey.findMany({ select: { publicKey: true, seq: true, formerKey: true } })).toEqual([
      { publicKey: change.formerKey, seq: 6n, formerKey: null },
    ]);
    const [line] = [signed].map(keyLine);
    expect([...keysFrom(change.formerKey, [JSON.parse(line ?? "") as Record<string, unknown>])]).toContain(change.publicKey);
  });

  it("has nothing to sign before the first entry", async () => {
    await truncateAll();
    expect(await sign()).toBe(false);
  });
});

describe("inspectAudit", () => {
  const look = async (actor: Actor) => (await inspectAudit(actor, { isAsked: false })).verdict?.fault;

  it("lets the auditor check contents, the administrator the links, and nobody else anything", async () => {
    const stateId = (await aState()).id;
    const [auditor, administrator, secretariat] = await Promise.all([
      aPerson({ stateId, holds: [{ role: "AUDITOR" }] }),
      aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
      aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    ]);
    await tamper(`UPDATE audit_content SET salt = 'pepper' WHERE seq = 3`);
    expect(await look(auditor)).toEqual({ seq: 3n, kind: "contentAltered" });
    expect(await look(administrator)).toBeNull();
    await expect(look(secretariat)).rejects.toThrow(NotAllowed);

    await tamper(`DELETE FROM audit_entry WHERE seq = 2`);
    expect(await look(administrator)).toEqual({ seq: 2n, kind: "missing" });
  });

  it("says when the chain was last signed, and leaves a long one alone until it is asked", async () => {
    const auditor = await aPerson({ stateId: (await aState()).id, holds: [{ role: "AUDITOR" }] });
    await sign();
    await tamper(`UPDATE audit_chain_head SET seq = 2001`);
    expect(await inspectAudit(auditor, { isAsked: false })).toMatchObject({ verdict: null, checkpoint: { seq: 6n } });
    expect((await inspectAudit(auditor, { isAsked: true })).verdict?.fault).toEqual({ seq: 7n, kind: "missing" });
  });
});
