import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { Tone } from "@/components/ui/tag";

type ChartPoint = { at: number; tick: string; value: number };
type ChartLine = { key: string; label: string; tone?: Tone; points: readonly ChartPoint[] };
/** Where the lines should come to, and when, if that is known. */
type Aim = { at: number | null; tick: string; value: number; label: string };

const [width, height] = [480, 260];
const frame = { top: 14, end: 464, bottom: 226, start: 62 };
const mostTicks = 5;
/** Lines differ by their dashes and marks too, not by colour alone. */
const dashes = ["none", "8 4", "2 4", "12 4 2 4"];
const otherTones = ["", "tone-progress", "tone-success", "tone-warning", "tone-danger"];

const toneOf = ({ tone }: ChartLine, at: number) => (tone ? `tone-${tone}` : otherTones[at % otherTones.length]);

/** Values over time, drawn on the server. What it shows stands in words under it; its table belongs beside it. */
export function LineChart({
  title,
  description,
  format,
  lines,
  aim,
}: {
  title: string;
  description: string;
  format: (value: number) => string;
  lines: readonly ChartLine[];
  aim: Aim | null;
}) {
  const [titleId, noteId] = [useId(), useId()];
  const points = lines.flatMap((line) => line.points);
  const values = [0, ...points.map(({ value }) => value), ...(aim ? [aim.value] : [])];
  const times = [...points.map(({ at }) => at), ...(aim?.at ? [aim.at] : [])];
  const x = scaleLinear()
    .domain([Math.min(...times), Math.max(...times)])
    .range([frame.start + 8, frame.end - 8]);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(4)
    .range([frame.bottom, frame.top]);
  const ticks = ticksOf([...points, ...(aim?.at ? [{ at: aim.at, tick: aim.tick }] : [])]);

  return (
    <figure className="line-chart" aria-labelledby={titleId} aria-describedby={noteId}>
      <figcaption id={titleId} className="font-semibold">
        {title}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className="chart-grid" x1={frame.start} x2={frame.end} y1={y(value)} y2={y(value)} />
            <text x={frame.start - 8} y={y(value)} dy="0.32em" textAnchor="end">
              {format(value)}
            </text>
          </g>
        ))}
        {ticks.map(({ at, tick }) => (
          <text key={at} x={x(at)} y={frame.bottom + 22} textAnchor="middle">
            {tick}
          </text>
        ))}
        {aim && <line className="chart-aim" x1={frame.start} x2={frame.end} y1={y(aim.value)} y2={y(aim.value)} />}
        {aim?.at && <rect className="chart-aim-mark" x={x(aim.at) - 5} y={y(aim.value) - 5} width="10" height="10" />}
        {lines.map((line, at) => (
          <g key={line.key} className={toneOf(line, at)}>
            <polyline
              className="chart-line"
              strokeDasharray={dashes[at % dashes.length]}
              points={line.points.map((point) => `${x(point.at)},${y(point.value)}`).join(" ")}
            />
            {line.points.map((point) => (
              <circle key={`${point.at} ${point.tick}`} className="chart-mark" cx={x(point.at)} cy={y(point.value)} r="4" />
            ))}
          </g>
        ))}
      </svg>
      {(lines.length > 1 || aim) && (
        <p className="chart-legend">
          {lines.map((line, at) => (
            <span key={line.key} className={toneOf(line, at)}>
              <svg viewBox="0 0 24 16" aria-hidden="true">
                <line className="chart-line" strokeDasharray={dashes[at % dashes.length]} x1="0" x2="24" y1="8" y2="8" />
              </svg>
              {line.label}
            </span>
          ))}
          {aim && (
            <span>
              <svg viewBox="0 0 24 16" aria-hidden="true">
                <line className="chart-aim" x1="0" x2="24" y1="8" y2="8" />
              </svg>
              {aim.label}
            </span>
          )}
        </p>
      )}
      <p id={noteId} className="quiet mt-2">
        {description}
      </p>
    </figure>
  );
}

/** As many of the dates as there is room for, each once, the first and the last among them. */
function ticksOf(points: readonly Pick<ChartPoint, "at" | "tick">[]) {
  const all = [...new Map(points.map((point) => [point.at, point])).values()].toSorted((one, other) => one.at - other.at);
  const step = Math.max(1, Math.ceil((all.length - 1) / (mostTicks - 1)));
  return all.filter((_, at) => (all.length - 1 - at) % step === 0);
}
