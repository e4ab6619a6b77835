import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import type { Reader } from "@/domain/reading";
import { visibleCases, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";

const usesShown = 25;

/** What this person sees that a term was given to: recommendations, questions by their dialogue, and Views. */
export async function listUses(reader: Reader, actor: Actor, termId: string, locale: InterfaceLanguage) {
  const terms = { some: { termId } };
  const recommendations = await reader.recommendation.findMany({
    where: { ...visibleRecommendations(actor), terms },
    select: { id: true, reference: true },
    orderBy: [{ cycleId: "asc" }, { position: "asc" }],
    take: usesShown,
  });
  const cases = await reader.caseFile.findMany({
    where: { AND: [visibleCases(actor), { violated: terms }] },
    select: { id: true, communicationNumber: true },
    orderBy: [{ communicationNumber: "asc" }, { id: "asc" }],
    take: usesShown,
  });
  const dialogues = await reader.reviewCycle.findMany({
    where: { questions: { some: { terms } } },
    select: { id: true, titles: true, _count: { select: { questions: { where: { terms } } } } },
    orderBy: [{ ordinal: "desc" }, { id: "asc" }],
  });
  const counted = await reader.$queryRaw<{ kind: string; uses: number }[]>`
    SELECT kind, count(*)::int AS uses FROM term_use WHERE term_id = ${termId}::uuid GROUP BY kind`;
  const usesOf = (wanted: string) => counted.find(({ kind }) => kind === wanted)?.uses ?? 0;
  return {
    recommendations,
    recommendationsInAll: usesOf("RECOMMENDATION"),
    cases,
    casesInAll: usesOf("CASE"),
    dialogues: dialogues.map(({ id, titles, _count }) => ({ id, title: nameIn(readWords(titles), locale), questions: _count.questions })),
    inAll: counted.reduce((sum, { uses }) => sum + uses, 0),
  };
}
