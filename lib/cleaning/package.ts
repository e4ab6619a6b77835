import { crc32 } from "node:zlib";

import { type Cleaned, FileRefused, type Finding } from "@/lib/cleaning/cleaned";
import { cleanJpeg } from "@/lib/cleaning/jpeg";
import { cleanPng } from "@/lib/cleaning/png";
import { pack, type PackedEntry, zipFile } from "@/lib/cleaning/zip-file";
import { TableRefused } from "@/lib/table";
import { type ZipEntry, zipEntries } from "@/lib/zip-entries";

/** What a kind of office file does with one of its parts: says what is found, and what stands there instead; throws for programs. */
export type PartCleaning = {
  /** Whether a part of this name is there to be run. */
  holdsProgram: (name: string) => boolean;
  /** Whether a part has to be looked into; the others are only checked and copied. */
  looksInto: (name: string) => boolean;
  clean: (name: string, text: string, found: (finding: Finding) => void) => string;
  /** Whether the parts together show a signature. */
  isSigned: (names: readonly string[]) => boolean;
};

const largestTotal = 300 * 1024 * 1024;
const largestText = 32 * 1024 * 1024;
const deepest = 2;
const isXml = (name: string) => /\.(xml|rels|rdf)$/i.test(name);
const isPackage = (name: string) => /\.(docx|xlsx|pptx|odt|ods)$/i.test(name);
/** Nothing of an office file runs by itself; what could does not belong there. */
const isProgram = (name: string) =>
  /vbaProject\.bin$|vbaData\.xml$|(^|\/)activeX|oleObject[^/]*\.bin$|\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|docm|xlsm|pptm|swf|html?|svgz)$/i.test(
    name,
  );

/**
 * An office file without what tells of its authors or reaches outside. Every part is unpacked once, so that one that holds more
 * than it says, or other than it says, is found; what is not looked into is copied as it is packed.
 */
export function cleanPackage(bytes: Uint8Array, cleaning: PartCleaning, depth = 0): Cleaned {
  try {
    return cleanEntries(bytes, cleaning, depth);
  } catch (error) {
    if (error instanceof TableRefused) throw new FileRefused(error.reason === "tooLarge" ? "tooComplex" : "damaged");
    throw error;
  }
}

function cleanEntries(bytes: Uint8Array, cleaning: PartCleaning, depth: number): Cleaned {
  const entries = [...zipEntries(bytes).values()].filter(({ name }) => !name.endsWith("/"));
  const names = entries.map(({ name }) => name);
  if (names.some((name) => !isPlainPath(name)) || new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new FileRefused("damaged");
  if (names.some((name) => isProgram(name) || cleaning.holdsProgram(name))) throw new FileRefused("programs");
  if (entries.reduce((sum, { size }) => sum + size, 0) > largestTotal) throw new FileRefused("tooComplex");
  if (entries.reduce((sum, entry) => sum + entry.packed().bytes.length, 0) > bytes.length) throw new FileRefused("damaged");

  const findings = new Set<Finding>();
  const found = (finding: Finding) => void findings.add(finding);
  const packed = entries.map((entry) => cleanEntry(entry, cleaning, depth, found));
  if (cleaning.isSigned(names)) return { bytes, findings: signedAs(findings) };
  return { bytes: zipFile(packed), findings: [...findings] };
}

/** A signed file stays as it is, so it must be harmless as it is. */
function signedAs(findings: ReadonlySet<Finding>): Finding[] {
  if (findings.has("OUTSIDE_LINKS")) throw new FileRefused("programs");
  return ["SIGNED"];
}

const isPlainPath = (name: string) =>
  name !== "" && !/^[/\\]|^[a-z]:|[\\\0]/i.test(name) && name.split("/").every((step) => step !== ".." && step !== "." && step !== "");

function cleanEntry(entry: ZipEntry, cleaning: PartCleaning, depth: number, found: (finding: Finding) => void): PackedEntry {
  const { name, size } = entry;
  const { checksum, ...packed } = entry.packed();
  const isLookedInto = isPackage(name) || isPicture(name) || (isXml(name) && cleaning.looksInto(name));
  const pieces: Uint8Array[] = [];
  let sum = 0;
  let isFirst = true;
  for (const piece of entry.inflate()) {
    if (isFirst && isXml(name) && /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(piece).toString("latin1"))) throw new FileRefused("damaged");
    isFirst = false;
    sum = crc32(piece, sum);
    if (isLookedInto) pieces.push(piece);
    if (isLookedInto && size > largestText) throw new FileRefused("tooComplex");
  }
  if (sum !== checksum) throw new FileRefused("damaged");
  if (!isLookedInto) return { name, size, checksum, ...packed };
  const contents = Buffer.concat(pieces);
  if (isPicture(name)) return pack(name, cleanPicture(contents, found));
  if (isPackage(name)) return pack(name, cleanInner(contents, cleaning, depth, found));
  return pack(name, Buffer.from(cleaning.clean(name, decode(contents), found)));
}

function decode(contents: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(contents);
  } catch {
    throw new FileRefused("damaged");
  }
}

const isPicture = (name: string) => /\.(png|jpe?g)$/i.test(name);

/** A picture that is not what its name says is not shown either; it stays as it is. */
function cleanPicture(contents: Uint8Array, found: (finding: Finding) => void): Uint8Array {
  try {
    const isPng = contents[0] === 0x89;
    const { bytes, findings } = isPng ? cleanPng(contents) : cleanJpeg(contents);
    findings.forEach(found);
    return bytes;
  } catch (error) {
    if (error instanceof FileRefused && error.reason === "damaged") return contents;
    throw error;
  }
}

function cleanInner(contents: Uint8Array, cleaning: PartCleaning, depth: number, found: (finding: Finding) => void): Uint8Array {
  if (depth >= deepest) throw new FileRefused("tooComplex");
  const { bytes, findings } = cleanPackage(contents, cleaning, depth + 1);
  findings.forEach(found);
  return bytes;
}
