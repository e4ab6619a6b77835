/** What a form hears back. Messages are keys below `errors`, never sentences. */
export type FormResult<Data = void> =
  | { ok: true; data: Data }
  // `typed` goes back to a browser without scripts, which has nothing left of it.
  | { ok: false; message?: string; fields?: Record<string, string>; conflict?: Conflict; typed?: unknown };

/** Somebody else saved first: their version and their words, field by field. */
export type Conflict = {
  version: number;
  theirs: Record<string, string>;
  by?: string;
  at?: string;
};

/** The key of a request, or the form itself, where a browser sends it without scripts. */
export type RequestKey = string | FormData;

/**
 * A server action as forms see it. The same key sent twice has one effect and the same reply.
 */
export type FormAction<Input, Data = void> = (input: Input, key: RequestKey) => Promise<FormResult<Data>>;

/** The same action as React calls it for a browser without scripts: with what the form heard last, and the form. */
export type PlainAction<Data> = (heard: FormResult<Data> | null, sent: FormData) => Promise<FormResult<Data>>;

/** Not bound to anything: an action that is bound anew with each rendering suspends it for ever. */
export const asPlain = <Data>(action: unknown): PlainAction<Data> => action as PlainAction<Data>;
