import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { env } from "@/lib/env";

/** A file that comes in parts: what its sender said of it, how much of it lies here, and whether it has served its purpose. */
export type Staged = { id: string; name: string; size: number; mark: string; about: string; received: number; isUsed: boolean };

type Said = Omit<Staged, "id" | "received" | "isUsed">;

const keptFor = 24 * 3_600_000;

const place = (...steps: string[]) => resolve(env.STORAGE_DIRECTORY, "staging", ...steps);
const partOf = (owner: string, id: string) => place(owner, `${id}.part`);

/** Begins a file of this owner. Owners and ids are UUIDs, and so are the names of folders and files here. */
export async function beginStaging(owner: string, said: Said): Promise<Staged> {
  await sweep();
  await mkdir(place(owner), { recursive: true, mode: 0o700 });
  const id = randomUUID();
  await writeFile(partOf(owner, id), "", { flag: "wx", mode: 0o600 });
  await writeFile(place(owner, `${id}.json`), JSON.stringify(said), { flag: "wx", mode: 0o600 });
  return { id, ...said, received: 0, isUsed: false };
}

/** One file of this owner; null when it is not there, or no longer. */
export async function findStaged(owner: string, id: string): Promise<Staged | null> {
  const part = await stat(partOf(owner, id)).catch(() => null);
  if (!part || part.mtimeMs < Date.now() - keptFor) return null;
  const said = await readFile(place(owner, `${id}.json`), "utf8").catch(() => null);
  return said === null ? null : { id, isUsed: false, ...(JSON.parse(said) as Said), received: part.size };
}

/** What this owner has begun and not used. */
export async function listStaged(owner: string): Promise<Staged[]> {
  const names = await readdir(place(owner)).catch(() => []);
  const ids = names.filter((name) => name.endsWith(".part")).map((name) => name.slice(0, -".part".length));
  return (await Promise.all(ids.map((id) => findStaged(owner, id)))).filter((staged): staged is Staged => staged?.isUsed === false);
}

const atWork = new Set<string>();

/**
 * Puts a part where it belongs and answers with how much is here now. A part that does not follow what is here changes nothing:
 * whoever sent it learns from the answer where to go on. `bytes` never reach beyond the size that was said.
 */
export async function appendPart(owner: string, { id, size, received }: Staged, offset: number, bytes: Uint8Array): Promise<number> {
  if (offset !== received || received + bytes.length > size || atWork.has(id)) return received;
  atWork.add(id);
  try {
    const file = await open(partOf(owner, id), "r+");
    try {
      await file.write(bytes, 0, bytes.length, offset);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    atWork.delete(id);
  }
  return received + bytes.length;
}

export const readStaged = async (owner: string, id: string): Promise<Uint8Array> => new Uint8Array(await readFile(partOf(owner, id)));

/** It stays for a while, because whoever did not hear that it was used asks again. */
export const markUsed = (owner: string, { id, received: _, ...said }: Staged): Promise<void> =>
  writeFile(place(owner, `${id}.json`), JSON.stringify({ ...said, isUsed: true }), { mode: 0o600 });

export async function dropStaged(owner: string, id: string): Promise<void> {
  await Promise.all([partOf(owner, id), place(owner, `${id}.json`)].map((file) => rm(file, { force: true })));
}

/** What nobody went on with for a day is not kept. */
async function sweep(): Promise<void> {
  const owners = await readdir(place()).catch(() => []);
  for (const owner of owners)
    for (const name of await readdir(place(owner)).catch(() => [])) {
      const file = join(place(owner), name);
      const isOld = await stat(name.endsWith(".json") ? file.replace(/json$/, "part") : file).then(
        ({ mtimeMs }) => mtimeMs < Date.now() - keptFor,
        () => true,
      );
      if (isOld) await rm(file, { force: true });
    }
}
