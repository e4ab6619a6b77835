/** An element of an office file. Names and attributes carry no namespace prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: (XmlElement | string)[];
}

/** The text is not the well-formed, DTD-free XML that office files consist of. */
export class NotXml extends Error {}

const deepest = 256;
const namedEntities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads the XML of office files in one pass. A document type is refused, so no entity
 * of the file's own exists; nothing is ever fetched; depth is bounded. `onEnd` hears of
 * each element with those around it, and may empty it: so a long document needs little memory.
 */
export function parseXml(
  source: string,
  onEnd: (element: XmlElement, around: readonly XmlElement[]) => void = () => undefined,
): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  let at = source.startsWith("\uFEFF") ? 1 : 0;

  while (at < source.length) {
    const parent = open.at(-1) ?? root;
    const tag = source.indexOf("<", at);
    const text = source.slice(at, tag === -1 ? source.length : tag);
    if (text !== "") parent.children.push(decodeEntities(text));
    if (tag === -1) break;

    if (source.startsWith("<!--", tag)) {
      at = after(source, "-->", tag + 4);
    } else if (source.startsWith("<![CDATA[", tag)) {
      at = after(source, "]]>", tag + 9);
      parent.children.push(source.slice(tag + 9, at - 3));
    } else if (source.startsWith("<?", tag)) {
      at = after(source, "?>", tag + 2);
    } else if (source.startsWith("<!", tag)) {
      throw new NotXml("A document type is not allowed.");
    } else if (source.startsWith("</", tag)) {
      at = after(source, ">", tag + 2);
      const name = localName(source.slice(tag + 2, at - 1).trimEnd());
      if (open.length === 1 || parent.name !== name) throw new NotXml(`Unexpected end of ${name}.`);
      open.pop();
      onEnd(parent, open);
    } else {
      const { element, end, isEmpty } = readStartTag(source, tag + 1);
      parent.children.push(element);
      at = end;
      if (isEmpty) onEnd(element, open);
      else open.push(element);
      if (open.length > deepest) throw new NotXml("Nested too deeply.");
    }
  }

  const [document] = elementsOf(root);
  if (open.length > 1 || !document) throw new NotXml("The document is cut off.");
  return document;
}

/** The child elements, or those of one name. */
export const elementsOf = (parent: XmlElement, name?: string): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name));

/** The first child element of that name. */
export const elementOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined => parent && elementsOf(parent, name)[0];

function after(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  if (found === -1) throw new NotXml(`Missing ${end}.`);
  return found + end.length;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const startTagName = /[^\s/<>="'&]+/y;
const attribute = /\s+([^\s/<>="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const startTagEnd = /\s*(\/?)>/y;

function readStartTag(source: string, from: number) {
  startTagName.lastIndex = from;
  const [name] = startTagName.exec(source) ?? [];
  if (!name) throw new NotXml("A name is missing.");

  const attributes: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>;
  let at = from + name.length;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(source);
    if (!found) break;
    at = attribute.lastIndex;
    const [, attributeName = "", double, single = ""] = found;
    if (!isBookkeeping(attributeName)) attributes[localName(attributeName)] = decodeEntities(double ?? single);
  }

  startTagEnd.lastIndex = at;
  const end = startTagEnd.exec(source);
  if (!end) throw new NotXml(`The tag ${name} is not closed.`);
  const element: XmlElement = { name: localName(name), attributes, children: [] };
  return { element, end: startTagEnd.lastIndex, isEmpty: end[1] === "/" };
}

/** Word repeats namespaces and revision identifiers thousands of times; keeping them would double the memory. */
const isBookkeeping = (name: string) => name.startsWith("xmlns") || name.startsWith("w:rsid");

const decodeEntities = (text: string) => (text.includes("&") ? text.replaceAll(/&(#?[0-9A-Za-z]{0,12})(;?)/g, decodeEntity) : text);

function decodeEntity(entity: string, name: string, semicolon: string): string {
  const named = namedEntities[name];
  if (semicolon && named !== undefined) return named;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!semicolon || !name.startsWith("#") || !(code > 0 && code <= 0x10ffff)) throw new NotXml(`Unknown ${entity}.`);
  return String.fromCodePoint(code);
}
