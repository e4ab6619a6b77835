import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { keepAttachment } from "@/domain/attachment";
import { RuleBroken } from "@/domain/errors";
import { aScanner } from "@/lib/scan/factories";
import { aBucket, filesIn } from "@/lib/storage/factories";
import english from "@/messages/en.json";

const settings = vi.hoisted(() => ({ env: {} as Record<string, string | number> }));
vi.mock("@/lib/env", () => settings);

let working: string;
let opened: { close: () => unknown }[] = [];

beforeEach(() => {
  working = mkdtempSync(path.join(os.tmpdir(), "attached-"));
  settings.env = { STORAGE_DIRECTORY: working };
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  opened = [];
});

const opening = <Server extends { close: () => unknown }>(server: Server): Server => {
  opened.push(server);
  return server;
};
const keep = (text: string) => keepAttachment(new File([text], "notes.txt"));

async function expectRefused(text: string, key: keyof typeof english.errors) {
  const refusal = await keep(text).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RuleBroken);
  expect(refusal).toMatchObject({ key, field: "files" });
  expect(english.errors[key]).toMatch(/\S/);
  expect(filesIn(working)).toEqual([]);
}

async function scanning(...how: Parameters<typeof aScanner>) {
  const { port } = opening(await aScanner(...how));
  Object.assign(settings.env, { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: port });
}

it("is kept in the store that is configured", async () => {
  const store = opening(await aBucket());
  Object.assign(settings.env, store.settings);
  const { fileHash } = await keep("A report.");
  expect(store.objects()).toEqual([store.objectOf(fileHash)]);
  expect(filesIn(working)).toEqual([]);
});

it("is refused at its field while the store is down", async () => {
  const store = await aBucket();
  Object.assign(settings.env, store.settings);
  await store.close();
  await expectRefused("A report.", "storeUnavailable");
});

it("is refused when the scanner finds something, in words that do not name it", async () => {
  await scanning();
  await expectRefused("something harmful", "fileInfected");
  expect((await keep("A report.")).fileName).toBe("notes.txt");
});

it("is refused when the scanner cannot look into it", async () => {
  await scanning(undefined, { limit: 5 });
  await expectRefused("A long report.", "fileTooLongToScan");
  await scanning((socket) => socket.destroy());
  await expectRefused("A report.", "fileNotScanned");
});
