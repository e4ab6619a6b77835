import { declaration, escapeXml, type FileProperties, longestLink, officeFile, type Part, relationshipTypes } from "@/lib/office-file";
import { plainText } from "@/lib/plain-text";

/** The characters that Excel holds in one cell and the links in one sheet; beyond either it calls the file damaged. */
export const cellLimit = 32_767;
const linkLimit = 65_530;

/** In points. */
const lineHeight = 12.75;
const highestRow = 409;

/** In characters: a wider sheet, made to fit one page, could not be read; it continues on the pages beside. */
const widestOnOnePage = 300;

export type Cell = null | { text: string; link?: string | null } | { date: Date } | { number: number };

/** The width is counted in characters. Where there are choices, the program offers them: those below the header of a column of another sheet. */
type Column = { title: string; width: number; choices?: { sheet: string; column: number; count: number } };

export type Sheet = {
  name: string;
  columns: Column[];
  rows: Cell[][];
  /** Columns that stay in view, with the header, when the reader scrolls. */
  frozenColumns?: number;
};

type Workbook = FileProperties & {
  /** How dates show, in the code of the format: `dd.mm.yyyy`. */
  dateFormat: string;
  sheets: Sheet[];
};

const styles = { text: 0, header: 1, link: 2, date: 3, number: 4 };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Excel reads `_x0041_` in a text as a character code, so an underscore that would begin one is itself written as a code. */
const escapeCell = (text: string) => escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));

/** The name of a column counted from nought: A … Z, AA … */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

const halfCharacter = /[\uD800-\uDBFF]$/;

/** A text that is too long for a cell, cut so that it ends in the note: nobody shall take it for the whole. */
export const cutToCell = (text: string, note: string) =>
  plainText(text)
    .slice(0, cellLimit - note.length)
    .replace(halfCharacter, "") + note;

const serial = (date: Date) => date.getTime() / 86_400_000 + 25_569;

function cellXml(cell: Cell, name: string, style?: number): string {
  if (cell === null) return "";
  if ("number" in cell) return `<c r="${name}" s="${styles.number}"><v>${cell.number}</v></c>`;
  if ("date" in cell) return `<c r="${name}" s="${styles.date}"><v>${serial(cell.date)}</v></c>`;
  if (cell.text === "") return "";
  if (cell.text.length > cellLimit) throw new RangeError(`Cell ${name} is too long: cut it, and say so.`);
  return `<c r="${name}" s="${style ?? (cell.link ? styles.link : styles.text)}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell.text)}</t></is></c>`;
}

const rowXml = (cells: Cell[], row: number, columns: Column[], style?: number) =>
  `<row r="${row + 1}" ht="${rowHeight(cells, columns)}">${cells.map((cell, column) => cellXml(cell, cellName(row, column), style)).join("")}</row>`;

/** High enough for the text that wraps: not every program works that out when it opens the file. */
function rowHeight(cells: Cell[], columns: Column[]): number {
  const lines = cells.map((cell, column) => {
    const perLine = columns[column]?.width ?? 10;
    const parts = cell && "text" in cell ? cell.text.split("\n") : [];
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  });
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 3);
}

type Link = { name: string; target: string };

const linksOf = (rows: Cell[][]): Link[] =>
  rows
    .flatMap((cells, row) =>
      cells.flatMap((cell, column): Link[] =>
        cell && "text" in cell && cell.text && cell.link ? [{ name: cellName(row + 1, column), target: cell.link }] : [],
      ),
    )
    .filter(({ target }) => target.length <= longestLink)
    .slice(0, linkLimit);

const rangeOf = ({ columns, rows }: Sheet) => ({
  first: "A1",
  last: cellName(Math.max(rows.length, 1), columns.length - 1),
});

function sheetXml(sheet: Sheet, links: Link[], isFirst: boolean): string {
  const { columns, rows, frozenColumns = 0 } = sheet;
  const { first, last } = rangeOf(sheet);
  const split = frozenColumns > 0 ? `xSplit="${frozenColumns}" ySplit="1"` : `ySplit="1"`;
  const pane = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
  const header = columns.map(({ title }) => ({ text: title }));
  const isNarrow = columns.reduce((sum, { width }) => sum + width, 0) <= widestOnOnePage;

  return [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationshipTypes}">`,
    isNarrow ? `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` : "",
    `<dimension ref="${first}:${last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">`,
    `<pane ${split} topLeftCell="${cellName(1, frozenColumns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="12.75"/><cols>`,
    ...columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`),
    `</cols><sheetData>${rowXml(header, 0, columns, styles.header)}`,
    ...rows.map((cells, row) => rowXml(cells, row + 1, columns)),
    `</sheetData><autoFilter ref="${first}:${last}"/>`,
    validationsXml(columns),
    links.length > 0 ? "<hyperlinks>" : "",
    ...links.map(({ name }, index) => `<hyperlink ref="${name}" r:id="rId${index + 1}"/>`),
    links.length > 0 ? "</hyperlinks>" : "",
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="landscape"${isNarrow ? ' fitToHeight="0"' : ""}/>`,
    `<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

/** The last row in which a program offers the choices of a column. */
const lastChosenRow = 5_001;

/** What is typed and is not among the choices is taken all the same: a list that refuses stops whoever pastes. */
function validationsXml(columns: Column[]): string {
  const offered = columns.flatMap(({ choices }, index) => {
    if (!choices || choices.count === 0) return [];
    const letters = columnName(index);
    const from = `${quotedSheet(choices.sheet)}$${columnName(choices.column)}$2:$${columnName(choices.column)}$${choices.count + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}${lastChosenRow}"><formula1>${from}</formula1></dataValidation>`;
  });
  return offered.length > 0 ? `<dataValidations count="${offered.length}">${offered.join("")}</dataValidations>` : "";
}

const quotedSheet = (name: string) => escapeXml(`'${name.replaceAll("'", "''")}'!`);

/** The filter, and what repeats on every printed page, are names that the workbook gives to cells. */
function definedNames(sheets: Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const quoted = quotedSheet(sheet.name);
    const absolute = (cell: string) => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    const { first, last } = rangeOf(sheet);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}${absolute(first)}:${absolute(last)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columnTitles(quoted, sheet)}${quoted}$1:$1</definedName>`,
    ];
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

const columnTitles = (quoted: string, { frozenColumns = 0 }: Sheet) =>
  frozenColumns > 0 ? `${quoted}$A:$${columnName(frozenColumns - 1)},` : "";

const workbookXml = (sheets: Sheet[]) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relationshipTypes}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("")}</sheets>${definedNames(sheets)}</workbook>`;

const stylesXml = (dateFormat: string) =>
  [
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(dateFormat)}"/></numFmts>`,
    `<fonts count="3"><font><sz val="10"/><name val="Arial"/><family val="2"/></font>`,
    `<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font>`,
    `<font><u/><sz val="10"/><color rgb="FF0B4F8A"/><name val="Arial"/><family val="2"/></font></fonts>`,
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
    `<fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill></fill></fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>`,
    `<border><left/><right/><top/><bottom style="thin"><color rgb="FFC9D1DB"/></bottom><diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">`,
    format({ numFmtId: 49 }),
    format({ numFmtId: 49, fontId: 1, fillId: 2, vertical: "center" }),
    format({ numFmtId: 49, fontId: 2 }),
    format({ numFmtId: 164, horizontal: "left" }),
    format({ numFmtId: 1, horizontal: "left" }),
    `</cellXfs></styleSheet>`,
  ].join("");

function format({ numFmtId = 0, fontId = 0, fillId = 0, vertical = "top", horizontal = "general" }) {
  return `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`;
}

/**
 * An Excel workbook: every sheet a table under a frozen, filterable header. Texts are typed as text and written
 * in place, so nothing that anybody wrote can become a formula.
 */
export function workbook({ sheets, dateFormat, ...properties }: Workbook): Uint8Array {
  const sheetml = "officedocument.spreadsheetml";
  const book: Part = {
    name: "xl/workbook.xml",
    mediaType: `${sheetml}.sheet.main`,
    xml: workbookXml(sheets),
    relationships: [
      ...sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: "worksheet",
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: "styles", target: "styles.xml" },
    ],
  };
  const sheetParts = sheets.map((sheet, index): Part => {
    const links = linksOf(sheet.rows);
    return {
      name: `xl/worksheets/sheet${index + 1}.xml`,
      mediaType: `${sheetml}.worksheet`,
      xml: sheetXml(sheet, links, index === 0),
      relationships: links.map(({ target }, link) => ({
        id: `rId${link + 1}`,
        type: "hyperlink",
        target,
        isExternal: true,
      })),
    };
  });
  const styleSheet = { name: "xl/styles.xml", mediaType: `${sheetml}.styles`, xml: stylesXml(dateFormat) };
  return officeFile(properties, [book, styleSheet, ...sheetParts]);
}
