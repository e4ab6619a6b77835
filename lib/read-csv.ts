import { columnName } from "@/lib/spreadsheet";
import { TableRefused, tableLimits, type TableRow } from "@/lib/table";

const delimiters = [",", ";", "\t"];
/** Enough to see which of them parts the columns. */
const sampleSize = 4_096;

/**
 * The rows of a comma-, semicolon- or tab-separated text (RFC 4180), as its pieces come. Only the row being read
 * is held, and a row that outgrows the limits is refused before it is whole.
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const reader = new CsvReader();
  let head: string | null = "";
  for await (const piece of pieces) {
    if (head === null) {
      yield* reader.read(piece);
      continue;
    }
    head += piece;
    if (head.length < sampleSize) continue;
    yield* reader.begin(head);
    head = null;
  }
  if (head !== null) yield* reader.begin(head);
  yield* reader.end();
}

class CsvReader {
  #delimiter = ",";
  #stop = /[",\r\n]/g;
  #cells: string[] = [];
  #cell = "";
  #rows = 0;
  #isQuoted = false;
  /** The last character ended a quotation; another quote would mean that it was part of the text. */
  #hasClosed = false;
  #isAfterReturn = false;

  *begin(head: string): Generator<TableRow> {
    const [line = ""] = head.replaceAll(/"[^"]*"/g, "").split(/[\r\n]/, 1);
    const count = (delimiter: string) => line.split(delimiter).length;
    this.#delimiter = delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
    this.#stop = new RegExp(`["\\r\\n${this.#delimiter}]`, "g");
    yield* this.read(head);
  }

  *read(text: string): Generator<TableRow> {
    let at = 0;
    while (at < text.length) {
      if (this.#isQuoted) {
        const quote = text.indexOf('"', at);
        this.#add(text.slice(at, quote === -1 ? text.length : quote));
        if (quote === -1) return;
        this.#isQuoted = false;
        this.#hasClosed = true;
        at = quote + 1;
        continue;
      }
      this.#stop.lastIndex = at;
      const stop = this.#stop.exec(text)?.index ?? text.length;
      if (stop > at) {
        this.#isAfterReturn = false;
        this.#hasClosed = false;
        this.#add(text.slice(at, stop));
      }
      if (stop === text.length) return;
      yield* this.#take(text.charAt(stop));
      at = stop + 1;
    }
  }

  *end(): Generator<TableRow> {
    if (this.#isQuoted) throw new TableRefused("unreadable", this.#place());
    if (this.#cell !== "" || this.#cells.length > 0) yield this.#row();
  }

  *#take(character: string): Generator<TableRow> {
    const isLineEnd = character === "\n" && this.#isAfterReturn;
    const wasClosed = this.#hasClosed;
    this.#isAfterReturn = character === "\r";
    this.#hasClosed = false;
    if (isLineEnd) return;
    if (character === '"') {
      if (wasClosed || this.#cell !== "") this.#add('"');
      this.#isQuoted = wasClosed || this.#cell === "";
    } else if (character === this.#delimiter) {
      this.#endCell();
    } else {
      yield this.#row();
    }
  }

  #add(text: string) {
    this.#cell += text;
    if (this.#cell.length > tableLimits.cell) throw new TableRefused("cellTooLong", this.#place());
  }

  /** A spreadsheet would run it; what it comes to, nobody here knows. */
  #endCell() {
    if (this.#cell.startsWith("=")) throw new TableRefused("hasFormula", this.#place());
    if (this.#cells.length >= tableLimits.columns) throw new TableRefused("tooManyColumns");
    this.#cells.push(this.#cell);
    this.#cell = "";
  }

  #row(): TableRow {
    this.#endCell();
    this.#rows += 1;
    if (this.#rows > tableLimits.rows) throw new TableRefused("tooManyRows");
    const row = { number: this.#rows, cells: this.#cells };
    this.#cells = [];
    return row;
  }

  #place = () => `${columnName(this.#cells.length)}${this.#rows + 1}`;
}
