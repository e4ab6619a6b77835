// The door every npm script goes through: `node scripts/setup.mjs NAME …` installs what is missing and
// runs scripts/NAME.ts on the Node 24 that package.json pins. Plain JavaScript, because it runs before
// anything is installed, on any Node from 20.9.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modules = path.join(root, "node_modules");
const note = path.join(modules, ".installed-lockfile");
const smallestNode = 22;

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.CHECKPOINT_DISABLE = "1";

const [name, ...rest] = process.argv.slice(2);
if (!name) stop("Usage: node scripts/setup.mjs NAME [arguments]");

if (!isNoted() && installedTree() !== lockedTree()) install();
run(name, rest);

/** Whether this script itself installed this very lockfile. Whoever ran `npm ci` by hand left npm's record to compare with. */
function isNoted() {
  return existsSync(note) && readFileSync(note, "utf8") === lockfileHash();
}

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

/** What npm recorded when it last installed, cut down to what the lockfile can also say. */
function installedTree() {
  const installed = packagesOf(path.join(modules, ".package-lock.json"));
  if (!installed) return "nothing";
  const locked = packagesOf(path.join(root, "package-lock.json")) ?? {};
  const isForeign = Object.values(installed).some(({ os, cpu }) => !allows(os, process.platform) || !allows(cpu, process.arch));
  if (isForeign) return "made for another platform";
  // A package that npm left out because this platform cannot use it is not missing.
  const leftOut = Object.entries(locked).filter(([place, { optional, extraneous }]) => !installed[place] && (optional || extraneous));
  return fingerprint({ ...installed, ...Object.fromEntries(leftOut) });
}

function lockedTree() {
  return fingerprint(packagesOf(path.join(root, "package-lock.json")) ?? {});
}

function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function fingerprint(packages) {
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, { version, integrity }]) => `${place} ${version} ${integrity}`)
    .sort()
    .join("\n");
}

function allows(wanted, actual) {
  if (wanted === undefined) return true;
  const list = [wanted].flat();
  return list.includes(actual) || (list.every((entry) => entry.startsWith("!")) && !list.includes(`!${actual}`));
}

function install() {
  say("Installing packages (npm ci): the lockfile is new to this folder. About a minute.");
  // Packages' own install scripts would download binaries that nothing here uses, and hang behind a firewall.
  const npm = process.env.npm_execpath
    ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const [command, ...first] = npm;
  const { status, error } = spawnSync(command, [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", 2, 2],
    shell: command.endsWith(".cmd"),
  });
  if (status !== 0) stop(`npm ci failed${error ? `: ${error.message}` : ""}; nothing was started.`);
  writeFileSync(note, lockfileHash());
  if (existsSync(path.join(root, ".git")) && !process.env.CI) {
    spawnSync(pinnedNode(), [path.join(modules, "lefthook", "bin", "index.js"), "install"], { stdio: "ignore" });
  }
}

/** The Node that npm brought, or the one running if it is recent enough (macOS has no package for it). */
function pinnedNode() {
  const file = path.join(modules, ".bin", process.platform === "win32" ? "node.exe" : "node");
  if (spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0) return file;
  if (Number(process.versions.node.split(".")[0]) >= smallestNode) return process.execPath;
  return stop(
    `Node ${process.versions.node} is too old and no pinned one is installed for ${process.platform}-${process.arch}: use Node 24.`,
  );
}

function run(script, options) {
  const file = path.join(root, "scripts", `${script}.ts`);
  if (!existsSync(file)) stop(`There is no scripts/${script}.ts.`);
  const tsx = pathToFileURL(path.join(modules, "tsx", "dist", "loader.mjs")).href;
  const node = pinnedNode();
  // The channel tells the script when this process is gone; the clock tells this process when npm is.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(node, ["--import", tsx, file, ...options], { stdio, env: withPath(path.dirname(node)) });
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function withPath(directory) {
  const bin = path.join(modules, ".bin");
  return { ...process.env, PATH: [directory, bin, process.env.PATH].join(path.delimiter) };
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
