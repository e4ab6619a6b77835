/** What a form hears back. Messages are keys below `errors`, never sentences. */
export type FormResult<Data = void> =
  { ok: true; data: Data } | { ok: false; message?: string; fields?: Record<string, string>; conflict?: Conflict };

/** Somebody else saved first: their version and their words, field by field. */
export type Conflict = {
  version: number;
  theirs: Record<string, string>;
  by?: string;
  at?: string;
};

/** A server action as forms see it. The same key sent twice has one effect and the same reply. */
export type FormAction<Input, Data = void> = (input: Input, idempotencyKey: string) => Promise<FormResult<Data>>;
