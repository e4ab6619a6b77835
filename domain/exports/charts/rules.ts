import { scaleLinear } from "d3-scale";

import { type Chart, type ChartRow, drawnRows } from "@/domain/dashboard/charts/rules";
import type { Tone } from "@/domain/vocabulary";
import { csv } from "@/lib/csv";
import { formatNumber } from "@/lib/format";
import { hatches } from "@/lib/hatching";
import type { Locale } from "@/lib/i18n/routing";

/** A chart that leaves the page, with what it must say to be understood elsewhere: what was counted, when, and where it is from. */
export type ChartPicture = { chart: Chart; sentence: string; scope: string; source: string; locale: Locale };

/** The house's colours on paper: what is downloaded goes into documents, which are light. */
const colours = {
  ink: "#1b2325",
  soft: "#4b5659",
  rule: "#d9d3c5",
  edge: "#75776f",
  accent: "#0b5550",
  paper: "#ffffff",
} as const;
const tones: Record<Tone, [colour: string, tint: string]> = {
  neutral: ["#4b5659", "#edeae1"],
  info: ["#1d4e89", "#e4edf7"],
  progress: ["#583b88", "#eee8f7"],
  success: ["#1e5f35", "#e2f1e6"],
  warning: ["#724a00", "#fbeecd"],
  danger: ["#9d1c1f", "#fbe7e4"],
  muted: ["#4b5659", "#ffffff"],
};

const [width, margin, line, rowHeight] = [880, 28, 20, 34];
const [labelEnd, barStart, barEnd] = [330, 346, width - margin - 66];
const family = "'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\n]/gu, "");

type Anchor = "start" | "middle" | "end";
const text = (
  x: number,
  y: number,
  words: string,
  { anchor = "start" as Anchor, size = 15, bold = false, colour = colours.ink as string } = {},
) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="600"' : ""}>${escaped(words)}</text>`;

/** Lines of words that are about so wide: nobody measures letters here, and Cyrillic ones are the wider. */
function wrapped(words: string, room: number, size = 15): string[] {
  const most = Math.floor(room / (size * 0.54));
  return words.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** The name of a row, in two smaller lines where one does not hold it. */
function nameOf(words: string, y: number): string {
  const room = labelEnd - margin;
  const [whole, ...rest] = wrapped(words, room);
  if (rest.length === 0) return text(labelEnd, y + 21, whole ?? "", { anchor: "end" });
  const [first = "", second = "", ...more] = wrapped(words, room, 12.5);
  const look = { anchor: "end", size: 12.5 } as const;
  return text(labelEnd, y + 13, first, look) + text(labelEnd, y + 28, more.length > 0 ? `${second} …` : second, look);
}

type Drawn = { svg: string; height: number };

/** A picture of a chart that stands by itself: title, what is counted, the drawing, its key, what it shows in words, and its source. */
export function chartSvg({ chart, sentence, scope, source, locale }: ChartPicture): string {
  const shown = (value: number) => formatNumber(value, locale);
  const room = width - 2 * margin;
  let y = margin;
  const paragraph = (words: string, look: Parameters<typeof text>[3] & { size?: number } = {}) =>
    wrapped(words, room, look.size)
      .map((one) => text(margin, (y += line + ((look.size ?? 15) > 15 ? 6 : 0)), one, look))
      .join("");

  const head = paragraph(chart.title, { size: 21, bold: true }) + paragraph(scope, { colour: colours.soft });
  y += 14;
  const body = chart.shape === "months" ? columns(chart, y, shown) : bars(chart, y, shown);
  y += body.height;
  const legend = chart.series.length > 0 ? legendOf(chart, y) : { svg: "", height: 0 };
  y += legend.height + 6;
  const foot = paragraph(sentence) + paragraph(source, { size: 13, colour: colours.soft });
  const height = y + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(family)}"><title>${escaped(chart.title)}</title><desc>${escaped(sentence)}</desc><defs>${chart.series.map(patternOf).join("")}</defs><rect width="${width}" height="${height}" fill="${colours.paper}"/>${head}${body.svg}${legend.svg}${foot}</svg>`;
}

const patternOf = ({ tone }: { tone: Tone }, place: number): string => {
  const [colour, tint] = tones[tone];
  const isPlain = place % hatches.length === 0;
  return `<pattern id="p${place}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${isPlain ? colour : tint}"/><path d="${hatches[place % hatches.length] ?? ""}" fill="none" stroke="${colour}" stroke-width="1.6"/></pattern>`;
};

const part = (x: number, y: number, w: number, h: number, tone: Tone, place: number): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#p${place})" stroke="${tones[tone][0]}" stroke-width="1.5"/>`;

const valuesOf = ({ cells, total }: ChartRow, { series }: Chart): number[] =>
  series.length > 0 ? series.map(({ key }) => cells[key]?.value ?? 0) : [total?.value ?? 0];

function bars(chart: Chart, top: number, shown: (value: number) => string): Drawn {
  const rows = drawnRows(chart);
  const sums = rows.map((row) => valuesOf(row, chart).reduce((sum, value) => sum + value, 0));
  const x = scaleLinear()
    .domain([0, Math.max(1, ...sums)])
    .range([barStart, barEnd]);
  const drawn = rows.map((row, place) => {
    const y = top + place * rowHeight;
    let before = 0;
    const parts = valuesOf(row, chart).map((value, at) => {
      const [start, end] = [x(before), x((before += value))];
      if (value === 0) return "";
      const tone = chart.series[at]?.tone;
      if (tone) return part(start, y + 5, end - start, rowHeight - 12, tone, at);
      return `<rect x="${start}" y="${y + 5}" width="${end - start}" height="${rowHeight - 12}" fill="${row.tone ? tones[row.tone][0] : colours.accent}"/>`;
    });
    return [nameOf(row.label, y), ...parts, text(width - margin, y + 21, shown(row.total?.value ?? 0), { anchor: "end", bold: true })].join(
      "",
    );
  });
  const base = `<line x1="${barStart}" x2="${barStart}" y1="${top}" y2="${top + rows.length * rowHeight}" stroke="${colours.edge}" stroke-width="2"/>`;
  return { svg: drawn.join("") + base, height: rows.length * rowHeight + 8 };
}

function columns(chart: Chart, top: number, shown: (value: number) => string): Drawn {
  const [height, start] = [230, margin + 46];
  const bottom = top + height;
  const y = scaleLinear()
    .domain([0, Math.max(1, ...chart.rows.flatMap((row) => valuesOf(row, chart)))])
    .nice(4)
    .range([bottom, top + 8]);
  const step = (width - margin - start) / Math.max(1, chart.rows.length);
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (value) =>
        `<line x1="${start}" x2="${width - margin}" y1="${y(value)}" y2="${y(value)}" stroke="${colours.rule}"/>${text(start - 8, y(value) + 5, shown(value), { anchor: "end", size: 13, colour: colours.soft })}`,
    );
  const drawn = chart.rows.map((row, place) => {
    const one = (step * 0.8) / Math.max(1, chart.series.length);
    const left = start + place * step + step * 0.1;
    const parts = valuesOf(row, chart).map((value, at) => {
      const tone = chart.series[at]?.tone;
      return value > 0 && tone ? part(left + at * one, y(value), one, bottom - y(value), tone, at) : "";
    });
    const isNamed = place % 3 === 0 || chart.rows.length < 8;
    return (
      parts.join("") +
      (isNamed ? text(start + (place + 0.5) * step, bottom + 20, row.key, { anchor: "middle", size: 13, colour: colours.soft }) : "")
    );
  });
  return { svg: grid.join("") + drawn.join(""), height: height + 36 };
}

function legendOf({ series }: Chart, top: number): Drawn {
  let [x, y] = [margin, top + 8];
  const drawn = series.map(({ label, tone }, place) => {
    const room = 40 + label.length * 8.2;
    if (x > margin && x + room > width - margin) [x, y] = [margin, y + line + 4];
    const svg = part(x, y, 22, 14, tone, place) + text(x + 30, y + 12, label, { size: 14 });
    x += room;
    return svg;
  });
  return { svg: drawn.join(""), height: y - top + line };
}

/** Every number of a chart; months as an address says them, so that programs order them. */
export function chartCsv(chart: Chart): Uint8Array {
  const columnsOf = [...chart.series, ...chart.beside];
  const heads = [chart.labelHeader, ...(chart.totalHeader ? [chart.totalHeader] : []), ...columnsOf.map(({ label }) => label)];
  const rows = chart.rows.map((row) => [
    chart.shape === "months" ? row.key : row.label,
    ...(row.total ? [String(row.total.value)] : []),
    ...columnsOf.map(({ key }) => String(row.cells[key]?.value ?? 0)),
  ]);
  return csv([heads, ...rows]);
}
