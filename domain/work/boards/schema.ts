import { z } from "zod";

import { ImplementationStatus } from "@/domain/vocabulary";
import { boardKinds, dayChoices, sections, turns, usualDays } from "@/domain/work/boards/rules";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
/** An address is typed, cut and shared: what it says wrongly is left out rather than refused. */
const said = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(first, schema).optional().catch(undefined);
const days = (usual: (typeof dayChoices)[number]) => z.preprocess((value) => Number(first(value)), z.literal([...dayChoices])).catch(usual);

export const boardSorts = ["due", "silence", "age"] as const;
export type BoardSort = (typeof boardSorts)[number];

const narrowed = {
  kind: said(z.enum(boardKinds)),
  cycle: said(z.uuid()),
  mechanism: said(z.uuid()),
  followUp: said(z.literal("1")),
  status: said(z.enum(ImplementationStatus)),
  waits: said(z.enum(turns)),
  silent: days(usualDays.silent),
  soon: days(usualDays.soon),
};

/** What the address of a list says. */
export const boardFiltersSchema = z.object({
  show: z.preprocess(first, z.enum(sections)).catch("all"),
  body: said(z.union([z.uuid(), z.literal("none")])),
  ...narrowed,
  sort: z.preprocess(first, z.enum(boardSorts)).catch("due"),
  after: said(z.string().max(100)),
  before: said(z.string().max(100)),
});
export type BoardFilters = z.output<typeof boardFiltersSchema>;

/** The filters of a list, from its address. */
export const filtersIn = (address: string): BoardFilters =>
  boardFiltersSchema.parse(Object.fromEntries(new URLSearchParams(address.split("?")[1])));

/** By which number the bodies are ordered. */
export const bodySorts = ["name", ...sections, ...turns] as const;
export type BodySort = (typeof bodySorts)[number];

/** What the address of the overview of bodies says. */
export const overviewFiltersSchema = z.object({
  ...narrowed,
  sort: z.preprocess(first, z.enum(bodySorts)).catch("late"),
  page: z.preprocess((value) => Number(first(value)), z.number().int().min(1).max(1000)).catch(1),
});
export type OverviewFilters = z.output<typeof overviewFiltersSchema>;

/** What narrows a board and an overview alike. */
export type Narrowing = Pick<BoardFilters, keyof typeof narrowed>;

/** Whether the reader has asked for less than everything. */
export const isNarrowed = ({ kind, cycle, mechanism, followUp, status, waits, silent, soon }: Narrowing): boolean =>
  [kind, cycle, mechanism, followUp, status, waits].some((value) => value !== undefined) ||
  silent !== usualDays.silent ||
  soon !== usualDays.soon;
