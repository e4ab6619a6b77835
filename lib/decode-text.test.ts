import { describe, expect, it } from "vitest";
import { decodeText, NotText } from "./decode-text";

const russian = "Комитет обеспокоен тем, что правила остаются секретными (статья 6).";
const windows1251 = (text: string) =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
const koi8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
const koi8r = (text: string) =>
  Uint8Array.from([...text], (letter) => (koi8.includes(letter) ? 0xc0 + koi8.indexOf(letter) : letter.charCodeAt(0)));
const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from(
    ["\uFEFF", ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );

describe("decodeText", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(russian)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${russian}`)],
    ["UTF-16, little end first", utf16(russian, false)],
    ["UTF-16, big end first", utf16(russian, true)],
    ["windows-1251", windows1251(russian)],
    ["koi8-r", koi8r(russian)],
  ])("reads Russian in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(russian);
  });

  it("reads Western text in windows-1252", () => {
    const bytes = Uint8Array.from([
      ...Buffer.from("The State party", "latin1"),
      0x92,
      ...Buffer.from("s r\u00e9sum\u00e9 1", "latin1"),
      0x96,
      0x34,
    ]);
    expect(decodeText(bytes)).toBe("The State party’s résumé 1–4");
  });

  it("refuses what holds NUL, as other files do", () => {
    expect(() => decodeText(Uint8Array.of(0x41, 0, 0x42))).toThrow(NotText);
  });
});
