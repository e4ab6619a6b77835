import { declaration } from "@/lib/office-file";

export const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/*
 * Both families have every Kazakh letter on Windows and macOS. LibreOffice has faces of its own,
 * exactly as wide, for where they are missing; the font table names them for other programs.
 */
const fonts = [
  { name: "Times New Roman", instead: "Liberation Serif", family: "roman", panose: "02020603050405020304" },
  { name: "Arial", instead: "Liberation Sans", family: "swiss", panose: "020B0604020202020204" },
];

const ink = "1A1F26";
const navy = "1F3A5F";
const muted = "59636F";
const rule = "C4CCD6";
export const tint = "EDF1F6";

/** How far the value of a fact stands from its label, in twentieths of a point, as all measures here. */
const factIndent = 3_300;

/** In half points. A style looks like the one that it is based on but for what it says itself. */
type Style = {
  id: string;
  name: string;
  basedOn?: string;
  size?: number;
  isSans?: boolean;
  isBold?: boolean;
  color?: string;
  keepsWithNext?: boolean;
  before?: number;
  after?: number;
  /** In 240ths of a line. */
  line?: number;
  indent?: number;
  hanging?: number;
  ruleAbove?: string;
  ruleBelow?: string;
  bar?: string;
  outline?: number;
  isList?: boolean;
};

const heading = { isSans: true, isBold: true, keepsWithNext: true, line: 240 };

const styles = [
  { id: "Heading1", name: "heading 1", ...heading, size: 32, color: navy, after: 80, outline: 0 },
  { id: "Heading2", name: "heading 2", ...heading, size: 26, color: navy, before: 400, after: 120, outline: 1 },
  { id: "Heading3", name: "heading 3", ...heading, size: 22, before: 360, after: 100, ruleAbove: rule, outline: 2 },
  { id: "Title", name: "Title", ...heading, size: 46, color: navy, before: 60, after: 80 },
  { id: "Subtitle", name: "Subtitle", isSans: true, size: 24, color: muted, after: 280, line: 240, ruleBelow: navy },
  { id: "Eyebrow", name: "State", ...heading, size: 22, color: muted, after: 0 },
  { id: "FrontHeading", name: "TOC Heading", ...heading, size: 26, color: navy, before: 320, after: 120 },
  { id: "TOC1", name: "toc 1", isSans: true, isBold: true, size: 20, before: 160, after: 60 },
  { id: "TOC2", name: "toc 2", isSans: true, size: 20, after: 50, indent: 280 },
  { id: "Note", name: "Note", isSans: true, size: 18, color: muted, before: 60, after: 60, line: 240 },
  { id: "Caution", name: "Caution", basedOn: "Note", isBold: true, color: "7A4A00", keepsWithNext: true },
  { id: "Label", name: "Label", ...heading, size: 18, color: muted, before: 180, after: 40 },
  { id: "Quotation", name: "Quotation", indent: 300, bar: navy },
  { id: "QuotationItem", name: "Quotation item", basedOn: "Quotation", indent: 800, hanging: 500 },
  { id: "Fact", name: "Fact", isSans: true, size: 19, before: 20, after: 20, indent: factIndent, hanging: factIndent },
  { id: "ListItem", name: "List item", isSans: true, size: 19, after: 60, indent: 300, hanging: 300, isList: true },
  { id: "TableText", name: "Table text", isSans: true, size: 19, before: 30, after: 30, line: 240 },
  { id: "PageEdge", name: "Page edge", isSans: true, size: 16, color: muted, after: 0, line: 240 },
] as const satisfies Style[];

/** The styles of a paragraph; in Word a reader changes the look of the document by changing them. */
export type ParagraphStyle = "Normal" | (typeof styles)[number]["id"];

const fontXml = (isSans?: boolean) => {
  const name = fonts[isSans ? 1 : 0]?.name;
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
};

const sizeXml = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

const borderXml = (side: string, color: string, size: number, space: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;

function bordersXml({ ruleAbove, ruleBelow, bar }: Style): string {
  const borders = [
    ruleAbove && borderXml("top", ruleAbove, 6, 6),
    bar && borderXml("left", bar, 16, 10),
    ruleBelow && borderXml("bottom", ruleBelow, 12, 12),
  ];
  return borders.some(Boolean) ? `<w:pBdr>${borders.filter(Boolean).join("")}</w:pBdr>` : "";
}

function spacingXml({ before, after, line }: Style): string {
  const attributes = [
    before !== undefined && ` w:before="${before}"`,
    after !== undefined && ` w:after="${after}"`,
    line !== undefined && ` w:line="${line}" w:lineRule="auto"`,
  ].filter(Boolean);
  return attributes.length > 0 ? `<w:spacing${attributes.join("")}/>` : "";
}

/** The styles that Word has itself, and here only get another look. */
const ofWord = /^(heading \d|toc \d|TOC Heading|Title|Subtitle)$/;

/** The order of the elements is the schema's: Word refuses any other. */
function styleXml(style: Style): string {
  const { id, name, basedOn = "Normal", size, isSans, isBold, color, indent, hanging, outline } = style;
  return [
    `<w:style w:type="paragraph"${ofWord.test(name) ? "" : ` w:customStyle="1"`} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>`,
    style.keepsWithNext && "<w:keepNext/>",
    style.isList && `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`,
    bordersXml(style),
    hanging && `<w:tabs><w:tab w:val="left" w:pos="${indent}"/></w:tabs>`,
    spacingXml(style),
    indent && `<w:ind w:left="${indent}"${hanging ? ` w:hanging="${hanging}"` : ""}/>`,
    outline !== undefined && `<w:outlineLvl w:val="${outline}"/>`,
    "</w:pPr><w:rPr>",
    isSans && fontXml(isSans),
    isBold && "<w:b/><w:bCs/>",
    color && `<w:color w:val="${color}"/>`,
    size && sizeXml(size),
    "</w:rPr></w:style>",
  ]
    .filter(Boolean)
    .join("");
}

export const stylesXml = (language: string) =>
  [
    `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml()}`,
    `<w:color w:val="${ink}"/>${sizeXml(23)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>`,
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>`,
    ...styles.map(styleXml),
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>`,
    `<w:style w:type="character" w:customStyle="1" w:styleId="Muted"><w:name w:val="Muted"/><w:rPr><w:color w:val="${muted}"/></w:rPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>`,
    borderXml("top", rule, 4, 0),
    borderXml("bottom", rule, 4, 0),
    borderXml("insideH", rule, 4, 0),
    `</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`,
  ].join("");

export const numberingXml = [
  `${declaration}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>`,
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>`,
  `<w:pPr><w:ind w:left="300" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>`,
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
].join("");

export const fontTableXml = [
  `${declaration}<w:fonts xmlns:w="${main}">`,
  ...fonts.map(
    ({ name, instead, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="CC"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ),
  "</w:fonts>",
].join("");

export const settingsXml = (language: string) =>
  [
    `${declaration}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`,
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
    `<w:themeFontLang w:val="${language}"/></w:settings>`,
  ].join("");
