import { FileRefused, type Finding } from "@/lib/cleaning/cleaned";
import type { PartCleaning } from "@/lib/cleaning/package";

const anybody = "Author";
const emptyMeta = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`;

/** Elements that the program fetches by itself, unlike a link, which a reader follows by hand. */
const fetched =
  /<(draw:image|draw:object|draw:object-ole|draw:plugin|draw:applet|draw:floating-frame|draw:fill-image|style:background-image|text:section-source|text:linked-section|table:table-source|table:cell-range-source|presentation:sound|db:[\w-]+)\b[^>]*>/g;
const outside = /(\sxlink:href=)(?:"(?:[a-z][a-z\d+.-]*:|\/|\\|\.\.)[^"]*"|'(?:[a-z][a-z\d+.-]*:|\/|\\|\.\.)[^']*')/i;

/** How OpenDocument files are cleaned. */
export const openDocument: PartCleaning = {
  holdsProgram: (name) => /^(Basic|Scripts)\//.test(name) && !/\/(script-l[bc]|dialog-l[bc])\.xml$/.test(name),
  looksInto: () => true,
  isSigned: (names) => names.includes("META-INF/documentsignatures.xml"),
  clean(name, text, found) {
    if (/(^|\/)meta\.xml$/.test(name)) return emptied(text, found);
    if (name === "META-INF/manifest.xml" && /encryption-data/.test(text)) throw new FileRefused("encrypted");
    if (
      /<script:event-listener\b|<office:dde-source\b|<text:dde-connection|<table:dde-link\b|xlink:href=["'](vnd\.sun\.star\.script|macro):/.test(
        text,
      )
    )
      throw new FileRefused("programs");
    const unsigned = text
      .replace(/(<(?:dc:creator|meta:creator-initials|loext:sender-initials|text:sender-[\w-]+)>)[^<]*/g, `$1${anybody}`)
      .replace(/(<text:(?:author-name|author-initials|creator|initial-creator)\b[^>]*>)[^<]*/g, `$1${anybody}`);
    if (unsigned !== text) found("COMMENT_AUTHORS");
    const placeless = unsigned.replace(/(<config:config-item [^>]*config:name="Printer(?:Name|Setup)"[^>]*>)[^<]*/g, "$1");
    if (placeless !== unsigned) found("PROPERTIES");
    const alone = placeless.replace(fetched, (element) => element.replace(outside, `$1""`));
    if (alone !== placeless) found("OUTSIDE_LINKS");
    return alone;
  },
};

function emptied(text: string, found: (finding: Finding) => void): string {
  if (/<(?:dc:creator|meta:initial-creator|meta:printed-by)>[^<]/.test(text)) found("AUTHORS");
  if (/<(?:dc:title|dc:subject|dc:description|dc:date|meta:creation-date|meta:keyword|meta:user-defined[^>]*)>[^<]/.test(text))
    found("PROPERTIES");
  return emptyMeta;
}
