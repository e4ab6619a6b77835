import { existsSync } from "node:fs";
import { userInfo } from "node:os";

/** A reason to stop that the person at the keyboard can act on: one line, no stack. */
export class Refusal extends Error {}

const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

/** Console output goes to standard error, so that a script's standard output stays its result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Registers how to stop something just started; the last started stops first. */
export function whenStopping(stop: () => Promise<void>): void {
  stops.push(stop);
}

/** Runs a script to its end and stops everything it started, whatever that end is. */
export async function script(main: () => Promise<number | void>): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave(signal === "SIGINT" ? 130 : 1));
  // Started by setup.mjs: when that dies without a word, nothing of ours may live on.
  process.on("disconnect", () => void leave(1));

  try {
    await leave((await main()) ?? 0);
  } catch (error) {
    if (stopping) return;
    const reason = error instanceof Refusal ? error.message : diskTrouble(error);
    if (reason) say(`✗ ${reason}`);
    else console.error(error);
    await leave(1);
  }
}

/** For scripts that run until somebody stops them. */
export function untilStopped(): Promise<never> {
  return new Promise(() => undefined);
}

/** For what happens by itself while a script runs: says why, and ends the script unless it is ending already. */
export function giveUp(message: string): void {
  if (stopping) return;
  say(`✗ ${message}`);
  void leave(1);
}

function diskTrouble(error: unknown): string | undefined {
  const { code, path: place = "this folder" } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return `There is no space left on the disk for ${place}.`;
  if (code === "EROFS") return `The disk of ${place} can only be read; something has to be written there.`;
  if (code === "EACCES" || code === "EPERM") return `${place} belongs to somebody else, and cannot be used by ${userInfo().username}.`;
  return undefined;
}

async function leave(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
  await stopping;
}
