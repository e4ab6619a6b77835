import { declaration, escapeXml, type FileProperties, longestLink, officeFile, type Part, relationshipTypes } from "@/lib/office-file";
import { plainText } from "@/lib/plain-text";
import { fontTableXml, main, numberingXml, type ParagraphStyle, settingsXml, stylesXml, tint } from "@/lib/word-styles";

/** The language as spelling and hyphenation know it. */
const proofing = { en: "en-GB", ru: "ru-RU", kk: "kk-KZ", fr: "fr-FR", es: "es-ES", ar: "ar-SA", zh: "zh-CN" };

type ProofingLanguage = keyof typeof proofing;

export type Piece = string | { text: string; bold?: boolean; muted?: boolean; link?: string | null };

type Setting = { language?: ProofingLanguage; bold?: boolean; alignEnd?: boolean };

type Text = Setting & { kind: "text"; style: ParagraphStyle; label?: string; pieces: Piece[] };
type Heading = { kind: "heading"; level: 1 | 2 | 3; text: string };
type Contents = { kind: "contents"; title: string };
type Figures = { kind: "figures"; title: string; header: string[]; rows: string[][]; widths: number[] };

/** A row of cells, or a line that stands over the rows below it. */
export type TableRow = string[] | { over: string };
type Table = { kind: "table"; title: string; header: string[]; rows: TableRow[]; widths: number[] };

export type Block = Text | Heading | Contents | Figures | Table;

export const paragraph = (style: ParagraphStyle, pieces: Piece[], setting: Setting = {}): Block => ({
  kind: "text",
  style,
  pieces,
  ...setting,
});

/** A text as its author broke it into lines, each line a paragraph. */
export const paragraphs = (style: ParagraphStyle, text: string, setting: Setting = {}): Block[] =>
  plainText(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(style, [line], setting));

type Labelled = "Fact" | "QuotationItem";

/** A label, and what it is the label of, in line with the others of its kind. */
export const labelled = (style: Labelled, label: string, pieces: Piece[], setting: Setting = {}): Block => ({
  kind: "text",
  style,
  label,
  pieces,
  ...setting,
});

/** The same for several lines: they stand under each other, the label before the first. */
export const labelledLines = (style: Labelled, label: string, lines: string[], setting: Setting = {}): Block[] =>
  lines
    .flatMap((line) => plainText(line).split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line, index) => labelled(style, index === 0 ? label : "", [line], setting));

/** A heading of level 1 begins a new page. */
export const heading = (level: Heading["level"], text: string): Block => ({ kind: "heading", level, text });

/**
 * The headings of levels 1 and 2, as links. Word and LibreOffice add the page numbers when the reader updates the field:
 * to be asked on opening whether it may be updated would alarm more people than the numbers would help.
 */
export const contents = (title: string): Block => ({ kind: "contents", title });

/** The first column is text, the others are figures; the header repeats on every page, the last row is the total. */
export const figures = (title: string, header: string[], rows: string[][], widths: number[]): Block => ({
  kind: "figures",
  title,
  header,
  rows,
  widths,
});

/** Texts in columns; the header repeats on every page. Widths are shares of the width of the page. */
export const table = (title: string, header: string[], rows: TableRow[], widths: number[]): Block => ({
  kind: "table",
  title,
  header,
  rows,
  widths,
});

type WordFile = Omit<FileProperties, "language"> & {
  language: ProofingLanguage;
  /** Stands at the top of every page but the first. */
  runningTitle: string;
  /** Turned, for tables of many columns. */
  isLandscape?: boolean;
  blocks: Block[];
};

/** An A4 document whose pages are numbered and whose properties name no person. */
export function wordFile({ language, runningTitle, isLandscape = false, blocks, ...properties }: WordFile): Uint8Array {
  const wordml = "officedocument.wordprocessingml";
  const body = bodyOf(blocks, isLandscape ? pageHeight - 2 * margin : textWidth);
  const edges = [
    { id: "header", type: "header", xml: edgeXml("hdr", runXml(runningTitle, {})) },
    { id: "footer", type: "footer", xml: edgeXml("ftr", pageNumberXml) },
    { id: "firstFooter", type: "footer", xml: edgeXml("ftr", pageNumberXml) },
  ];
  const looks = [
    { id: "styles", xml: stylesXml(proofing[language]) },
    { id: "numbering", xml: numberingXml },
    { id: "fontTable", xml: fontTableXml },
    { id: "settings", xml: settingsXml(proofing[language]) },
  ].map((look) => ({ ...look, type: look.id }));

  const document: Part = {
    name: "word/document.xml",
    mediaType: `${wordml}.document.main`,
    xml: `${declaration}<w:document xmlns:w="${main}" xmlns:r="${relationshipTypes}"><w:body>${body.xml}${sectionXml(isLandscape)}</w:body></w:document>`,
    relationships: [
      ...[...edges, ...looks].map(({ id, type }) => ({ id, type, target: `${id}.xml` })),
      ...[...body.links].map(([target, id]) => ({ id, type: "hyperlink", target, isExternal: true })),
    ],
  };
  return officeFile({ ...properties, language: proofing[language] }, [
    document,
    ...[...edges, ...looks].map(({ id, type, xml }) => ({
      name: `word/${id}.xml`,
      mediaType: `${wordml}.${type}`,
      xml,
    })),
  ]);
}

const [pageWidth, pageHeight, margin] = [11_906, 16_838, 1_250];

const sizeXml = (isLandscape: boolean) =>
  isLandscape
    ? `<w:pgSz w:w="${pageHeight}" w:h="${pageWidth}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${pageWidth}" w:h="${pageHeight}"/>`;

const sectionXml = (isLandscape: boolean) =>
  [
    `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>`,
    `<w:footerReference w:type="first" r:id="firstFooter"/>${sizeXml(isLandscape)}`,
    `<w:pgMar w:top="1250" w:right="${margin}" w:bottom="1150" w:left="${margin}" w:header="600" w:footer="560" w:gutter="0"/>`,
    `<w:titlePg/></w:sectPr>`,
  ].join("");

/** The width of the text between the margins. */
const textWidth = pageWidth - 2 * margin;

const edgeXml = (element: "hdr" | "ftr", content: string) =>
  `${declaration}<w:${element} xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="PageEdge"/>${
    element === "ftr" ? `<w:jc w:val="end"/>` : ""
  }</w:pPr>${content}</w:p></w:${element}>`;

const fieldXml = (name: string) => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

const pageNumberXml = `${fieldXml("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${fieldXml("NUMPAGES")}`;

/** The text of the document, and the addresses it links to, each with the name by which the text knows it. */
function bodyOf(blocks: Block[], width: number): { xml: string; links: Map<string, string> } {
  const links = new Map<string, string>();
  const listed = blocks.filter((block) => block.kind === "heading").filter(({ level }) => level < 3);
  const bookmarkOf = new Map(listed.map((block, index) => [block, `_Toc${index + 1}`]));

  const pieceXml = (piece: Piece, setting: Setting): string => {
    if (typeof piece === "string") return runXml(piece, setting);
    const { text, link, ...look } = piece;
    if (!link || link.length > longestLink) return runXml(text, { ...setting, ...look });
    const id = links.get(link) ?? `link${links.size + 1}`;
    links.set(link, id);
    return `<w:hyperlink r:id="${id}" w:history="1">${runXml(text, { ...setting, ...look, isLink: true })}</w:hyperlink>`;
  };

  const textXml = ({ style, label, pieces, ...setting }: Text): string => {
    const start = label === undefined ? "" : `${runXml(label, { ...setting, muted: style === "Fact" })}<w:r><w:tab/></w:r>`;
    return paragraphXml(style, start + pieces.map((piece) => pieceXml(piece, setting)).join(""), setting);
  };

  const blockXml = (block: Block): string => {
    switch (block.kind) {
      case "text":
        return textXml(block);
      case "heading":
        return headingXml(block, bookmarkOf.get(block));
      case "contents":
        return contentsXml(block, bookmarkOf);
      case "figures":
        return figuresXml(block);
      case "table":
        return tableXml(block, width);
    }
  };
  return { xml: blocks.map(blockXml).join(""), links };
}

/** A line break or a tab would need an element of its own; where a text stands in a line, a space says enough. */
const inLine = (text: string) => escapeXml(plainText(text).replace(/[\n\t]+/g, " "));

type Look = { bold?: boolean; muted?: boolean; isLink?: boolean; language?: ProofingLanguage };

function runXml(text: string, { bold, muted, isLink, language }: Look): string {
  const tag = language && proofing[language];
  const properties = [
    isLink ? `<w:rStyle w:val="Hyperlink"/>` : muted && `<w:rStyle w:val="Muted"/>`,
    bold === true && "<w:b/><w:bCs/>",
    bold === false && `<w:b w:val="0"/><w:bCs w:val="0"/>`,
    language === "ar" && "<w:rtl/>",
    tag && `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="${tag}"/>`,
  ].filter(Boolean);
  const look = properties.length > 0 ? `<w:rPr>${properties.join("")}</w:rPr>` : "";
  return `<w:r>${look}<w:t xml:space="preserve">${inLine(text)}</w:t></w:r>`;
}

type Layout = { startsPage?: boolean; alignEnd?: boolean; language?: ProofingLanguage };

function paragraphXml(style: ParagraphStyle, content: string, { startsPage, alignEnd, language }: Layout = {}): string {
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    startsPage ? "<w:pageBreakBefore/>" : "",
    language === "ar" ? "<w:bidi/>" : "",
    alignEnd ? `<w:jc w:val="end"/>` : "",
  ];
  return `<w:p><w:pPr>${properties.join("")}</w:pPr>${content}</w:p>`;
}

function headingXml({ level, text }: Heading, bookmark: string | undefined): string {
  const run = runXml(text, {});
  const id = bookmark?.replace("_Toc", "");
  const content = bookmark ? `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${run}<w:bookmarkEnd w:id="${id}"/>` : run;
  return paragraphXml(`Heading${level}`, content, { startsPage: level === 1 });
}

/** A field that Word recognises as its own table of contents, filled in with what it would find itself. */
function contentsXml({ title }: Contents, bookmarks: Map<Heading, string>): string {
  const entries = [...bookmarks].map(([{ level, text }, bookmark], index) => {
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml(text, {})}</w:hyperlink>`;
    return paragraphXml(`TOC${level === 1 ? 1 : 2}`, (index === 0 ? contentsStart : "") + link);
  });
  const end = paragraphXml("Normal", `${entries.length === 0 ? contentsStart : ""}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
  return [
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`,
    paragraphXml("FrontHeading", runXml(title, {}), { startsPage: true }),
    ...entries,
    `${end}</w:sdtContent></w:sdt>`,
  ].join("");
}

const contentsStart = [
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>`,
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
].join("");

function figuresXml({ title, header, rows, widths }: Figures): string {
  const rowXml = (cells: string[], kind: "header" | "row" | "total") => {
    const cellsXml = cells.map((cell, column) => {
      const shade = kind === "header" ? `<w:shd w:val="clear" w:color="auto" w:fill="${tint}"/>` : "";
      const text = paragraphXml("TableText", runXml(cell, { bold: kind !== "row" || undefined }), {
        alignEnd: column > 0,
      });
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${shade}</w:tcPr>${text}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${kind === "header" ? "<w:tblHeader/>" : ""}</w:trPr>${cellsXml.join("")}</w:tr>`;
  };
  const body = rows.map((cells, index) => rowXml(cells, index === rows.length - 1 ? "total" : "row"));
  return gridXml(title, widths, textWidth, [rowXml(header, "header"), ...body]);
}

function tableXml({ title, header, rows, widths: shares }: Table, width: number): string {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  const linesXml = (text: string, bold?: boolean) =>
    (text === "" ? [""] : plainText(text).split("\n")).map((line) => paragraphXml("TableText", runXml(line, { bold }))).join("");
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${tint}"/>`;
  const rowXml = (cells: string[], isHeader: boolean) =>
    [
      `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>`,
      ...cells.map(
        (cell, column) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${isHeader ? shade : ""}</w:tcPr>${linesXml(cell, isHeader || undefined)}</w:tc>`,
      ),
      "</w:tr>",
    ].join("");
  const overXml = (text: string) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${widths.length}"/></w:tcPr>${linesXml(text, true)}</w:tc></w:tr>`;
  return gridXml(title, widths, width, [
    rowXml(header, true),
    ...rows.map((row) => (Array.isArray(row) ? rowXml(row, false) : overXml(row.over))),
  ]);
}

const gridXml = (title: string, widths: number[], width: number, rows: string[]) =>
  [
    `<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${inLine(title)}"/></w:tblPr><w:tblGrid>`,
    ...widths.map((column) => `<w:gridCol w:w="${column}"/>`),
    `</w:tblGrid>`,
    ...rows,
    `</w:tbl>`,
  ].join("");
