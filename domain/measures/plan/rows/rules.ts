import type { Actor } from "@/domain/actor";
import { cellOf } from "@/domain/measures/plan/rules";
import { wordCells } from "@/domain/measures/plan/schema";
import { plannedIndicator, presentIndicator } from "@/domain/measures/rules";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { visibleEvidence, visibleIndicators, visibleMeasureEntries, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { dayAt, dayOf, dayOrNull } from "@/lib/day";

const placed = {
  id: true,
  reference: true,
  document: { select: { symbol: true } },
  paragraph: { select: { number: true, heading: true } },
} satisfies Prisma.RecommendationSelect;

/** All that a row of the plan is made of. Evidence is what everybody may see: the plan is printed and passed on. */
export const rowFields = (actor: Actor | null) =>
  ({
    leadBody: { select: { id: true, names: true } },
    coExecutors: { select: { bodyId: true, body: { select: { names: true } } } },
    milestones: {
      select: { id: true, titles: true, dueOn: true, duePrecision: true, doneOn: true, state: true },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    },
    entries: { where: visibleMeasureEntries(actor), select: { note: true, recordedAt: true }, orderBy: { recordedAt: "desc" } },
    indicators: { where: { indicator: visibleIndicators(actor) }, select: { indicator: { select: plannedIndicator } } },
    recommendations: {
      where: { recommendation: visibleRecommendations(actor) },
      select: {
        recommendation: {
          select: {
            ...placed,
            paragraph: { select: { ...placed.paragraph.select, texts: { select: { language: true, text: true } } } },
            terms: {
              select: { term: { select: { code: true, names: true, vocabulary: { select: { kind: true } } } } },
              orderBy: { position: "asc" },
            },
            earlier: {
              where: { kind: { not: "UNRELATED" }, to: visibleRecommendations(actor) },
              select: { to: { select: placed } },
            },
            later: {
              where: { kind: { not: "UNRELATED" }, from: visibleRecommendations(actor) },
              select: { from: { select: placed } },
            },
            indicators: { where: { indicator: visibleIndicators(actor) }, select: { indicator: { select: plannedIndicator } } },
            responses: {
              where: { state: "PUBLISHED" },
              select: {
                bodyId: true,
                evidence: {
                  where: { AND: [visibleEvidence(null), { removedAt: null, replacedAt: null }] },
                  select: { id: true, title: true, datedOn: true, url: true },
                  orderBy: [{ datedOn: "desc" }, { id: "asc" }],
                },
              },
            },
          },
        },
      },
      orderBy: { recommendation: { reference: "asc" } },
    },
  }) satisfies Prisma.MeasureInclude;

type Stored = Prisma.MeasureGetPayload<{ include: ReturnType<typeof rowFields> }>;
type Placed = Prisma.RecommendationGetPayload<{ select: typeof placed }>;

/** Each once, in the order in which they come. */
const once = <One extends { id: string }>(all: One[]): One[] => [...new Map(all.map((one) => [one.id, one])).values()];

/** Where a recommendation stands: the document and its paragraph, or what the register calls it. */
const sourceOf = ({ reference, document, paragraph }: Placed): string =>
  [document.symbol, paragraph.number && `¶${paragraph.number}`].filter(Boolean).join(" ") || reference;

/** What was published as proof of what these bodies did for the recommendations. */
const evidenceOf = ({ leadBodyId, coExecutors, recommendations }: Stored) => {
  const bodies = [leadBodyId, ...coExecutors.map(({ bodyId }) => bodyId)];
  const responses = recommendations.flatMap(({ recommendation }) =>
    recommendation.responses.filter(({ bodyId }) => bodies.includes(bodyId)),
  );
  return once(responses.flatMap(({ evidence }) => evidence)).map(({ datedOn, ...piece }) => ({ ...piece, datedOn: dayOf(datedOn) }));
};

/** A measure as a row of the plan, in the words of this reader; `officers` are those of its body, if the reader knows them. */
export function presentRow(actor: Actor | null, measure: Stored, locale: InterfaceLanguage, officers: ReadonlyMap<string, string>) {
  const { id, stateId, code, kind, currency, state, publishedAt, leadBody, coExecutors } = measure;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const answered = measure.recommendations.map(({ recommendation }) => recommendation);
  const terms = (...kinds: string[]) =>
    once(
      answered.flatMap(({ terms: of }) =>
        of.filter(({ term }) => kinds.includes(term.vocabulary.kind)).map(({ term }) => ({ id: term.code, name: name(term.names) })),
      ),
    );
  const related = answered.flatMap(({ earlier, later }) => [...earlier.map(({ to }) => to), ...later.map(({ from }) => from)]);
  const indicators = [...measure.indicators, ...answered.flatMap((one) => one.indicators)].map(({ indicator }) => indicator);
  return {
    id,
    stateId,
    code,
    kind,
    currency,
    state,
    droppedReason: name(measure.droppedReason) || null,
    publishedAt,
    title: name(measure.titles),
    completionForm: name(measure.completionForms),
    expectedResult: name(measure.expectedResults),
    risk: name(measure.risks),
    startsOn: cellOf(measure, "startsOn", locale),
    endsOn: cellOf(measure, "endsOn", locale),
    amount: cellOf(measure, "amount", locale),
    budget: name(measure.budget),
    planItem: name(measure.planItem),
    leadBody: leadBody && { id: leadBody.id, name: name(leadBody.names) },
    officer: (leadBody && officers.get(leadBody.id)) ?? null,
    coExecutors: coExecutors.map(({ body }) => name(body.names)).toSorted(compareNames(locale)),
    milestones: measure.milestones.map(({ titles, dueOn, doneOn, ...milestone }) => ({
      ...milestone,
      title: name(titles),
      dueOn: dayOrNull(dueOn),
      doneOn: dayOrNull(doneOn),
    })),
    note: name(measure.entries.find(({ note }) => note !== null)?.note) || null,
    updatedOn: measure.entries[0] ? dayAt(measure.entries[0].recordedAt) : null,
    recommendations: answered.map(({ paragraph, ...one }) => ({
      id: one.id,
      reference: one.reference,
      source: sourceOf({ ...one, paragraph }),
      name: [one.reference, name(paragraph.heading)].filter(Boolean).join(" · "),
      text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale),
    })),
    related: once(related).map((one) => ({ id: one.id, source: sourceOf(one) })),
    themes: terms("THEME", "CLUSTER"),
    goals: terms("SDG"),
    indicators: once(indicators).map((one) => presentIndicator(one, locale)),
    evidence: evidenceOf(measure),
    /** What stands in the cells of words in the reader's own language; empty where only another language has any. */
    written: Object.fromEntries(wordCells.map((cell) => [cell, cellOf(measure, cell, locale)])),
    mayRevise: can(actor, "measure.revise", measure),
    mayReport: can(actor, "measure.report", measure),
  };
}
