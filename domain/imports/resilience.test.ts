import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { claimRun } from "@/domain/imports/applying/commands";
import { apply, aReadImport, atlantis, runOf, someAnnotations } from "@/domain/imports/factories";
import { findImport } from "@/domain/imports/queries";
import { aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, databaseDigest, truncateAll } from "@/prisma/test-database";

const root = path.resolve(import.meta.dirname, "../..");
const owner = ownerDatabase();
let child: ChildProcess | undefined;

beforeEach(truncateAll);
afterEach(() => child?.kill("SIGKILL"));

async function registerDigest(): Promise<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(await databaseDigest()).filter(([name]) => !/^(audit_|log_|import_|idempotency_)/.test(name)));
}

/** Somebody who holds up every writer of a table, so that an act stands still in its middle. */
async function holding(table: string): Promise<Client> {
  const client = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  return client;
}

/** A process of its own that carries out a run, with all that it said on its error output. */
function applyElsewhere(actor: Actor, claimed: { id: string; version: number }) {
  const script = path.join(root, "scripts/test/apply-import.ts");
  child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(actor), JSON.stringify(claimed)], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (piece: Buffer) => (said += piece.toString()));
  return { process: child, said: () => said };
}

it(
  "a server killed in the middle of applying leaves the register as it was, and the run can be applied after a silence",
  { timeout: 120_000 },
  async () => {
    const { id: stateId } = await atlantis();
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const run = await aReadImport(secretariat, stateId, someAnnotations());
    const before = await registerDigest();
    const acts = await audited();

    const holder = await holding("annotation");
    const claimed = await claimRun(secretariat, run, "APPLYING");
    const { process: server, said } = applyElsewhere(secretariat, claimed);
    // Documents, paragraphs and recommendations are written by then, and nothing of it is committed.
    await expect.poll(async () => (await runOf(run.id)).step ?? said(), { timeout: 60_000, interval: 50 }).toBe("annotations");
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    await holder.query("ROLLBACK");
    await holder.end();

    expect(await registerDigest()).toEqual(before);
    expect(await audited()).toEqual(acts);
    // Nobody knows yet that it is dead.
    expect(await runOf(run.id)).toMatchObject({ state: "APPLYING", step: "annotations" });
    await expect(claimRun(secretariat, claimed, "APPLYING")).rejects.toMatchObject({ key: "importNotReady" });

    await owner.importRun.update({ where: { id: run.id }, data: { heartbeatAt: new Date(Date.now() - 61_000) } });
    expect(await findImport(secretariat, run.id)).toMatchObject({ state: "CHECKED", failure: "importInterrupted" });
    expect(await apply(secretariat, await runOf(run.id))).toMatchObject({ state: "APPLIED", created: 4, failure: null });
    expect(await owner.annotation.count()).toBe(4);
    expect(await owner.recommendation.count()).toBe(3);
    expect((await audited()).map(({ action }) => action)).toEqual(["import.begin", "import.apply"]);
  },
);
