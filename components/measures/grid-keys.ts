const cellsOf = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>("[data-cell]")];

const moves: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The cell that a key leads to; undefined where there is none. Past a heading, which is one cell over all columns, `column` says where one came from. */
export function cellAt(grid: ParentNode, cell: HTMLElement, key: string, isFar: boolean, column: number): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll<HTMLElement>("tr")].map(cellsOf).filter((row) => row.length > 0);
  const at = rows.findIndex((row) => row.includes(cell));
  const row = rows[at] ?? [];
  if (key === "Home") return (isFar ? rows[0] : row)?.[0];
  if (key === "End") return (isFar ? rows.at(-1) : row)?.at(-1);
  const move = moves[key];
  if (!move) return undefined;
  if (move.rows === 0) return row[row.indexOf(cell) + move.columns];
  const next = rows[at + move.rows];
  return next?.[row.length === 1 ? column : row.indexOf(cell)] ?? next?.[0];
}

/** The cell after this one, or before it, in the order of reading. */
export const besides = (grid: ParentNode, cell: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const all = cellsOf(grid);
  return all[all.indexOf(cell) + step];
};

/** Tab stops at one cell of the sheet, and at nothing inside another. */
export function stopAt(grid: ParentNode, cell: HTMLElement | undefined): void {
  const stops = cellsOf(grid).filter((one) => one.tabIndex === 0);
  const wanted = cell ?? stops[0] ?? cellsOf(grid)[0];
  for (const one of stops) if (one !== wanted) one.tabIndex = -1;
  if (wanted) wanted.tabIndex = 0;
  for (const link of grid.querySelectorAll<HTMLElement>("[data-cell] a")) link.tabIndex = -1;
}

export const cellNamed = (grid: ParentNode, name: string): HTMLElement | undefined =>
  cellsOf(grid).find((one) => one.dataset.cell === name);
