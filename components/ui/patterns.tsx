import type { Tone } from "@/components/ui/tag";

/** Neighbours in a stack differ by their pattern as well as by their colour. */
const strokes = ["", "M0 8 8 0M-2 2 2-2M6 10l4-4", "M0 2h8M0 6h8", "M2 0v8M6 0v8", "M0 0l8 8M0 8 8 0", "M0 8 8 0"];

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
            <rect width="8" height="8" className={place % strokes.length === 0 ? "bar-fill" : "bar-wash"} />
            <path d={strokes[place % strokes.length]} className="bar-hatch" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
