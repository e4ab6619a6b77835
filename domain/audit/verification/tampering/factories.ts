import { generateKeyPairSync, randomUUID } from "node:crypto";

import { linkHash, sealOf } from "@/domain/audit/rules";
import { publicKeyOf, signHead } from "@/domain/audit/verification/rules";
import type { Prisma } from "@/generated/prisma/client";
import { env } from "@/lib/env";

type Tx = Prisma.TransactionClient;
/** What was done, and which entry is then the first that is not as it was, where that is one alone. */
export type Tampering = { what: string; first: bigint | null };
type Tamper = (tx: Tx, random: Random, chain: { length: number; signed: number }) => Promise<Tampering>;

/** Numbers that look random and come again from the same seed. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low: number, high: number): number => low + Math.floor(next() * (high - low + 1)),
    oneOf: <const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number] =>
      items[Math.floor(next() * items.length)] ?? items[0],
  };
}
export type Random = ReturnType<typeof randomFrom>;

const changeEntry: Tamper = async (tx, random, { length }) => {
  const seq = BigInt(random.between(1, length));
  const [what, act] = random.oneOf([
    ["another act", () => tx.$executeRaw`UPDATE audit_entry SET action = action || 'd' WHERE seq = ${seq}`],
    ["another subject", () => tx.$executeRaw`UPDATE audit_entry SET subject_id = gen_random_uuid() WHERE seq = ${seq}`],
    ["another person", () => tx.$executeRaw`UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE seq = ${seq}`],
    ["somebody in whose place", () => tx.$executeRaw`UPDATE audit_entry SET in_place_of_id = gen_random_uuid() WHERE seq = ${seq}`],
    ["another time", () => tx.$executeRaw`UPDATE audit_entry SET at = at + interval '1 millisecond' WHERE seq = ${seq}`],
    ["another commitment", () => tx.$executeRaw`UPDATE audit_entry SET commitment = repeat('a', 64) WHERE seq = ${seq}`],
    ["another hash before", () => tx.$executeRaw`UPDATE audit_entry SET previous_hash = repeat('b', 64) WHERE seq = ${seq}`],
    ["another hash", () => tx.$executeRaw`UPDATE audit_entry SET hash = repeat('c', 64) WHERE seq = ${seq}`],
    ["another salt", () => tx.$executeRaw`UPDATE audit_entry SET salt = 'pepper' WHERE seq = ${seq}`],
    ["no salt, as of before", () => tx.$executeRaw`UPDATE audit_entry SET salt = NULL WHERE seq = ${seq}`],
    ["something else said", () => tx.$executeRaw`UPDATE audit_entry SET said = repeat('d', 64) WHERE seq = ${seq}`],
  ] as const);
  await act();
  return { what, first: seq };
};

const editContent: Tamper = async (tx, random, { length }) => {
  const seq = BigInt(random.between(1, length));
  const [what, act] = random.oneOf([
    ["another content", () => tx.$executeRaw`UPDATE audit_content SET content = content || '{"also": 1}' WHERE seq = ${seq}`],
    ["another salt of a content", () => tx.$executeRaw`UPDATE audit_content SET salt = 'pepper' WHERE seq = ${seq}`],
  ] as const);
  await act();
  return { what, first: seq };
};

/** Every second entry says something to everybody. */
const editPublic: Tamper = async (tx, random, { length }) => {
  const seq = BigInt(2 * random.between(1, Math.floor(length / 2)));
  const [what, act] = random.oneOf([
    ["other public words", () => tx.$executeRaw`UPDATE log_statement SET content = content || '{"title": "Other"}' WHERE seq = ${seq}`],
    ["another public salt", () => tx.$executeRaw`UPDATE log_statement SET salt = 'pepper' WHERE seq = ${seq}`],
    ["another public time", () => tx.$executeRaw`UPDATE log_statement SET at = at - interval '1 day' WHERE seq = ${seq}`],
    ["another public act", () => tx.$executeRaw`UPDATE log_statement SET act = 'response.withdraw' WHERE seq = ${seq}`],
    ["another public subject", () => tx.$executeRaw`UPDATE log_statement SET subject_id = gen_random_uuid() WHERE seq = ${seq}`],
    ["another public body", () => tx.$executeRaw`UPDATE log_statement SET body_ids = ARRAY[gen_random_uuid()] WHERE seq = ${seq}`],
    ["hidden public words", () => tx.$executeRaw`UPDATE log_statement SET hidden_at = now() WHERE seq = ${seq}`],
    ["another seal in the log", () => tx.$executeRaw`UPDATE log_link SET sealed = repeat('e', 64) WHERE seq = ${seq}`],
    ["another hash in the log", () => tx.$executeRaw`UPDATE log_link SET hash = repeat('f', 64) WHERE seq = ${seq}`],
    ["nothing said in the log", () => tx.$executeRaw`UPDATE log_link SET said = NULL WHERE seq = ${seq}`],
    ["no link in the log", () => tx.$executeRaw`DELETE FROM log_link WHERE seq = ${seq}`],
  ] as const);
  await act();
  return { what, first: seq };
};

const deleteEntry: Tamper = async (tx, random, { length }) => {
  const seq = BigInt(random.between(1, length));
  await tx.$executeRaw`DELETE FROM audit_content WHERE seq = ${seq}`;
  if (random.between(0, 1) === 1) await tx.$executeRaw`DELETE FROM log_link WHERE seq = ${seq}`;
  await tx.$executeRaw`DELETE FROM audit_entry WHERE seq = ${seq}`;
  return { what: "a deleted entry", first: seq };
};

/** Between two others, before the first, or after the last; with or without the head knowing of it. */
const insertEntry: Tamper = async (tx, random, { length }) => {
  const seq = BigInt(random.between(0, length + 1));
  for (const table of ["entry", "link"] as const) {
    if (table === "entry") {
      await tx.$executeRaw`UPDATE audit_entry SET seq = -seq WHERE seq >= ${seq}`;
      await tx.$executeRaw`UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0`;
    } else {
      await tx.$executeRaw`UPDATE log_link SET seq = -seq WHERE seq >= ${seq}`;
      await tx.$executeRaw`UPDATE log_link SET seq = 1 - seq WHERE seq < 0`;
    }
  }
  await tx.$executeRaw`
    INSERT INTO audit_entry (seq, at, actor_id, action, subject_id, commitment, previous_hash, hash, salt)
    SELECT ${seq}, at, actor_id, action, subject_id, commitment, previous_hash, hash, salt FROM audit_entry WHERE seq > ${seq} OR seq < ${seq} ORDER BY seq LIMIT 1`;
  await tx.$executeRaw`INSERT INTO log_link (seq, sealed, hash) VALUES (${seq}, repeat('a', 64), repeat('b', 64))`;
  if (random.between(0, 1) === 1) await tx.$executeRaw`UPDATE audit_chain_head SET seq = seq + 1`;
  return { what: "an inserted entry", first: null };
};

const swapEntries: Tamper = async (tx, random, { length }) => {
  const one = BigInt(random.between(1, length - 1));
  const other = BigInt(random.between(Number(one) + 1, length));
  await tx.$executeRaw`UPDATE audit_entry SET seq = CASE seq WHEN ${one} THEN -2 ELSE -1 END WHERE seq IN (${one}, ${other})`;
  await tx.$executeRaw`UPDATE audit_entry SET seq = CASE seq WHEN -1 THEN ${one}::bigint ELSE ${other}::bigint END WHERE seq < 0`;
  return { what: "two swapped entries", first: one };
};

async function cutAfter(tx: Tx, last: bigint): Promise<void> {
  await tx.$executeRaw`DELETE FROM audit_content WHERE seq > ${last}`;
  await tx.$executeRaw`DELETE FROM log_statement WHERE seq > ${last}`;
  await tx.$executeRaw`DELETE FROM log_link WHERE seq > ${last}`;
  await tx.$executeRaw`DELETE FROM audit_entry WHERE seq > ${last}`;
  await tx.$executeRaw`UPDATE audit_chain_head SET (seq, hash) = (SELECT seq, hash FROM audit_entry WHERE seq = ${last})`;
}

/** The end cut off with everything that spoke of it, in the whole database. */
export const cutTail: Tamper = async (tx, random, { signed }) => {
  const last = BigInt(random.between(1, signed - 1));
  await cutAfter(tx, last);
  if (random.between(0, 1) === 1) await tx.$executeRaw`DELETE FROM audit_checkpoint WHERE seq > ${last}`;
  return { what: "a cut tail", first: last + 1n };
};

/** The same, but of nothing that was signed yet. */
export const cutUnsigned: Tamper = async (tx, _, { signed }) => {
  await cutAfter(tx, BigInt(signed));
  return { what: "a cut tail that nobody had signed", first: BigInt(signed) + 1n };
};

/** One entry changed, and every link from there on written as the program would have written it. */
async function writeAnew(tx: Tx, from: bigint): Promise<void> {
  await tx.$executeRaw`UPDATE audit_entry SET subject_id = gen_random_uuid() WHERE seq = ${from}`;
  const entries = await tx.auditEntry.findMany({ orderBy: { seq: "asc" } });
  let previousHash = entries.find(({ seq }) => seq === from - 1n)?.hash ?? "0".repeat(64);
  for (const entry of entries.filter(({ seq }) => seq >= from)) {
    const hash = linkHash({ ...entry, previousHash });
    const sealed = sealOf(entry.salt ?? "", entry);
    await tx.$executeRaw`UPDATE audit_entry SET previous_hash = ${previousHash}, hash = ${hash} WHERE seq = ${entry.seq}`;
    await tx.$executeRaw`UPDATE log_link SET sealed = ${sealed}, hash = ${hash} WHERE seq = ${entry.seq}`;
    previousHash = hash;
  }
  await tx.$executeRaw`UPDATE audit_chain_head SET hash = ${previousHash}`;
}

const rewrite: Tamper = async (tx, random, { signed }) => {
  const from = BigInt(random.between(1, signed));
  await writeAnew(tx, from);
  const how = random.oneOf(["as it is", "without checkpoints", "with a new key", "with the instance's own key"] as const);
  if (how === "without checkpoints") await tx.$executeRaw`DELETE FROM audit_checkpoint WHERE seq >= ${from}`;
  if (how === "with a new key" || how === "with the instance's own key") {
    const key = how === "with a new key" ? generateKeyPairSync("ed25519").privateKey : env.AUDIT_SIGNING_KEY;
    const publicKey = publicKeyOf(key);
    for (const { seq, signedAt } of await tx.auditCheckpoint.findMany({ orderBy: { seq: "asc" } })) {
      const { hash } = await tx.auditEntry.findUniqueOrThrow({ where: { seq }, select: { hash: true } });
      const { signature } = signHead({ seq, hash }, signedAt, key);
      await tx.$executeRaw`UPDATE audit_checkpoint SET hash = ${hash}, public_key = ${publicKey}, signature = ${signature} WHERE seq = ${seq}`;
    }
    await tx.$executeRaw`UPDATE audit_key SET public_key = ${publicKey}`;
  }
  return { what: `the chain written anew ${how}`, first: null };
};

const replaceCheckpoint: Tamper = async (tx, random, { signed }) => {
  const checkpoints = await tx.auditCheckpoint.findMany({ orderBy: { seq: "asc" } });
  const { seq } = checkpoints[random.between(0, checkpoints.length - 1)] ?? { seq: BigInt(signed) };
  const other = signHead({ seq, hash: "a".repeat(64) }, new Date(), generateKeyPairSync("ed25519").privateKey);
  const [what, act] = random.oneOf([
    ["another signature", () => tx.$executeRaw`UPDATE audit_checkpoint SET signature = ${other.signature} WHERE seq = ${seq}`],
    ["another signed hash", () => tx.$executeRaw`UPDATE audit_checkpoint SET hash = ${other.hash} WHERE seq = ${seq}`],
    ["another signed time", () => tx.$executeRaw`UPDATE audit_checkpoint SET signed_at = signed_at - interval '1 hour' WHERE seq = ${seq}`],
    ["another key", () => tx.$executeRaw`UPDATE audit_checkpoint SET public_key = ${other.publicKey} WHERE seq = ${seq}`],
    ["another entry", () => tx.$executeRaw`UPDATE audit_checkpoint SET seq = seq + 1 WHERE seq = ${seq}`],
    ["a deleted checkpoint", () => tx.$executeRaw`DELETE FROM audit_checkpoint WHERE seq = ${seq}`],
    [
      "a forged checkpoint",
      () => tx.$executeRaw`
        UPDATE audit_checkpoint SET hash = ${other.hash}, signed_at = ${other.signedAt}, public_key = ${other.publicKey}, signature = ${other.signature}
        WHERE seq = ${seq}`,
    ],
  ] as const);
  await act();
  return { what: `${what} (checkpoint)`, first: null };
};

export const tamperings = [
  changeEntry,
  editContent,
  editPublic,
  deleteEntry,
  insertEntry,
  swapEntries,
  cutTail,
  rewrite,
  replaceCheckpoint,
] as const;

/** An act like any other, which says something to everybody or nothing. */
export const anAct = (number: number) => {
  const subject = randomUUID();
  const said = { subject, state: null, bodies: [randomUUID()], recommendations: [], title: `Act ${number}`, facts: { number } };
  return {
    actorId: randomUUID(),
    action: "user.enable" as const,
    subjectId: subject,
    content: { after: { id: subject, number } },
    statement: number % 2 === 0 ? said : null,
  };
};
