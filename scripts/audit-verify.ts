import { readFileSync } from "node:fs";
import type { FaultKind } from "@/domain/audit/verification/rules";
import { generate } from "./server/build.ts";
import { openDatabase } from "./database.ts";
import { secrets } from "./secrets.ts";
import { Refusal, script, whenStopping } from "./session.ts";

/**
 * `npm run audit:verify` follows the audit chain from its first entry and names the first that is not as it was written.
 * `SEQ:HASH` are heads that were noted elsewhere, `KEY` a public key the instance signed with before; both are optional.
 */
const usage = "Usage: npm run audit:verify -- [SEQ:HASH …] [KEY …]";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const explanations: Record<FaultKind, string> = {
  missing: "is missing",
  altered: "is not what its hash says",
  contentAltered: "has another content than it commits to",
  unlinked: "does not follow the entry before it",
  publicAltered: "is not what the public log says of it",
  statementAltered: "said something else to the public than it commits to",
  statementHidden: "said something to the public that is hidden without having been withdrawn, or shown although it was",
  beyondHead: "lies beyond the head of the chain",
  headAltered: "is the last, but not the one that the head of the chain names",
  rewritten: "is not the one that was signed, or noted elsewhere",
  signature: "has a checkpoint that this instance did not sign",
};

await script(async () => {
  const { witnessed, keys } = readArguments(process.argv.slice(2));
  process.env.OWNER_DATABASE_URL ??= await openDatabase({ alone: false });
  await generate();
  const { findHead, verifyThrough } = await import("@/domain/audit/verification/queries");
  const { publicKeyOf } = await import("@/domain/audit/verification/rules");
  const { readSigningKey } = await import("@/lib/env");
  const { closeOwnerDatabase, ownerDatabase } = await import("@/prisma/owner");
  whenStopping(closeOwnerDatabase);

  const key = readSigningKey(ownKey());
  if (!key) throw new Refusal("AUDIT_SIGNING_KEY is not an Ed25519 private key.");
  const verdict = await ownerDatabase().$transaction(
    async (tx) => verifyThrough(tx, { head: await findHead(tx), withContents: true, witnessed, trustedKeys: [publicKeyOf(key), ...keys] }),
    { isolationLevel: "RepeatableRead", timeout: 3_600_000, maxWait: 10_000 },
  );

  const { entries, erased, checkpoints, head, fault } = verdict;
  if (fault) {
    const between =
      fault.after === undefined ? "" : ` (rewritten somewhere after entry ${fault.after}, the last that a checkpoint vouches for)`;
    print(`✗ entry ${fault.seq}: ${explanations[fault.kind]}${between}. ${entries} entries before it are as they were written.`);
    return 1;
  }
  print(`${entries} entries, ${erased} with their content erased, ${checkpoints} signed checkpoints; head ${head.seq}:${head.hash}`);
  print("ok");
});

/** The key this checkout made for itself, or that of the server. */
function ownKey(): string {
  const { AUDIT_SIGNING_KEY: named, AUDIT_SIGNING_KEY_FILE: file } = process.env;
  return named ?? (file ? readFileSync(file, "utf8").trim() : secrets().auditSigningKey);
}

function readArguments(given: string[]): { witnessed: { seq: bigint; hash: string }[]; keys: string[] } {
  const witnessed = given.flatMap((text) => /^(\d+):([0-9a-f]{64})$/.exec(text)?.slice(1).join(" ") ?? []);
  const keys = given.filter((text) => /^MCow[\w+/]{55}=$/.test(text));
  if (witnessed.length + keys.length < given.length) throw new Refusal(usage);
  return { witnessed: witnessed.map((text) => text.split(" ")).map(([seq = "", hash = ""]) => ({ seq: BigInt(seq), hash })), keys };
}
