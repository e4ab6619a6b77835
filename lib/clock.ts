import { AsyncLocalStorage } from "node:async_hooks";

const shifted = new AsyncLocalStorage<Date>();

/** The time that acts are dated with: the machine's, unless a demonstration or a test is being told at another time. */
export const now = (): Date => shifted.getStore() ?? new Date();

/** Runs `act` as if it were `at`. Access rights still follow the database's own clock. */
export const atTime = <Result>(at: Date, act: () => Promise<Result>): Promise<Result> => shifted.run(at, act);
