import type { Actor } from "@/domain/actor";
import { archived } from "@/domain/archive/queries";
import { formOfMeasure } from "@/domain/measures/details/rules";
import type { MeasureFilters } from "@/domain/measures/schema";
import { plannedIndicator, presentIndicator } from "@/domain/measures/rules";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import {
  coordinatedStates,
  ownBodies,
  visibleIndicators,
  visibleMeasureEntries,
  visibleMeasures,
  visibleRecommendations,
} from "@/domain/visibility";
import { type InterfaceLanguage, interfaceLanguages } from "@/domain/vocabulary";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { bodyChoices, namedChoices } from "@/domain/working-group/queries";
import type { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

export const pageSize = 25;

const listed = {
  id: true,
  stateId: true,
  code: true,
  titles: true,
  kind: true,
  state: true,
  leadBodyId: true,
  leadBody: { select: { id: true, names: true } },
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  publishedAt: true,
  archivedAt: true,
  milestones: { select: { state: true } },
} satisfies Prisma.MeasureSelect;

/** Whether any part of a measure's time lies in these years; one without a date has none. */
const inYears = ({ from, to }: MeasureFilters): Prisma.MeasureWhereInput[] => [
  ...(from ? [{ OR: [{ endsOn: { gte: new Date(Date.UTC(from, 0)) } }, { endsOn: null, startsOn: { not: null } }] }] : []),
  ...(to ? [{ OR: [{ startsOn: { lt: new Date(Date.UTC(to + 1, 0)) } }, { startsOn: null, endsOn: { not: null } }] }] : []),
];

const withWords = (escaped: string): Prisma.MeasureWhereInput[] => [
  ...interfaceLanguages.map((language): Prisma.MeasureWhereInput => ({
    titles: { path: [language], string_contains: escaped, mode: "insensitive" },
  })),
  { code: { contains: escaped, mode: "insensitive" } },
];

/** What the filters let through, of what this reader may see. */
export const wantedMeasures = (actor: Actor | null, filters: MeasureFilters): Prisma.MeasureWhereInput => {
  const { q, body, kind, state, recommendation, archived: inArchive } = filters;
  return {
    AND: [
      visibleMeasures(actor),
      { archivedAt: inArchive ? { not: null } : null },
      ...(q ? [{ OR: withWords(q.replace(/[\\%_]/g, "\\$&")) }] : []),
      ...(body ? [{ OR: [{ leadBodyId: body }, { coExecutors: { some: { bodyId: body } } }] }] : []),
      ...(kind ? [{ kind }] : []),
      ...(state ? [{ state }] : []),
      ...(recommendation ? [{ recommendations: { some: { recommendationId: recommendation } } }] : []),
      ...inYears(filters),
    ],
  };
};

const orders = {
  code: [{ code: "asc" }, { id: "asc" }],
  ends: [{ endsOn: { sort: "asc", nulls: "last" } }, { code: "asc" }, { id: "asc" }],
  endsLast: [{ endsOn: { sort: "desc", nulls: "last" } }, { code: "asc" }, { id: "asc" }],
} satisfies Record<string, Prisma.MeasureOrderByWithRelationInput[]>;

function presentRow({ titles, leadBody, startsOn, endsOn, milestones, ...row }: ListedRow, locale: InterfaceLanguage) {
  return {
    ...row,
    title: nameIn(readWords(titles), locale),
    leadBody: leadBody && { id: leadBody.id, name: nameIn(readWords(leadBody.names), locale) },
    startsOn: dayOrNull(startsOn),
    endsOn: dayOrNull(endsOn),
    milestones: milestones.filter(({ state }) => state !== "DROPPED").length,
    milestonesDone: milestones.filter(({ state }) => state === "DONE").length,
  };
}
type ListedRow = Prisma.MeasureGetPayload<{ select: typeof listed }>;

/** One page of the filtered measures; a plan is never so long that its pages could not be counted. */
export async function listMeasures(actor: Actor | null, filters: MeasureFilters, locale: InterfaceLanguage) {
  const where = wantedMeasures(actor, filters);
  const page = filters.page ?? 1;
  const [found, total] = await reading(actor, async (reader) => [
    await reader.measure.findMany({
      where,
      orderBy: orders[filters.sort ?? "code"],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: listed,
    }),
    await reader.measure.count({ where }),
  ]);
  return {
    total,
    rows: found.map((row) => presentRow(row, locale)),
    previous: page > 1 && found.length > 0 ? page - 1 : null,
    next: page * pageSize < total ? page + 1 : null,
  };
}

export type ListedMeasure = Awaited<ReturnType<typeof listMeasures>>["rows"][number];

/** The bodies that lead a measure or help with one, to filter by. */
export async function listMeasureBodies(actor: Actor | null, locale: InterfaceLanguage) {
  const where: Prisma.StateBodyWhereInput = {
    OR: [{ measures: { some: visibleMeasures(actor) } }, { coMeasures: { some: { measure: visibleMeasures(actor) } } }],
  };
  return namedChoices(await reading(actor, (reader) => reader.stateBody.findMany({ where, select: { id: true, names: true } })), locale);
}

/** A measure with its milestones, its history and what it is for; null when there is none, or none for this reader. */
export async function findMeasure(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.measure.findFirst({
      where: { AND: [{ id }, visibleMeasures(actor)] },
      include: {
        leadBody: { select: { id: true, names: true } },
        coExecutors: { select: { body: { select: { id: true, names: true } } } },
        archive: archived,
        milestones: { orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }] },
        entries: { where: visibleMeasureEntries(actor), orderBy: [{ recordedAt: "desc" }, { id: "asc" }] },
        recommendations: {
          where: { recommendation: visibleRecommendations(actor) },
          select: { recommendation: { select: { id: true, reference: true, paragraph: { select: { number: true, heading: true } } } } },
          orderBy: { recommendation: { reference: "asc" } },
        },
        indicators: { where: { indicator: visibleIndicators(actor) }, select: { indicator: { select: plannedIndicator } } },
      },
    }),
  );
  if (!found) return null;
  const { leadBody, coExecutors, milestones, entries, recommendations, indicators, ...measure } = found;
  const withdrawals = await listWithdrawals(actor, { measureId: id });
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const compare = compareNames(locale);
  const steps = milestones.map(({ titles, dueOn, doneOn, note, ...milestone }) => ({
    ...milestone,
    titles: readNames(titles),
    notes: readNames(note),
    note: name(note) || null,
    title: name(titles),
    dueOn: dayOrNull(dueOn),
    doneOn: dayOrNull(doneOn),
  }));
  return {
    ...measure,
    title: name(measure.titles),
    completionForm: name(measure.completionForms),
    expectedResult: name(measure.expectedResults),
    budget: name(measure.budget),
    planItem: name(measure.planItem),
    droppedReason: name(measure.droppedReason),
    risk: name(measure.risks),
    startsOn: dayOrNull(measure.startsOn),
    endsOn: dayOrNull(measure.endsOn),
    amount: measure.amount === null ? null : Number(measure.amount),
    leadBody: leadBody && { id: leadBody.id, name: name(leadBody.names) },
    coExecutors: coExecutors
      .map(({ body }) => ({ id: body.id, name: name(body.names) }))
      .toSorted((one, other) => compare(one.name, other.name)),
    milestones: steps,
    indicators: indicators
      .map(({ indicator }) => presentIndicator(indicator, locale))
      .toSorted((one, other) => compare(one.code, other.code)),
    withdrawals,
    entries: entries.map(({ note, ...entry }) => ({
      ...entry,
      note: name(note) || null,
      milestone: steps.find((step) => step.id === entry.milestoneId)?.title ?? null,
    })),
    recommendations: recommendations.map(({ recommendation: { paragraph, ...one } }) => ({
      ...one,
      number: paragraph.number,
      heading: name(paragraph.heading),
    })),
    form: formOfMeasure(measure, {
      coExecutorIds: coExecutors.map(({ body }) => body.id),
      references: recommendations.map(({ recommendation }) => recommendation.reference).join("\n"),
    }),
  };
}

export type MeasureRecord = NonNullable<Awaited<ReturnType<typeof findMeasure>>>;

/** What somebody who drafts the plan can choose from; null for those who draft none. A body leads what it enters itself. */
export async function findMeasureChoices(actor: Actor, locale: InterfaceLanguage) {
  const states = coordinatedStates(actor);
  return reading(actor, async (reader) => {
    const own = await reader.stateBody.findMany({
      where: { id: { in: ownBodies(actor) } },
      select: { id: true, stateId: true, names: true },
    });
    const stateId = states[0] ?? own[0]?.stateId;
    if (!stateId) return null;
    const mayLead = (leadBodyId: string | null) => can(actor, "measure.record", { stateId, leadBodyId, publishedAt: null });
    const bodies = await bodyChoices(reader, stateId, locale);
    const leading = mayLead(null) ? bodies : namedChoices(own, locale).filter(({ value }) => mayLead(value));
    return leading.length === 0 && !mayLead(null) ? null : { stateId, bodies, leading, isFree: mayLead(null) };
  });
}

export type MeasureChoices = NonNullable<Awaited<ReturnType<typeof findMeasureChoices>>>;

/** The reference of the recommendation for which a measure is being recorded; nothing for one that this reader may not see. */
export async function findOrigin(actor: Actor, recommendation: string | undefined): Promise<string> {
  if (!recommendation) return "";
  const where: Prisma.RecommendationWhereInput = { AND: [{ id: recommendation }, visibleRecommendations(actor)] };
  return (await reading(actor, (reader) => reader.recommendation.findFirst({ where, select: { reference: true } })))?.reference ?? "";
}
