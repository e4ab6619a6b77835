import { describe, expect, it } from "vitest";
import { elementOf, elementsOf, NotXml, parseXml } from "./xml";

describe("parseXml", () => {
  it("reads elements, attributes and text without their prefixes", () => {
    const document = parseXml(
      `<?xml version="1.0"?><w:p xmlns:w="urn:w" w:id='1'><!-- not shown --><w:r w:val="a &amp; b"/><w:t>x &lt; &#1103; &#x44F;</w:t></w:p>`,
    );
    expect(document).toMatchObject({ name: "p", attributes: { id: "1" } });
    expect(elementOf(document, "r")?.attributes.val).toBe("a & b");
    expect(elementOf(document, "t")?.children).toEqual(["x < я я"]);
  });

  it("keeps character data as it stands", () => {
    expect(parseXml("<a><![CDATA[<b> & c]]></a>").children).toEqual(["<b> & c"]);
  });

  it("tells of each element as it ends, so that it can be let go", () => {
    const ended: string[] = [];
    const document = parseXml("<a><b><c/></b><b/></a>", (element, around) => {
      ended.push([...around.slice(1).map(({ name }) => name), element.name].join("/"));
      element.children = [];
    });
    expect(ended).toEqual(["a/b/c", "a/b", "a/b", "a"]);
    expect(elementsOf(document)).toEqual([]);
  });

  it.each([
    ["a document type", `<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>`],
    ["an entity of its own", "<a>&b;</a>"],
    ["an unfinished entity", "<a>&amp</a>"],
    ["a number that is no character", "<a>&#1114112;</a>"],
    ["a tag that is not closed", "<a><b></b>"],
    ["tags that cross", "<a><b></a></b>"],
    ["an end without a beginning", "<a/></a>"],
    ["text cut off inside a tag", `<a b="1`],
    ["an attribute without quotes", "<a b=1></a>"],
    ["a comment without end", "<a><!-- "],
    ["nothing", ""],
    ["plain text", "text"],
    ["a hundred thousand levels", "<a>".repeat(100_000)],
  ])("refuses %s", (_, source) => {
    expect(() => parseXml(source)).toThrow(NotXml);
  });

  it("has no name that would reach into the program", () => {
    expect(parseXml(`<a __proto__="x"/>`).attributes).toHaveProperty("__proto__", "x");
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it.each([`<a b="${"x".repeat(2_000_000)}`, `<a ${"b ".repeat(500_000)}>`, `<${" ".repeat(2_000_000)}`, "&".repeat(1_000_000)])(
    "refuses a long broken text quickly",
    (source) => {
      const start = performance.now();
      expect(() => parseXml(source.startsWith("<") ? source : `<a>${source}</a>`)).toThrow(NotXml);
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
