import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type INumberingOptions,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DocxRefused, readDocx } from "./docx";
import { NotXml } from "./xml";

const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.START,
});
const numbering: INumberingOptions = {
  config: [
    { reference: "sections", levels: [level(0, LevelFormat.UPPER_LETTER, "%1.")] },
    {
      reference: "paragraphs",
      levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.LOWER_LETTER, "(%2)"), level(2, LevelFormat.LOWER_ROMAN, "(%3)")],
    },
    { reference: "russian", levels: [level(0, LevelFormat.RUSSIAN_LOWER, "%1)")] },
    { reference: "dots", levels: [level(0, LevelFormat.BULLET, "\uF0B7")] },
    {
      reference: "outline",
      levels: [level(0, LevelFormat.UPPER_ROMAN, "%1."), level(1, LevelFormat.DECIMAL, "%1.%2")],
    },
  ],
};
const numbered = (reference: string, text: string, depth = 0) => new Paragraph({ text, numbering: { reference, level: depth } });

async function write(children: (Paragraph | Table)[], more: object = {}) {
  const document = new Document({ numbering, sections: [{ children }], ...more });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
const read = async (children: (Paragraph | Table)[], more: object = {}) => readDocx(await write(children, more));
const labelled = (paragraphs: ReturnType<typeof readDocx>) => paragraphs.map(({ label, text }) => [label, text]);

/** Rewrites a part of a Word file. */
function change(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`There is no ${name}.`);
  return zipSync({ ...parts, [name]: strToU8(edit(new TextDecoder().decode(part))) });
}

const refusal = (bytes: Uint8Array) => {
  try {
    readDocx(bytes);
    return "read";
  } catch (error) {
    return error instanceof DocxRefused ? error.reason : error instanceof NotXml ? "notXml" : error;
  }
};

describe("automatic numbers", () => {
  it("go on across headings and start anew below the next number", async () => {
    const paragraphs = await read([
      numbered("sections", "Introduction"),
      numbered("paragraphs", "First."),
      numbered("sections", "Positive aspects"),
      numbered("paragraphs", "Second:"),
      numbered("paragraphs", "one", 1),
      numbered("paragraphs", "two:", 1),
      numbered("paragraphs", "deep", 2),
      numbered("paragraphs", "three", 1),
      new Paragraph("A heading"),
      numbered("paragraphs", "Third:"),
      numbered("paragraphs", "one again", 1),
    ]);
    expect(labelled(paragraphs)).toEqual([
      ["A.", "Introduction"],
      ["1.", "First."],
      ["B.", "Positive aspects"],
      ["2.", "Second:"],
      ["(a)", "one"],
      ["(b)", "two:"],
      ["(i)", "deep"],
      ["(c)", "three"],
      [null, "A heading"],
      ["3.", "Third:"],
      ["(a)", "one again"],
    ]);
  });

  it("come from the style where the paragraph has none of its own", async () => {
    const bytes = await write([new Paragraph({ text: "One.", style: "Para" }), new Paragraph({ text: "Two.", style: "ParaBelow" })], {
      styles: {
        paragraphStyles: [
          { id: "Para", name: "_ParaNo._G", paragraph: { numbering: { reference: "paragraphs", level: 0 } } },
          { id: "ParaBelow", name: "_ParaNo._G below", basedOn: "Para" },
        ],
      },
    });
    expect(readDocx(bytes)).toMatchObject([
      { label: "1.", text: "One.", style: "_ParaNo._G" },
      { label: "2.", text: "Two.", style: "_ParaNo._G below" },
    ]);
  });

  it("are written in Russian letters, dots, Roman and compound numbers", async () => {
    const paragraphs = await read([
      ...Array.from({ length: 11 }, (_, index) => numbered("russian", `limb ${index + 1}`)),
      numbered("dots", "dot"),
      numbered("outline", "chapter"),
      numbered("outline", "part", 1),
      numbered("outline", "chapter"),
      numbered("outline", "part", 1),
    ]);
    expect(paragraphs.map(({ label }) => label)).toEqual("а) б) в) г) д) е) ж) з) и) к) л) • I. I.1 II. II.1".split(" "));
  });

  it("start again where the list says so, and share a count where lists share a definition", async () => {
    const bytes = change(
      await write([numbered("paragraphs", "a"), numbered("paragraphs", "b"), numbered("paragraphs", "c")]),
      "word/document.xml",
      (xml) => xml.replace(/(<w:t[^>]*>b<.*?w:numId w:val=)"\d+"/s, `$1"77"`),
    );
    const list = (override: string) =>
      change(bytes, "word/numbering.xml", (xml) => {
        const [definition = ""] =
          /<w:num w:numId="\d+"[^>]*>\s*<w:abstractNumId w:val="\d+"\/>/g.exec(xml.slice(xml.lastIndexOf("<w:num "))) ?? [];
        const abstract = /abstractNumId w:val="(\d+)"/.exec(definition)?.[1] ?? "";
        return xml.replace("</w:numbering>", `<w:num w:numId="77"><w:abstractNumId w:val="${abstract}"/>${override}</w:num></w:numbering>`);
      });
    expect(readDocx(list("")).map(({ label }) => label)).toEqual(["1.", "2.", "3."]);
    const again = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>`;
    expect(readDocx(list(again)).map(({ label }) => label)).toEqual(["1.", "2.", "5."]);
  });
});

describe("readDocx", () => {
  it("shows a document as if its changes were accepted", async () => {
    const change_ = { id: 1, author: "a", date: "2030-01-01T00:00:00Z" };
    const paragraphs = await read([
      new Paragraph({
        children: [
          new TextRun("The State party "),
          new DeletedTextRun({ ...change_, text: "might" }),
          new InsertedTextRun({ ...change_, id: 2, text: "should" }),
          new TextRun(" act."),
        ],
      }),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["The State party should act."]);
  });

  it("joins a paragraph whose mark was deleted to the next one, and gives it no number", async () => {
    const bytes = change(
      await write([numbered("paragraphs", "One."), numbered("paragraphs", "Half "), numbered("paragraphs", "a paragraph.")]),
      "word/document.xml",
      (xml) =>
        xml.replace(/<\/w:numPr><\/w:pPr>(?=<w:r><w:t[^>]*>Half)/, `</w:numPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr>`),
    );
    expect(labelled(readDocx(bytes))).toEqual([
      ["1.", "One."],
      ["2.", "Half a paragraph."],
    ]);
  });

  it("says where in which table a paragraph stands", async () => {
    const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const paragraphs = await read([
      new Table({ rows: [row("a", "b"), row("c", "d")] }),
      new Paragraph("between"),
      new Table({ rows: [row("e")] }),
    ]);
    expect(paragraphs.map(({ text, cell }) => [text, cell && `${cell.table}/${cell.row}/${cell.column}`])).toEqual([
      ["a", "0/0/0"],
      ["b", "0/0/1"],
      ["c", "0/1/0"],
      ["d", "0/1/1"],
      ["between", null],
      ["e", "1/0/0"],
    ]);
  });

  it("tells what is wholly bold or italic, and what is a heading by its style", async () => {
    const paragraphs = await read([
      new Paragraph({ children: [new TextRun({ text: "Bold", bold: true }), new TextRun("  ")] }),
      new Paragraph({ children: [new TextRun({ text: "Half", bold: true }), new TextRun("bold")] }),
      new Paragraph({ children: [new TextRun({ text: "Italic", italics: true })] }),
      new Paragraph({ text: "Heading", heading: "Heading2" }),
    ]);
    expect(paragraphs.map(({ bold, italic, outlineLevel }) => [bold, italic, outlineLevel])).toEqual([
      [true, false, null],
      [false, false, null],
      [false, true, null],
      [expect.any(Boolean), false, 1],
    ]);
  });

  it("puts headers first and once, notes last, and breaks inside the text", async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("Adopted at its 144th session.")] } },
      sections: [
        {
          headers: {
            default: new Header({ children: [new Paragraph("CCPR/C/RUR/CO/3")] }),
            first: new Header({ children: [new Paragraph("CCPR/C/RUR/CO/3")] }),
          },
          properties: { titlePage: true },
          children: [
            new Paragraph({
              children: [new TextRun({ text: "Title", break: 1 }), new FootnoteReferenceRun(1), new TextRun("\tend")],
            }),
          ],
        },
      ],
    });
    const paragraphs = readDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
    expect(paragraphs.map(({ part, text }) => [part, text.trim()])).toEqual([
      ["header", "CCPR/C/RUR/CO/3"],
      ["body", "Title\tend"],
      ["note", "Adopted at its 144th session."],
    ]);
  });
});

describe("a file that is not a plain Word document", () => {
  const types = (main: string) => `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${main}"/></Types>`;
  const ordinary = "openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const zip = (document: string | Uint8Array, main = ordinary, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      "[Content_Types].xml": strToU8(types(main)),
      "word/document.xml": typeof document === "string" ? strToU8(document) : document,
      ...more,
    });
  const body = "<w:document><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>";

  it("is read when there is nothing wrong with it", () => {
    expect(readDocx(zip(body)).map(({ text }) => text)).toEqual(["Text"]);
  });

  it.each([
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "notDocx"],
    ["a spreadsheet", zip(body, "openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "notDocx"],
    ["macros by type", zip(body, "ms-word.document.macroEnabled.main+xml"), "hasMacros"],
    ["macros by part", zip(body, ordinary, { "word/vbaProject.bin": strToU8("x") }), "hasMacros"],
    ["a part of 25 MB", zip(new Uint8Array(25 * 1024 * 1024)), "tooLarge"],
    ["a part packed a thousandfold", zip(new Uint8Array(3 * 1024 * 1024)), "tooLarge"],
    [
      "too many parts",
      zip(body, ordinary, Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`p${index}`, new Uint8Array()]))),
      "tooLarge",
    ],
    ["a document type", zip(`<!DOCTYPE d [<!ENTITY a "b">]>${body}`), "notXml"],
    ["no XML", zip("Text"), "notXml"],
  ])("is refused: %s", (_, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });

  it("cannot say less than it holds: the rest is cut off", () => {
    const bytes = zip(`<w:document><w:body>${"<w:p/>".repeat(1_000)}</w:body></w:document>`);
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
    view.setUint32(second + 24, 100, true);
    expect(refusal(lying)).toBe("notXml");
  });

  it("survives styles and lists that lead back to themselves, and levels that cannot be", () => {
    const part = (name: string) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
    const bytes = zipSync({
      "[Content_Types].xml": strToU8(types(ordinary).replace("</Types>", `${part("styles")}${part("numbering")}</Types>`)),
      "word/styles.xml": strToU8(
        `<styles><style w:type="paragraph" w:styleId="a"><basedOn w:val="b"/></style><style w:type="paragraph" w:styleId="b"><basedOn w:val="a"/></style></styles>`,
      ),
      "word/numbering.xml": strToU8(
        `<numbering><abstractNum w:abstractNumId="1"><numStyleLink w:val="x"/></abstractNum><abstractNum w:abstractNumId="2"><styleLink w:val="x"/><lvl w:ilvl="99999999"><start w:val="99999999999"/><numFmt w:val="lowerRoman"/><lvlText w:val="%1.%9"/></lvl></abstractNum><num w:numId="1"><abstractNumId w:val="1"/></num></numbering>`,
      ),
      "word/document.xml": strToU8(
        `<document><body><p><pPr><pStyle w:val="a"/><numPr><ilvl w:val="99999999"/><numId w:val="1"/></numPr></pPr><r><t>Text</t></r></p></body></document>`,
      ),
    });
    expect(readDocx(bytes)).toMatchObject([{ text: "Text", label: "1.1" }]);
  });
});
