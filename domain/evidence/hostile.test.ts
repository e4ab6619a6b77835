import { mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { keepAttachment } from "@/domain/attachment";
import { RuleBroken } from "@/domain/errors";
import { disarmedFiles, refusedFiles } from "@/domain/evidence/factories";
import { aDocx, aPdf } from "@/lib/cleaning/factories";
import { openStoredFile } from "@/lib/storage";
import english from "@/messages/en.json";

const storage = vi.hoisted(() => ({ place: "" }));
vi.mock("@/lib/env", () => ({
  env: {
    get STORAGE_DIRECTORY() {
      return storage.place;
    },
  },
}));

beforeAll(() => {
  storage.place = mkdtempSync(path.join(os.tmpdir(), "hostile-"));
});

const keep = (name: string, bytes: Uint8Array | string) => keepAttachment(new File([Buffer.from(bytes)], name));
const stored = async (hash: string) => Buffer.from(await new Response(await openStoredFile(hash)).arrayBuffer());
const storedFiles = () => readdirSync(storage.place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
/** The parts of what is kept, unpacked where it is a zip file. */
function wordsOf(bytes: Buffer): string {
  if (!bytes.subarray(0, 2).equals(Buffer.from("PK"))) return bytes.toString("latin1");
  return Object.entries(unzipSync(new Uint8Array(bytes)))
    .map(([name, part]) => `${name} ${Buffer.from(part).toString("latin1")}`)
    .join("\n");
}

const isKnown = (key: string) => Object.hasOwn(english.errors, key.split("?")[0] ?? "");

describe("hostile files", { timeout: 120_000 }, () => {
  it("are at least sixty", () => expect(refusedFiles.length + disarmedFiles.length).toBeGreaterThanOrEqual(60));

  it.each(refusedFiles)("%s is refused with words that say why", async (_, name, bytes, key) => {
    const before = storedFiles().length;
    const refusal = await keep(name, bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RuleBroken);
    expect(refusal).toMatchObject({ key, field: "files" });
    expect(isKnown(key)).toBe(true);
    expect(storedFiles()).toHaveLength(before);
  });

  it.each(disarmedFiles)("%s is kept without it", async (_, name, bytes, gone, findings) => {
    const kept = await keep(name, bytes);
    expect(kept.findings).toEqual(findings);
    const said = wordsOf(await stored(kept.fileHash));
    expect(said.length).toBeGreaterThan(30);
    expect(gone.filter((words) => said.includes(words))).toEqual([]);
  });

  it.each([
    ["../../../../etc/cron.d/report.pdf", "report.pdf"],
    ["C:\\Windows\\System32\\report.pdf", "report.pdf"],
    ["\u202Efdp.\u2066report.pdf", "fdp.report.pdf"],
    ['<img src=x onerror="alert(1)">.pdf', "img src=x onerror=alert(1).pdf"],
    [`${"a".repeat(5000)}.pdf`, `${"a".repeat(150)}.pdf`],
  ])("the name %j becomes %j", async (sent, name) => expect((await keep(sent, aPdf())).fileName).toBe(name));

  it("leave nothing outside the store, and what comes after them is kept", async () => {
    const kept = await keep("report.docx", aDocx());
    expect(kept).toMatchObject({ fileName: "report.docx", findings: [] });
    expect(storedFiles().every(({ name }) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });
});
