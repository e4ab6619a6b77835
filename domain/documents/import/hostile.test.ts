import { strToU8, zipSync } from "fflate";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { constants, crc32, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { aColumn, aPdf, password } from "@/lib/pdf/factories";
import { convertInIsolation, convertText } from "./queries";

const types = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": strToU8(`<document><body>${body}</body></document>`),
    ...more,
  });
const paragraph = (text: string) => `<p><r><t>${text}</t></r></p>`;

const outcome = async (name: string, bytes: Uint8Array) =>
  convertInIsolation(name, bytes).then(
    ({ paragraphs }) => `${paragraphs.length} paragraphs`,
    (error: unknown) => (error instanceof DomainError ? error.key : error),
  );

/** A few hundred kilobytes that inflate to as many megabytes as wanted, whatever the file says of its size. */
function bomb(megabytes: number, declared: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1024 * 1024).fill(0x20), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(new Uint8Array());
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), end]);
  const entry = (name: string, content: Uint8Array, size: number, offset: number) => {
    const local = Buffer.alloc(30);
    const central = Buffer.alloc(46);
    local.writeUInt32LE(0x04034b50, 0);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [header, at] of [
      [local, 8],
      [central, 10],
    ] as const) {
      header.writeUInt16LE(8, at);
      header.writeUInt32LE(crc32(""), at + 6);
      header.writeUInt32LE(content.length, at + 10);
      header.writeUInt32LE(size, at + 14);
      header.writeUInt16LE(name.length, at + 18);
    }
    central.writeUInt32LE(offset, 42);
    return {
      local: Buffer.concat([local, Buffer.from(name), content]),
      central: Buffer.concat([central, Buffer.from(name)]),
    };
  };
  const first = entry("[Content_Types].xml", deflateRawSync(types), types.length, 0);
  const second = entry("word/document.xml", packed, declared, first.local.length);
  const directory = Buffer.concat([first.central, second.central]);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(2, 8);
  tail.writeUInt16LE(2, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(first.local.length + second.local.length, 16);
  return new Uint8Array(Buffer.concat([first.local, second.local, directory, tail]));
}

const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`).join("")}]>`;
const external = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const withPrologue = (prologue: string) =>
  zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": strToU8(`${prologue}<document><body>${paragraph("&x;")}</body></document>`),
  });

const letter = aPdf([aColumn(700, ["Text"])]);
const garbage = (entry: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1_016, 7),
    Buffer.from(`${entry}\0`, "utf16le"),
    Buffer.alloc(100_000, 9),
  ]);
const flate = "/Filter /FlateDecode";
const pageBomb = (megabytes: number) => ({ content: deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20)), entries: flate });
const manyWords = {
  content: deflateSync(`BT /Plain 1 Tf ${"1 0 0 1 5 5 Tm (x) Tj ".repeat(1_000_000)} ET`),
  entries: flate,
};

describe("a hostile or broken file gets its refusal, and nothing else happens", { timeout: 60_000 }, () => {
  it("is a test of files that are otherwise read", async () => {
    expect(await outcome("a.docx", docx(paragraph("The Committee is concerned.")))).toBe("1 paragraphs");
    expect(await outcome("\u202Etxt.xcod.docx", docx(paragraph("Text")))).toBe("1 paragraphs");
    expect(await outcome("../../a\0b.txt", strToU8("Text"))).toBe("1 paragraphs");
  });

  it.each([
    ["300 MB in 300 KB", "a.docx", bomb(300, 300 * 1024 * 1024), "fileTooComplex"],
    ["the same, said to be small", "a.docx", bomb(300, 1000), "unreadableFile"],
    ["a million laughs", "a.docx", withPrologue(laughs), "unreadableFile"],
    ["a file of the server", "a.docx", withPrologue(external), "unreadableFile"],
    ["a hundred thousand levels", "a.docx", docx("<r>".repeat(100_000)), "unreadableFile"],
    ["two million runs in one paragraph", "a.docx", docx(`<p>${"<r/>".repeat(2_000_000)}</p>`), "fileTooComplex"],
    [
      "half a million different runs",
      "a.docx",
      docx(`<p>${Array.from({ length: 500_000 }, (_, index) => `<r><t>${index * 7919}</t></r>`).join("")}</p>`),
      "fileTooComplex",
    ],
    ["a hundred thousand paragraphs", "a.docx", docx(paragraph("x").repeat(100_000)), "fileTooComplex"],
    ["macros", "a.docx", docx(paragraph("x"), { "word/vbaProject.bin": strToU8("x") }), "macrosRefused"],
    ["macros by name", "a.docm", docx(paragraph("x")), "macrosRefused"],
    ["a PDF called docx", "a.docx", strToU8("%PDF-1.7 …"), "wrongFormat"],
    ["a PDF called txt", "a.txt", strToU8("%PDF-1.7 …"), "wrongFormat"],
    ["the first bytes of an old Word file", "a.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "wrongFormat"],
    ["fewer of them", "a.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "wrongFormat"],
    ["an old Word file of garbage", "a.doc", garbage("WordDocument"), "unreadableFile"],
    ["a Word file with a password", "a.docx", garbage("EncryptedPackage"), "passwordProtected"],
    ["a spreadsheet called docx", "a.docx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "wrongFormat"],
    ["a Word file called txt", "a.txt", docx(paragraph("x")), "wrongFormat"],
    ["a zip called pdf", "a.pdf", docx(paragraph("x")), "wrongFormat"],
    ["a PDF cut off", "a.pdf", letter.slice(0, 300), "unreadableFile"],
    ["a PDF without its last line", "a.pdf", letter.slice(0, -40), "unreadableFile"],
    ["the first line of a PDF", "a.pdf", letter.slice(0, 9), "unreadableFile"],
    ["a PDF with a password", "a.pdf", aPdf([aColumn(700, ["Text"])], password), "passwordProtected"],
    ["a PDF without text", "a.pdf", aPdf([[]]), "scannedPdf"],
    ["a PDF page of 400 MB in 400 KB", "a.pdf", aPdf([pageBomb(400)]), "fileTooComplex"],
    ["a PDF page of a million words", "a.pdf", aPdf([manyWords]), "fileTooComplex"],
    [
      "a PDF whose pages are each other's parents",
      "a.pdf",
      Buffer.from(Buffer.from(letter).toString("latin1").replace("/Kids [5 0 R]", "/Kids [2 0 R]"), "latin1"),
      "unreadableFile",
    ],
    ["a hundred thousand tags within each other", "a.html", strToU8(`<html>${"<div>".repeat(100_000)}x`), "unreadableFile"],
    ["ten megabytes of tags that are never closed", "a.html", strToU8(`<html>${"<p>x".repeat(2_500_000)}`), "fileTooComplex"],
    ["a page of nothing but scripts", "a.html", strToU8(`<html><script>${"x".repeat(1_000_000)}</script>`), "noTextInFile"],
    ["a program", "a.exe", strToU8("MZ"), "wrongFormat"],
    ["no ending", "a", strToU8("Text"), "wrongFormat"],
    ["NUL bytes", "a.txt", strToU8("a\0b"), "wrongFormat"],
    ["a zip cut off", "a.docx", docx(paragraph("Text")).slice(0, 200), "unreadableFile"],
    ["a zip of nothing but zeros", "a.docx", new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(70_000)]), "unreadableFile"],
    ["an empty file", "a.txt", new Uint8Array(), "noTextInFile"],
    ["an empty Word file", "a.docx", new Uint8Array(), "noTextInFile"],
    ["a Word file without text", "a.docx", docx(`${paragraph(" ")}<p/>`), "noTextInFile"],
    ["nothing but blanks", "a.txt", strToU8(" \n\t\n"), "noTextInFile"],
    ["11 MB", "a.txt", new Uint8Array(11 * 1024 * 1024).fill(0x20), "fileTooLarge?max=10"],
    ["10 MB of digits", "a.txt", new Uint8Array(10 * 1024 * 1024).fill(0x31), "fileTooComplex"],
  ])("%s", async (_, name, bytes, key) => {
    // On a busy machine what is too complex may reach the limit of time before that of memory.
    expect(key === "fileTooComplex" ? [key, "tookTooLong"] : [key]).toContain(await outcome(name, bytes));
  });

  it.each([
    "1",
    "(",
    "(a) ",
    "1, ",
    "a- ",
    "aа ",
    "State party ",
    "Committee ",
    "paragraphs 1 (a) ",
    "(arts. 1, ",
    "CCPR/C/",
    "и 1 мая 2020 ",
    ". A",
    " ",
  ])("a text of nothing but %j is read in time", async (seed) => {
    const text = `1. The Committee considered the report.\n${Array.from({ length: 9 }, () => `2. ${seed.repeat(99_000 / seed.length)}`).join("\n")}`;
    await expect(convertText(text)).resolves.toMatchObject({ document: { kind: "OTHER" } });
  });
});

const old = path.resolve("../shared/data/documents/upr/Advance_questions_Slovenia_first_batch.doc");

it.skipIf(!existsSync(old))("an old Word file damaged anywhere is read or refused, and nothing else", { timeout: 60_000 }, async () => {
  const bytes = readFileSync(old);
  for (const at of [30, 48, 76, 512, 1_024, 2_000, 10_000, 30_000, 50_000]) {
    const broken = Buffer.from(bytes);
    broken.fill(0xee, at, at + 64);
    expect(await outcome("a.doc", broken)).toMatch(
      /paragraphs$|^unreadableFile$|^wrongFormat$|^passwordProtected$|^tookTooLong$|^fileTooComplex$/,
    );
  }
});
