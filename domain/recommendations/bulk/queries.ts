import type { Actor } from "@/domain/actor";
import { nameIn, type WordsByLanguage } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import type { Assigned } from "@/domain/recommendations/assignment/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { outcomeOf, rowsOf, type Standing, stampOf } from "@/domain/recommendations/bulk/rules";
import { type BulkView, readKey } from "@/domain/recommendations/bulk/schema";
import { compareNames } from "@/lib/compare-names";
import { today } from "@/lib/day";

type Found = Standing & {
  stateId: string;
  reference: string;
  number: string | null;
  heading: WordsByLanguage | null;
  dueOn: string | null;
  assigned: Assigned[];
  names: Record<string, WordsByLanguage>;
};

/** The chosen recommendations as they stand, in the order of their documents. */
export const findStandings = (reader: Reader, actor: Actor, ids: string[]) => reader.$queryRaw<Found[]>`
  SELECT r.id, r.version, r.state_id AS "stateId", r.reference, p.number, p.heading, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn",
    r.archived_at IS NOT NULL AS "isArchived",
    coalesce((SELECT jsonb_agg(jsonb_build_object('bodyId', a.body_id, 'role', a.role, 'dueOn', to_char(a.due_on, 'YYYY-MM-DD')) ORDER BY a.role)
      FROM assignment a WHERE a.recommendation_id = r.id AND a.ended_at IS NULL), '[]') AS assigned,
    coalesce((SELECT jsonb_agg(jsonb_build_object('bodyId', s.body_id, 'state', s.state, 'version', s.version))
      FROM (SELECT DISTINCT ON (s.body_id) s.* FROM response s WHERE s.recommendation_id = r.id ORDER BY s.body_id, s.sequence DESC) s), '[]') AS answers,
    coalesce((SELECT jsonb_agg(m.body_id) FROM reminder m WHERE m.recommendation_id = r.id AND m.sent_on = ${today()}::date), '[]') AS reminded,
    coalesce((SELECT jsonb_object_agg(b.id, b.names) FROM state_body b WHERE b.id IN (
      SELECT a.body_id FROM assignment a WHERE a.recommendation_id = r.id UNION SELECT s.body_id FROM response s WHERE s.recommendation_id = r.id)), '{}') AS names
  FROM recommendation r JOIN paragraph p ON p.id = r.paragraph_id
  WHERE r.id = ANY (${ids}::uuid[]) AND ${visibleRecommendationsSql(actor)}
  ORDER BY r.cycle_id, r.position`;

/** The bodies there are today in these States. */
export const findLeads = (reader: Reader, stateIds: string[]) => reader.$queryRaw<
  { id: string; stateId: string; names: WordsByLanguage }[]
>`
  SELECT b.id, b.state_id AS "stateId", b.names FROM state_body b
  WHERE b.state_id = ANY (${stateIds}::uuid[]) AND (b.valid_to IS NULL OR b.valid_to >= ${today()}::date)`;

/** What would become of each of the rows that were chosen; null for whom it is not to do. */
export async function findBulkPreview(actor: Actor, view: BulkView, locale: InterfaceLanguage) {
  const chosen = view.item.map(readKey);
  return reading(actor, async (reader) => {
    const standings = await findStandings(
      reader,
      actor,
      chosen.map(({ recommendationId }) => recommendationId),
    );
    const mayDo = (standing: Found) =>
      view.act === "REMIND" ? can(actor, "recommendation.remind", standing) : can(actor, "recommendation.assign", standing);
    if (standings.length === 0 || !standings.every(mayDo)) return null;
    const leads = await findLeads(
      reader,
      standings.map(({ stateId }) => stateId),
    );
    const name = (names: WordsByLanguage | undefined) => nameIn(names ?? {}, locale);
    const byName = compareNames(locale);
    const bodies = leads.map(({ id, names }) => ({ id, name: name(names) })).sort((one, other) => byName(one.name, other.name));
    return {
      bodies,
      rows: rowsOf(view.act, chosen, standings).map(({ key, standing, bodyId }) => {
        const { id, reference, number, heading, dueOn, assigned, names } = standing;
        const leadExists = leads.some((lead) => lead.id === view.leadId && lead.stateId === standing.stateId);
        const outcome = outcomeOf(standing, bodyId, view, leadExists);
        const called = (of: string) => name(names[of]) || (bodies.find((body) => body.id === of)?.name ?? "");
        return {
          key,
          stamp: stampOf(standing, bodyId),
          recommendationId: id,
          reference,
          number,
          heading: heading && nameIn(heading, locale),
          dueOn,
          bodies: bodyId
            ? [{ name: called(bodyId), dueOn: null }]
            : assigned.map((one) => ({ name: called(one.bodyId), dueOn: one.dueOn })),
          outcome:
            outcome.kind === "assign"
              ? { ...outcome, changes: outcome.changes.map((one) => ({ ...one, body: called(one.bodyId) })) }
              : outcome,
        };
      }),
    };
  });
}

export type BulkPreview = NonNullable<Awaited<ReturnType<typeof findBulkPreview>>>;
export type BulkRow = BulkPreview["rows"][number];
