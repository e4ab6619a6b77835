import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

import { env } from "@/lib/env";
import { bucketOf } from "@/lib/storage/bucket";
import { disk } from "@/lib/storage/disk";
import { FileDamaged, type Store, StoreUnavailable } from "@/lib/storage/store";

/** Where files are kept, as configured: the one place that knows it. */
function store(): Store {
  const { STORAGE_S3_ENDPOINT, STORAGE_S3_BUCKET, STORAGE_S3_REGION, STORAGE_S3_ACCESS_KEY, STORAGE_S3_SECRET_KEY } = env;
  if (!STORAGE_S3_ENDPOINT || !STORAGE_S3_BUCKET || !STORAGE_S3_ACCESS_KEY || !STORAGE_S3_SECRET_KEY) return disk;
  return bucketOf({
    endpoint: STORAGE_S3_ENDPOINT,
    bucket: STORAGE_S3_BUCKET,
    region: STORAGE_S3_REGION,
    accessKey: STORAGE_S3_ACCESS_KEY,
    secretKey: STORAGE_S3_SECRET_KEY,
  });
}

/**
 * Keeps a file by the SHA-256 of its contents and returns that. It appears whole or not at all, and equal contents lie
 * there once; contents that nothing refers to, after a crash, do no harm.
 */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const { hash } = await storeStream([bytes], bytes.byteLength);
  return hash;
}

/** A file came that is larger than it may be. */
export class TooLong extends Error {}

/**
 * The same for a file that is too large to be held: it goes to the disk as it comes, and from there to where it is kept.
 * Past `maxBytes` it throws TooLong and nothing is kept.
 */
export async function storeStream(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<{ hash: string; size: number }> {
  const digest = createHash("sha256");
  let size = 0;
  async function* counted() {
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (size > maxBytes) throw new TooLong();
      digest.update(piece);
      yield piece;
    }
  }
  return onDisk(counted(), async (file) => {
    const hash = digest.digest("hex");
    const kept = store();
    if ((await kept.sizeOf(hash)) !== size) await kept.take(hash, file);
    return { hash, size };
  });
}

/** The contents kept under a hash. Their end comes only when all of them are what was kept: else the reader gets an error in its place. */
export async function openStoredFile(hash: string): Promise<ReadableStream<Uint8Array>> {
  const pieces = checked(hash, await store().open(hash));
  // Begun here, so that a small file is checked before anything is said of it, and a reader who goes away ends it.
  let first: IteratorResult<Uint8Array, void> | undefined = await pieces.next();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = first ?? (await pieces.next());
      first = undefined;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return()),
  });
}

/** Lets `run` read a kept file where it lies, or a copy of it that is gone afterwards; it has been checked. */
export async function withStoredFile<Result>(hash: string, run: (path: string) => Promise<Result>): Promise<Result> {
  const { open, placeOf } = store();
  const contents = checked(hash, await open(hash));
  if (!placeOf) return onDisk(contents, run);
  await Array.fromAsync(contents, () => null);
  return run(placeOf(hash));
}

async function* checked(hash: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const digest = createHash("sha256");
  let last: Uint8Array | undefined;
  for await (const piece of pieces) {
    digest.update(piece);
    if (last) yield last;
    last = piece;
  }
  if (digest.digest("hex") !== hash) throw new FileDamaged(`The file ${hash} is no longer what was kept.`);
  if (last) yield last;
}

/** Lays contents down on the disk itself, not in its cache, before anything is told of them; `run` may take the file away. */
async function onDisk<Result>(pieces: AsyncIterable<Uint8Array>, run: (file: string) => Promise<Result>): Promise<Result> {
  const incoming = resolve(env.STORAGE_DIRECTORY, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const place = join(incoming, randomUUID());
  const file = await open(place, "wx", 0o600);
  try {
    try {
      await file.writeFile(pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    return await run(place);
  } finally {
    await rm(place, { force: true });
  }
}

export { FileDamaged, StoreUnavailable };
