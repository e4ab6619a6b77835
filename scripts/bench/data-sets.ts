import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import type { Actor } from "@/domain/actor";
import { readUhriInIsolation } from "@/domain/datasets/uhri/queries";
import { applyImport, claimRun } from "@/domain/imports/applying/commands";
import { beginImport } from "@/domain/imports/commands";
import { readImport } from "@/domain/imports/reading/commands";
import { claimUndoing, undoImport } from "@/domain/imports/undoing/commands";
import { listRecommendations } from "@/domain/recommendations/queries";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { closeDatabases } from "@/lib/db";
import { storeStream, withStoredFile } from "@/lib/storage";
import { fill, volumes } from "@/prisma/volume/fill";
import { connect } from "../postgres/connection.ts";
import { applicationEnvironment } from "../server/serve.ts";
import { say, whenStopping } from "../session.ts";
import { copyTemplate, startThrowAway } from "../test/throw-away.ts";
import { findDrafts, wordsFor } from "./acts.ts";
import { writeDataSet } from "./data-set.ts";
import { forgetPeak, memoryOf } from "./memory.ts";
import { circumstances, tableOfFacts } from "./report.ts";
import { figures, timed } from "./samples.ts";

const country = { name: "Atlantis", code: "ATL" };
const every = 250;

type Version = { id: string; version: number };

/** Reads, plans, applies and undoes a UHRI export of that many rows beside a national register, in which people go on reading and writing. */
export async function measureDataSet(rows: number): Promise<string> {
  const { owner, home, secretariat, stateId, server } = await aNationalRegister();
  const facts = circumstances(`npm run bench:import -- --rows ${rows}`, server);
  const file = await stored(path.join(home, "export.csv"), rows);
  const seconds = async (act: () => Promise<unknown>) => ((await timed(act)) / 1000).toFixed(1);

  say("Reading …");
  let child = 0;
  const alone = await seconds(() =>
    withStoredFile(file.hash, (path) =>
      readUhriInIsolation(
        "export.csv",
        { path },
        () => undefined,
        (kilobytes) => void (child = Math.max(child, kilobytes / 1024)),
      ),
    ),
  );
  forgetPeak(process.pid);
  const { id } = await beginImport(secretariat, { stateId, kind: "UHRI", file });
  const readAndPlanned = await seconds(() => readImport(secretariat, id));
  const own = memoryOf(process.pid).peak;

  say("Applying …");
  const claimed = await claimRun(secretariat, await versionOf(owner, id), "APPLYING");
  const meanwhile = watch(owner);
  const applied = await seconds(() => applyImport(secretariat, claimed));
  const { reads, writes } = await meanwhile.stop();
  say("Undoing …");
  const undoing = await claimUndoing(secretariat, await versionOf(owner, id));
  const undone = await seconds(() => undoImport(secretariat, undoing));

  const p95 = (milliseconds: number[]) =>
    `${Math.round(figures(milliseconds).p95)} ms of ${milliseconds.length}, at most ${Math.round(Math.max(...milliseconds))} ms`;
  return [
    facts,
    tableOfFacts([
      [`reading ${rows} rows in the limited process alone`, `${alone} s`, "–"],
      ["reading, staging and planning", `${readAndPlanned} s`, "–"],
      ["applying", `${applied} s`, "–"],
      ["all of it, until the rows are in the register", `${(Number(readAndPlanned) + Number(applied)).toFixed(1)} s`, "< 300 s"],
      ["undoing", `${undone} s`, "–"],
      ["memory of the limited process, at most", `${Math.round(child)} MiB`, "–"],
      ["memory of the process that stages, at most", `${Math.round(own)} MiB`, "–"],
      ["both together, at most", `${Math.round(child + own)} MiB`, "≤ 600 MiB"],
      ["while it is applied: a page of the list (its questions), p95", p95(reads), "–"],
      ["while it is applied: saving a draft, p95", p95(writes), "–"],
    ]),
  ].join("\n\n");
}

async function aNationalRegister() {
  const cluster = await startThrowAway({ isDurable: true });
  whenStopping(cluster.stop);
  const urls = cluster.urls("bench");
  await copyTemplate(urls.owner, "bench");
  const owner = await connect(urls.owner);
  whenStopping(() => owner.end());
  say("Filling the register …");
  await fill(owner, volumes.national);
  const address = { host: "127.0.0.1", port: 1 };
  const storage = path.join(cluster.home, "files");
  Object.assign(process.env, applicationEnvironment({ urls, secrets: cluster.secrets, address, storage, isDemonstration: false }));
  whenStopping(closeDatabases);

  const { rows } = await owner.query<{ state: string; person: string; server: string }>(
    `WITH s AS (INSERT INTO state (code, names) VALUES ($1, jsonb_build_object('en', $2::text)) RETURNING id),
      u AS (INSERT INTO "user" (email, name) VALUES ('secretariat@example.org', 'Secretariat') RETURNING id),
      m AS (INSERT INTO membership (user_id, state_id, role) SELECT u.id, s.id, 'SECRETARIAT' FROM s, u)
    SELECT s.id AS state, u.id AS person, current_setting('server_version') AS server FROM s, u`,
    [country.code, country.name],
  );
  const [made] = rows;
  if (!made) throw new Error("There is no State to import into.");
  const { state: stateId, person, server } = made;
  const memberships = [{ role: "SECRETARIAT" as const, stateId, bodyId: null, organisationId: null }];
  const secretariat: Actor = { id: person, name: "Secretariat", locale: "en", memberships };
  return { owner, home: cluster.home, secretariat, stateId, server };
}

async function stored(file: string, rows: number) {
  await writeDataSet(file, rows, country);
  const kept = await storeStream(createReadStream(file), Infinity);
  await rm(file);
  return { fileName: "export.csv", ...kept };
}

async function versionOf(owner: Client, id: string): Promise<Version> {
  const { rows } = await owner.query<Version & { failure: string | null }>("SELECT id, version, failure FROM import_run WHERE id = $1", [
    id,
  ]);
  const [run] = rows;
  if (!run || run.failure) throw new Error(`The import failed: ${run?.failure}`);
  return run;
}

/** Reads the list and saves a draft, four times a second each, until it is stopped. */
function watch(owner: Client) {
  const [reads, writes]: [number[], number[]] = [[], []];
  let isStopped = false;
  const readOn = async () => {
    for (; !isStopped; await delay(every)) reads.push(await timed(() => listRecommendations(null, {}, "en")));
  };
  const writeOn = async () => {
    const [target] = await findDrafts(owner);
    if (!target) throw new Error("Nobody is drafting.");
    for (let version = 1; !isStopped; version += 1, await delay(every)) {
      const words = wordsFor(target, version);
      writes.push(await timed(() => draftResponse(target.actor, words)));
    }
  };
  const both = Promise.all([readOn(), writeOn()]);
  return {
    stop: async () => {
      isStopped = true;
      await both;
      return { reads, writes };
    },
  };
}
