import { FileRefused } from "@/lib/cleaning/cleaned";
import type { PartCleaning } from "@/lib/cleaning/package";
import { declaration, escapeXml } from "@/lib/office-file";
import { elementsOf, NotXml, parseXml } from "@/lib/xml";

const anybody = "Author";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const emptied: [ending: RegExp, xml: string][] = [
  [/^docProps\/core\.xml$|\.psmdcp$/i, `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties"/>`],
  [/^docProps\/app\.xml$/i, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`],
  [/^docProps\/custom\.xml$/i, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`],
];

/** Numbers of sheets can be long and name nobody; everything else can. */
const isLong = (name: string) => /^xl\/(worksheets\/[^/]+|sharedStrings|calcChain|pivotCache\/[^/]+|pivotTables\/[^/]+)\.xml$/i.test(name);

/** How Word, Excel and PowerPoint files are cleaned. */
export const openXml: PartCleaning = {
  holdsProgram: () => false,
  looksInto: (name) => !isLong(name),
  isSigned: (names) => names.some((name) => name.toLowerCase().startsWith("_xmlsignatures/")),
  clean(name, text, found) {
    if (name === "[Content_Types].xml" && /macroEnabled|vbaProject|activeX|oleObject/i.test(text)) throw new FileRefused("programs");
    const [, empty] = emptied.find(([ending]) => ending.test(name)) ?? [];
    if (empty) {
      if (/<(?:\w+:)?(?:creator|lastModifiedBy|Manager)>[^<]/i.test(text)) found("AUTHORS");
      if (/>[^<\s]/.test(text.replace(/<(?:\w+:)?(?:creator|lastModifiedBy|Manager|Application|AppVersion)>[^<]*/g, "")))
        found("PROPERTIES");
      return declaration + empty;
    }
    refusePrograms(name, text);
    if (name.endsWith(".rels")) return withoutOutside(text, () => found("OUTSIDE_LINKS"));
    const replaced = withoutPeople(name, text);
    if (replaced !== text) found("COMMENT_AUTHORS");
    const placeless = replaced
      .replace(/<(\w+:)?absPath\b[^>]*\/>/g, "")
      .replace(/<w:attachedTemplate\b[^>]*\/>/g, "")
      .replace(/(<(?:\w+:)?fileSharing\b[^>]*?\buserName=)("[^"]*"|'[^']*')/g, `$1"${anybody}"`);
    if (placeless !== replaced) found("PROPERTIES");
    return placeless;
  },
};

/** A field or link that starts another program as soon as the file is opened. */
function refusePrograms(name: string, text: string): void {
  const fields = [...text.matchAll(/<w:(?:instrText|delInstrText)\b[^>]*>([^<]*)|\bw:instr=["']([^"']*)/g)].map(
    ([, inside, said]) => inside ?? said,
  );
  const hasField = /\bDDE(AUTO)?\b|&#/i.test(fields.join(""));
  if (
    hasField ||
    /<(\w+:)?(ddeLink|oleLink|control\b[^>]*r:id)/.test(text) ||
    (name.startsWith("ppt/") && /action="ppaction:\/\/(program|macro)/i.test(text))
  )
    throw new FileRefused("programs");
}

/** Names of those who commented, changed or signed in to a shared file. */
function withoutPeople(name: string, text: string): string {
  const naming = name.startsWith("xl/persons/")
    ? /^(displayName|userId|providerId)$/
    : /^ppt\/(commentA|a)uthors\.xml$/i.test(name)
      ? /^(name|initials|userId|providerId)$/
      : /^(author|initials|userId|providerId)$/;
  return text
    .replace(/(<(?:\w+:)?author>)[^<]*/g, `$1${anybody}`)
    .replace(/(\s(?:\w+:)?(\w+)=)("[^"]*"|'[^']*')/g, (whole, start: string, attribute: string) =>
      naming.test(attribute) ? `${start}"${anybody}"` : whole,
    );
}

/** Only a link that a reader follows by hand may lead outside; what the program itself would fetch leads nowhere. */
function withoutOutside(text: string, found: () => void): string {
  const relationships = elementsOf(read(text), "Relationship").flatMap(
    ({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const isOutside = TargetMode?.toLowerCase() === "external" || /^([a-z][a-z\d+.-]*:|\/\/|\\)/i.test(Target);
      const isAllowed = !isOutside || (Type.endsWith("/hyperlink") && /^(https?:|mailto:|#)/i.test(Target));
      if (!isAllowed) found();
      if (!isAllowed && Type.endsWith("/attachedTemplate")) return [];
      const target = isAllowed ? Target : "about:blank";
      const mode = isOutside ? ` TargetMode="External"` : "";
      return `<Relationship Id="${escapeXml(Id)}" Type="${escapeXml(Type)}" Target="${escapeXml(target)}"${mode}/>`;
    },
  );
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${relationships.join("")}</Relationships>`;
}

function read(text: string) {
  try {
    return parseXml(text);
  } catch (error) {
    throw error instanceof NotXml ? new FileRefused("damaged") : error;
  }
}
