type Found<Row> = {
  /** How many rows a page shows; one more was asked for, to know whether there are more. */
  size: number;
  isBack: boolean;
  /** Whether it was asked for from a place on, and not from the beginning. */
  isFurther: boolean;
  cursorOf: (row: Row) => string;
};

/** One page of a list that is walked by cursors, and the cursors of its neighbours. Going back, rows are found in reverse. */
export function pageOf<Row>(found: readonly Row[], { size, isBack, isFurther, cursorOf }: Found<Row>) {
  const isMore = found.length > size;
  const rows = found.slice(0, size);
  if (isBack) rows.reverse();
  const [head, tail] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    previous: head && (isBack ? isMore : isFurther) ? cursorOf(head) : null,
    next: tail && (isBack || isMore) ? cursorOf(tail) : null,
  };
}
