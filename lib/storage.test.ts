import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { beforeAll, expect, it, vi } from "vitest";

import { openStoredFile, storeFile } from "@/lib/storage";

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
  await expect(openStoredFile("0".repeat(64))).rejects.toThrow();
});
