import { createHash, randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { env } from "@/lib/env";

/** Where a file of these contents lies. Its name is never part of the way. */
export const placeOf = (hash: string): string => resolve(env.STORAGE_DIRECTORY, hash.slice(0, 2), hash.slice(2, 4), hash);

/**
 * Keeps a file by the SHA-256 of its contents and returns that. It appears whole or not at all, and equal contents lie
 * there once; contents that nothing refers to, after a crash, do no harm.
 */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const place = placeOf(hash);
  const existing = await stat(place).catch(() => null);
  if (existing?.size === bytes.byteLength) return hash;

  const incoming = resolve(env.STORAGE_DIRECTORY, "incoming");
  await Promise.all([incoming, dirname(place)].map((directory) => mkdir(directory, { recursive: true, mode: 0o700 })));
  const unfinished = join(incoming, randomUUID());
  await writeThrough(unfinished, bytes);
  await rename(unfinished, place);
  return hash;
}

/** A file came that is larger than it may be. */
export class TooLong extends Error {}

/**
 * The same for a file that is too large to be held: it goes to the disk as it comes. Past `maxBytes` it throws TooLong and
 * nothing is kept.
 */
export async function storeStream(pieces: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ hash: string; size: number }> {
  const incoming = resolve(env.STORAGE_DIRECTORY, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const unfinished = join(incoming, randomUUID());
  const digest = createHash("sha256");
  let size = 0;
  const file = await open(unfinished, "wx", 0o600);
  try {
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (size > maxBytes) throw new TooLong();
      digest.update(piece);
      await file.write(piece);
    }
    await file.sync();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  const hash = digest.digest("hex");
  const place = placeOf(hash);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(unfinished, place);
  return { hash, size };
}

/** The contents stored under a hash; nothing is held open until they are read. */
export async function openStoredFile(hash: string): Promise<ReadableStream> {
  const contents = await openAsBlob(placeOf(hash));
  return contents.stream() as ReadableStream;
}

/** On the disk itself, not in its cache, before anybody is told that it is kept. */
async function writeThrough(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
