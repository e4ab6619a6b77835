/** Of public/verify.mjs, for the tests: lines as they stand in the files. */
type Line = Record<string, unknown>;
export function verifyLog(given: {
  entries: Iterable<Line> | AsyncIterable<Line>;
  checkpoints: Line[];
  keys?: Line[];
  kept?: unknown[];
  pinned?: string | null;
}): Promise<{ entries: number; statements: number; withheld: number }>;
export function keysFrom(first: string | null, changes: Line[]): Set<string>;
