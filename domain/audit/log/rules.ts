import type { Checkpoint } from "@/domain/audit/verification/rules";

/** The format of the files, as docs/public-log.md describes it; it changes only with this number. */
const logVersion = 1;

const line = (value: object): string => JSON.stringify(value);

/** The beginning of the log: which instance it is of, and after which entry it goes on. */
export const logHead = (instance: string, after: { seq: bigint; hash: string }): string =>
  line({ log: "treaty-tracker", version: logVersion, instance, after: after.seq.toString(), hash: after.hash });

export type PublicLink = {
  seq: bigint;
  sealed: string;
  said: string | null;
  hash: string;
  statement: { salt: string; content: unknown } | null;
};

/** One entry: what seals the part that stays inside, what commits to the part that is told, and that part where it may be read. */
export const logLine = ({ seq, sealed, said, hash, statement }: PublicLink): string =>
  line({ seq: seq.toString(), sealed, said, hash, ...(statement && { salt: statement.salt, statement: statement.content }) });

/** One signed checkpoint, as it is downloaded and as it stands in the mail to a witness. */
export const checkpointLine = ({ seq, hash, signedAt, publicKey, signature }: Checkpoint): string =>
  line({ seq: seq.toString(), hash, signedAt: signedAt.toISOString(), publicKey, signature });

export type PublicKey = { publicKey: string; seq: bigint; beganAt: Date; formerKey: string | null; endorsement: string | null };

/** A key, from which entry on it signs, and the word of the key before it. */
export const keyLine = ({ publicKey, seq, beganAt, formerKey, endorsement }: PublicKey): string =>
  line({ key: publicKey, from: seq.toString(), beganAt: beganAt.toISOString(), formerKey, endorsement });
