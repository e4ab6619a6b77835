import { mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import S3rver from "s3rver";

const bucket = "treaty-tracker";

/** A store of files with an empty bucket, the settings that lead there, and where it keeps its objects. */
export async function aBucket() {
  const directory = mkdtempSync(path.join(os.tmpdir(), "bucket-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  return {
    settings: {
      STORAGE_S3_ENDPOINT: `http://127.0.0.1:${port}/`,
      STORAGE_S3_BUCKET: bucket,
      STORAGE_S3_REGION: "us-east-1",
      STORAGE_S3_ACCESS_KEY: "S3RVER",
      STORAGE_S3_SECRET_KEY: "S3RVER",
    },
    objectOf: (hash: string) => path.join(directory, bucket, hash.slice(0, 2), hash.slice(2, 4), `${hash}._S3rver_object`),
    objects: () => filesIn(directory).filter((name) => name.endsWith("_object")),
    close: () => server.close(),
  };
}

/** Whatever lies in a folder, by its way from there. */
export const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
