import { toLatin } from "../repair/rules";

/** What a UN document symbol says about the document. */
export interface FoundSymbol {
  raw: string;
  symbol: string;
  body: string | null;
  country: string | null;
  kind: "CONCLUDING_OBSERVATIONS" | "LIST_OF_ISSUES" | "VIEWS" | "OTHER";
}

const bodies = ["CCPR", "CEDAW", "CERD", "CRPD", "CAT", "CED", "CMW", "CRC"];
const pattern =
  /(?<![\p{L}\d/])[A-ZАВСЕНКМОРТХ]{1,5}(?:\s?\/\s?[A-ZАВСЕНКМОРТХ0-9][A-ZАВСЕНКМОРТХa-z0-9.]{0,11}(?:[-–‑—−][0-9]{1,3})?){1,7}/gu;

/** The symbols in a text, as written and in their normal form: plain hyphens, no blanks, Latin letters. */
export function findSymbols(text: string): FoundSymbol[] {
  return [...text.matchAll(pattern)].flatMap(([found]) => {
    const raw = found.replace(/\.$/, "");
    const symbol = toLatin(raw)
      .replaceAll(/[-–‑—−]/g, "-")
      .replaceAll(/\s/g, "");
    return isSymbol(symbol) ? [{ raw, symbol, ...describe(symbol) }] : [];
  });
}

const isSymbol = (symbol: string) =>
  bodies.some((body) => symbol.startsWith(`${body}/C/`)) || /^(?:E\/C\.12|A\/HRC|HRI|INT)\//.test(symbol);

function describe(symbol: string): Omit<FoundSymbol, "raw" | "symbol"> {
  const parts = symbol.split("/");
  const isUpr = symbol.startsWith("A/HRC/WG.6/");
  const body = symbol.startsWith("E/C.12/") ? "CESCR" : isUpr ? "UPR" : (bodies.find((name) => name === parts[0]) ?? null);
  const place = isUpr ? parts[4] : parts[2];
  const country = body !== null && /^[A-Z]{3}$/.test(place ?? "") ? (place ?? null) : null;
  const tail = country === null ? "" : (parts[3] ?? "");
  const isNote = parts.includes("Add.1");
  if (/\/D\/\d{1,5}\/\d{4}/u.test(symbol)) return { body, country: null, kind: "VIEWS" };
  const kind =
    tail === "CO" && !isNote ? "CONCLUDING_OBSERVATIONS" : (tail === "Q" || tail === "QPR") && !isNote ? "LIST_OF_ISSUES" : "OTHER";
  return { body, country, kind };
}
