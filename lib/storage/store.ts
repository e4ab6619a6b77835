/** A place that keeps files, each by the SHA-256 of its contents. */
export type Store = {
  /** How long the file under this hash is; null where none is, or where that cannot be asked. */
  sizeOf: (hash: string) => Promise<number | null>;
  /** Takes over a finished file of this disk. It appears under its hash whole or not at all. */
  take: (hash: string, file: string) => Promise<void>;
  open: (hash: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Where a file lies, in a store that is this disk. */
  placeOf?: (hash: string) => string;
};

/** What a file of these contents is called in every store; its own name is never part of that. */
export const keyOf = (hash: string): string => `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

/** The store does not answer, or does not let us in. Nothing was kept; it may work later. */
export class StoreUnavailable extends Error {}

/** What the store holds under a hash is not what was kept there. */
export class FileDamaged extends Error {}
