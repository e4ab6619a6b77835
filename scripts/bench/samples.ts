export interface Figures {
  p50: number;
  p95: number;
}

/** Two ways to answer one question, in milliseconds an answer, as often as they were asked. */
export interface Pair {
  ours: number[];
  limit: number[];
}

export function figures(milliseconds: number[]): Figures {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

export const ratioOf = ({ ours, limit }: Pair): number => figures(ours).p50 / figures(limit).p50;

/** How far the ratio of one run lies from that of the other, as a share. */
export function swingOf(runs: Pair[]): number {
  const ratios = runs.map(ratioOf);
  return Math.max(...ratios) / Math.min(...ratios) - 1;
}

export const together = (runs: Pair[]): Pair => ({ ours: runs.flatMap(({ ours }) => ours), limit: runs.flatMap(({ limit }) => limit) });

const runsEach = 2;
const warmUps = 5;

/** Asks both in turn, so that whatever else the machine does meets both alike; twice, to see how steady the ratio is. */
export async function alternate(ask: Record<keyof Pair, () => Promise<unknown>>, times: number): Promise<Pair[]> {
  for (let warmUp = 0; warmUp < Math.min(warmUps, times); warmUp += 1) {
    await ask.ours();
    await ask.limit();
  }
  const runs = Array.from({ length: runsEach }, (): Pair => ({ ours: [], limit: [] }));
  for (const run of runs) {
    for (let time = 0; time < times; time += 1) {
      run.ours.push(await timed(ask.ours));
      run.limit.push(await timed(ask.limit));
    }
  }
  return runs;
}

/** How often each is asked by `alternate` in all, for acts that can be done only once to a thing. */
export const askedInAll = (times: number): number => Math.min(warmUps, times) + runsEach * times;

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
