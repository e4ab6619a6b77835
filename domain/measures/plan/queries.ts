import type { Actor } from "@/domain/actor";
import { cellOf, grouped } from "@/domain/measures/plan/rules";
import { type PlanView, wordCells } from "@/domain/measures/plan/schema";
import { wantedMeasures } from "@/domain/measures/queries";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { visibleIndicators, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { dayAt, dayOrNull } from "@/lib/day";

/** No plan is longer; a sheet of more could not be written in. */
const mostMeasures = 2000;
/** How many rows of the sheet one page shows. */
const rowsShown = 100;

const withRecommendations = (actor: Actor | null) =>
  ({
    leadBody: { select: { id: true, names: true } },
    coExecutors: { select: { body: { select: { id: true, names: true } } } },
    milestones: {
      select: { id: true, titles: true, dueOn: true, duePrecision: true, doneOn: true, state: true },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    },
    entries: { select: { note: true, recordedAt: true }, orderBy: { recordedAt: "desc" } },
    recommendations: {
      where: { recommendation: visibleRecommendations(actor) },
      select: {
        recommendation: {
          select: {
            id: true,
            reference: true,
            document: { select: { symbol: true } },
            paragraph: { select: { number: true, heading: true } },
            terms: {
              select: { term: { select: { code: true, names: true, vocabulary: { select: { kind: true } } } } },
              orderBy: { position: "asc" },
            },
            indicators: {
              where: { indicator: visibleIndicators(actor) },
              select: { indicator: { select: { id: true, titles: true, target: true } } },
            },
          },
        },
      },
      orderBy: { recommendation: { reference: "asc" } },
    },
  }) satisfies Prisma.MeasureInclude;

type Stored = Prisma.MeasureGetPayload<{ include: ReturnType<typeof withRecommendations> }>;

/** Each once, in the order in which they come. */
const once = <One extends { id: string }>(all: One[]): One[] => [...new Map(all.map((one) => [one.id, one])).values()];

function presentRow(actor: Actor | null, measure: Stored, locale: InterfaceLanguage) {
  const { id, stateId, code, kind, currency, state, droppedReason, publishedAt, leadBody, coExecutors } = measure;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const related = measure.recommendations.map(({ recommendation }) => recommendation);
  const terms = (...kinds: string[]) =>
    once(
      related.flatMap(({ terms: of }) =>
        of.filter(({ term }) => kinds.includes(term.vocabulary.kind)).map(({ term }) => ({ id: term.code, name: name(term.names) })),
      ),
    );
  const words = { title: name(measure.titles), completionForm: name(measure.completionForms) };
  return {
    id,
    stateId,
    code,
    kind,
    currency,
    state,
    droppedReason,
    publishedAt,
    ...words,
    expectedResult: name(measure.expectedResults),
    risk: name(measure.risks),
    startsOn: cellOf(measure, "startsOn", locale),
    endsOn: cellOf(measure, "endsOn", locale),
    amount: cellOf(measure, "amount", locale),
    budget: measure.budget ?? "",
    planItem: measure.planItem ?? "",
    leadBody: leadBody && { id: leadBody.id, name: name(leadBody.names) },
    coExecutors: coExecutors.map(({ body }) => name(body.names)).toSorted(compareNames(locale)),
    milestones: measure.milestones.map(({ titles, dueOn, doneOn, ...milestone }) => ({
      ...milestone,
      title: name(titles),
      dueOn: dayOrNull(dueOn),
      doneOn: dayOrNull(doneOn),
    })),
    note: measure.entries.find(({ note }) => note !== null)?.note ?? null,
    updatedOn: measure.entries[0] ? dayAt(measure.entries[0].recordedAt) : null,
    recommendations: related.map(({ id: of, reference, document, paragraph }) => ({
      id: of,
      reference,
      source: [document?.symbol, paragraph?.number && `¶${paragraph.number}`].filter(Boolean).join(" ") || reference,
      name: [reference, name(paragraph?.heading)].filter(Boolean).join(" · "),
    })),
    themes: terms("THEME", "CLUSTER"),
    goals: terms("SDG"),
    indicators: once(
      related.flatMap(({ indicators }) => indicators.map(({ indicator: { titles, ...one } }) => ({ ...one, name: name(titles) }))),
    ),
    /** What stands in the cells of words in the reader's own language; empty where only another language has any. */
    written: Object.fromEntries(wordCells.map((cell) => [cell, cellOf(measure, cell, locale)])),
    mayRevise: can(actor, "measure.revise", measure),
    mayReport: can(actor, "measure.report", measure),
  };
}

/** The rows of the plan as the filters let them through, in the order of their numbers. */
export async function listPlanRows(actor: Actor | null, { by: _, ...filters }: PlanView, locale: InterfaceLanguage) {
  const found = await reading(actor, (reader) =>
    reader.measure.findMany({ where: wantedMeasures(actor, filters), include: withRecommendations(actor), take: mostMeasures }),
  );
  const compare = compareNames(locale);
  return found.map((measure) => presentRow(actor, measure, locale)).toSorted((one, other) => compare(one.code, other.code));
}

export type PlanRow = Awaited<ReturnType<typeof listPlanRows>>[number];

/** One page of the sheet under the headings of its groups. */
export async function findPlan(actor: Actor | null, view: PlanView, locale: InterfaceLanguage) {
  const rows = await listPlanRows(actor, view, locale);
  const page = view.page ?? 1;
  const [from, to] = [(page - 1) * rowsShown, page * rowsShown];
  const groups = grouped(rows, view.by ?? "recommendation", compareNames(locale));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  let at = 0;
  const shown = groups.flatMap((group) => {
    const start = at;
    at += group.rows.length;
    const part = group.rows.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part.length > 0 ? [{ ...group, rows: part }] : [];
  });
  return {
    measures: rows.length,
    total,
    groups: shown,
    previous: page > 1 && shown.length > 0 ? page - 1 : null,
    next: to < total ? page + 1 : null,
  };
}

export type PlanSheet = Awaited<ReturnType<typeof findPlan>>;
