import { standingOf, voices, type Voice } from "@/domain/assessments/rules";
import type { Counted, Counts } from "@/domain/dashboard/counting/queries";
import { isNamed, type Month, narrowed, type ShownMonths } from "@/domain/dashboard/rules";
import { nameIn } from "@/domain/names/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { termFilters, termLabel } from "@/domain/vocabularies/rules";
import {
  type GradeStanding,
  type ImplementationStatus,
  implementationStatuses,
  statusTones,
  type Tone,
  vocabularies,
} from "@/domain/vocabulary";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import type { Words } from "@/domain/exports/schema";

export const chartKeys = ["verified", "claimed", "bodies", "themes", "groups", "sdgs", "articles", "voices", "months"] as const;
export type ChartKey = (typeof chartKeys)[number];

/** A number and the list it counts; nothing opens nothing. */
export type Cell = { value: number; opens: RecommendationFilters | null };
type Column = { key: string; label: string };
export type ChartSeries = Column & { tone: Tone };
export type ChartRow = { key: string; label: string; tone?: Tone; total: Cell | null; cells: Record<string, Cell> };

/**
 * A chart before it is drawn: on a page, as a picture or as a table. Its `series` are the parts of each row; `beside` are columns of
 * the table that are no parts of it.
 */
export type Chart = {
  key: ChartKey;
  shape: "bars" | "stack" | "months";
  title: string;
  labelHeader: string;
  totalHeader: string | null;
  series: ChartSeries[];
  beside: Column[];
  rows: ChartRow[];
};

/** As many rows as are still told apart, and fit on the printed page. */
const mostDrawn = 10;

/** The rows of a chart that are drawn; all of them stand in its table. */
export const drawnRows = ({ shape, rows }: Chart): ChartRow[] => (shape === "months" ? rows : rows.slice(0, mostDrawn));

type Given = { counted: Counted; months: ShownMonths; filters: RecommendationFilters; words: Words; locale: Locale };

export function chartOf(key: ChartKey, given: Given): Chart {
  const make = {
    verified: byStatus,
    claimed: byStatus,
    bodies: byBody,
    themes: byTerm,
    groups: byTerm,
    sdgs: byTerm,
    articles: byTerm,
    voices: byVoice,
    months: byMonth,
  }[key];
  const { words } = given;
  const named = { key, title: words(`dashboard.charts.${key}.title`), labelHeader: words(`dashboard.charts.${key}.row`) };
  return { ...named, totalHeader: words("dashboard.number"), series: [], beside: [], ...make(given, key) };
}

type Made = Pick<Chart, "shape" | "rows"> & Partial<Pick<Chart, "series" | "beside" | "totalHeader">>;

/** Counts what is filtered by more than the page is. */
export const opener =
  (filters: RecommendationFilters) =>
  (value: number, narrower: Partial<RecommendationFilters>): Cell => ({
    value,
    opens: value > 0 ? { ...narrowed(filters), ...narrower } : null,
  });

const sumOf = (counts: Partial<Record<string, number>>): number => Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0);

function byStatus({ counted, filters, words }: Given, key: ChartKey): Made {
  const voice = key === "claimed" ? "claimed" : "verified";
  const cell = opener(filters);
  const known = implementationStatuses.filter((status) => counted.verified?.[status] || counted.claimed?.[status]);
  return {
    shape: "bars",
    rows: known.map((status) => ({
      key: status,
      label: words(`vocabulary.ImplementationStatus.${status}`),
      tone: statusTones[status],
      total: cell(counted[voice]?.[status] ?? 0, { [voice]: status }),
      cells: {},
    })),
  };
}

const statusSeries = (rows: Counts[], words: Words): ChartSeries[] =>
  implementationStatuses
    .filter((status) => rows.some((counts) => counts[status]))
    .map((status) => ({ key: status, label: words(`vocabulary.ImplementationStatus.${status}`), tone: statusTones[status] }));

function statusCells(counts: Counts, cell: ReturnType<typeof opener>, narrower: Partial<RecommendationFilters>): Record<string, Cell> {
  return Object.fromEntries(
    implementationStatuses.map((status): [ImplementationStatus, Cell] => [
      status,
      cell(counts[status] ?? 0, { ...narrower, verified: status }),
    ]),
  );
}

function byBody({ counted, filters, words, locale }: Given): Made {
  const cell = opener(filters);
  const bodies = counted.bodies ?? [];
  return {
    shape: "stack",
    series: statusSeries(
      bodies.map(({ verified }) => verified),
      words,
    ),
    beside: (["overdue", "silent"] as const).map((key) => ({ key, label: words(`dashboard.figures.${key}`) })),
    rows: bodies.map(({ id, names, verified, overdue, silent }) => {
      const lead = id ?? "none";
      return {
        key: lead,
        label: names ? nameIn(names, locale) : words("dashboard.noLead"),
        total: cell(sumOf(verified), { lead }),
        cells: {
          ...statusCells(verified, cell, { lead }),
          overdue: cell(overdue, { lead, overdue: "1" }),
          silent: cell(silent, { lead, silent: "1" }),
        },
      };
    }),
  };
}

const termKindOf = { themes: "THEME", groups: "GROUP", sdgs: "SDG", articles: "ARTICLE" } as const;

function byTerm({ counted, filters, words, locale }: Given, key: ChartKey): Made {
  const kind = termKindOf[key as keyof typeof termKindOf];
  const name = termFilters[kind];
  const cell = opener(filters);
  const terms = (counted.terms ?? []).filter((term) => term.kind === kind);
  const rowOf = (id: string, label: string, verified: Counts): ChartRow => ({
    key: id,
    label,
    total: cell(sumOf(verified), { [name]: id }),
    cells: statusCells(verified, cell, { [name]: id }),
  });
  const rows = terms.map((term) => rowOf(term.id, termLabel(term, locale), term.verified));
  if (!isNamed(filters[name])) {
    const none = Object.fromEntries(
      implementationStatuses.map((status) => [status, (counted.verified?.[status] ?? 0) - (counted.classified?.[kind]?.[status] ?? 0)]),
    );
    if (sumOf(none) > 0) rows.push(rowOf("none", words("dashboard.unclassified"), none));
  }
  if (kind !== "THEME") return { shape: "bars", rows: rows.map((row) => ({ ...row, cells: {} })) };
  const columns = [...terms.map(({ verified }) => verified), counted.verified ?? {}];
  return { shape: "stack", series: statusSeries(columns, words), rows };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const standings: GradeStanding[] = vocabularies.GradeStanding;

const standingTones = {
  ACHIEVED: "success",
  PARTLY: "progress",
  NOT: "warning",
  CONTRARY: "danger",
  NOT_SAID: "muted",
} satisfies Record<GradeStanding, Tone>;

/** Of how many recommendations each voice has spoken, and what it says of them; side by side, and never as one. */
function byVoice({ counted, filters, words }: Given): Made {
  const cell = opener(filters);
  const said = (voice: Voice, standing: GradeStanding | null): number => {
    if (voice !== "STATE" && voice !== "GROUP")
      return counted.voices?.find((one) => one.voice === voice && one.standing === standing)?.count ?? 0;
    const counts = (voice === "STATE" ? counted.saidByState : counted.saidByGroup) ?? {};
    return sumOf(
      Object.fromEntries(
        implementationStatuses.filter((one) => !standing || standingOf[one] === standing).map((one) => [one, counts[one]]),
      ),
    );
  };
  // Whoever asks for one voice, or for what some voice says, is not told what another says beside it: no list would be that number.
  const [heard, meant] = [
    voices.filter((voice) => !filters.voice || voice === filters.voice),
    standings.filter((standing) => !filters.standing || standing === filters.standing),
  ];
  return {
    shape: "stack",
    series: meant.map((standing) => ({
      key: standing,
      label: words(`vocabulary.GradeStanding.${standing}`),
      tone: standingTones[standing],
    })),
    rows: heard.map((voice) => ({
      key: voice,
      label: capital(words(`dashboard.speakers.${voice}`)),
      total: cell(said(voice, filters.standing ?? null), { voice }),
      cells: Object.fromEntries(meant.map((standing) => [standing, cell(said(voice, standing), { voice, standing })])),
    })),
  };
}

function byMonth({ counted, months, filters, words, locale }: Given): Made {
  const cell = opener(filters);
  const rows = months.all.map((month: Month) => ({
    key: month,
    label: formatDate(`${month}-01`, locale, { precision: "MONTH" }),
    total: null,
    cells: {
      answered: cell(counted.answeredIn?.[month] ?? 0, { answered: month }),
      implemented: cell(counted.implementedIn?.[month] ?? 0, { verified: "IMPLEMENTED", verifiedIn: month }),
    },
  }));
  const tones = { answered: "info", implemented: "success" } as const;
  return {
    shape: "months",
    totalHeader: null,
    series: (["answered", "implemented"] as const).map((key) => ({
      key,
      label: words(`dashboard.charts.months.${key}`),
      tone: tones[key],
    })),
    rows,
  };
}
