import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";

import { type AuditLink, canonical, chainStart, commitmentTo, linkHash } from "@/domain/audit/rules";

/** An entry as it is found; `content` is undefined where the reader may not see it, null where it was erased. */
export type FoundEntry = AuditLink & { hash: string; content?: { salt: string; content: unknown } | null };
export type Head = { seq: bigint; hash: string };
export type Checkpoint = Head & { signedAt: Date; publicKey: string; signature: string };

/** What can be wrong with an entry. */
export const faultKinds = [
  "missing",
  "altered",
  "contentAltered",
  "unlinked",
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

/** The public half of a signing key, as it is kept with each checkpoint. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");

export function signHead({ seq, hash }: Head, signedAt: Date, key: KeyObject): Checkpoint {
  const head = { seq, hash, signedAt };
  return { ...head, publicKey: publicKeyOf(key), signature: sign(null, signedBytes(head), key).toString("base64") };
}

function isSigned(checkpoint: Checkpoint, trustedKeys: string[]): boolean {
  if (!trustedKeys.includes(checkpoint.publicKey)) return false;
  const key = createPublicKey({ key: Buffer.from(checkpoint.publicKey, "base64"), format: "der", type: "spki" });
  return verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, "base64"));
}

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
  const vouchers = new Map([...checkpoints.filter(({ seq }) => !forged.includes(seq)), ...witnessed].map(({ seq, hash }) => [seq, hash]));
  const verdict = { entries: 0, erased: 0, checkpoints: checkpoints.length, head };
  let last: Head = { seq: 0n, hash: chainStart };
  let vouchedFor = 0n;

  for await (const entry of entries) {
    const kind = faultOf(entry, last, head);
    if (kind) return { ...verdict, fault: { seq: kind === "missing" ? last.seq + 1n : entry.seq, kind } };
    const vouched = vouchers.get(entry.seq);
    if (vouched !== undefined && vouched !== entry.hash)
      return { ...verdict, fault: { seq: entry.seq, kind: "rewritten", after: vouchedFor } };
    if (vouched !== undefined) vouchedFor = entry.seq;
    verdict.entries += 1;
    if (entry.content === null) verdict.erased += 1;
    last = { seq: entry.seq, hash: entry.hash };
  }

  return { ...verdict, fault: faultOfEnd(last, head, [...vouchers.keys()], forged) };
}

function faultOf(entry: FoundEntry, last: Head, head: Head): FaultKind | null {
  if (entry.seq !== last.seq + 1n) return "missing";
  if (entry.seq > head.seq) return "beyondHead";
  if (entry.hash !== linkHash(entry)) return "altered";
  if (entry.previousHash !== last.hash) return "unlinked";
  if (entry.content && entry.commitment !== commitmentTo(entry.content.salt, entry.content.content)) return "contentAltered";
  return null;
}

/** What the entries alone do not show: that there were more of them. */
function faultOfEnd(last: Head, head: Head, vouched: bigint[], forged: bigint[]): Fault | null {
  const furthest = [head.seq, ...vouched].reduce((one, other) => (one > other ? one : other));
  if (furthest > last.seq) return { seq: last.seq + 1n, kind: "missing" };
  if (head.hash !== last.hash) return { seq: last.seq, kind: "headAltered" };
  const [firstForged] = forged.sort((one, other) => (one < other ? -1 : 1));
  return firstForged === undefined ? null : { seq: firstForged, kind: "signature" };
}
