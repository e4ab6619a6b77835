import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildConverter } from "../build-converter.ts";
import { run } from "../process.ts";
import { generateClient } from "../schema/client.ts";
import { say } from "../session.ts";

export const serverFile = ".next/standalone/server.js";
const stamp = ".next/BUILD_STAMP";

/** What the build is made from; the rest of the root is not read by it. */
const sources = [
  "app",
  "components",
  "domain",
  "lib",
  "messages",
  "public",
  "prisma/schema",
  "scripts/clean-file.ts",
  "scripts/convert-document.ts",
  "scripts/convert-dataset.ts",
  "scripts/convert-table.ts",
  "scripts/worker.ts",
];
const rootSources = /^(next\.config\.js|postcss\.config\.m?js|proxy\.ts|instrumentation\.ts|tsconfig\.json|package-lock\.json)$/;

/** Builds the server unless the last build was made from the same sources. */
export async function build(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(serverFile) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  say("Building; about a minute …");
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production" as const };
  await run(["node_modules/next/dist/bin/next", "build"], { env });
  // The server finds its own scripts and styles only if they lie beside it before it starts.
  cpSync(".next/static", ".next/standalone/.next/static", { recursive: true });
  if (existsSync("public")) cpSync("public", ".next/standalone/public", { recursive: true });
  await buildConverter(".next/standalone");
  // A checkout's settings, which may name the database's owner, are not part of a build.
  for (const name of readdirSync(".next/standalone")) if (name.startsWith(".env")) rmSync(path.join(".next/standalone", name));
  writeFileSync(stamp, wanted);
}

/** Generates the Prisma client unless it was made from the same schema. */
export async function generate(): Promise<void> {
  const known = "generated/prisma/SCHEMA_STAMP";
  const wanted = hash([
    ...filesBelow("prisma/schema")
      .sort()
      .map((name) => readFileSync(name)),
    readFileSync("node_modules/prisma/package.json", "utf8"),
  ]);
  if (existsSync(known) && readFileSync(known, "utf8") === wanted) return;
  await generateClient();
  writeFileSync(known, wanted);
}

function fingerprint(): string {
  const roots = readdirSync(".").filter((name) => rootSources.test(name));
  const files = [...sources, ...roots].flatMap(filesBelow).filter((name) => !/\.test\.tsx?$/.test(name));
  return hash([process.version, ...files.sort().flatMap((name) => [name, readFileSync(name)])]);
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return [];
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function hash(parts: (string | Buffer)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex");
}
