import { type Cleaned, FileRefused } from "@/lib/cleaning/cleaned";

/** A cell that a spreadsheet would run: it calls a function or another program. A sign before a number is none. */
const formula = /(?:^|[,;\t"])(?:=[^=\s]|[+\-@][^\s\d.,;][^,;\t"\n\r]*[(|!])/m;

/** A table in plain text; one that holds formulas is refused, because opening it would run them. */
export function cleanTable(bytes: Uint8Array): Cleaned {
  if (formula.test(new TextDecoder("latin1").decode(bytes))) throw new FileRefused("formulas");
  return { bytes, findings: [] };
}
