import type { Actor } from "@/domain/actor";
import { isAnswered, isLate, suggestionIn, uptakeOf } from "@/domain/alternative-reports/outcomes/rules";
import { isOpen } from "@/domain/alternative-reports/queries";
import { suggestReflections } from "@/domain/alternative-reports/reflections/rules";
import { openEditions, visibleEditions, visibleOutcomes } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

/** What became of an item; who wrote it down is nobody's to see here, only which side it was. */
const outcomeFields = {
  id: true,
  editionId: true,
  itemId: true,
  kind: true,
  byAuthors: true,
  text: true,
  language: true,
  place: true,
  address: true,
  recordedAt: true,
  revokedAt: true,
  body: { select: { names: true } },
  document: { select: { id: true, symbol: true, titles: true, lockedAt: true } },
  recommendation: { select: { id: true, reference: true, publishedAt: true, paragraph: { select: { number: true, heading: true } } } },
} satisfies Prisma.ReportOutcomeSelect;

type StoredOutcome = Prisma.ReportOutcomeGetPayload<{ select: typeof outcomeFields }>;

function presentOutcome({ body, document, recommendation, revokedAt, ...outcome }: StoredOutcome, locale: InterfaceLanguage) {
  return {
    ...outcome,
    isRevoked: revokedAt !== null,
    body: body && nameIn(readWords(body.names), locale),
    document: document?.lockedAt ? { id: document.id, name: document.symbol ?? nameIn(readWords(document.titles), locale) } : null,
    recommendation: recommendation?.publishedAt
      ? {
          id: recommendation.id,
          reference: recommendation.reference,
          number: recommendation.paragraph.number,
          heading: nameIn(readWords(recommendation.paragraph.heading), locale) || null,
        }
      : null,
  };
}

/** Of one edition, what its trace is made of; what became of it is asked for apart, by `outcomesOf`. */
export const traceFields = {
  id: true,
  stateId: true,
  cycleId: true,
  stage: true,
  title: true,
  language: true,
  languages: true,
  submittedOn: true,
  answerDueOn: true,
  version: true,
  items: { select: { id: true, position: true, heading: true, reference: true, suggestion: true }, orderBy: { position: "asc" } },
} satisfies Prisma.ReportEditionSelect;

/** What became of some editions, as far as this reader may see it, the earliest first. */
export async function outcomesOf(reader: Reader, actor: Actor | null, editionIds: string[], locale: InterfaceLanguage) {
  const found = await reader.reportOutcome.findMany({
    where: { AND: [{ editionId: { in: editionIds } }, visibleOutcomes(actor)] },
    select: outcomeFields,
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  return found.map((outcome) => presentOutcome(outcome, locale));
}

export type ShownOutcome = Awaited<ReturnType<typeof outcomesOf>>[number];

type Traced = Prisma.ReportEditionGetPayload<{ select: typeof traceFields }>;

/** An edition with what became of it and of each of its items. */
export function presentTrace({ items, submittedOn, answerDueOn, ...edition }: Traced, outcomes: readonly ShownOutcome[]) {
  const dueOn = dayOrNull(answerDueOn);
  const shown = items.map((item) => {
    const became = outcomes.filter(({ itemId }) => itemId === item.id);
    return { ...item, outcomes: became, isAnswered: isAnswered({ outcomes: became }) };
  });
  const seen = outcomes.find(({ editionId, kind, isRevoked }) => editionId === edition.id && kind === "SEEN" && !isRevoked);
  return {
    ...edition,
    submittedOn: dayOf(submittedOn),
    answerDueOn: dueOn,
    isOverdue: isLate(dueOn, today()) && shown.some((item) => !item.isAnswered),
    seen: seen ? { id: seen.id, at: seen.recordedAt } : null,
    ...uptakeOf(shown),
    items: shown,
  };
}

export type Trace = ReturnType<typeof presentTrace>;
export type TracedItem = Trace["items"][number];

/** Which of these editions everybody reads now, by the clock of the database. */
export async function openNow(reader: Reader, ids: string[]): Promise<Set<string>> {
  const open = await reader.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM report_edition e
    WHERE e.id = ANY (${ids}::uuid[]) AND ${isOpen}`;
  return new Set(open.map(({ id }) => id));
}

/** What became of an edition that everybody reads; null where there is none. */
export async function findTrace(actor: Actor | null, editionId: string, locale: InterfaceLanguage): Promise<Trace | null> {
  if (!isId(editionId)) return null;
  return reading(actor, async (reader) => {
    const found = await reader.reportEdition.findFirst({ where: { AND: [{ id: editionId }, openEditions()] }, select: traceFields });
    if (!found || !(await openNow(reader, [editionId])).has(editionId)) return null;
    return presentTrace(found, await outcomesOf(reader, actor, [editionId], locale));
  });
}

const texts = { select: { language: true, text: true } } as const;

/** What a side needs to note what became of an item: its words, who answers, where it may be cited, and what may reflect it. */
export async function findItemForm(actor: Actor, itemId: string, locale: InterfaceLanguage) {
  if (!isId(itemId)) return null;
  return reading(actor, async (reader) => {
    const found = await reader.reportItem.findFirst({
      where: { id: itemId, edition: visibleEditions(actor) },
      select: {
        text: true,
        evidence: true,
        stateSaid: true,
        translations: true,
        edition: { select: { ...traceFields, reportId: true, articles: true } },
      },
    });
    if (!found) return null;
    const { edition, translations, ...words } = found;
    const { reportId, articles, ...traced } = edition;
    const { id, stateId, cycleId } = traced;
    const trace = presentTrace(traced, await outcomesOf(reader, actor, [id], locale));
    const item = trace.items.find((one) => one.id === itemId);
    if (!item) return null;
    const bodies = await reader.stateBody.findMany({
      where: { stateId, OR: [{ validTo: null }, { validTo: { gte: new Date(today()) } }] },
      select: { id: true, names: true },
    });
    const documents = await reader.unDocument.findMany({
      where: { stateId, cycleId, lockedAt: { not: null }, discardedAt: null },
      select: { id: true, symbol: true, titles: true },
      orderBy: [{ lockedAt: "desc" }, { id: "asc" }],
    });
    const made = await reader.recommendation.findMany({
      where: { AND: [{ cycleId, publishedAt: { not: null } }, visibleRecommendations(actor)] },
      select: {
        id: true,
        reference: true,
        archivedAt: true,
        document: { select: { kind: true, adoptedOn: true, distributedOn: true } },
        paragraph: {
          select: {
            number: true,
            heading: true,
            articles: true,
            texts,
            limbs: { select: { texts }, orderBy: { position: "asc" } },
          },
        },
      },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const name = (json: unknown) => nameIn(readWords(json), locale);
    const reflecting = item.outcomes.flatMap(({ isRevoked, recommendation }) => (isRevoked || !recommendation ? [] : recommendation.id));
    const others = made.filter((one) => !reflecting.includes(one.id));
    const suggested = suggestionIn({ ...traced, suggestion: item.suggestion, translations });
    return {
      trace,
      item: { ...item, ...words },
      reportId,
      isOpen: (await openNow(reader, [id])).has(id),
      bodies: bodies
        .map((body) => ({ value: body.id, label: name(body.names) }))
        .toSorted((one, other) => one.label.localeCompare(other.label) || one.value.localeCompare(other.value)),
      documents: documents.map((document) => ({ value: document.id, label: document.symbol ?? name(document.titles) })),
      recommendations: others.map(({ id: value, reference, paragraph }) => ({
        value,
        label: [reference, name(paragraph.heading)].filter(Boolean).join(" · "),
      })),
      suggestions: suggestReflections({ words: suggested, articles, submittedOn: edition.submittedOn }, others, locale),
    };
  });
}

export type ItemForm = NonNullable<Awaited<ReturnType<typeof findItemForm>>>;
