import { openAsBlob } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { env } from "@/lib/env";
import { FileDamaged, keyOf, type Store } from "@/lib/storage/store";

const placeOf = (hash: string): string => resolve(env.STORAGE_DIRECTORY, keyOf(hash));

/** Files below STORAGE_DIRECTORY. */
export const disk: Store = {
  placeOf,
  sizeOf: async (hash) => (await stat(placeOf(hash)).catch(() => null))?.size ?? null,
  take: async (hash, file) => {
    await mkdir(dirname(placeOf(hash)), { recursive: true, mode: 0o700 });
    await rename(file, placeOf(hash));
  },
  // Nothing is held open until it is read.
  open: async (hash) => {
    try {
      return (await openAsBlob(placeOf(hash))).stream();
    } catch (cause) {
      throw new FileDamaged(`There is no file ${hash}.`, { cause });
    }
  },
};
