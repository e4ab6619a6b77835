import { elementOf, type XmlElement } from "@/lib/xml";

/** The value of a property such as `<w:ilvl w:val="1"/>` inside its parent. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => elementOf(parent, name)?.attributes.val;

/** A property is on when its element is there and does not say otherwise. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !["0", "false", "off", "none"].includes(element.attributes.val ?? "1");
