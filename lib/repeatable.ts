import { AsyncLocalStorage } from "node:async_hooks";

/** One request as its sender knows it: `key` is made once by the form, `fingerprint` is a hash of what was sent. */
export type RequestKey = { key: string; fingerprint: string };

const pattern = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;

/** Whether a text from outside can be the key of a request. */
export const isRequestKey = (text: string): boolean => pattern.test(text);

const current = new AsyncLocalStorage<RequestKey>();

/** The key of the request being served, if it carries one. */
export const requestKey = (): RequestKey | undefined => current.getStore();

/** Runs `act` so that a repetition of the same request has no second effect. */
export const asRequest = <Result>(key: RequestKey, act: () => Promise<Result>): Promise<Result> => current.run(key, act);
