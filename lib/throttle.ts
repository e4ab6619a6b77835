import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { longestStatement } from "@/lib/db";
import { env } from "@/lib/env";
import { keyedHash } from "@/lib/seal";

/** How many attempts are free, how long the pauses after them may grow, and when all is forgotten; in seconds. */
export type Pace = { name: string; free: number; longestPause: number; memory: number };

const firstPause = 4;

/** The pause that follows an attempt, in seconds: none at first, then twice as long each time. */
export const pauseAfter = (attempts: number, { free, longestPause }: Pace): number =>
  attempts < free ? 0 : Math.min(longestPause, firstPause * 2 ** (attempts - free));

/** Counts an attempt. Returns 0 if it may go on, or how many seconds are still to wait; while one waits, nothing is counted. */
export async function secondsToWait(who: string, pace: Pace): Promise<number> {
  const { attempts, pauses } = counters();
  const key = keyOf(who, pace);
  const paused = await pauses.get(key);
  if (paused && paused.msBeforeNext > 0) return inSeconds(paused);
  const { consumedPoints } = await attempts.penalty(key, 1, { customDuration: pace.memory });
  const pause = pauseAfter(consumedPoints, pace);
  if (pause === 0) return 0;
  try {
    await pauses.consume(key, 1, { customDuration: pause });
    return 0;
  } catch (refused) {
    // Another attempt took this turn in the same moment.
    if (refused instanceof RateLimiterRes) return inSeconds(refused);
    throw refused;
  }
}

/** Forgets the attempts of one who has shown to be the rightful one. */
export async function forgetAttempts(who: string, pace: Pace): Promise<void> {
  const { attempts, pauses } = counters();
  const key = keyOf(who, pace);
  await Promise.all([attempts.delete(key), pauses.delete(key)]);
}

/** Takes back one attempt that turned out to be none. */
export async function takeBackAttempt(who: string, pace: Pace): Promise<void> {
  await counters().attempts.reward(keyOf(who, pace), 1);
}

// Neither an address nor an account stands in the table.
const keyOf = (who: string, { name }: Pace): string => `${name}:${keyedHash(who, "throttle")}`;
const inSeconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

let limiters: { attempts: RateLimiterPostgres; pauses: RateLimiterPostgres } | undefined;

function counters() {
  if (limiters) return limiters;
  const limits = { max: 2, allowExitOnIdle: true, statement_timeout: longestStatement.public * 1000 };
  const storeClient = new Pool({ connectionString: env.APP_DATABASE_URL, ...limits });
  const table = {
    storeClient,
    storeType: "pool",
    schemaName: "throttle",
    tableName: "attempt",
    tableCreated: true,
    points: 1,
    duration: 1,
  };
  limiters = {
    attempts: new RateLimiterPostgres({ ...table, keyPrefix: "attempts" }),
    pauses: new RateLimiterPostgres({ ...table, keyPrefix: "pause" }),
  };
  return limiters;
}
