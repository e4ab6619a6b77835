import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";
import { isOn, valueOf } from "./properties";

/** What a paragraph has from its style and the styles that one is based on. */
export interface ResolvedStyle {
  id: string | null;
  name: string | null;
  list: string | undefined;
  level: number | undefined;
  outlineLevel: number | null;
  bold: boolean;
  italic: boolean;
}

export interface Styles {
  paragraph(id: string | undefined): ResolvedStyle;
  /** What a character style says of bold or italic; undefined where it is silent. */
  character(id: string | undefined, property: "b" | "i"): boolean | undefined;
}

const longestChain = 20;

/** Reads styles.xml; without one, every paragraph is plain. */
export function readStyles(xml: string | undefined): Styles {
  const styles = new Map<string, XmlElement>();
  let fallback: string | undefined;

  for (const style of xml === undefined ? [] : elementsOf(parseXml(xml), "style")) {
    const id = style.attributes.styleId;
    if (id === undefined) continue;
    styles.set(id, style);
    if (style.attributes.type === "paragraph" && ["1", "true", "on"].includes(style.attributes.default ?? "")) fallback = id;
  }

  function chainOf(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = id === undefined ? undefined : styles.get(id);
    while (style && chain.length < longestChain) {
      chain.push(style);
      style = styles.get(valueOf(style, "basedOn") ?? "");
    }
    return chain;
  }

  const resolved = new Map<string, ResolvedStyle>();

  return {
    paragraph(wanted) {
      const id = wanted !== undefined && styles.has(wanted) ? wanted : fallback;
      const known = resolved.get(id ?? "");
      if (known) return known;

      const chain = chainOf(id);
      const properties = chain.map((style) => elementOf(style, "pPr"));
      const numbering = properties.map((of) => elementOf(of, "numPr"));
      const first = (of: (XmlElement | undefined)[], name: string) =>
        of.map((element) => valueOf(element, name)).find((value) => value !== undefined);
      const toggle = (name: "b" | "i") =>
        isOn(chain.map((style) => elementOf(elementOf(style, "rPr"), name)).find((found) => found !== undefined));
      const level = first(numbering, "ilvl");
      const outline = first(properties, "outlineLvl");

      const style: ResolvedStyle = {
        id: id ?? null,
        name: valueOf(chain[0], "name") ?? null,
        list: first(numbering, "numId"),
        level: level === undefined ? undefined : Number(level),
        outlineLevel: outline === undefined ? builtInLevel(chain) : Number(outline),
        bold: toggle("b"),
        italic: toggle("i"),
      };
      resolved.set(id ?? "", style);
      return style;
    },
    character(id, property) {
      const found = chainOf(id)
        .map((style) => elementOf(elementOf(style, "rPr"), property))
        .find((element) => element !== undefined);
      return found && isOn(found);
    },
  };
}

/** Programs other than Word leave the level out of the styles that have it by their name. */
function builtInLevel(chain: XmlElement[]): number | null {
  const level = chain.map((style) => /^heading ([1-9])$/i.exec(valueOf(style, "name") ?? "")?.[1]).find(Boolean);
  return level === undefined ? null : Number(level) - 1;
}
