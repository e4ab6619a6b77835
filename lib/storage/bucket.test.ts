import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { FileDamaged, openStoredFile, storeFile, storeStream, StoreUnavailable, TooLong, withStoredFile } from "@/lib/storage";
import { aBucket, filesIn } from "@/lib/storage/factories";

const settings = vi.hoisted(() => ({ env: {} as Record<string, string> }));
vi.mock("@/lib/env", () => settings);

let store: Awaited<ReturnType<typeof aBucket>>;
let working: string;

beforeEach(async () => {
  working = mkdtempSync(path.join(os.tmpdir(), "working-"));
  store = await aBucket();
  settings.env = { STORAGE_DIRECTORY: working, ...store.settings };
});
afterEach(() => store.close().catch(() => undefined));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const read = async (hash: string) => new Uint8Array(await new Response(await openStoredFile(hash)).arrayBuffer());

const small = new TextEncoder().encode("Дәлел");
const large = new Uint8Array(randomBytes(3_000_000));
async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
}

it("keeps files under their hash, byte by byte, and nothing on the disk of the server", async () => {
  const hash = await storeFile(small);
  expect(await storeStream(inPieces(large), large.length)).toEqual({ hash: sha256(large), size: large.length });
  expect(store.objects().toSorted()).toEqual([hash, sha256(large)].map((one) => store.objectOf(one)).toSorted());
  expect(readFileSync(store.objectOf(sha256(large))).equals(large)).toBe(true);
  expect(await read(hash)).toEqual(small);
  expect(Buffer.from(await read(sha256(large))).equals(large)).toBe(true);
  expect(filesIn(working)).toEqual([]);
});

it("keeps equal contents once, without sending them again", async () => {
  const [hash = ""] = await Promise.all([storeFile(small), storeFile(small)]);
  const before = readFileSync(store.objectOf(hash).replace("_object", "_metadata.json"), "utf8");
  writeFileSync(store.objectOf(hash).replace("_object", "_metadata.json"), before.replace("{", `{"mark":"seen",`));
  expect(await storeFile(small)).toBe(hash);
  expect(store.objects()).toHaveLength(1);
  expect(readFileSync(store.objectOf(hash).replace("_object", "_metadata.json"), "utf8")).toContain("seen");
});

it("lends a copy to what reads a file where it lies, and takes it away afterwards", async () => {
  const hash = await storeFile(large);
  let place = "";
  const isEqual = await withStoredFile(hash, async (copy) => {
    place = copy;
    return readFileSync(copy).equals(large);
  });
  expect(isEqual).toBe(true);
  expect(place.startsWith(working)).toBe(true);
  expect(existsSync(place)).toBe(false);
  await expect(withStoredFile(hash, () => Promise.reject(new Error("It could not be read.")))).rejects.toThrow("It could not be read.");
  expect(filesIn(working)).toEqual([]);
});

it.each([
  ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0])])],
  ["cut short", (bytes: Buffer) => bytes.subarray(0, 1_000_000)],
])("notices that a file was %s, before its end is handed over", async (_, damage) => {
  const hash = await storeFile(large);
  writeFileSync(store.objectOf(hash), damage(readFileSync(store.objectOf(hash))));
  await expect(read(hash)).rejects.toThrow(FileDamaged);
  const reading = vi.fn<() => Promise<void>>();
  await expect(withStoredFile(hash, reading)).rejects.toThrow(FileDamaged);
  expect(reading).not.toHaveBeenCalled();
  expect(filesIn(working)).toEqual([]);
});

it("stops reading when the reader goes away", async () => {
  const reader = (await openStoredFile(await storeFile(large))).getReader();
  expect((await reader.read()).value?.length).toBeGreaterThan(0);
  await reader.cancel();
  expect(await reader.read()).toEqual({ done: true, value: undefined });
});

it("repairs a file that was cut short when the same contents come again", async () => {
  const hash = await storeFile(small);
  writeFileSync(store.objectOf(hash), small.subarray(0, 3));
  await storeFile(small);
  expect(await read(hash)).toEqual(small);
});

it("says that a file is not there", async () => {
  await expect(openStoredFile("0".repeat(64))).rejects.toThrow(FileDamaged);
});

it("keeps nothing of what is too long or breaks off", async () => {
  async function* breakingOff() {
    yield small;
    throw new Error("The line broke.");
  }
  await expect(storeStream(inPieces(large), 1_000_000)).rejects.toThrow(TooLong);
  await expect(storeStream(breakingOff(), 1000)).rejects.toThrow("The line broke.");
  expect([...store.objects(), ...filesIn(working)]).toEqual([]);
});

it.each([
  ["with a key that nobody has", { STORAGE_S3_ACCESS_KEY: "NOBODY" }, "403 InvalidAccessKeyId"],
  ["for a bucket that is not there", { STORAGE_S3_BUCKET: "elsewhere" }, "404 NoSuchBucket"],
])("is refused %s, and keeps nothing", async (_, wrong, said) => {
  const hash = await storeFile(small);
  Object.assign(settings.env, wrong);
  const refusals = await Promise.all([storeFile(large), openStoredFile(hash)].map((asked) => asked.catch((error: unknown) => error)));
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(String(refusal)).toContain(said);
  }
  expect(store.objects()).toHaveLength(1);
  expect(filesIn(working)).toEqual([]);
});

it("says that the store is down", async () => {
  const hash = await storeFile(small);
  await store.close();
  await expect(storeFile(large)).rejects.toThrow(StoreUnavailable);
  await expect(openStoredFile(hash)).rejects.toThrow(StoreUnavailable);
  await expect(withStoredFile(hash, () => Promise.resolve())).rejects.toThrow(StoreUnavailable);
  expect(filesIn(working)).toEqual([]);
});

it("does not take for kept what the store did not keep, and notices that it broke off", async () => {
  const forgetful = createServer((request, response) => {
    if (request.method === "GET") {
      response.writeHead(200, { "Content-Length": "100" }).write("half");
      setTimeout(() => response.destroy(), 20);
    } else request.resume().on("end", () => response.writeHead(request.method === "PUT" ? 200 : 404).end());
  });
  await new Promise<void>((resolve) => forgetful.listen(0, "127.0.0.1", resolve));
  settings.env.STORAGE_S3_ENDPOINT = `http://127.0.0.1:${(forgetful.address() as AddressInfo).port}`;
  await expect(storeFile(small)).rejects.toThrow("did not keep");
  await expect(read(sha256(small))).rejects.toThrow(StoreUnavailable);
  forgetful.close();
});
