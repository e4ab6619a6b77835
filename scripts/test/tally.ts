import { existsSync, readFileSync, rmSync } from "node:fs";
import { attempt } from "../process.ts";
import { say } from "../session.ts";

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const results = ".cache/results.json";

/** Adds what one part counted to what is counted so far. */
export function add(total: Tally, part: Tally): void {
  total.passed += part.passed;
  total.failed += part.failed;
  total.skipped += part.skipped;
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A step that either succeeds or fails counts as one. Its output is shown only when it fails. */
export async function step(name: string, args: string[]): Promise<Tally> {
  const started = performance.now();
  const { code, output } = await attempt(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (code !== 0) process.stderr.write(`${output.trimEnd()}\n`);
  return { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 };
}

/** Runs the tests of some Vitest projects (vitest.config.ts). */
export async function tests(...projects: ("unit" | "slow" | "database")[]): Promise<Tally> {
  rmSync(results, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
  const { code } = await attempt(["node_modules/vitest/vitest.mjs", "run", ...chosen, ...reporters], { loud: true });
  const counted = read(({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }: VitestResults) => ({
    passed: numPassedTests,
    failed: numFailedTests + testResults.filter(isBroken).length,
    skipped: numPendingTests + numTodoTests,
  }));
  return consistent(counted, code);
}

/** A file that cannot even be loaded fails without a failing test. */
function isBroken({ status, assertionResults }: VitestResults["testResults"][number]): boolean {
  return status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed");
}

/** Runs the browser journeys. */
export async function journeys(env: NodeJS.ProcessEnv, options: string[] = []): Promise<Tally> {
  rmSync(results, { force: true });
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...options];
  const { code } = await attempt(args, { loud: true, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: results } });
  const counted = read(({ stats }: PlaywrightResults) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  return consistent(counted, code);
}

interface VitestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightResults {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function read<Results>(count: (results: Results) => Tally): Tally {
  if (!existsSync(results)) return { passed: 0, failed: 0, skipped: 0 };
  return count(JSON.parse(readFileSync(results, "utf8")) as Results);
}

/** A run that ends badly without saying where has failed all the same. */
function consistent(counted: Tally, code: number): Tally {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
