import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDoc } from "./doc";

const file = path.resolve("../shared/data/documents/upr/Advance_questions_Slovenia_first_batch.doc");
const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
const named = (name: string) => Buffer.concat([signature, Buffer.alloc(504), Buffer.from(`${name}\0`, "utf16le"), Buffer.alloc(2_048)]);

/** As a program writes it whose user has set a password: only the flag counts, the rest would be unreadable anyway. */
function protectedFile(): Buffer {
  const bytes = named("WordDocument");
  bytes.writeUInt16LE(0xa5ec, 1_024);
  bytes.writeUInt16LE(0x0100, 1_034);
  return bytes;
}

describe("readDoc", () => {
  it.each([
    ["something else", Buffer.from("Text"), "notWord"],
    ["an old spreadsheet", named("Workbook"), "notWord"],
    ["nothing but the first bytes", signature, "notWord"],
    ["a new file with a password", named("EncryptedPackage"), "encrypted"],
    ["an old file with a password", protectedFile(), "encrypted"],
    ["garbage under the right name", named("WordDocument"), "damaged"],
  ])("refuses %s", async (_, bytes, reason) => {
    await expect(readDoc(bytes)).rejects.toMatchObject({ reason });
  });

  it.skipIf(!existsSync(file))("reads paragraphs with the letters that they are written in", async () => {
    const paragraphs = await readDoc(readFileSync(file));
    expect(paragraphs).toHaveLength(11);
    expect(paragraphs[1]).toEqual({ text: "PORTUGAL on behalf of the Group of Friends on NMIRF’s", part: "body" });
    expect(paragraphs.every(({ text, part }) => part === "body" && text === text.trim())).toBe(true);
  });

  it.skipIf(!existsSync(file))("refuses one that is cut off, or whose blocks are mixed up", async () => {
    const bytes = readFileSync(file);
    const mixed = Buffer.concat([
      bytes.subarray(0, 512),
      bytes.subarray(1_024, 20_000),
      bytes.subarray(512, 1_024),
      bytes.subarray(20_000),
    ]);
    for (const broken of [bytes.subarray(0, 3_000), mixed]) await expect(readDoc(broken)).rejects.toMatchObject({ name: "Error" });
  });
});
