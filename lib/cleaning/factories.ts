import { crc32 } from "node:zlib";

import { strToU8, type Zippable, zipSync } from "fflate";

/** Files as tests need them: as small as each kind may be, with what a test plants in it. */

/** A PDF of one empty page; `objects` are put before its trailer, `catalog` into its root. */
export const aPdf = ({ objects = "", catalog = "", page = "", trailer = "", after = "" } = {}): Uint8Array =>
  Buffer.from(
    [
      "%PDF-1.7",
      `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj`,
      "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj",
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] ${page} >>\nendobj`,
      objects,
      `trailer\n<< /Root 1 0 R ${trailer} >>`,
      `startxref\n0\n%%EOF\n${after}`,
    ].join("\n"),
    "latin1",
  );

const packaging = "http://schemas.openxmlformats.org/package/2006";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export const contentTypes = (part: string, more = ""): string =>
  `<Types xmlns="${packaging}/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/>${more}</Types>`;

export const relationships = (...entries: [type: string, target: string, mode?: string][]): string =>
  `<Relationships xmlns="${packaging}/relationships">${entries
    .map(
      ([type, target, mode = "External"], index) =>
        `<Relationship Id="rId${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`,
    )
    .join("")}</Relationships>`;

type Parts = Record<string, string | Uint8Array>;

const zipped = (parts: Parts): Zippable =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]));

/** An Office file of this main part ("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation"). */
const anOfficeFile = (part: string, parts: Parts = {}): Uint8Array =>
  zipSync(zipped({ "[Content_Types].xml": contentTypes(part), ...parts }));

/** What stands in the body of a Word file is given as it is. */
export const aDocx = (parts: Parts = {}, body = "<w:p/>"): Uint8Array =>
  anOfficeFile("wordprocessingml.document", {
    "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
export const anXlsx = (parts: Parts = {}): Uint8Array =>
  anOfficeFile("spreadsheetml.sheet", { "xl/workbook.xml": "<workbook/>", ...parts });
export const aPptx = (parts: Parts = {}): Uint8Array => anOfficeFile("presentationml.presentation", parts);

export const anOpenDocument = (kind: "text" | "spreadsheet", parts: Parts = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    ...zipped({ "content.xml": "<office:document-content/>", ...parts }),
  });

/** A PNG of these measures whose picture is never drawn; `chunks` stand before its end. */
export const aPng = ({ width = 1, height = 1, chunks = [] as Uint8Array[], after = "" } = {}): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const picture = Buffer.from("789c6300010000050001", "hex");
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, aChunk("IHDR", head), aChunk("IDAT", picture), ...chunks, aChunk("IEND"), Buffer.from(after)]);
};

export const aChunk = (name: string, contents: Uint8Array | string = ""): Uint8Array => {
  const named = Buffer.concat([Buffer.from(name), Buffer.from(contents)]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(named.length - 4);
  chunk.set(named, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
};

/** A JPEG without a picture worth drawing; `segments` stand behind its start. */
export const aJpeg = ({ segments = [] as Uint8Array[], after = "" } = {}): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    aSegment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"),
    ...segments,
    aSegment(0xda, "\u0001\u0001\0\0\u003f\0"),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
    Buffer.from(after),
  ]);

export const aSegment = (marker: number, contents: string): Uint8Array => {
  const bytes = Buffer.from(contents, "latin1");
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]), bytes]);
};

/** What a camera writes: how it was held, who owns it, and where it was. */
export const cameraData = (orientation: number): Uint8Array => {
  const entry = (tag: number) => `${String.fromCharCode(tag >> 8, tag & 255)}\0\u0003\0\0\0\u0001\0${String.fromCharCode(orientation)}\0\0`;
  return aSegment(0xe1, `Exif\0\0MM\0*\0\0\0\u0008\0\u0001${entry(0x0112)}\0\0\0\0Planted Owner GPS`);
};
