import { readFileSync, writeFileSync } from "node:fs";

export interface Memory {
  now: number;
  peak: number;
}

/** What a process holds in memory, in MiB, now and at most since `forgetPeak`. Linux only; NaN elsewhere. */
export function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
    return { now: read("VmRSS"), peak: read("VmHWM") };
  } catch {
    return { now: Number.NaN, peak: Number.NaN };
  }
}

export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Then the peak is that since the start, which is not less.
  }
}
