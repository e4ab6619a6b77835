import type { Tone } from "@/components/ui/tag";
import { hatches } from "@/lib/hatching";

export type PatternedSeries = { key: string; tone: Tone };

const patternId = (prefix: string, place: number) => `${prefix}-${place}`;

export const patternFill = (prefix: string, place: number) => `url(#${patternId(prefix, place)})`;

export function Patterns({ prefix, series }: { prefix: string; series: readonly PatternedSeries[] }) {
  return (
    <svg className="chart-patterns" aria-hidden="true">
      <defs>
        {series.map(({ key, tone }, place) => (
          <pattern
            key={key}
            id={patternId(prefix, place)}
            className={`tone-${tone} chart-pattern`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className={place % hatches.length === 0 ? "bar-fill" : "bar-wash"} />
            <path d={hatches[place % hatches.length]} className="bar-hatch" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
