import { unzipSync, type UnzipFileInfo } from "fflate";
import { elementsOf, parseXml } from "@/lib/xml";

export type DocxRefusal = "notDocx" | "tooLarge" | "hasMacros";

/** The file is not a Word document that may be read. */
export class DocxRefused extends Error {
  constructor(readonly reason: DocxRefusal) {
    super(reason);
  }
}

/** The XML of a Word file, by what each part is. */
export interface DocxParts {
  document: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  headers: string[];
}

const contentTypes = "[Content_Types].xml";
const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const maxEntries = 5_000;
const maxPart = 24 * 1024 * 1024;
const maxTotal = 32 * 1024 * 1024;
const maxRatio = 200;
/** Small parts are harmless whatever their ratio; Word's own boilerplate compresses very well. */
const smallPart = 1024 * 1024;

/** Opens the parts that carry text and numbering; nothing else is inflated, and no link is followed. */
export function openDocx(bytes: Uint8Array): DocxParts {
  const types = unzip(bytes, new Set([contentTypes])).get(contentTypes);
  if (types === undefined) throw new DocxRefused("notDocx");
  if (types.includes("macroEnabled")) throw new DocxRefused("hasMacros");

  const roles = elementsOf(parseXml(types), "Override").map(({ attributes }) => ({
    name: (attributes.PartName ?? "").replace(/^\//, ""),
    type: attributes.ContentType ?? "",
  }));
  const namesOf = (type: string) => roles.filter((part) => part.type.endsWith(type)).map(({ name }) => name);
  const main = roles.find(({ type }) => type === mainType)?.name;
  if (main === undefined) throw new DocxRefused("notDocx");

  const names = {
    styles: namesOf(".styles+xml")[0],
    numbering: namesOf(".numbering+xml")[0],
    footnotes: namesOf(".footnotes+xml")[0],
    endnotes: namesOf(".endnotes+xml")[0],
  };
  const headers = namesOf(".header+xml").sort();
  const parts = unzip(bytes, new Set([main, ...headers, ...Object.values(names).filter((name) => name !== undefined)]));
  const part = (name: string | undefined) => (name === undefined ? undefined : parts.get(name));

  const document = part(main);
  if (document === undefined) throw new DocxRefused("notDocx");
  return {
    document,
    styles: part(names.styles),
    numbering: part(names.numbering),
    footnotes: part(names.footnotes),
    endnotes: part(names.endnotes),
    headers: headers.flatMap((name) => part(name) ?? []),
  };
}

/**
 * What an entry declares is checked before anything is inflated; one that declared
 * too little is cut off at its word, and is then no longer well-formed.
 */
function unzip(bytes: Uint8Array, wanted: ReadonlySet<string>): Map<string, string> {
  const seen = new Set<string>();
  let entries = 0;
  let total = 0;

  const files = unzipSync(bytes, {
    filter({ name, size, originalSize }: UnzipFileInfo) {
      entries += 1;
      if (entries > maxEntries) throw new DocxRefused("tooLarge");
      if (/vbaProject\.bin$/i.test(name)) throw new DocxRefused("hasMacros");
      if (!wanted.has(name) || seen.has(name)) return false;
      seen.add(name);
      total += originalSize;
      const isBomb = originalSize > smallPart && originalSize > size * maxRatio;
      if (originalSize > maxPart || total > maxTotal || isBomb) throw new DocxRefused("tooLarge");
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, decode(content)]));
}

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  return new TextDecoder().decode(content);
}
