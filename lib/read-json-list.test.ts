import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonList } from "./read-json-list";
import { textOf } from "./table";

const itemsOf = async (text: string, size = 65_536) => {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
  return (await Array.fromAsync(readJsonList(textOf(pieces)))).map(({ item }) => item);
};

describe("readJsonList", () => {
  it.each([
    ["[]", []],
    ['\uFEFF[{"a":1},{"b":[{"c":"]}"}]}]', [{ a: 1 }, { b: [{ c: "]}" }] }]],
    ['{"count":2,"rows":[{"a":"\\"{"},{"a":"\\\\"}]}', [{ a: '"{' }, { a: "\\" }]],
    ['{"page":{"rows":[{"x":1}]},"rows":[{"a":1}]}', [{ a: 1 }]],
  ])("%s", async (text, expected) => {
    expect(await itemsOf(text)).toEqual(expected);
    expect(await itemsOf(text, 1)).toEqual(expected);
  });

  it("reads every list of objects, however it is cut and indented", async () => {
    const list = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })));
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 2 }), async (items, size, indent) => {
        const text = JSON.stringify(items, null, indent);
        expect(JSON.stringify(await itemsOf(text, size))).toBe(JSON.stringify(items));
      }),
    );
  });

  it.each([
    "",
    "1",
    "{}",
    "[1]",
    '["a"]',
    "[[{}]]",
    '[{"a":1}',
    '[{"a":1} {x}]',
    "[{a:1}]",
    "]",
    '[{"a":1}}',
    "[{} x]",
    `${"[{".repeat(40)}`,
  ])("refuses %s", async (text) => {
    await expect(itemsOf(text)).rejects.toMatchObject({ reason: "unreadable" });
    await expect(itemsOf(text, 1)).rejects.toMatchObject({ reason: "unreadable" });
  });

  it("refuses an object that does not end", async () => {
    await expect(itemsOf(`[{"a":"${"x".repeat(3_000_000)}`)).rejects.toMatchObject({ reason: "cellTooLong" });
  });
});
