/** The bytes are not a text in any encoding known here. */
export class NotText extends Error {}

/** The commonest Russian letters; in the wrong encoding they come out as rare ones or capitals. */
const common = /[оеаинтсрвл]/g;
const letter = /[\p{L}\p{M}]/gu;
const sampleSize = 20_000;

/** Reads a text file: UTF-8, UTF-16 with its mark, or the single-byte encodings of old English and Russian files, where the file itself names none. */
export function decodeText(bytes: Uint8Array, named?: string): string {
  const text = decode(bytes, named);
  if (text.includes("\0")) throw new NotText();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function decode(bytes: Uint8Array, named: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly("utf-16le", bytes) ?? fail();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly("utf-16be", bytes) ?? fail();
  return strictly("utf-8", bytes) ?? inEncoding(named, bytes) ?? new TextDecoder(singleByteEncoding(bytes)).decode(bytes);
}

/** Null where no encoding is named, or one that nobody knows. */
const inEncoding = (name: string | undefined, bytes: Uint8Array) => (name === undefined ? null : strictly(name, bytes));

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fail(): never {
  throw new NotText();
}

/** Where most letters lie in the upper half of the code page the text is Russian, otherwise Western. */
function singleByteEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize);
  const high = sample.filter((byte) => byte >= 0xc0).length;
  const ascii = sample.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  // Only old Macintoshes ended their lines so.
  const isMac = sample.includes(0x0d) && !sample.includes(0x0a);
  if (high < ascii / 2) return isMac ? "macintosh" : "windows-1252";
  if (isMac) return "x-mac-cyrillic";

  const score = (encoding: string) => {
    const text = new TextDecoder(encoding).decode(sample);
    return (text.match(common)?.length ?? 0) / (text.match(letter)?.length || 1);
  };
  return score("koi8-r") > score("windows-1251") ? "koi8-r" : "windows-1251";
}
