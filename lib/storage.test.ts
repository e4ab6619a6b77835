import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { beforeAll, expect, it, vi } from "vitest";

import { FileDamaged, openStoredFile, storeFile, withStoredFile } from "@/lib/storage";

const directory = vi.hoisted(() => ({ place: "" }));
vi.mock("@/lib/env", () => ({
  env: {
    get STORAGE_DIRECTORY() {
      return directory.place;
    },
  },
}));

beforeAll(() => {
  directory.place = mkdtempSync(path.join(os.tmpdir(), "stored-"));
});

const bytes = new TextEncoder().encode("Дәлел");
const files = () =>
  readdirSync(directory.place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

it("keeps contents once, under their hash, and leaves nothing unfinished behind", async () => {
  const hashes = await Promise.all([storeFile(bytes), storeFile(bytes), storeFile(bytes)]);
  expect(new Set(hashes)).toEqual(new Set([createHash("sha256").update(bytes).digest("hex")]));
  expect(files()).toEqual([hashes[0]]);
  expect(new Uint8Array(await new Response(await openStoredFile(hashes[0] ?? "")).arrayBuffer())).toEqual(bytes);
});

it("fails for contents that are not there", async () => {
  await expect(openStoredFile("0".repeat(64))).rejects.toThrow(FileDamaged);
  await expect(withStoredFile("0".repeat(64), () => Promise.resolve())).rejects.toThrow(FileDamaged);
});

it("lends a file where it lies, once it has been checked", async () => {
  const hash = await storeFile(bytes);
  expect(await withStoredFile(hash, (place) => Promise.resolve(readFileSync(place).equals(bytes)))).toBe(true);
  writeFileSync(path.join(directory.place, hash.slice(0, 2), hash.slice(2, 4), hash), "Something else");
  await expect(withStoredFile(hash, () => Promise.resolve())).rejects.toThrow(FileDamaged);
  await expect(openStoredFile(hash).then((stream) => new Response(stream).text())).rejects.toThrow(FileDamaged);
});
