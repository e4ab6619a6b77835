import type { Actor } from "@/domain/actor";
import { readContested } from "@/domain/claims/queries";
import { nameIn, readNames, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { coordinatedStates, visibleDocuments, visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { type MilestoneRow, timelineOf } from "@/domain/reviews/milestones/queries";
import type { InterfaceLanguage, MechanismKind, ReviewProcedure, ReviewStage } from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import { type Day, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

type ListedCycle = {
  id: string;
  ordinal: number;
  titles: WordsByLanguage;
  stage: ReviewStage;
  session: string | null;
  state: WordsByLanguage;
  consideredOn: Day | null;
  adoptedOn: Day | null;
  recommendations: number;
  mechanismId: string;
  mechanism: WordsByLanguage;
  kind: MechanismKind;
};

/** Every cycle, by mechanism, the newest first; its days are those of its document, or else of its milestones as far as they are verified. */
export async function listReviews(actor: Actor | null, locale: InterfaceLanguage) {
  const cycles = await reading(
    actor,
    (reader) => reader.$queryRaw<ListedCycle[]>`
    SELECT c.id, c.ordinal, c.titles, c.stage, c.session, s.names AS state, m.id AS "mechanismId", m.names AS mechanism, m.kind,
      to_char(coalesce(documents.considered_on, milestones.considered_on), 'YYYY-MM-DD') AS "consideredOn",
      to_char(coalesce(documents.adopted_on, milestones.adopted_on), 'YYYY-MM-DD') AS "adoptedOn",
      (SELECT count(*)::int FROM recommendation r WHERE r.cycle_id = c.id AND r.archived_at IS NULL AND ${visibleRecommendationsSql(actor)}) AS recommendations
    FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id JOIN state s ON s.id = c.state_id
    CROSS JOIN LATERAL (SELECT max(d.considered_on) AS considered_on, max(d.adopted_on) AS adopted_on
      FROM un_document d WHERE d.cycle_id = c.id AND d.locked_at IS NOT NULL) documents
    CROSS JOIN LATERAL (SELECT max(p.done_on) FILTER (WHERE p.kind IN ('DIALOGUE_MEETING_1', 'DIALOGUE_MEETING_2')) AS considered_on,
        max(p.done_on) FILTER (WHERE p.kind = 'CO_ADOPTED') AS adopted_on
      FROM milestone p WHERE p.cycle_id = c.id AND p.done_precision = 'DAY' AND p.attestation = 'VERIFIED') milestones
    ORDER BY m.kind, m.code, c.ordinal DESC, s.code`,
  );

  const mechanisms = [
    ...new Map(
      cycles.map(({ mechanismId, mechanism, kind }) => [mechanismId, { id: mechanismId, name: nameIn(mechanism, locale), kind }]),
    ).values(),
  ];
  const hasSeveralStates = new Set(cycles.map(({ state }) => state.en)).size > 1;
  return mechanisms.map((mechanism) => ({
    ...mechanism,
    cycles: cycles
      .filter(({ mechanismId }) => mechanismId === mechanism.id)
      .map(({ id, titles, stage, session, state, consideredOn, adoptedOn, recommendations }) => ({
        id,
        title: nameIn(titles, locale),
        stage,
        session,
        state: hasSeveralStates ? nameIn(state, locale) : null,
        consideredOn,
        adoptedOn,
        recommendations,
      })),
  }));
}

export type ReviewsOfMechanism = Awaited<ReturnType<typeof listReviews>>[number];

type Neighbour = { id: string; titles: WordsByLanguage };
type CycleRow = {
  id: string;
  stateId: string;
  version: number;
  ordinal: number;
  titles: WordsByLanguage;
  procedure: ReviewProcedure;
  stage: ReviewStage;
  session: string | null;
  state: WordsByLanguage;
  mechanism: WordsByLanguage;
  previous: Neighbour | null;
  next: Neighbour[];
  milestones: MilestoneRow[];
  mechanismCode: string;
  isUpr: boolean;
  /** How much there is on the pages that belong to this one. */
  counts: { meetings: number; delegates: number; questions: number; remarks: number; participations: number };
};

/** One cycle: its timeline, its documents, its neighbours, what sources contradict each other about, and how much there is besides. */
export function findReview(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const [cycle] = await reader.$queryRaw<CycleRow[]>`
      SELECT c.id, c.state_id AS "stateId", c.version, c.ordinal, c.titles, c.procedure, c.stage, c.session, s.names AS state, m.names AS mechanism,
        m.code AS "mechanismCode", m.kind = 'UPR' AS "isUpr",
        (SELECT jsonb_build_object('id', p.id, 'titles', p.titles) FROM review_cycle p WHERE p.id = c.previous_cycle_id) AS previous,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'titles', n.titles) ORDER BY n.ordinal)
          FROM review_cycle n WHERE n.previous_cycle_id = c.id), '[]') AS next,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'ordinal', f.ordinal, 'notes', f.notes, 'symbol', f.symbol,
            'dueOn', app_partial_day(f.due_on, f.due_precision), 'doneOn', app_partial_day(f.done_on, f.done_precision), 'address', f.address,
            'document', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'symbol', d.symbol, 'titles', d.titles) END,
            'meeting', CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('number', h.number) END, 'source', f.source, 'attestation', f.attestation))
          FROM milestone f LEFT JOIN dialogue_meeting h ON h.id = f.meeting_id LEFT JOIN un_document d ON d.id = f.document_id AND d.locked_at IS NOT NULL WHERE f.cycle_id = c.id), '[]') AS milestones,
        jsonb_build_object(
          'meetings', (SELECT count(*) FROM dialogue_meeting x WHERE x.cycle_id = c.id),
          'delegates', (SELECT count(*) FROM delegation_member x WHERE x.cycle_id = c.id),
          'questions', (SELECT count(*) FROM expert_question x WHERE x.cycle_id = c.id),
          'remarks', (SELECT count(*) FROM positive_remark x WHERE x.cycle_id = c.id),
          'participations', (SELECT count(*) FROM participation x WHERE x.cycle_id = c.id)) AS counts
      FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id JOIN state s ON s.id = c.state_id
      WHERE c.id = ${id}::uuid`;
    if (!cycle) return null;

    const documents = await reader.unDocument.findMany({
      where: { cycleId: id, ...visibleDocuments(actor) },
      select: { id: true, kind: true, symbol: true, titles: true, language: true, adoptedOn: true, distributedOn: true, lockedAt: true },
      orderBy: [{ lockedAt: { sort: "desc", nulls: "first" } }, { symbol: "asc" }, { language: "asc" }],
    });
    const named = ({ id: neighbour, titles }: Neighbour) => ({ id: neighbour, title: nameIn(titles, locale) });

    return {
      ...cycle,
      title: nameIn(cycle.titles, locale),
      state: nameIn(cycle.state, locale),
      mechanism: nameIn(cycle.mechanism, locale),
      previous: cycle.previous && named(cycle.previous),
      next: cycle.next.map(named),
      timeline: timelineOf({ ...cycle, hasNext: cycle.next.length > 0 }, today(), locale),
      contested: await readContested(reader, { cycleId: id }, locale),
      documents: documents.map(({ titles, adoptedOn, distributedOn, lockedAt, ...document }) => ({
        ...document,
        title: nameIn(readWords(titles), locale),
        adoptedOn: dayOrNull(adoptedOn),
        distributedOn: dayOrNull(distributedOn),
        isLocked: lockedAt !== null,
      })),
    };
  });
}

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

/** A cycle as its form shows it. */
export async function findReviewDetails(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.reviewCycle.findUnique({ where: { id }, omit: { createdAt: true }, include: { mechanism: { select: { kind: true } } } }),
  );
  if (!found) return null;
  const { mechanism, ...cycle } = found;
  const [session, previousCycleId] = [cycle.session ?? "", cycle.previousCycleId ?? ""];
  return { ...cycle, titles: readNames(cycle.titles), session, previousCycleId, isUpr: mechanism.kind === "UPR" };
}

/** What a cycle can be opened from: the States this person coordinates, the mechanisms, and the cycles there are. */
export function listReviewChoices(actor: Actor, locale: InterfaceLanguage) {
  const own = coordinatedStates(actor);
  return reading(actor, async (reader) => {
    const states = await reader.state.findMany({ where: { id: { in: own } }, select: { id: true, names: true }, orderBy: { code: "asc" } });
    const mechanisms = await reader.mechanism.findMany({
      select: { id: true, kind: true, names: true },
      orderBy: [{ kind: "asc" }, { code: "asc" }],
    });
    const cycles = await reader.reviewCycle.findMany({
      where: { stateId: { in: own } },
      select: { id: true, stateId: true, mechanismId: true, ordinal: true, titles: true },
      orderBy: { ordinal: "desc" },
    });
    const choice = ({ id, names }: { id: string; names: unknown }) => ({ value: id, label: nameIn(readWords(names), locale) });
    return {
      states: states.map(choice),
      mechanisms: [...Map.groupBy(mechanisms, ({ kind }) => kind)].map(([kind, found]) => ({
        kind,
        choices: found.map(choice).toSorted((one, other) => compareNames(locale)(one.label, other.label)),
      })),
      cycles: cycles.map(({ titles, ...cycle }) => ({ ...cycle, title: nameIn(readWords(titles), locale) })),
    };
  });
}

export type ReviewChoices = Awaited<ReturnType<typeof listReviewChoices>>;
