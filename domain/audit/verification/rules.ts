import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";

import { type AuditLink, canonical, chainStart, commitmentTo, linkHash, sealOf } from "@/domain/audit/rules";
import { faultOfStatement, type FoundStatement, telling } from "@/domain/audit/verification/statements/rules";

/**
 * An entry as it is found, with what everybody sees of it; `content` is undefined where the reader may not see it, null where it was
 * erased. `link` and `statement` are null where there is none.
 */
export type FoundEntry = AuditLink & {
  hash: string;
  content?: { salt: string; content: unknown } | null;
  link?: { sealed: string; said: string | null; hash: string } | null;
  statement?: FoundStatement | null;
};
export type Head = { seq: bigint; hash: string };
export type Checkpoint = Head & { signedAt: Date; publicKey: string; signature: string };
/** A change of keys, as both keys sign it. */
export type KeyChange = { publicKey: string; formerKey: string; seq: bigint; beganAt: Date };
export type SignedKeyChange = KeyChange & { endorsement: string | null; acceptance: string | null };

/** What can be wrong with an entry. */
export const faultKinds = [
  "missing",
  "altered",
  "contentAltered",
  "unlinked",
  "publicAltered",
  "statementAltered",
  "statementHidden",
  "beyondHead",
  "headAltered",
  "rewritten",
  "signature",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `after` is the last entry that a checkpoint still vouches for, where only the space between can be named. */
export type Fault = { seq: bigint; kind: FaultKind; after?: bigint };
export type Verdict = { entries: number; erased: number; checkpoints: number; head: Head; fault: Fault | null };

/** What an instance signs: so that whoever rewrites the chain would have to have its key as well. */
const signedBytes = ({ seq, hash, signedAt }: Omit<Checkpoint, "publicKey" | "signature">): Buffer =>
  Buffer.from(canonical([seq.toString(), hash, signedAt.toISOString()]));

const keyChangeBytes = ({ publicKey, formerKey, seq, beganAt }: KeyChange): Buffer =>
  Buffer.from(canonical(["key", formerKey, publicKey, seq.toString(), beganAt.toISOString()]));

/** The public half of a signing key, as it is kept with each checkpoint. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");

export function signHead({ seq, hash }: Head, signedAt: Date, key: KeyObject): Checkpoint {
  const head = { seq, hash, signedAt };
  return { ...head, publicKey: publicKeyOf(key), signature: sign(null, signedBytes(head), key).toString("base64") };
}

/** A change of keys, signed by the new one and, where it is still at hand, by the former. */
export function signKeyChange(change: KeyChange, keys: { own: KeyObject; former: KeyObject | null }): SignedKeyChange {
  const by = (key: KeyObject) => sign(null, keyChangeBytes(change), key).toString("base64");
  return { ...change, endorsement: keys.former && by(keys.former), acceptance: by(keys.own) };
}

/** Those keys, and all that one of them vouches for: by giving its office away, or by having taken it over. */
export function trustedThrough(keys: string[], changes: SignedKeyChange[]): string[] {
  const trusted = new Set(keys);
  for (let known = -1; known < trusted.size;) {
    known = trusted.size;
    for (const change of changes) {
      if (trusted.has(change.formerKey) && isBy(change.formerKey, change, change.endorsement)) trusted.add(change.publicKey);
      if (trusted.has(change.publicKey) && isBy(change.publicKey, change, change.acceptance)) trusted.add(change.formerKey);
    }
  }
  return [...trusted];
}

const isBy = (key: string, change: KeyChange, signature: string | null): boolean =>
  signature !== null && isSignature(keyChangeBytes(change), key, signature);

function isSignature(bytes: Buffer, publicKey: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return verify(null, bytes, key, Buffer.from(signature, "base64"));
}

const isSigned = (checkpoint: Checkpoint, trustedKeys: string[]): boolean =>
  trustedKeys.includes(checkpoint.publicKey) && isSignature(signedBytes(checkpoint), checkpoint.publicKey, checkpoint.signature);

/**
 * Follows the chain from its start and names the first entry that is not as it was written.
 * `witnessed` are heads that were noted somewhere else; they vouch for the chain as a signed checkpoint does.
 */
export async function verifyChain({
  entries,
  head,
  checkpoints,
  witnessed = [],
  trustedKeys,
}: {
  entries: AsyncIterable<FoundEntry>;
  head: Head;
  checkpoints: Checkpoint[];
  witnessed?: Head[];
  trustedKeys: string[];
}): Promise<Verdict> {
  const forged = checkpoints.filter((checkpoint) => !isSigned(checkpoint, trustedKeys)).map(({ seq }) => seq);
  const vouchers = new Map(checkpoints.filter(({ seq }) => !forged.includes(seq)).map(({ seq, hash }) => [seq, hash]));
  for (const { seq, hash } of witnessed) {
    // Two that both vouch, for different chains: one of them is not the one that was signed.
    if ((vouchers.get(seq) ?? hash) !== hash) forged.push(seq);
    vouchers.set(seq, hash);
  }
  const verdict = { entries: 0, erased: 0, checkpoints: checkpoints.length, head };
  const told = telling();
  let last: Head = { seq: 0n, hash: chainStart };
  let vouchedFor = 0n;

  for await (const entry of entries) {
    const kind = faultOf(entry, last, head);
    if (kind) return { ...verdict, fault: { seq: kind === "missing" ? last.seq + 1n : entry.seq, kind } };
    const vouched = vouchers.get(entry.seq);
    if (vouched !== undefined && vouched !== entry.hash)
      return { ...verdict, fault: { seq: entry.seq, kind: "rewritten", after: vouchedFor } };
    if (vouched !== undefined) vouchedFor = entry.seq;
    told.follow(entry);
    verdict.entries += 1;
    if (entry.content === null) verdict.erased += 1;
    last = { seq: entry.seq, hash: entry.hash };
  }

  const end = faultOfEnd(last, head, [...vouchers.keys()], forged);
  return { ...verdict, fault: end ?? told.fault() };
}

function faultOf(entry: FoundEntry, last: Head, head: Head): FaultKind | null {
  if (entry.seq !== last.seq + 1n) return "missing";
  if (entry.seq > head.seq) return "beyondHead";
  if (entry.hash !== linkHash(entry)) return "altered";
  if (entry.previousHash !== last.hash) return "unlinked";
  if (entry.content && entry.commitment !== commitmentTo(entry.content.salt, entry.content.content)) return "contentAltered";
  if (entry.link !== undefined && !isPublicHalf(entry, entry.link)) return "publicAltered";
  return faultOfStatement(entry);
}

/** What everybody sees of an entry is what stands here; of one from before there was a public log, nothing. */
function isPublicHalf(entry: FoundEntry, link: NonNullable<FoundEntry["link"]> | null): boolean {
  if (!entry.salt) return link === null;
  return link?.hash === entry.hash && link.said === (entry.said ?? null) && link.sealed === sealOf(entry.salt, entry);
}

/** What the entries alone do not show: that there were more of them. */
function faultOfEnd(last: Head, head: Head, vouched: bigint[], forged: bigint[]): Fault | null {
  const furthest = [head.seq, ...vouched].reduce((one, other) => (one > other ? one : other));
  if (furthest > last.seq) return { seq: last.seq + 1n, kind: "missing" };
  if (head.hash !== last.hash) return { seq: last.seq, kind: "headAltered" };
  const [firstForged] = forged.sort((one, other) => (one < other ? -1 : 1));
  return firstForged === undefined ? null : { seq: firstForged, kind: "signature" };
}
