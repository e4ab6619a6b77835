import { TableRefused, tableLimits } from "@/lib/table";

const deepest = 32;
const longestItem = 2_000_000;

/**
 * The objects of a JSON list, as its pieces come: a list on its own, or lists inside one object. Only the object
 * being read is held.
 */
export async function* readJsonList(pieces: AsyncIterable<string>): AsyncGenerator<{ number: number; item: object }> {
  const reader = new ListReader();
  let number = 0;
  for await (const piece of pieces)
    for (const item of reader.read(piece)) {
      number += 1;
      if (number > tableLimits.rows) throw new TableRefused("tooManyRows");
      yield { number, item };
    }
  reader.end();
}

class ListReader {
  #text = "";
  #at = 0;
  #depth = 0;
  /** How deep the objects of the open list lie. */
  #itemDepth: number | null = null;
  #itemStart: number | null = null;
  #gapStart = 0;
  #isInText = false;
  #hasBegun = false;

  *read(piece: string): Generator<object> {
    this.#text += piece;
    for (let mark = this.#next(); mark; mark = this.#next()) {
      if (this.#isInText) {
        if (mark === "\\") this.#at += 1;
        else this.#isInText = false;
      } else if (mark === '"') {
        this.#checkGap(this.#at);
        this.#isInText = true;
      } else if (mark === "{" || mark === "[") {
        this.#open(mark);
      } else {
        const item = this.#close(mark);
        if (item) yield item;
      }
    }
    this.#forget();
  }

  end() {
    if (this.#depth !== 0 || this.#isInText || !this.#hasBegun) throw new TableRefused("unreadable");
  }

  #next(): string | undefined {
    const marks = this.#isInText ? /["\\]/g : /["[\]{}]/g;
    marks.lastIndex = this.#at;
    const mark = marks.exec(this.#text);
    if (mark) this.#at = mark.index + 1;
    return mark?.[0];
  }

  #open(mark: string) {
    if (this.#depth === this.#itemDepth && this.#itemStart === null) {
      this.#checkGap(this.#at - 1);
      this.#itemStart = this.#at - 1;
    }
    const isList = mark === "[" && this.#itemDepth === null && this.#depth <= 1;
    this.#depth += 1;
    if (this.#depth > deepest) throw new TableRefused("unreadable");
    if (!isList) return;
    this.#itemDepth = this.#depth;
    this.#gapStart = this.#at;
    this.#hasBegun = true;
  }

  #close(mark: string): object | null {
    if (this.#itemDepth !== null && this.#depth === this.#itemDepth) {
      this.#checkGap(this.#at - 1);
      if (mark !== "]") throw new TableRefused("unreadable");
      this.#itemDepth = null;
    }
    this.#depth -= 1;
    if (this.#depth < 0) throw new TableRefused("unreadable");
    if (this.#depth !== this.#itemDepth || this.#itemStart === null) return null;

    const item = parseItem(this.#text.slice(this.#itemStart, this.#at));
    this.#itemStart = null;
    this.#gapStart = this.#at;
    return item;
  }

  /** Between the objects of a list there is nothing but commas. */
  #checkGap(end: number) {
    const isGap = this.#itemDepth !== null && this.#depth === this.#itemDepth && this.#itemStart === null;
    if (isGap && /[^\s,]/.test(this.#text.slice(this.#gapStart, end))) throw new TableRefused("unreadable");
  }

  /** What has been read is let go, but for the object that is still open. */
  #forget() {
    this.#checkGap(this.#text.length);
    const from = this.#itemStart ?? this.#text.length;
    this.#at = Math.max(this.#at, this.#text.length) - from;
    this.#text = this.#text.slice(from);
    this.#itemStart = this.#itemStart === null ? null : 0;
    this.#gapStart = 0;
    if (this.#text.length > longestItem) throw new TableRefused("cellTooLong");
  }
}

function parseItem(text: string): object {
  const item: unknown = parse(text);
  if (typeof item !== "object" || item === null || Array.isArray(item)) throw new TableRefused("unreadable");
  return item;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TableRefused("unreadable");
  }
}
