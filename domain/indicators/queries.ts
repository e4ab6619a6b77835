import type { Actor } from "@/domain/actor";
import { formOfIndicator } from "@/domain/indicators/details/rules";
import { compareIndicators } from "@/domain/indicators/order/rules";
import { isOverdue, soonDays } from "@/domain/indicators/rules";
import type { IndicatorFilters } from "@/domain/indicators/schema";
import { linesOf, seriesOf } from "@/domain/indicators/series/rules";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading, type Reader } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import {
  coordinatedStates,
  ownBodies,
  visibleIndicatorEntries,
  visibleIndicators,
  visibleIndicatorValues,
  visibleMeasures,
  visiblePeople,
  visibleRecommendations,
} from "@/domain/visibility";
import { type InterfaceLanguage, interfaceLanguages } from "@/domain/vocabulary";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { bodyChoices, namedChoices } from "@/domain/working-group/queries";
import { type Prisma } from "@/generated/prisma/client";
import { dateOf, dayAfter, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

const pageSize = 25;

const standing = { supersededBy: null, value: { not: null } } satisfies Prisma.IndicatorValueWhereInput;

const listed = {
  id: true,
  stateId: true,
  code: true,
  titles: true,
  kind: true,
  units: true,
  bodyId: true,
  body: { select: { id: true, names: true } },
  baseline: true,
  baselineValue: true,
  target: true,
  targetValue: true,
  targetOn: true,
  targetPrecision: true,
  dueOn: true,
  publishedAt: true,
  retiredAt: true,
} satisfies Prisma.IndicatorSelect;

/** The last value of the whole of each, for a list that shows how things stand. Asked by itself: who wrote it down is not everybody's to read. */
const lastValues = (reader: Reader, actor: Actor | null, ids: string[]) =>
  reader.indicatorValue.findMany({
    where: { AND: [visibleIndicatorValues(actor), standing], categoryId: null, indicatorId: { in: ids } },
    select: { indicatorId: true, value: true, periodOn: true, precision: true },
    orderBy: [{ indicatorId: "asc" }, { periodOn: "desc" }],
    distinct: ["indicatorId"],
  });

const withWords = (escaped: string): Prisma.IndicatorWhereInput[] => [
  ...interfaceLanguages.map((language): Prisma.IndicatorWhereInput => ({
    titles: { path: [language], string_contains: escaped, mode: "insensitive" },
  })),
  { code: { contains: escaped, mode: "insensitive" } },
];

const matches = ({ q, kind, body, recommendation, measure, due, retired }: IndicatorFilters): Prisma.IndicatorWhereInput[] => [
  { retiredAt: retired ? { not: null } : null },
  ...(q ? [{ OR: withWords(q.replace(/[\\%_]/g, "\\$&")) }] : []),
  ...(kind ? [{ kind }] : []),
  ...(body ? [{ bodyId: body }] : []),
  ...(recommendation ? [{ recommendations: { some: { recommendationId: recommendation } } }] : []),
  ...(measure ? [{ measures: { some: { measureId: measure } } }] : []),
  ...(due === "overdue" ? [{ dueOn: { lt: dateOf(today()) ?? new Date() } }] : []),
  ...(due === "soon" ? [{ dueOn: { gte: dateOf(today()) ?? new Date(), lte: dateOf(dayAfter(today(), soonDays)) ?? new Date() } }] : []),
];

type ListedRow = Prisma.IndicatorGetPayload<{ select: typeof listed }>;
const figure = (value: Prisma.Decimal | null) => value?.toString() ?? null;

function presentRow(
  { titles, units, body, baseline, target, baselineValue, targetValue, targetOn, dueOn, ...row }: ListedRow,
  locale: InterfaceLanguage,
) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return {
    ...row,
    title: name(titles),
    unit: name(units),
    baseline: name(baseline) || null,
    target: name(target) || null,
    body: body && { id: body.id, name: name(body.names) },
    baselineValue: figure(baselineValue),
    targetValue: figure(targetValue),
    targetOn: partialDayOf(targetOn, row.targetPrecision),
    dueOn: dayOrNull(dueOn),
    isOverdue: isOverdue({ dueOn: dayOrNull(dueOn) }, today()),
  };
}

/** No list is longer than can be sorted by words. */
const mostSorted = 5000;

/** One page of the filtered indicators, sorted by words of the reader's language; only what is on the page is read whole. */
export async function listIndicators(actor: Actor | null, filters: IndicatorFilters, locale: InterfaceLanguage) {
  const where: Prisma.IndicatorWhereInput = { AND: [visibleIndicators(actor), ...matches(filters)] };
  const page = filters.page ?? 1;
  return reading(actor, async (reader) => {
    const all = (
      await reader.indicator.findMany({
        where,
        select: { id: true, code: true, titles: true, kind: true, dueOn: true },
        orderBy: [{ code: "asc" }, { id: "asc" }],
        take: mostSorted,
      })
    )
      .map(({ titles, dueOn, ...row }) => ({ ...row, title: nameIn(readWords(titles), locale), dueOn: dayOrNull(dueOn) }))
      .toSorted(compareIndicators(filters.sort ?? "code", locale));
    const ids = all.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id);
    const found = await reader.indicator.findMany({ where: { AND: [visibleIndicators(actor)], id: { in: ids } }, select: listed });
    const whole = new Map(found.map((row) => [row.id, presentRow(row, locale)]));
    const shown = ids.flatMap((id) => whole.get(id) ?? []);
    const lasts = await lastValues(
      reader,
      actor,
      shown.map(({ id }) => id),
    );
    return {
      total: all.length,
      rows: shown.map((row) => {
        const last = lasts.find(({ indicatorId }) => indicatorId === row.id);
        return {
          ...row,
          last: last?.value ? { value: last.value.toString(), period: partialDayOf(last.periodOn, last.precision) } : null,
        };
      }),
      previous: page > 1 && shown.length > 0 ? page - 1 : null,
      next: page * pageSize < all.length ? page + 1 : null,
    };
  });
}

export type ListedIndicator = Awaited<ReturnType<typeof listIndicators>>["rows"][number];

/** What the list can be filtered by: the bodies and recommendations that some indicator has. */
export async function listIndicatorChoices(actor: Actor | null, locale: InterfaceLanguage) {
  const some = visibleIndicators(actor);
  const [bodies, recommendations] = await reading(actor, async (reader) => [
    await reader.stateBody.findMany({ where: { indicators: { some } }, select: { id: true, names: true } }),
    await reader.recommendation.findMany({
      where: { AND: [visibleRecommendations(actor), { indicators: { some: { indicator: some } } }] },
      select: { id: true, reference: true },
      orderBy: { reference: "asc" },
      take: 500,
    }),
  ]);
  return {
    body: namedChoices(bodies, locale),
    recommendation: recommendations.map(({ id, reference }) => ({ value: id, label: reference })),
  };
}

const related = (actor: Actor | null) =>
  ({
    categories: { select: { id: true, names: true }, orderBy: { position: "asc" } },
    entries: { where: visibleIndicatorEntries(actor), orderBy: [{ recordedAt: "desc" }, { id: "asc" }] },
    recommendations: {
      where: { recommendation: visibleRecommendations(actor) },
      select: { recommendation: { select: { id: true, reference: true, paragraph: { select: { heading: true } } } } },
      orderBy: { recommendation: { reference: "asc" } },
    },
    measures: {
      where: { measure: visibleMeasures(actor) },
      select: { measure: { select: { id: true, code: true, titles: true } } },
      orderBy: { measure: { code: "asc" } },
    },
  }) satisfies Prisma.IndicatorInclude;

/** What was written down of an indicator, as far as this reader may see it; by whom, for somebody who is signed in. */
const valuesOf = (reader: Reader, actor: Actor | null, indicatorId: string) =>
  reader.indicatorValue.findMany({
    where: { AND: [visibleIndicatorValues(actor)], indicatorId },
    select: {
      ...{ id: true, categoryId: true, periodOn: true, precision: true, value: true, source: true, note: true },
      ...{ supersedesId: true, recordedAt: true, ...(actor && { recordedById: true }) },
    },
    orderBy: { recordedAt: "asc" },
  });

/** An indicator with its series, its history and what it is for; null when there is none, or none for this reader. */
export async function findIndicator(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, async (reader) => {
    const indicator = await reader.indicator.findFirst({
      where: { AND: [{ id }, visibleIndicators(actor)] },
      include: { body: { select: { id: true, names: true } }, ...related(actor) },
    });
    if (!indicator) return null;
    const values = await valuesOf(reader, actor, id);
    const writers = values.flatMap(({ recordedById }) => recordedById ?? []);
    const people =
      actor && writers.length > 0
        ? await reader.user.findMany({ where: { AND: [{ id: { in: writers } }, visiblePeople(actor)] }, select: { id: true, name: true } })
        : [];
    return { indicator, values, people };
  });
  if (!found) return null;
  const withdrawals = await listWithdrawals(actor, { indicatorId: id });
  const { values } = found;
  const { categories, entries, recommendations, measures, ...indicator } = found.indicator;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const { standing: points, corrections } = seriesOf(values);
  const writerOf = new Map(values.map((one) => [one.id, found.people.find(({ id: known }) => known === one.recordedById)?.name ?? null]));
  const named = categories.map((category) => ({ id: category.id, name: name(category.names) }));
  const categoryOf = (categoryId: string | null) => named.find((category) => category.id === categoryId)?.name ?? null;
  const told = <Row extends { id: string; categoryId: string | null }>(row: Row) => ({
    ...row,
    category: categoryOf(row.categoryId),
    writer: writerOf.get(row.id) ?? null,
  });
  return {
    ...presentRow(indicator, locale),
    baselineOn: partialDayOf(indicator.baselineOn, indicator.baselinePrecision),
    source: name(indicator.source) || null,
    everyMonths: indicator.everyMonths,
    firstDueOn: dayOrNull(indicator.firstDueOn),
    version: indicator.version,
    categories: named,
    withdrawals,
    values: points.map(told),
    corrections: corrections.map(({ before, after }) => ({ id: after.id, before: told(before), after: told(after) })),
    lines: linesOf(points, categories).map((line) => ({ ...line, category: categoryOf(line.categoryId) })),
    entries,
    recommendations: recommendations.map(({ recommendation: { paragraph, ...one } }) => ({ ...one, heading: name(paragraph.heading) })),
    measures: measures.map(({ measure: { titles, ...measure } }) => ({ ...measure, title: name(titles) })),
    form: formOfIndicator(indicator, {
      categories: categories.map(({ names }) => readNames(names)),
      references: recommendations.map(({ recommendation }) => recommendation.reference).join("\n"),
      measures: measures.map(({ measure }) => measure.code).join("\n"),
    }),
  };
}

export type IndicatorRecord = NonNullable<Awaited<ReturnType<typeof findIndicator>>>;

/** What somebody who enters indicators can choose from; null for those who enter none. */
export async function findIndicatorChoices(actor: Actor, locale: InterfaceLanguage) {
  const [coordinated] = coordinatedStates(actor);
  return reading(actor, async (reader) => {
    const own = await reader.stateBody.findMany({
      where: { id: { in: ownBodies(actor) } },
      select: { id: true, stateId: true, names: true },
    });
    const stateId = coordinated ?? own[0]?.stateId;
    if (!stateId) return null;
    const may = (bodyId: string | null) => can(actor, "indicator.record", { stateId, bodyId, publishedAt: null, retiredAt: null });
    const bodies = may(null) ? await bodyChoices(reader, stateId, locale) : namedChoices(own, locale).filter(({ value }) => may(value));
    return bodies.length === 0 && !may(null) ? null : { stateId, bodies, isFree: may(null) };
  });
}

export type IndicatorChoices = NonNullable<Awaited<ReturnType<typeof findIndicatorChoices>>>;

/** What a new indicator is for, as its form writes it; nothing of what this reader may not see. */
export function findIndicatorOrigin(
  actor: Actor,
  { recommendation, measure }: { recommendation?: string | undefined; measure?: string | undefined },
) {
  return reading(actor, async (reader) => {
    const one = recommendation
      ? await reader.recommendation.findFirst({
          where: { AND: [{ id: recommendation }, visibleRecommendations(actor)] },
          select: { reference: true },
        })
      : null;
    const other = measure
      ? await reader.measure.findFirst({ where: { AND: [{ id: measure }, visibleMeasures(actor)] }, select: { code: true } })
      : null;
    return { references: one?.reference ?? "", measures: other?.code ?? "" };
  });
}
