import { scaleLinear } from "d3-scale";
import { useLocale } from "next-intl";
import { useId, type ReactNode } from "react";
import type { Tone } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

/** `shown` stands for the plain number. */
export type Bar = { key: string; label: string; value: number; shown?: ReactNode; href?: string; tone?: Tone };

/** A bar chart that is its own table: every bar stands in a row with its name and its number. */
export function BarChart({
  title,
  description,
  labelHeader,
  valueHeader,
  barHeader,
  rows,
}: {
  title: ReactNode;
  description?: ReactNode;
  labelHeader: string;
  valueHeader: string;
  /** What the length of a bar means, for the table's heading. */
  barHeader: string;
  rows: readonly Bar[];
}) {
  const locale = useLocale();
  const noteId = useId();
  const percent = scaleLinear()
    .domain([0, Math.max(1, ...rows.map(({ value }) => value))])
    .range([0, 100]);

  return (
    <div>
      <table className="ledger chart" aria-describedby={description ? noteId : undefined}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHeader}</th>
            <th scope="col" className="bar">
              <span className="sr-only">{barHeader}</span>
            </th>
            <th scope="col" className="end">
              {valueHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, value, shown, href, tone }) => (
            <tr key={key} className={tone && `tone-${tone}`}>
              <th scope="row">{href ? <Link href={href}>{label}</Link> : label}</th>
              <td className="bar">
                <svg aria-hidden="true">
                  <rect className="bar-fill" y="15%" height="70%" width={`${percent(value)}%`} />
                  <line className="bar-base" y1="0" y2="100%" />
                </svg>
              </td>
              <td className="end">{shown ?? formatNumber(value, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {description && (
        <p id={noteId} className="quiet mt-2">
          {description}
        </p>
      )}
    </div>
  );
}
