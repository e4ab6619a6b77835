import WordExtractor from "word-extractor";

export type DocRefusal = "notWord" | "encrypted" | "damaged";

export class DocRefused extends Error {
  constructor(readonly reason: DocRefusal) {
    super(`Refused: ${reason}`);
  }
}

export interface DocParagraph {
  /** Without the number that Word counts by itself: the old format keeps it apart from the text. */
  text: string;
  part: "header" | "body" | "note";
}

/** The methods as they are; the published types leave the options out. */
interface Extracted {
  getBody: (options: { filterUnicode: boolean }) => string;
  getFootnotes: (options: { filterUnicode: boolean }) => string;
  getEndnotes: (options: { filterUnicode: boolean }) => string;
  getTextboxes: (options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }) => string;
  getHeaders: (options: { filterUnicode: boolean; includeFooters: boolean }) => string;
}

/** Otherwise quotation marks and dashes become those of a typewriter. */
const exactly = { filterUnicode: false };

/** The paragraphs of a Word file as it was saved before 2007: its running heads once, the body, then its notes. */
export async function readDoc(bytes: Uint8Array): Promise<DocParagraph[]> {
  const buffer = Buffer.from(bytes);
  if (!isCompound(bytes)) throw new DocRefused("notWord");
  if (isEncrypted(buffer)) throw new DocRefused("encrypted");
  if (!hasEntry(buffer, "WordDocument")) throw new DocRefused("notWord");

  const document = await extract(buffer);
  const headers = document.getHeaders({ ...exactly, includeFooters: false });
  const boxes = document.getTextboxes({ ...exactly, includeHeadersAndFooters: false });
  return [
    // The page number that was shown when it was saved is nobody's word.
    ...[...new Set(paragraphsIn(headers))].filter((text) => /\p{L}/u.test(text)).map((text) => ({ text, part: "header" as const })),
    ...paragraphsIn(document.getBody(exactly)).map((text) => ({ text, part: "body" as const })),
    ...paragraphsIn(boxes).map((text) => ({ text, part: "body" as const })),
    ...paragraphsIn(document.getFootnotes(exactly)).map((text) => ({ text, part: "note" as const })),
    ...paragraphsIn(document.getEndnotes(exactly)).map((text) => ({ text, part: "note" as const })),
  ];
}

/** Whatever goes wrong inside, the file is not as Word writes it. */
async function extract(buffer: Buffer): Promise<Extracted> {
  try {
    return await new WordExtractor().extract(buffer);
  } catch {
    throw new DocRefused("damaged");
  }
}

const paragraphsIn = (text: string) =>
  text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The container that Office used before 2007, and still uses for whatever has a password. */
export const isCompound = (bytes: Uint8Array) => signature.every((byte, index) => bytes[index] === byte);

/** Entries of the container are named in UTF-16. */
const hasEntry = (buffer: Buffer, name: string) => buffer.includes(Buffer.from(`${name}\0`, "utf16le"));

const sector = 512;
const wordMark = 0xa5ec;
const encryptedFlag = 0x0100;

/** A newer file with a password lies whole inside the container; an older one says so in its first block. */
function isEncrypted(buffer: Buffer): boolean {
  if (hasEntry(buffer, "EncryptedPackage")) return true;
  for (let at = sector; at + sector <= buffer.length; at += sector)
    if (buffer.readUInt16LE(at) === wordMark) return (buffer.readUInt16LE(at + 10) & encryptedFlag) !== 0;
  return false;
}
