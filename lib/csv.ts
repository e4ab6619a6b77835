import { stringify } from "csv-stringify/sync";
import { plainText } from "@/lib/plain-text";

/** A spreadsheet runs a cell that begins like this, quoted or not; an apostrophe before it keeps it text. */
const runsAsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\n]/;

function inert(text: string) {
  const plain = plainText(text);
  return runsAsFormula.test(plain) ? `'${plain}` : plain;
}

/** A comma-separated file (RFC 4180) in UTF-8 with a byte order mark, in which no cell is ever a formula. */
export function csv(rows: readonly (readonly string[])[]): Uint8Array {
  const inertRows = rows.map((row) => row.map(inert));
  return new TextEncoder().encode(stringify(inertRows, { bom: true, record_delimiter: "windows", quote_record_delimiter: true }));
}
