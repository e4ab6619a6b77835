import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Refusal, say } from "../session.ts";

export interface Browser {
  file: string;
  args: string[];
  /** What a Chromium that brings its own libraries must be told. */
  env: Record<string, string>;
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const applications = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** The Chromium for the journeys: the one named, one that is installed, Playwright's, or the one npm brought. */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = await tried({ file: named, args: [], env: {} });
    if (!browser) throw new Refusal(`CHROMIUM_PATH names ${named}, which does not show a page.`);
    return browser;
  }
  for (const file of [...installed(), chromium.executablePath()]) {
    const browser = existsSync(file) && (await tried({ file, args: [], env: {} }));
    if (browser) return browser;
  }
  const brought = await broughtByNpm();
  if (brought) return brought;
  throw new Refusal(
    "No Chromium was found for the journeys. Install one (npx playwright install chromium), or name it with CHROMIUM_PATH.",
  );
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...applications].filter(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The sandbox stays on wherever it works: root and many containers have none. */
async function tried(browser: Browser): Promise<Browser | undefined> {
  for (const args of [[], ["--no-sandbox"]]) {
    const wanted = { ...browser, args };
    if (await showsPage(wanted)) return wanted;
  }
  return undefined;
}

function showsPage({ file, args, env }: Browser): Promise<boolean> {
  return new Promise((resolve) => {
    const page = "data:text/html,<title>shown</title>";
    const options = {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"] as ["ignore", "pipe", "ignore"],
      timeout: 60_000,
    };
    const child = spawn(
      file,
      [...args, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--dump-dom", page],
      options,
    );
    let shown = "";
    child.stdout.on("data", (chunk: Buffer) => (shown += chunk.toString()));
    child.on("error", () => resolve(false));
    child.on("close", () => resolve(shown.includes("shown")));
  });
}

/** A Chromium for bare machines, with the libraries it needs, unpacked once. Its own list of arguments would switch web security off. */
async function broughtByNpm(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const home = path.resolve(".cache/chromium");
  if (!existsSync(home)) {
    say("Unpacking a Chromium …");
    await unpack(home);
  }
  const env: Record<string, string> = { LD_LIBRARY_PATH: path.join(home, "al2023", "lib") };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = path.join(home, "fonts");
  return tried({ file: path.join(home, "chromium"), args: [], env });
}

async function unpack(home: string): Promise<void> {
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const { inflate } = await import("@sparticuz/chromium");
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const { TMPDIR } = process.env;
  // The package unpacks to wherever temporary files go, and nowhere else.
  process.env.TMPDIR = unfinished;
  for (const part of ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) await inflate(path.join(packed, part));
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  renameSync(unfinished, home);
}
