import { describe, expect, it } from "vitest";
import { readPdf } from "./pdf";
import { aColumn, aPdf, password, type PdfLine } from "./pdf/factories";

const full = "The mill of the village stands by the river and grinds the corn of all who live there";
const also = "in summer and in winter, and nobody has ever counted how many sacks were carried to it";
const furniture = (number: number): PdfLine[] => [
  { text: "RUR/C/1", y: 800, bold: true, size: 9, x: number % 2 === 0 ? 72 : 480 },
  { text: String(number), y: 30, bold: true, size: 9, x: number % 2 === 0 ? 72 : 480 },
];
const textsOf = async (pages: PdfLine[][]) => (await readPdf(aPdf(pages))).paragraphs.map(({ part, text }) => `${part}: ${text}`);

describe("the lines of a page become paragraphs", () => {
  it("by their distance, their size and their weight", async () => {
    const lines = [
      { text: "A title in large letters that", y: 760, size: 17, bold: true },
      { text: "goes on below", y: 740, size: 17, bold: true },
      { text: "Mills", y: 700, bold: true },
      ...aColumn(680, [`1. ${full}`, also, "and back."]),
      ...aColumn(638, [`2. ${full}`, "again."]),
    ];
    const { paragraphs, emptyPages } = await readPdf(aPdf([lines]));
    expect(paragraphs).toEqual([
      { text: "A title in large letters that\ngoes on below", bold: true, italic: false, part: "body", isJoined: false },
      { text: "Mills", bold: true, italic: false, part: "body", isJoined: false },
      { text: `1. ${full}\n${also}\nand back.`, bold: false, italic: false, part: "body", isJoined: false },
      { text: `2. ${full}\nagain.`, bold: false, italic: false, part: "body", isJoined: false },
    ]);
    expect(emptyPages).toEqual([]);
  });

  it("by short lines, indents and numbers where they stand close", async () => {
    expect(
      await textsOf([
        [
          ...aColumn(700, [full, "and ends."]),
          ...aColumn(676, [full], { x: 90 }),
          ...aColumn(664, [also, "and stops short.", "Another begins after it:", "(a) one limb;", "(b) another limb."]),
        ],
      ]),
    ).toEqual([
      `body: ${full}\nand ends.`,
      `body: ${full}\n${also}\nand stops short.`,
      "body: Another begins after it:",
      "body: (a) one limb;",
      "body: (b) another limb.",
    ]);
  });

  it("whatever the order in which a page writes its lines, unless it has columns", async () => {
    expect(
      await textsOf([
        [
          { text: "below", y: 300 },
          { text: "Above", y: 700 },
        ],
      ]),
    ).toEqual(["body: Above", "body: below"]);
    const columns = [...aColumn(700, ["One column", "goes on."], { x: 72 }), ...aColumn(700, ["The other", "follows."], { x: 320 })];
    expect(
      (await textsOf([columns]))
        .join(" ")
        .replaceAll(/body: |\n/g, " ")
        .trim(),
    ).toMatch(/One column\s+goes on\.\s+The other\s+follows\./);
  });

  it("keeps what stands beside each other apart, and raised figures where they stand", async () => {
    const line = [
      { text: "1.", y: 700 },
      { text: "Text", y: 700, x: 110 },
      { text: "2", y: 704, x: 130, size: 6 },
      { text: "goes on.", y: 700, x: 137 },
    ];
    expect(await textsOf([line])).toEqual(["body: 1.\tText2 goes on."]);
  });
});

it("takes a text that is written twice to look bold for one", async () => {
  const twice = [
    { text: "Mills", y: 700 },
    { text: "Mills", y: 700, x: 72.3 },
  ];
  expect(await textsOf([twice])).toEqual(["body: Mills"]);
  expect(await textsOf([[...twice.slice(0, 1), { text: "Mills", y: 700, x: 98 }]])).toEqual(["body: Mills Mills"]);
});

describe("a text that goes over pages", () => {
  const last = "The paragraph on this page is so long that it goes on over the foot of it and up to the";
  const pages = [
    [
      ...furniture(1),
      ...aColumn(700, [`1. ${full}`, last]),
      { text: "1 A note in small print", y: 60, size: 8 },
      { text: "with a second line.", y: 50, size: 8 },
    ],
    [...furniture(2), ...aColumn(760, ["next one, where it ends.", `2. ${full}`, "with its own end."])],
    [...furniture(3), ...aColumn(760, [`3. ${full}`, "the end."])],
  ];

  it("stands together, before the notes and what every page repeats", async () => {
    expect(await textsOf(pages)).toEqual([
      `body: 1. ${full}\n${last}\nnext one, where it ends.`,
      "note: 1 A note in small print\nwith a second line.",
      "page: RUR/C/1",
      "page: 1",
      `body: 2. ${full}\nwith its own end.`,
      "page: RUR/C/1",
      "page: 2",
      `body: 3. ${full}\nthe end.`,
      "page: RUR/C/1",
      "page: 3",
    ]);
  });

  it("is marked where a full line ends with a sentence", async () => {
    const unsure = [aColumn(700, [full, `${also.slice(0, -7)} there.`]), aColumn(760, ["Whether this goes on nobody knows."])];
    const { paragraphs } = await readPdf(aPdf(unsure));
    expect(paragraphs.map(({ isJoined }) => isJoined)).toEqual([true]);
  });

  it("ends with the page where its line is short, or a number or bold letters follow", async () => {
    const starts = ["Another sentence.", "2. Another paragraph."].map((text) => [aColumn(700, [full, "the end."]), aColumn(760, [text])]);
    for (const two of starts) expect(await textsOf(two)).toHaveLength(2);
    expect(await textsOf([aColumn(700, [full]), aColumn(760, ["A heading"], { bold: true })])).toHaveLength(2);
  });

  it("says which pages hold no text", async () => {
    expect((await readPdf(aPdf([aColumn(700, [full]), [], []]))).emptyPages).toEqual([2, 3]);
  });
});

describe("a PDF is refused", () => {
  it.each([
    ["when no page has text", aPdf([[], []]), "noText"],
    ["when a password protects it", aPdf([aColumn(700, [full])], password), "encrypted"],
    ["when it is none", Buffer.from("%PDF-1.7 …"), "damaged"],
    ["when it is empty", new Uint8Array(), "damaged"],
    ["when it has a thousand pages and one", aPdf(Array.from({ length: 1_001 }, () => [])), "tooLong"],
  ])("%s", async (_, bytes, reason) => {
    await expect(readPdf(new Uint8Array(bytes))).rejects.toMatchObject({ reason });
  });
});
