import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const pauseBeforeNext = 5000;
/** It holds a few mails at a time. */
const frugal = ["--max-old-space-size=160", "--max-semi-space-size=4", "--heap-growing-percent=30"];

/** Starts scripts/worker.ts beside the server, and again whenever it ends; it ends with the server. */
export function keepWorker(): void {
  const child = spawn(process.execPath, [...frugal, ...programOf()], {
    env: { ...process.env, NEXT_RUNTIME: undefined },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    windowsHide: true,
  });
  let isOver = false;
  const next = () => {
    if (isOver) return;
    isOver = true;
    setTimeout(keepWorker, pauseBeforeNext).unref();
  };
  child.on("error", next);
  child.on("exit", next);
  child.unref();
  child.channel?.unref();
}

/** The build lays it as one file beside the server; from a checkout its source runs. */
function programOf(): string[] {
  const root = /* turbopackIgnore: true */ process.cwd();
  const built = path.join(/* turbopackIgnore: true */ root, "worker.mjs");
  if (existsSync(/* turbopackIgnore: true */ built)) return [built];
  const tsx = path.join(/* turbopackIgnore: true */ root, "node_modules", "tsx", "dist", "loader.mjs");
  return ["--import", pathToFileURL(tsx).href, path.join(/* turbopackIgnore: true */ root, "scripts", "worker.ts")];
}
