import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../postgres/cluster.ts";
import { say, whenStopping } from "../session.ts";
import { circumstances, tableOfFacts } from "./report.ts";

/** The two commands on a fresh clone of what is committed, with an empty npm cache, as a newcomer types them. */
export async function timeStarts(command: string): Promise<string> {
  const home = mkdtempSync(path.join(os.tmpdir(), "treaty-tracker-clone-"));
  whenStopping(() => Promise.resolve(rmSync(home, { recursive: true, force: true, maxRetries: 20 })));
  const facts = circumstances(command, "as brought by npm");
  const [started, tested] = [clone(home, "started"), clone(home, "tested")];

  const first = await timeUntil(home, started, "start", /Treaty Tracker is at/);
  const second = await timeUntil(home, started, "start", /Treaty Tracker is at/);
  const test = await timeUntil(home, tested, "test", /^\d+ passed, .*$/m);
  return [
    facts,
    tableOfFacts([
      ["`npm start`, from a fresh clone to its address, packages downloaded", seconds(first.milliseconds), ""],
      ["`npm start`, the second time", seconds(second.milliseconds), "< 10 s"],
      [`\`npm test\`, from a fresh clone to its last line, packages downloaded: ${test.said}`, seconds(test.milliseconds), ""],
    ]),
  ].join("\n\n");
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function clone(home: string, name: string): string {
  const folder = path.join(home, name);
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", process.cwd(), folder]);
  return folder;
}

/** Runs an npm command until it says what is awaited, then stops it as Ctrl-C does and waits for its end. */
async function timeUntil(home: string, cwd: string, command: string, awaited: RegExp): Promise<{ milliseconds: number; said: string }> {
  say(`npm ${command} in ${cwd} …`);
  const began = performance.now();
  const env = { ...newcomer(), npm_config_cache: path.join(home, "npm-cache"), PORT: String(await freePort()) };
  // A group of its own, because Ctrl-C reaches everything that a command has started, not npm alone.
  const child = spawn("npm", [command], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    const said = await untilSaid(child, awaited);
    return { milliseconds: performance.now() - began, said };
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}

/** What a fresh shell knows, without what npm tells the scripts it runs. */
function newcomer(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|NODE_|INIT_CWD|DATABASE_URL|APP_|PUBLIC_|OWNER_)/;
  const own = path.resolve("node_modules");
  const PATH = process.env.PATH?.split(path.delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(path.delimiter);
  const env: NodeJS.ProcessEnv = { ...process.env, PATH };
  for (const name of Object.keys(env)) if (foreign.test(name)) delete env[name];
  return env;
}

function untilSaid(child: ChildProcess, awaited: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const [said] = awaited.exec(output) ?? [];
      if (said !== undefined) resolve(said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it said what was awaited:\n${output.slice(-2000)}`)));
  });
}
