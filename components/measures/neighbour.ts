/** The cell that a key leads to: beside, above or below, or the one that comes next; null where there is none. */
export function neighbour(cell: HTMLTableCellElement | null, key: string): HTMLElement | null {
  const table = cell?.closest("table");
  if (!cell || !table) return null;
  const all = [...table.querySelectorAll<HTMLTableCellElement>("[data-cell]")];
  const at = all.indexOf(cell);
  if (key === "Next") return all[at + 1] ?? null;
  if (key === "Previous") return all[at - 1] ?? null;
  const row = all.filter((one) => one.parentElement === cell.parentElement);
  if (key === "ArrowRight") return row[row.indexOf(cell) + 1] ?? null;
  if (key === "ArrowLeft") return row[row.indexOf(cell) - 1] ?? null;
  const column = all.filter((one) => one.cellIndex === cell.cellIndex);
  if (key === "ArrowDown") return column[column.indexOf(cell) + 1] ?? null;
  if (key === "ArrowUp") return column[column.indexOf(cell) - 1] ?? null;
  return null;
}
