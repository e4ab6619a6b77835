import { strToU8, zipSync } from "fflate";
import { plainText } from "@/lib/plain-text";

export const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
export const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Excel and Word call a file damaged that holds a longer link. */
export const longestLink = 2_079;

const packaging = "http://schemas.openxmlformats.org/package/2006";
const mediaTypes = "application/vnd.openxmlformats-";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
};

/** A text as the content of an element or the value of an attribute. */
export const escapeXml = (text: string) => plainText(text).replace(/[&<>"\t\n]/g, (character) => entities[character] ?? character);

/** `type` is the last word of the relationship's type: "styles", "hyperlink". */
type Relationship = { id: string; type: string; target: string; isExternal?: boolean };

/** `mediaType` is what follows the prefix that all parts share, without "+xml". */
export type Part = { name: string; mediaType: string; xml: string; relationships?: Relationship[] };

export type FileProperties = { title: string; creator: string; createdAt: Date; language?: string };

/** Word and Excel files are parts that name each other, zipped; the first part is the one that the file is about. */
export function officeFile(properties: FileProperties, parts: Part[]): Uint8Array {
  const core = { name: "docProps/core.xml", mediaType: "package.core-properties", xml: coreXml(properties) };
  const all: Part[] = [...parts, core];
  const files = [
    ["[Content_Types].xml", contentTypesXml(all)],
    ["_rels/.rels", relationshipsXml(packageRelationships(parts[0]?.name ?? "", core.name))],
    ...all.flatMap(({ name, xml, relationships = [] }) => [
      [name, xml],
      ...(relationships.length > 0 ? [[relationshipsName(name), relationshipsXml(relationships)]] : []),
    ]),
  ];
  return zipSync(Object.fromEntries(files.map(([name = "", xml = ""]) => [name, strToU8(xml)])));
}

const packageRelationships = (main: string, core: string): Relationship[] => [
  { id: "rId1", type: "officeDocument", target: main },
  { id: "rId2", type: `${packaging}/relationships/metadata/core-properties`, target: core },
];

const relationshipsName = (name: string) => name.replace(/([^/]+)$/, "_rels/$1.rels");

const relationshipsXml = (relationships: Relationship[]) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${relationships
    .map(({ id, type, target, isExternal }) => {
      const fullType = type.includes(":") ? type : `${relationshipTypes}/${type}`;
      const mode = isExternal ? ` TargetMode="External"` : "";
      return `<Relationship Id="${id}" Type="${fullType}" Target="${escapeXml(target)}"${mode}/>`;
    })
    .join("")}</Relationships>`;

const contentTypesXml = (parts: Part[]) =>
  [
    `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/>`,
    `<Default Extension="rels" ContentType="${mediaTypes}package.relationships+xml"/>`,
    ...parts.map(({ name, mediaType }) => `<Override PartName="/${name}" ContentType="${mediaTypes}${mediaType}+xml"/>`),
    `</Types>`,
  ].join("");

const coreXml = ({ title, creator, createdAt, language }: FileProperties) =>
  [
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    language ? `<dc:language>${language}</dc:language>` : "",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString()}</dcterms:created></cp:coreProperties>`,
  ].join("");
