import type { Actor } from "@/domain/actor";
import { nameIn, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { isStillOwed } from "@/domain/recommendations/selection/queries";
import type { Attestation, InterfaceLanguage, StateBodyKind } from "@/domain/vocabulary";
import { today } from "@/lib/day";

type BodyRow = {
  id: string;
  names: WordsByLanguage;
  kind: StateBodyKind;
  attestation: Attestation;
  isPast: boolean;
  leads: number;
  takesPart: number;
  overdue: number;
  lastPublishedAt: Date | null;
};

/** Every state body with what it owes: those with most recommendations first, those that no longer exist last. */
export async function listBodies(actor: Actor | null, locale: InterfaceLanguage) {
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<BodyRow[]>`
    SELECT b.id, b.names, b.kind, b.attestation, coalesce(b.valid_to < ${today()}::date, false) AS "isPast",
      (count(a.id) FILTER (WHERE a.role = 'LEAD'))::int AS leads,
      (count(a.id) FILTER (WHERE a.role <> 'LEAD'))::int AS "takesPart",
      (count(a.id) FILTER (WHERE a.role = 'LEAD' AND r.due_on < ${today()}::date AND ${isStillOwed}))::int AS overdue,
      (SELECT max(p.published_at) FROM response p WHERE p.body_id = b.id AND p.state = 'PUBLISHED') AS "lastPublishedAt"
    FROM state_body b
    LEFT JOIN (assignment a JOIN recommendation r ON r.id = a.recommendation_id AND r.archived_at IS NULL AND ${visibleRecommendationsSql(actor)})
      ON a.body_id = b.id AND a.ended_at IS NULL
    GROUP BY b.id, b.names, b.kind, b.attestation, b.valid_to
    ORDER BY "isPast", leads DESC, "takesPart" DESC, b.names ->> ${locale}, b.id`,
  );
  return rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, locale) }));
}

export type ListedBody = Awaited<ReturnType<typeof listBodies>>[number];

/** One state body with the bodies before and after it; null when there is none. */
export async function findBody(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  const neighbour = { select: { id: true, names: true } } as const;
  const found = await reading(actor, (reader) =>
    reader.stateBody.findUnique({
      where: { id },
      select: {
        id: true,
        stateId: true,
        names: true,
        acronyms: true,
        kind: true,
        validFrom: true,
        validTo: true,
        source: true,
        attestation: true,
        successor: neighbour,
        predecessors: neighbour,
      },
    }),
  );
  if (!found) return null;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const named = (body: { id: string; names: unknown }) => ({ id: body.id, name: name(body.names) });
  return {
    ...found,
    name: name(found.names),
    acronym: name(found.acronyms) || null,
    successor: found.successor && named(found.successor),
    predecessors: found.predecessors.map(named),
  };
}

export type BodyRecord = NonNullable<Awaited<ReturnType<typeof findBody>>>;
