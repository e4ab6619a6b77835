import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
} from "@cantoo/pdf-lib";

import { type Cleaned, FileRefused, type Finding } from "@/lib/cleaning/cleaned";
import { cleanJpeg } from "@/lib/cleaning/jpeg";

type Found = (finding: Finding) => void;

const named = (name: string) => PDFName.of(name);
/** What a viewer does by itself, or what a click makes another program do. A link to an address is neither. */
const actions = new Set(
  ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "RichMediaExecute", "Movie", "Sound", "Thread"].map(
    (name) => `/${name}`,
  ),
);
const removed: [key: string, finding: Finding][] = [
  ["RichMediaContent", "PROGRAMS"],
  ["3DD", "PROGRAMS"],
  ["EmbeddedFiles", "ATTACHED_FILES"],
  ["PieceInfo", "PROPERTIES"],
];
const markup = new Set(
  [
    ...["Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut"],
    ...["Stamp", "Caret", "Ink", "Popup", "Redact", "FileAttachment"],
  ].map((name) => `/${name}`),
);

/** A PDF without what tells of its authors, without programs and attached files, and without what nothing in it leads to. */
export async function cleanPdf(bytes: Uint8Array): Promise<Cleaned> {
  const document = await open(bytes);
  const { context } = document;
  const findings = new Set<Finding>();
  const found: Found = (finding) => void findings.add(finding);
  if (/%%EOF\s*[^\s\0][^]*$/.test(tailOf(bytes))) found("APPENDED_DATA");

  let isSigned = false;
  const seen = new Set<PDFObject>();
  const objects: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = objects.pop(); object; object = objects.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) {
      isSigned ||= dict.has(named("ByteRange"));
      cleanDict(dict, found);
      objects.push(...dict.values());
    } else if (dict instanceof PDFArray) objects.push(...dict.asArray());
  }
  if (isSigned) {
    if (findings.has("PROGRAMS")) throw new FileRefused("programs");
    return { bytes, findings: ["SIGNED"] };
  }

  const information = context.trailerInfo.Info && context.lookup(context.trailerInfo.Info);
  if (information instanceof PDFDict) describeInformation(information, found);
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  dropUnreached(context);
  cleanPictures(context, found);
  return { bytes: await document.save({ updateFieldAppearances: false, addDefaultPage: false }), findings: [...findings] };
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" });
    if (document.getPageCount() === 0) throw new FileRefused("damaged");
    return document;
  } catch (error) {
    if (error instanceof FileRefused || error instanceof RangeError) throw error;
    throw new FileRefused(/encrypt|password/i.test(String(error)) ? "encrypted" : "damaged");
  }
}

const tailOf = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes.subarray(-4096)).toString("latin1");
  return text.slice(Math.max(0, text.lastIndexOf("%%EOF")));
};

function cleanDict(dict: PDFDict, found: Found): void {
  const remove = (key: string, finding: Finding) => {
    dict.delete(named(key));
    found(finding);
  };
  for (const [key, finding] of removed) if (dict.has(named(key))) remove(key, finding);
  // These could be the names of a font or a picture too.
  if (dict.has(named("XFA")) && dict.has(named("Fields"))) remove("XFA", "PROGRAMS");
  if (dict.lookup(named("Metadata")) instanceof PDFStream) remove("Metadata", "PROPERTIES");
  if (dict.has(named("EF")) && (dict.has(named("F")) || dict.has(named("UF")))) remove("EF", "ATTACHED_FILES");
  const action = dict.lookup(named("S"));
  if (action instanceof PDFName && actions.has(action.asString()) && !dict.has(named("P"))) {
    for (const key of dict.keys()) dict.delete(key);
    found("PROGRAMS");
  }
  const kind = dict.lookup(named("Subtype"));
  if (!(kind instanceof PDFName) || !markup.has(kind.asString()) || !dict.has(named("Rect")) || !dict.has(named("T"))) return;
  dict.set(named("T"), PDFString.of("Author"));
  found("COMMENT_AUTHORS");
}

function describeInformation(information: PDFDict, found: Found): void {
  for (const [key, value] of information.entries()) {
    const isEmpty = (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() === "";
    if (!isEmpty) found(key.asString() === "/Author" ? "AUTHORS" : "PROPERTIES");
  }
}

/** What nothing leads to any more is not shown either, but could still be dug out of the file. */
function dropUnreached(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFStream) waiting.push(...object.dict.values());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

/** Photographs in a PDF keep what their camera wrote. */
function cleanPictures(context: PDFContext, found: Found): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(named("Filter")) !== named("DCTDecode")) continue;
    const contents = object.getContents();
    if (contents[0] !== 0xff || contents[1] !== 0xd8) continue;
    try {
      const { bytes, findings } = cleanJpeg(contents);
      if (findings.length === 0) continue;
      context.assign(ref, PDFRawStream.of(object.dict, bytes));
      findings.forEach(found);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
    }
  }
}
