import { createHash } from "node:crypto";

export type AuditLink = {
  seq: bigint;
  at: Date;
  actorId: string;
  /** For whom it was done, by a deputy. */
  inPlaceOfId?: string | null;
  action: string;
  subjectId: string;
  commitment: string;
  previousHash: string;
  /** Seals what stays here; null in entries of before there was a public log. */
  salt?: string | null;
  /** Commits to what everybody is told, if anything. */
  said?: string | null;
};

/** The hash before the first entry. */
export const chainStart = "0".repeat(64);

/** JSON with sorted keys and no spaces, so that equal contents have equal bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What the chain holds instead of the content: without the salt it tells nothing, with it anybody can check. */
export const commitmentTo = (salt: string, content: unknown): string => sha256(`${salt}\n${canonical(content)}`);

type Sealed = Pick<AuditLink, "at" | "actorId" | "inPlaceOfId" | "action" | "subjectId" | "commitment">;

/** What everybody may see of who did what to what: without the salt it tells nothing. */
export const sealOf = (salt: string, { at, actorId, inPlaceOfId, action, subjectId, commitment }: Sealed): string =>
  commitmentTo(salt, [at.toISOString(), actorId, inPlaceOfId ?? null, action, subjectId, commitment]);

/** The hash of an entry as anybody can make it from the public log. */
const publicHash = ({ seq, sealed, said }: { seq: bigint; sealed: string; said: string | null }, previousHash: string): string =>
  sha256(canonical([seq.toString(), previousHash, sealed, said ?? ""]));

/** The hash of an entry, over everything it holds and the hash before it. */
export const linkHash = (link: AuditLink): string =>
  link.salt ? publicHash({ seq: link.seq, sealed: sealOf(link.salt, link), said: link.said ?? null }, link.previousHash) : formerHash(link);

/** As it was made before there was a public log. */
const formerHash = ({ seq, at, actorId, inPlaceOfId, action, subjectId, commitment, previousHash }: AuditLink): string =>
  sha256(
    canonical([
      seq.toString(),
      at.toISOString(),
      actorId,
      action,
      subjectId,
      commitment,
      previousHash,
      ...(inPlaceOfId ? [inPlaceOfId] : []),
    ]),
  );

/** What is recorded of people who are not signed in: how they came in, by which link, and what they did with one. */
export const signInActs = [
  "session.open",
  "session.confirm",
  "account.requestReset",
  "account.resetPassword",
  "account.acceptInvitation",
  "account.linkIdentity",
  "account.unsubscribe",
  "application.request",
  "application.confirm",
  "application.appeal",
  "account.join",
  "subscription.request",
  "subscription.confirm",
  "subscription.leave",
] as const;
export type SignInAct = (typeof signInActs)[number];

/** What nobody does: it comes about by the clock, and the worker writes it down. */
export const clockActs = ["reportEdition.appear"] as const;
export type ClockAct = (typeof clockActs)[number];

/** One thing that an act changed, as it was and as it became; null where it was not there. */
export type Changed = { name: string; before: string | null; after: string | null };

/** What differs between the record before and after an act, name by name. */
export function changedIn(content: unknown): Changed[] {
  const { before, after }: { before?: unknown; after?: unknown } = content && typeof content === "object" ? content : {};
  const [one, other] = [flat(before), flat(after)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names
    .map((name) => ({ name, before: one.get(name) ?? null, after: other.get(name) ?? null }))
    .filter(({ before: was, after: is }) => was !== is);
}

function flat(value: unknown, prefix = ""): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object") return new Map([[prefix, String(value)]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...flat(inner, prefix ? `${prefix}.${name}` : name)]));
}
