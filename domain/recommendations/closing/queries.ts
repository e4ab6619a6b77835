import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { isClosed, successorsNamed } from "@/domain/recommendations/closing/rules";
import { visibleRecommendations, visibleRecommendationsSql } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

/** What is to be known before a recommendation is opened again, archived or restored. */
export async function findClosing(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.recommendation.findFirst({
      where: { AND: [{ id }, visibleRecommendations(actor)] },
      select: {
        id: true,
        stateId: true,
        reference: true,
        version: true,
        claimedStatus: true,
        verifiedStatus: true,
        verifiedOn: true,
        dueOn: true,
        reopenedAt: true,
        archivedAt: true,
        paragraph: { select: { heading: true, texts: { select: { language: true, text: true } } } },
        assignments: { where: { leadOf: id }, select: { body: { select: { names: true } } } },
      },
    }),
  );
  if (!found) return null;
  const { paragraph, assignments, ...recommendation } = found;
  const [lead] = assignments;
  return {
    ...recommendation,
    verifiedOn: dayOrNull(found.verifiedOn),
    dueOn: dayOrNull(found.dueOn),
    isClosed: isClosed(found),
    heading: paragraph.heading ? nameIn(readWords(paragraph.heading), locale) : null,
    text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale),
    lead: lead ? nameIn(readWords(lead.body.names), locale) : null,
  };
}

export type Closing = NonNullable<Awaited<ReturnType<typeof findClosing>>>;

type Place = { id: string; reference: string };
type Named = Parameters<typeof successorsNamed>[0];

/**
 * What has taken the place of a recommendation, as was published: other ones, and acts. And the other way round: which ones it has
 * taken the place of.
 */
export async function findSuccession(
  reader: Reader,
  actor: Actor | null,
  { stateId, reference }: { stateId: string; reference: string },
  responses: Named,
) {
  const { references, reforms } = successorsNamed(responses);
  const found = await reader.$queryRaw<(Place & { isSuccessor: boolean })[]>`
    SELECT r.id, r.reference, r.reference = ANY (${references}) AS "isSuccessor" FROM recommendation r
    WHERE r.state_id = ${stateId}::uuid AND ${visibleRecommendationsSql(actor)}
      AND (r.reference = ANY (${references}) OR ('SUPERSEDED' IN (r.claimed_status, r.verified_status) AND EXISTS (
        SELECT FROM response s
        LEFT JOIN response_version v ON v.response_id = s.id AND v.number = s.current_version
        LEFT JOIN status_claim c ON c.response_id = s.id AND c.response_version = s.current_version
        LEFT JOIN status_verification f ON f.claim_id = c.id
        WHERE s.recommendation_id = r.id AND s.state = 'PUBLISHED' AND coalesce(f.superseded_by, v.superseded_by) = ${reference})))
    ORDER BY r.reference`;
  const places = (are: boolean): Place[] => found.flatMap(({ isSuccessor, ...place }) => (isSuccessor === are ? place : []));
  return { successors: places(true), predecessors: places(false), reforms };
}

/** Where the recommendations are that are named as successors: their ids by their references. */
export async function findPlaces(
  reader: Reader,
  actor: Actor | null,
  stateId: string,
  named: (string | null | undefined)[],
): Promise<Record<string, string>> {
  const references = named.flatMap((reference) => reference ?? []);
  if (references.length === 0) return {};
  const found = await reader.recommendation.findMany({
    where: { AND: [visibleRecommendations(actor)], stateId, reference: { in: references } },
    select: { id: true, reference: true },
  });
  return Object.fromEntries(found.map(({ id, reference }) => [reference, id]));
}
