import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

export interface Limits {
  milliseconds: number;
  megabytes: number;
  outputBytes: number;
}

export type StopReason = "time" | "memory" | "crash";

/** A script was stopped at a limit, or died. */
export class Stopped extends Error {
  constructor(readonly reason: StopReason) {
    super(`Stopped: ${reason}`);
  }
}

const watchEvery = 25;
/** Collects sooner: a long table needs two thirds of the memory, and is read as fast. */
const frugal = ["--max-semi-space-size=8", "--heap-growing-percent=30"];
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** A file that a script reads where it lies, because it is too long to be handed over. */
export interface FileOnDisk {
  fileName: string;
  path: string;
  /** What else the script should know. */
  more?: string;
}

type Input = Uint8Array | FileOnDisk;

/** A file as our scripts take it: its name, shortened to its end, and after a NUL its bytes. */
export const namedFile = (fileName: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([new TextEncoder().encode(`${fileName.replaceAll("\0", "").slice(-200)}\0`), bytes]);

/**
 * Runs one of our own scripts in a process of its own, gives it the input and returns what it wrote.
 * The process knows nothing of our settings and is killed at its limits, so a hostile input costs nobody else anything.
 * `watching` hears now and then how many kilobytes it holds, where the system tells.
 */
export async function runIsolated(
  script: string,
  input: Uint8Array,
  limits: Limits,
  watching: (kilobytes: number) => void = () => undefined,
): Promise<string> {
  const chunks: Buffer[] = [];
  await hearIsolated(script, input, limits, (chunk) => void chunks.push(chunk), watching);
  return Buffer.concat(chunks).toString("utf8");
}

/** What takes each piece of an answer; the script waits while it is busy. */
type Hearing = (chunk: Buffer) => void | Promise<void>;

/** The same for an answer too long to be held: it is heard piece by piece. The time of the hearing counts as the script's. */
export async function hearIsolated(
  script: string,
  input: Input,
  limits: Limits,
  hearing: Hearing,
  watching: (kilobytes: number) => void = () => undefined,
): Promise<void> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    await runOnce(script, input, limits, hearing, watching);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runOnce(script: string, input: Input, limits: Limits, hearing: Hearing, watching: (kilobytes: number) => void): Promise<void> {
  const heap = Math.floor(limits.megabytes * 0.75);
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, ...frugal, ...commandFor(script, input)], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });

  return new Promise((resolve, reject) => {
    let length = 0;
    let reason: StopReason | undefined;
    const stop = (because: StopReason) => {
      reason ??= because;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(() => stop("time"), limits.milliseconds);
    const watch = setInterval(() => {
      void kilobytesOf(child).then((kilobytes) => {
        watching(kilobytes);
        if (kilobytes > limits.megabytes * 1024) stop("memory");
      });
    }, watchEvery);

    // Once a process has ended, Node hands over what is left of its answer while the piece before is still being heard.
    let hearings: Promise<void> = Promise.resolve();
    let unheard = 0;
    let hasFailed = false;
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limits.outputBytes) return stop("memory");
      const heard = unheard === 0 ? hearing(chunk) : hearings.then(() => (hasFailed ? undefined : hearing(chunk)));
      if (!heard) return;
      child.stdout.pause();
      unheard += 1;
      hearings = heard.then(
        () => {
          unheard -= 1;
          if (unheard === 0) child.stdout.resume();
        },
        (error: unknown) => {
          hasFailed = true;
          reject(error);
          stop("crash");
          child.stdout.resume();
        },
      );
    });
    child.stdin.on("error", () => undefined); // It may die before it has read everything.
    child.stdin.end(input instanceof Uint8Array ? input : undefined);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(clock);
      clearInterval(watch);
      if (code === 0 && reason === undefined) void hearings.then(resolve);
      else reject(new Stopped(reason ?? (ranOutOfHeap(code, signal) ? "memory" : "crash")));
    });
  });
}

/** V8 aborts the process when its heap is full. */
const ranOutOfHeap = (code: number | null, signal: NodeJS.Signals | null) => signal === "SIGABRT" || signal === "SIGTRAP" || code === 134;

/** What lies outside V8's heap only the system can tell, and only on Linux cheaply; elsewhere the heap limit stands alone. */
async function kilobytesOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
}

/** The build lays each script as one file beside the server; from a checkout its source runs. */
function commandFor(script: string, input: Input): string[] {
  const root = /* turbopackIgnore: true */ process.cwd();
  const built = path.join(/* turbopackIgnore: true */ root, `${script}.mjs`);
  const file =
    input instanceof Uint8Array ? [] : [path.resolve(input.path), input.fileName.replaceAll("\0", "").slice(-200), input.more ?? ""];
  // What else the build has laid beside it for it to read.
  const beside = path.join(/* turbopackIgnore: true */ root, `${script}-files`);
  const readable = [built, `${beside}/*`, ...file.slice(0, 1)].map((place) => `--allow-fs-read=${place}`);
  if (existsSync(/* turbopackIgnore: true */ built)) return ["--permission", ...readable, built, ...file];
  const tsx = path.join(/* turbopackIgnore: true */ root, "node_modules", "tsx", "dist", "loader.mjs");
  return ["--import", pathToFileURL(tsx).href, path.join(/* turbopackIgnore: true */ root, "scripts", `${script}.ts`), ...file];
}
