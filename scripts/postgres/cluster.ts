import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
  chownSync,
  closeSync,
} from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { giveUp, Refusal } from "../session.ts";
import { binaries, homeForRoot, makeOwned, openTo, postgresUser, removeOwned } from "./place.ts";

export interface Cluster {
  url: (database: string) => string;
  stop: () => Promise<void>;
}

interface Settings {
  directory: string;
  password: string;
  log: string;
  /** Server options, such as switching durability off for a database that lives as long as a test. */
  options?: string[];
}

const superuser = "postgres";

/** Full-text search and trigrams take letters from lc_ctype, so it must know more than ASCII. */
const characterTypes = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8", "UTF-8"];

/** Starts the PostgreSQL server of a data directory, making the directory if there is none. */
export async function startCluster(settings: Settings): Promise<Cluster> {
  const programs = path.join(binaries(), "bin");
  if (!existsSync(path.join(settings.directory, "PG_VERSION"))) await initialise(programs, settings);
  await refuseOtherVersion(programs, settings.directory);
  await stopSurvivor(programs, settings.directory);

  for (let attempts = 1; ; attempts += 1) {
    const port = await freePort();
    const { child, failure } = await launch(programs, settings, port);
    if (!failure) {
      process.once("exit", () => child.kill("SIGINT"));
      child.once("exit", () => giveUp(`The database ended by itself (log: ${settings.log}).`));
      const url = (database: string) => clusterUrl(settings.password, port, database);
      return { url, stop: () => stopCluster(programs, settings.directory, child) };
    }
    // The processes of a killed server need a moment to notice; another program may have taken the port.
    if (attempts === 20 || !/shared memory block|Address already in use/.test(failure)) throw new Refusal(explain(failure, settings));
    await delay(250);
  }
}

/** The address of the server that already runs on a data directory, if one does. */
export function runningCluster(directory: string, password: string): string | undefined {
  const running = postmaster(directory);
  return running && clusterUrl(password, running.port, superuser);
}

function clusterUrl(password: string, port: number, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

async function initialise(programs: string, { directory, password, log }: Settings): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  const secrets = mkdtempSync(path.join(openTo(os.tmpdir()) ? os.tmpdir() : homeForRoot(), "treaty-tracker-"));
  makeOwned(secrets);
  const passwordFile = path.join(secrets, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const owner = postgresUser();
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);

  let output = "";
  try {
    for (const characterType of characterTypes) {
      removeOwned(unfinished);
      makeOwned(unfinished);
      const outcome = await spawnServerProgram(path.join(programs, "initdb"), [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=und",
        "--locale=C",
        `--lc-ctype=${characterType}`,
        "--data-checksums",
      ]);
      output = outcome.output;
      if (outcome.code === 0) return renameSync(unfinished, directory);
      if (!/invalid locale name/.test(output)) break;
    }
  } finally {
    removeOwned(secrets);
    removeOwned(unfinished);
  }
  throw new Refusal(explain(output, { directory, log }));
}

function spawnServerProgram(file: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...spawnOptions(), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Its own session, so that Ctrl-C ends the application first and the database after it. */
function spawnOptions() {
  const { NODE_ENV, PATH, SystemRoot, TEMP } = process.env;
  return {
    ...postgresUser(),
    cwd: path.parse(process.cwd()).root,
    detached: process.platform !== "win32",
    env: { NODE_ENV, PATH, SystemRoot, TEMP, LC_ALL: "C" },
  };
}

async function refuseOtherVersion(programs: string, directory: string): Promise<void> {
  const { output } = await spawnServerProgram(path.join(programs, "postgres"), ["--version"]);
  const ours = /(\d+)\./.exec(output)?.[1];
  const theirs = readFileSync(path.join(directory, "PG_VERSION"), "utf8").trim();
  if (ours !== theirs) {
    throw new Refusal(
      `The database in ${directory} was written by PostgreSQL ${theirs}; this checkout brings ${ours}. Move that folder away, or name a server with DATABASE_URL.`,
    );
  }
}

/** A start that was killed leaves its server running, or only the note that it did. */
async function stopSurvivor(programs: string, directory: string): Promise<void> {
  if (postmaster(directory)) {
    await spawnServerProgram(path.join(programs, "pg_ctl"), ["stop", "-D", directory, "-m", "fast", "-w"]);
  } else {
    removeOwned(path.join(directory, "postmaster.pid"));
  }
}

function postmaster(directory: string): { pid: number; port: number } | undefined {
  const note = path.join(directory, "postmaster.pid");
  if (!existsSync(note)) return undefined;
  const [pid, , , port] = readFileSync(note, "utf8").split("\n").map(Number);
  return pid && port && runsIn(pid, directory) ? { pid, port } : undefined;
}

/** After a crash of the machine the noted process number may belong to any other program. */
function runsIn(pid: number, directory: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return readlinkSync(`/proc/${pid}/cwd`) === realPath(directory);
  } catch {
    return false;
  }
}

function realPath(directory: string): string {
  return lstatSync(directory).isSymbolicLink() ? readlinkSync(directory) : path.resolve(directory);
}

async function launch(programs: string, { directory, log, options = [] }: Settings, port: number) {
  const file = openSync(log, "w");
  const child = spawn(
    path.join(programs, "postgres"),
    [
      ...["-D", realPath(directory), "-p", String(port)],
      ...[
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "timezone=UTC",
        "log_timezone=UTC",
        "lc_messages=C",
        "shared_buffers=64MB",
        ...options,
      ].flatMap((option) => ["-c", option]),
    ],
    { ...spawnOptions(), stdio: ["ignore", file, file] },
  );
  closeSync(file);
  const running = await Promise.race([untilReady(child, log), new Promise<false>((resolve) => child.once("exit", () => resolve(false)))]);
  return { child, failure: running ? undefined : readFileSync(log, "utf8") };
}

async function untilReady(child: ChildProcess, log: string): Promise<true> {
  while (child.exitCode === null) {
    if (readFileSync(log, "utf8").includes("database system is ready to accept connections")) return true;
    await delay(50);
  }
  return new Promise(() => undefined);
}

async function stopCluster(programs: string, directory: string, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await spawnServerProgram(path.join(programs, "pg_ctl"), ["stop", "-D", realPath(directory), "-m", "fast", "-w"]);
  await ended;
}

function explain(output: string, { directory, log }: Pick<Settings, "directory" | "log">): string {
  if (/No space left on device/.test(output)) return `There is no space left on the disk for the database in ${directory}.`;
  if (/Read-only file system/.test(output)) return `The disk of ${directory} can only be read; the database needs to write there.`;
  const cause =
    output.split("\n").findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? output.trim().split("\n").at(-1) ?? "no reason given";
  return `The database in ${directory} does not start: ${cause.replace(/^.*(FATAL|PANIC|error): +/, "")} (log: ${log})`;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port."))));
    });
  });
}
