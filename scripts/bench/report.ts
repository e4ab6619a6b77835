import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { Refusal } from "../session.ts";
import type { Goal } from "./questions.ts";
import { figures, type Pair, ratioOf, swingOf, together } from "./samples.ts";

/** What was measured of one question. */
export interface Measured {
  name: string;
  who: string;
  goal?: Goal;
  runs: Pair[];
  statements: number;
  bytes?: number;
  perSecond?: { ours: number; limit: number };
}

const file = "docs/benchmarks.md";
/** A ratio that differs by more than this from one run to the other is reported as unsteady. */
const steady = 0.2;

const number = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(value >= 100 ? 0 : digits) : "–");
const row = (cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
export const table = (heads: string[], rows: (string | number)[][]): string =>
  [row(heads), row(heads.map((_, place) => (place < 2 ? "---" : "--:"))), ...rows.map(row)].join("\n");

/** How the ratio stands to its goal. */
function verdict(ratio: number, goal: Goal | undefined): string {
  if (!goal) return "–";
  const wanted = goal.bound ? `≤ ${goal.aim}×, bound ${goal.bound}×` : `≤ ${goal.aim}×`;
  if (ratio <= goal.aim) return `${wanted} ✓`;
  return ratio <= (goal.bound ?? goal.aim) ? `${wanted}: within the bound` : `${wanted} **missed**`;
}

function cellsOf({ name, who, goal, runs, statements }: Measured): (string | number)[] {
  const [pair, swing] = [together(runs), swingOf(runs)];
  const [ours, limit, ratio] = [figures(pair.ours), figures(pair.limit), ratioOf(pair)];
  const shown = `${number(ratio)}×${swing > steady ? ` (±${number(swing * 100, 0)} %)` : ""}`;
  return [name, who, number(ours.p50), number(ours.p95), number(limit.p50), number(limit.p95), shown, verdict(ratio, goal), statements];
}

const heads = ["question", "as", "p50 ms", "p95 ms", "limit p50", "limit p95", "ratio", "goal", "statements"];

export const tableOf = (measured: Measured[]): string => table(heads, measured.map(cellsOf));

export const tableOfPages = (measured: Measured[]): string =>
  table(
    [...heads, "KiB", "requests/s", "limit's"],
    measured.map((one) => [
      ...cellsOf(one),
      number((one.bytes ?? Number.NaN) / 1024),
      number(one.perSecond?.ours ?? Number.NaN, 0),
      number(one.perSecond?.limit ?? Number.NaN, 0),
    ]),
  );

export const tableOfFacts = (facts: [name: string, value: string, goal: string][]): string =>
  table(
    ["what", "goal", "measured"],
    facts.map(([name, value, goal]) => [name, goal, value]),
  );

/** Where and when it was measured, and whether the machine had other things to do. */
export function circumstances(command: string, serverVersion: string): string {
  const [cpu] = os.cpus();
  const [load = 0] = os.loadavg();
  const commit = existsSync(".git") ? ` at ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}` : "";
  return [
    `\`${command}\`${commit}, ${new Date().toISOString().slice(0, 10)}.`,
    `${os.cpus().length} × ${cpu?.model ?? "unknown"}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}, PostgreSQL ${serverVersion}.`,
    load > os.cpus().length / 2
      ? `**The machine was busy when this began (load ${load.toFixed(1)}): the ratios hold, the times do not.**`
      : "",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Puts what was measured into its place in docs/benchmarks.md; what people wrote round it stays. */
export function writeInto(place: string, text: string): void {
  const [begin, end] = [`<!-- measured: ${place} -->`, `<!-- end: ${place} -->`];
  const document = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Refusal(`${file} has no place for what was measured, between “${begin}” and “${end}”.`);
  writeFileSync(file, `${before}${begin}\n\n${text.trim()}\n\n${end}${after}`);
}
