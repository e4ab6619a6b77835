#!/usr/bin/env node
// Verifies the public log of a Treaty Tracker, offline, with nothing but Node.js (18 or newer). The format: docs/public-log.md.
//
//   node verify.mjs log.jsonl checkpoints.jsonl [--key PUBLIC_KEY] [--kept FILE …]
//
// --key   the public key you noted when you first came here. Without it, the first key of the files is taken, and that is said.
// --kept  a file of checkpoints you kept yourself: downloads of before, or the mails you got as a witness, saved as text.
//
// Says in one sentence that everything is right, or names the first entry that is not, and why. Exit code: 0, 1; 2 if it could not look.

import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { createReadStream, realpathSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const start = { seq: 0n, hash: "0".repeat(64) };
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** JSON with sorted keys and no spaces, so that equal contents have equal bytes. */
function canonical(value) {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function isSignedBy(publicKey, content, signature) {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return verifySignature(null, Buffer.from(canonical(content)), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** The keys that the first one vouches for, each by the signature of the one before it. */
export function keysFrom(first, changes) {
  const trusted = new Set(first ? [first] : []);
  for (let before = -1; before < trusted.size;) {
    before = trusted.size;
    for (const { key, from, beganAt, formerKey, endorsement } of changes)
      if (trusted.has(formerKey) && endorsement && isSignedBy(formerKey, ["key", formerKey, key, from, beganAt], endorsement))
        trusted.add(key);
  }
  return trusted;
}

class Fault extends Error {
  constructor(seq, why) {
    super(`${seq === null ? "" : `Entry ${seq}: `}${why}.`);
    this.seq = seq;
  }
}

/**
 * Follows the log and holds every checkpoint against it. `entries` are its lines, `checkpoints` and `keys` those that the instance
 * publishes, `kept` checkpoints that somebody kept elsewhere, `pinned` the public key they know the instance by.
 * Throws a Fault that names the first bad entry.
 */
export async function verifyLog({ entries, checkpoints, keys = [], kept = [], pinned = null }) {
  const first = pinned ?? kept[0]?.publicKey ?? keys[0]?.key ?? checkpoints[0]?.publicKey ?? null;
  const trusted = keysFrom(first, keys);
  const vouchers = vouchersOf([...kept, ...checkpoints]);
  const listed = new Set(checkpoints.map(canonicalCheckpoint));

  const found = { entries: 0, statements: 0, withheld: 0, first, after: start.seq, signedUpTo: null, last: start };
  let previous = null;
  for await (const entry of entries) {
    if (entry.log !== undefined) {
      if (previous) throw new Fault(null, "The log begins a second time");
      if (entry.version !== 1) throw new Fault(null, `The log is of version ${entry.version}, which this verifier does not know`);
      found.after = BigInt(entry.after);
      previous = { seq: found.after, hash: entry.hash };
      if (previous.seq === 0n && previous.hash !== start.hash) throw new Fault(1, "the log does not begin where a log begins");
      continue;
    }
    if (!previous) throw new Fault(null, "The log has no beginning");
    follow(entry, previous, found);
    const seq = BigInt(entry.seq);
    for (const checkpoint of vouchers.get(seq) ?? []) {
      hold(checkpoint, entry.hash, trusted, found);
      found.signedUpTo = { seq, at: checkpoint.signedAt };
    }
    vouchers.delete(seq);
    previous = { seq, hash: entry.hash };
    found.entries += 1;
  }
  if (!previous) throw new Fault(null, "The log is empty");
  found.last = previous;

  const beyond = [...vouchers.entries()].filter(([seq]) => seq > found.after).sort(([one], [other]) => (one < other ? -1 : 1));
  if (beyond.length > 0) {
    const [seq, [checkpoint]] = beyond[0];
    throw new Fault(previous.seq + 1n, `it is missing: entry ${seq} was signed on ${checkpoint.signedAt}, and the log ends before it`);
  }
  const lost = kept.find((checkpoint) => BigInt(checkpoint.seq) > found.after && !listed.has(canonicalCheckpoint(checkpoint)));
  if (lost) throw new Fault(lost.seq, "a checkpoint that was kept elsewhere is no longer among those that are published");
  return found;
}

const canonicalCheckpoint = ({ seq, hash, signedAt, publicKey, signature }) => canonical([seq, hash, signedAt, publicKey, signature]);

function vouchersOf(checkpoints) {
  const vouchers = new Map();
  for (const checkpoint of checkpoints) {
    const seq = BigInt(checkpoint.seq);
    vouchers.set(seq, [...(vouchers.get(seq) ?? []), checkpoint]);
  }
  return vouchers;
}

/** One link: it comes next, its hash is made of what it says and of the hash before it, and what it tells is what it commits to. */
function follow({ seq, sealed, said, hash, salt, statement }, previous, found) {
  const expected = previous.seq + 1n;
  if (seq !== expected.toString()) throw new Fault(expected, "it is missing");
  if (hash !== sha256(canonical([seq, previous.hash, sealed, said ?? ""])))
    throw new Fault(seq, "it is not what its hash says, or does not follow the entry before it");
  if (statement === undefined) {
    if (said) found.withheld += 1;
    return;
  }
  if (said !== sha256(`${salt}\n${canonical(statement)}`)) throw new Fault(seq, "what it tells is not what it committed to");
  found.statements += 1;
}

/** A checkpoint: signed by a key that is trusted, for this entry as it stands here. */
function hold({ seq, hash, signedAt, publicKey, signature }, found, trusted, { signedUpTo }) {
  if (!trusted.has(publicKey)) throw new Fault(seq, `its checkpoint is signed by a key that nobody vouches for: ${publicKey}`);
  if (!isSignedBy(publicKey, [seq, hash, signedAt], signature)) throw new Fault(seq, "its checkpoint has a signature that is not genuine");
  if (hash === found) return;
  const after = signedUpTo ? `somewhere after entry ${signedUpTo.seq}` : "somewhere before it";
  throw new Fault(seq, `it is not the one that was signed on ${signedAt}: the log was rewritten ${after}`);
}

/** The lines of files, each by what it is. Whatever else stands in a mail is passed over. */
async function* linesOf(files) {
  for (const file of files)
    for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
      const said = text.trim();
      if (!said.startsWith("{")) continue;
      try {
        yield JSON.parse(said);
      } catch {
        throw new Fault(null, `${file} has a line that cannot be read: ${said.slice(0, 60)}`);
      }
    }
}

const isCheckpoint = (line) => line.signature !== undefined && line.seq !== undefined;
const isKey = (line) => line.key !== undefined;

async function collect(files, isWanted) {
  const found = [];
  for await (const line of linesOf(files)) if (isWanted(line)) found.push(line);
  return found;
}

async function* entriesIn(files) {
  for await (const line of linesOf(files)) if (!isCheckpoint(line) && !isKey(line)) yield line;
}

function readArguments(given) {
  const [files, kept, keys] = [[], [], []];
  let into = files;
  for (const argument of given) {
    if (argument === "--key") into = keys;
    else if (argument === "--kept") into = kept;
    else if (argument.startsWith("--")) throw new Error(`${argument} is not known.`);
    else {
      into.push(argument);
      if (into === keys) into = files;
    }
  }
  if (files.length === 0) throw new Error("Usage: node verify.mjs log.jsonl checkpoints.jsonl [--key PUBLIC_KEY] [--kept FILE …]");
  return { files, kept, pinned: keys[0] ?? null };
}

function praise({ entries, statements, withheld, signedUpTo, last, after, first }, pinned) {
  const since = after === 0n ? "" : ` after entry ${after}, with which the public log begins`;
  const told = `${statements} of them tell what they are about${withheld > 0 ? `, ${withheld} no longer do` : ""}`;
  const signed = signedUpTo
    ? `up to entry ${signedUpTo.seq} they are signed (${signedUpTo.at}), and the ${last.seq - signedUpTo.seq} since are not yet`
    : "nothing is signed yet";
  const key = pinned ? "by the key you gave" : `by the key ${first}, which you should compare with one you got another way`;
  return `Everything is right: ${entries} entries${since} follow each other; ${told}; ${signed}, ${key}.`;
}

async function main() {
  let asked;
  try {
    asked = readArguments(process.argv.slice(2));
  } catch (problem) {
    console.error(problem.message);
    return 2;
  }
  const { files, kept, pinned } = asked;
  try {
    const found = await verifyLog({
      entries: entriesIn(files),
      checkpoints: await collect(files, isCheckpoint),
      keys: await collect([...files, ...kept], isKey),
      kept: await collect(kept, isCheckpoint),
      pinned,
    });
    console.log(praise(found, pinned));
    return 0;
  } catch (problem) {
    if (problem instanceof Fault) {
      console.log(`Not right. ${problem.message}`);
      return 1;
    }
    console.error(`Could not look: ${problem.message}`);
    return 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = await main();
