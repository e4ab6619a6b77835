import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { visibleMinutes, visibleRecommendationsSql } from "@/domain/visibility";
import { reading, type Reader } from "@/domain/reading";
import { stillExists } from "@/domain/recommendations/assignment/rules";
import type { AssignmentRole, InterfaceLanguage, StateBodyKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { type Day, dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

type AssignedRow = {
  bodyId: string;
  role: AssignmentRole;
  dueOn: Day | null;
  decisionReference: string;
  decisionId: string | null;
  assignedOn: Day;
};
type Row = {
  id: string;
  version: number;
  stateId: string;
  cycleId: string;
  reference: string;
  heading: WordsByLanguage | null;
  texts: WordsByLanguage | null;
  dueOn: Day | null;
  assigned: AssignedRow[];
};

const rowsWhere = (reader: Reader, actor: Actor, condition: Prisma.Sql) => reader.$queryRaw<Row[]>`
  SELECT r.id, r.version, r.state_id AS "stateId", r.cycle_id AS "cycleId", r.reference, p.heading, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn",
    (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = p.id) AS texts,
    coalesce((SELECT jsonb_agg(jsonb_build_object('bodyId', a.body_id, 'role', a.role, 'dueOn', to_char(a.due_on, 'YYYY-MM-DD'),
        'decisionReference', a.decision_reference, 'decisionId', a.decision_id, 'assignedOn', to_char(a.assigned_at, 'YYYY-MM-DD')) ORDER BY a.role, a.assigned_at)
      FROM assignment a WHERE a.recommendation_id = r.id AND a.ended_at IS NULL), '[]') AS assigned
  FROM recommendation r JOIN paragraph p ON p.id = r.paragraph_id
  WHERE ${condition} AND r.archived_at IS NULL AND ${visibleRecommendationsSql(actor)}
  ORDER BY r.position`;

const inWords = ({ heading, texts, ...row }: Row, locale: InterfaceLanguage) => ({
  ...row,
  heading: heading && nameIn(heading, locale),
  text: wordsIn(texts ?? {}, locale) ?? { text: "", language: locale },
});

export type AssignableBody = { id: string; name: string; kind: StateBodyKind; exists: boolean; successorId: string | null };

/** Every body of the State by name; one that no longer exists can be seen where it is assigned, and be given nothing. */
async function bodiesOf(reader: Reader, stateId: string, locale: InterfaceLanguage): Promise<AssignableBody[]> {
  const bodies = await reader.stateBody.findMany({
    where: { stateId },
    select: { id: true, names: true, kind: true, validTo: true, successorId: true },
  });
  const byName = compareNames(locale);
  return bodies
    .map(({ names, validTo, ...body }) => ({
      ...body,
      name: nameIn(readWords(names), locale),
      exists: stillExists({ validTo: dayOrNull(validTo) }, today()),
    }))
    .sort((one, other) => byName(one.name, other.name));
}

/** The decisions of the working group that can order an assignment, those of the last meeting first. */
async function decisionsOf(reader: Reader, actor: Actor, stateId: string) {
  const decisions = await reader.groupDecision.findMany({
    where: { stateId, meeting: visibleMinutes(actor) },
    select: { id: true, number: true, text: true, meeting: { select: { number: true, meetsOn: true } } },
    orderBy: [{ meeting: { meetsOn: "desc" } }, { number: "asc" }],
    take: 200,
  });
  return decisions.map(({ meeting, ...decision }) => ({ ...decision, meeting: { ...meeting, meetsOn: dayOf(meeting.meetsOn) } }));
}

export type MandateChoice = Awaited<ReturnType<typeof decisionsOf>>[number];

/** One recommendation with the bodies assigned now, and those it could be given to. */
export function findAssignable(actor: Actor, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const [row] = isId(id) ? await rowsWhere(reader, actor, Prisma.sql`r.id = ${id}::uuid`) : [];
    return row
      ? {
          recommendation: inWords(row, locale),
          bodies: await bodiesOf(reader, row.stateId, locale),
          decisions: await decisionsOf(reader, actor, row.stateId),
        }
      : null;
  });
}

/** The recommendations of a cycle in their order, as they are assigned now, and the bodies they could be given to. */
export function listAssignable(actor: Actor, cycleId: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const cycle = isId(cycleId)
      ? await reader.reviewCycle.findUnique({ where: { id: cycleId }, select: { id: true, stateId: true, titles: true } })
      : null;
    if (!cycle) return null;
    const rows = await rowsWhere(reader, actor, Prisma.sql`r.cycle_id = ${cycleId}::uuid`);
    return {
      cycle: { id: cycle.id, stateId: cycle.stateId, title: nameIn(readWords(cycle.titles), locale) },
      recommendations: rows.map((row) => inWords(row, locale)),
      bodies: await bodiesOf(reader, cycle.stateId, locale),
      decisions: await decisionsOf(reader, actor, cycle.stateId),
    };
  });
}

export type Assignable = ReturnType<typeof inWords>;
