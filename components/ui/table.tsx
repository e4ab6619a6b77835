import { useId, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/i18n/navigation";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  width?: "narrow" | "wide";
  /** Exactly one column names the row. */
  rowHeader?: boolean;
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type TableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  /** On a phone each row becomes a card, or the table scrolls sideways in a region of its own. */
  narrow?: "cards" | "scroll";
  /** For many columns of numbers: less room between them. */
  close?: boolean;
};

const cellClass = ({ align, width }: Pick<Column<unknown>, "align" | "width">) =>
  [align === "end" && "end", width].filter(Boolean).join(" ") || undefined;

export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  narrow = "cards",
  close = false,
}: TableProps<Row>) {
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;

  // A table laid out as cards loses its role in some browsers unless the role is said.
  const role = (name: string) => (narrow === "cards" ? name : undefined);

  const table = (
    <table className={`ledger ledger-${narrow} ${close ? "ledger-close" : ""}`.trim()} role={role("table")}>
      <caption id={captionId} className={captionHidden ? "sr-only" : undefined}>
        {caption}
      </caption>
      <thead role={role("rowgroup")}>
        <tr role={role("row")}>
          {columns.map((column) => (
            <th key={column.key} scope="col" role={role("columnheader")} className={cellClass(column)} aria-sort={column.sort?.direction}>
              <Header header={column.header} sort={column.sort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role("rowgroup")}>
        {rows.map((row) => (
          <tr key={rowKey(row)} role={role("row")}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row" role={role("rowheader")} className={cellClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role={role("cell")}
                  className={cellClass(column)}
                  data-label={narrow === "cards" ? column.header : undefined}
                >
                  {narrow === "cards" ? <div>{column.cell(row)}</div> : column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );

  if (narrow === "cards") return table;
  return (
    <div className="ledger-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </div>
  );
}

function Header({ header, sort }: { header: string; sort?: Column<unknown>["sort"] }) {
  if (!sort) return header;
  return (
    <Link href={sort.href} className="sort">
      {header}
      {sort.direction && <Icon name={sort.direction === "ascending" ? "up" : "down"} />}
    </Link>
  );
}
