import { openAsBlob } from "node:fs";

import { AwsClient } from "aws4fetch";

import { FileDamaged, keyOf, type Store, StoreUnavailable } from "@/lib/storage/store";

export type BucketSettings = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };

const retries = 3;
/** Until it answers; the longer a file, the longer it may take to send. */
const patience = 30_000;
const slowestBytesPerSecond = 128 * 1024;

/** Files in a bucket of any store that speaks the protocol of Amazon S3, each under the same name as on a disk. */
export function bucketOf({ endpoint, bucket, region, accessKey, secretKey }: BucketSettings): Store {
  const client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secretKey, region, service: "s3", retries });

  async function ask(method: "HEAD" | "GET" | "PUT", hash: string, sent?: Blob): Promise<Response> {
    const waiting = new AbortController();
    const clock = setTimeout(() => waiting.abort(), patience + ((sent?.size ?? 0) / slowestBytesPerSecond) * 1000);
    try {
      return await client.fetch(`${endpoint.replace(/\/$/, "")}/${bucket}/${keyOf(hash)}`, {
        method,
        signal: waiting.signal,
        // The store compares what arrives with what was signed.
        ...(sent && { body: sent, headers: { "X-Amz-Content-Sha256": hash } }),
      });
    } catch (cause) {
      throw new StoreUnavailable("The store of files does not answer.", { cause });
    } finally {
      clearTimeout(clock);
    }
  }

  async function sizeOf(hash: string): Promise<number | null> {
    const { ok, headers } = await ask("HEAD", hash);
    // A key that may not list the bucket is refused what is not there; whether it may do more, keeping the file will tell.
    return ok ? Number(headers.get("content-length")) : null;
  }

  return {
    sizeOf,
    take: async (hash, file) => {
      const contents = await openAsBlob(file);
      const answer = await ask("PUT", hash, contents);
      const said = await answer.text();
      if (!answer.ok) throw refused(answer, said);
      if ((await sizeOf(hash)) !== contents.size) throw new StoreUnavailable(`The store of files did not keep ${hash} as it was sent.`);
    },
    open: async (hash) => {
      const answer = await ask("GET", hash);
      if (answer.ok && answer.body) return piecesOf(answer.body);
      const said = await answer.text();
      throw /<Code>NoSuchKey</.test(said) ? new FileDamaged(`There is no file ${hash}.`) : refused(answer, said);
    },
  };
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new StoreUnavailable("The store of files broke off in the middle of a file.", { cause });
  }
}

function refused({ status }: Response, said: string): StoreUnavailable {
  const code = /<Code>(\w+)</.exec(said)?.[1] ?? "";
  return new StoreUnavailable(`The store of files answered ${`${status} ${code}`.trim()}.`);
}
