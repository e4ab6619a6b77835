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

  it("reads what an old Macintosh wrote", () => {
    const english = Buffer.from([
      ...Buffer.from("paragraphs 1"),
      0xd0,
      ...Buffer.from("4 of the State"),
      0xd5,
      ...Buffer.from("s report\rare short\r"),
    ]);
    expect(decodeText(english)).toBe("paragraphs 1–4 of the State’s report\rare short\r");
    const cyrillic = Buffer.from([0x8a, 0xee, 0xec, 0xe8, 0xf2, 0xe5, 0xf2, 0x0d]);
    expect(decodeText(cyrillic)).toBe("Комитет\r");
  });

  it("believes the encoding that the file names, unless the text is in UTF-8 or nobody knows it", () => {
    expect(decodeText(koi8r("Да, Do it in English"), "koi8-r")).toBe("Да, Do it in English");
    expect(decodeText(new TextEncoder().encode(russian), "windows-1251")).toBe(russian);
    expect(decodeText(windows1251(russian), "x-unheard-of")).toBe(russian);
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
