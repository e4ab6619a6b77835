import { beforeEach, describe, expect, it } from "vitest";

import { appendAuditEntry } from "@/domain/audit/commands";
import { checkpointLines, findBeginning, listLinks } from "@/domain/audit/log/files/queries";
import { checkpointLine, keyLine, logHead, logLine } from "@/domain/audit/log/rules";
import { signCheckpoint } from "@/domain/audit/verification/commands";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { publicKeyOf } from "@/domain/audit/verification/rules";
import {
  anAct,
  cutTail,
  cutUnsigned,
  type Random,
  randomFrom,
  tamperings,
  type Tampering,
} from "@/domain/audit/verification/tampering/factories";
import type { Prisma } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";
import { verifyLog } from "@/public/verify.mjs";

type Tx = Prisma.TransactionClient;
type Finding = { byProgram: { seq: bigint; kind: string } | null; byStranger: string | null };

const chain = { length: 27, signed: 24 };
const seed = 20_261_123;
let kept: unknown[];

const parsed = (lines: string[]): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

/** Three checkpoints, and three entries since the last; a witness has kept what was signed. */
beforeEach(async () => {
  await truncateAll();
  for (let number = 1; number <= chain.length; number += 1) {
    await ownerDatabase().$transaction((tx) => appendAuditEntry(tx, anAct(number)));
    if (number % 8 === 0) await signCheckpoint(new Date(Date.UTC(2026, 0, 1, 0, number * 2)));
  }
  kept = parsed((await checkpointLines()) ?? []).filter((line) => "signature" in line);
});

class Undo extends Error {}

/** What is found after something was done as a superuser, without any trigger; and nothing of it stays. */
async function find(tamper: (tx: Tx) => Promise<Tampering>): Promise<Finding & Tampering> {
  let found: (Finding & Tampering) | undefined;
  await ownerDatabase()
    .$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      const done = await tamper(tx);
      found = { ...done, byProgram: await askProgram(tx), byStranger: await askStranger(tx) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!found) throw new Error("Nothing was done.");
  return found;
}

const askProgram = async (tx: Tx): Promise<Finding["byProgram"]> =>
  (await verifyThrough(tx, { head: await findHead(tx), withContents: true, trustedKeys: [publicKeyOf(env.AUDIT_SIGNING_KEY)] })).fault;

/** Somebody outside, with the files that are published now and the checkpoints that were kept. */
async function askStranger(tx: Tx): Promise<string | null> {
  const links = await listLinks(tx, 0n);
  const checkpoints = await tx.auditCheckpoint.findMany({ orderBy: { seq: "asc" } });
  const keys = await tx.auditKey.findMany({ orderBy: { id: "asc" } });
  try {
    await verifyLog({
      entries: parsed([logHead("", await findBeginning(tx)), ...links.map(logLine)]),
      checkpoints: parsed(checkpoints.map(checkpointLine)),
      keys: parsed(keys.map(keyLine)),
      kept,
      pinned: publicKeyOf(env.AUDIT_SIGNING_KEY),
    });
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : "?";
  }
}

describe("whoever owns the database", { timeout: 600_000 }, () => {
  it("is found right as long as nothing is done", async () => {
    const nothing = async () => ({ what: "nothing", first: null });
    expect(await find(nothing)).toMatchObject({ byProgram: null, byStranger: null });
  });

  it("is found out in each of a thousand tamperings", async () => {
    const random: Random = randomFrom(seed);
    const counts = new Map<string, number>();
    const missed: string[] = [];
    const misnamed: string[] = [];
    let byStrangerAlone = 0;
    for (let round = 0; round < 1000; round += 1) {
      const tamper = tamperings[round % tamperings.length] ?? tamperings[0];
      const { what, first, byProgram, byStranger } = await find((tx) => tamper(tx, random, chain));
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (!byProgram && !byStranger) missed.push(`${round}: ${what} at ${first}`);
      if (!byProgram) byStrangerAlone += 1;
      if (byProgram && first !== null && byProgram.seq !== first) misnamed.push(`${round}: ${what} at ${first}, said ${byProgram.seq}`);
    }
    expect(missed).toEqual([]);
    expect(misnamed).toEqual([]);
    // Every way was tried, and there are some that only a checkpoint kept elsewhere shows.
    expect(counts.size).toBeGreaterThan(35);
    expect(byStrangerAlone).toBeGreaterThan(20);
    console.log(
      `1,000 tamperings in ${counts.size} ways, seed ${seed}: ${1000 - byStrangerAlone} found by audit:verify, ${byStrangerAlone} by kept checkpoints alone`,
    );
  });

  it("is found out by those who kept a checkpoint even after signing anew with the instance's own key", async () => {
    const random = randomFrom(seed + 1);
    for (let round = 0; round < 20; round += 1) expect((await find((tx) => cutTail(tx, random, chain))).byStranger).toMatch(/Entry \d+/);
  });

  it("can cut off what nobody had signed yet, which is what ten minutes hold", async () => {
    expect(await find((tx) => cutUnsigned(tx, randomFrom(seed), chain))).toMatchObject({ byProgram: null, byStranger: null });
  });
});
