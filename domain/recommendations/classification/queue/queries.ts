import type { Actor } from "@/domain/actor";
import { nameIn, readWords, type WordsByLanguage, wordsIn } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { coordinatedStates, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage, TermKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

/** Every recommendation is about something and asks for something: without a theme or a measure it waits to be classified. */
export const waits: Prisma.RecommendationWhereInput = {
  OR: [
    { terms: { none: { term: { vocabulary: { kind: "THEME" } } } } },
    { terms: { none: { term: { vocabulary: { kind: "MEASURE_TYPE" } } } } },
  ],
};

/** What waits to be classified in a cycle, in its order, with what each still lacks. */
export async function listToClassify(actor: Actor, cycleId: string, locale: InterfaceLanguage) {
  if (!isId(cycleId)) return null;
  return reading(actor, async (reader) => {
    const cycle = await reader.reviewCycle.findUnique({ where: { id: cycleId }, select: { id: true, stateId: true, titles: true } });
    if (!cycle) return null;
    const seen = { cycleId, archivedAt: null, ...visibleRecommendations(actor) };
    const waiting = await reader.recommendation.findMany({
      where: { AND: [seen, waits] },
      select: {
        id: true,
        reference: true,
        paragraph: { select: { texts: { select: { language: true, text: true } } } },
        terms: { select: { term: { select: { vocabulary: { select: { kind: true } } } } } },
      },
      orderBy: { position: "asc" },
      take: mostWaiting,
    });
    return {
      cycle: { ...cycle, title: nameIn(readWords(cycle.titles), locale) },
      all: await reader.recommendation.count({ where: seen }),
      waiting: await reader.recommendation.count({ where: { AND: [seen, waits] } }),
      recommendations: waiting.map(({ paragraph, terms, ...rest }) => ({
        ...rest,
        text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale),
        lacks: lackOf(terms.map((one) => one.term.vocabulary.kind)),
      })),
    };
  });
}

export type Waiting = NonNullable<Awaited<ReturnType<typeof listToClassify>>>;

const mostWaiting = 200;

const lackOf = (kinds: TermKind[]): "BOTH" | "THEME" | "MEASURE_TYPE" => {
  if (kinds.includes("MEASURE_TYPE")) return "THEME";
  return kinds.includes("THEME") ? "MEASURE_TYPE" : "BOTH";
};

type QueueRow = { cycleId: string; titles: WordsByLanguage; mechanism: WordsByLanguage; waiting: number };

/** How many recommendations wait in each cycle of the States this person classifies for, or in one cycle; a cycle without any is left out. */
export async function listQueues(actor: Actor, locale: InterfaceLanguage, cycleId?: string) {
  const states = coordinatedStates(actor);
  if (states.length === 0) return [];
  const ofCycle = cycleId ? Prisma.sql`AND r.cycle_id = ${cycleId}::uuid` : Prisma.empty;
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<QueueRow[]>`
    SELECT c.id AS "cycleId", c.titles, m.names AS mechanism, queue.waiting
    FROM (SELECT r.cycle_id, count(*)::int AS waiting FROM recommendation r
      WHERE r.state_id = ANY (${states}::uuid[]) AND r.archived_at IS NULL ${ofCycle} AND (
        SELECT count(DISTINCT v.kind) FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id
        WHERE rt.recommendation_id = r.id AND v.kind IN ('THEME', 'MEASURE_TYPE')) < 2
      GROUP BY 1) queue
    JOIN review_cycle c ON c.id = queue.cycle_id JOIN mechanism m ON m.id = c.mechanism_id
    ORDER BY queue.waiting DESC, c.id`,
  );
  return rows.map(({ titles, mechanism, ...row }) => ({ ...row, title: nameIn(titles, locale), mechanism: nameIn(mechanism, locale) }));
}

export type Queue = Awaited<ReturnType<typeof listQueues>>[number];
