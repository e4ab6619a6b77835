import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { isScanning, scanFile } from "@/lib/scan";
import { type Answering, aScanner } from "@/lib/scan/factories";

const settings = vi.hoisted(() => ({ env: {} as Record<string, string | number> }));
vi.mock("@/lib/env", () => settings);

let scanner: Awaited<ReturnType<typeof aScanner>> | undefined;
beforeEach(() => {
  settings.env = {};
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(() => {
  scanner?.close();
  vi.useRealTimers();
});

async function configure(...how: Parameters<typeof aScanner>): Promise<void> {
  scanner = await aScanner(...how);
  Object.assign(settings.env, { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: scanner.port });
}
const text = (said: string) => new TextEncoder().encode(said);

it("asks nobody where no scanner is configured", async () => {
  expect(isScanning()).toBe(false);
  expect(await scanFile(text("harmful"))).toBeNull();
});

it("tells what the scanner found, of files of every length", async () => {
  await configure();
  expect(isScanning()).toBe(true);
  expect(await scanFile(text("A report."))).toBe("clean");
  expect(await scanFile(text("something harmful"))).toBe("infected");
  const long = new Uint8Array(2_000_000);
  expect(await scanFile(long)).toBe("clean");
  long.set(text("harmful"), 1_999_993);
  expect(await scanFile(long)).toBe("infected");
});

it("speaks to it over a socket of this machine too", async () => {
  const at = path.join(mkdtempSync(path.join(os.tmpdir(), "clamd-")), "clamd.sock");
  scanner = await aScanner(undefined, { at });
  settings.env = { CLAMD_SOCKET: at, CLAMD_PORT: 3310 };
  expect(await scanFile(text("something harmful"))).toBe("infected");
});

it("says when the scanner takes no file that long", async () => {
  await configure(undefined, { limit: 100_000 });
  expect(await scanFile(new Uint8Array(3_000_000))).toBe("tooLong");
});

it.each<[string, Answering]>([
  ["hangs up", (socket) => socket.destroy()],
  ["says nothing", (socket) => socket.end()],
  ["says half a word", (socket) => socket.end("stream: O")],
  ["says that it failed", (socket) => socket.end("stream: Can't allocate memory ERROR\0")],
  ["says OK of something else", (socket) => socket.end("other: OK\0")],
])("takes no file for clean when the scanner %s", async (_, answer) => {
  await configure(answer);
  expect(await scanFile(text("A report."))).toBe("unreachable");
});

it("does not wait for ever", async () => {
  await configure(() => undefined);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const asked = scanFile(text("A report."));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toBe("unreachable");
});

it("says when nobody is there", async () => {
  await configure();
  scanner?.close();
  expect(await scanFile(text("A report."))).toBe("unreachable");
});
