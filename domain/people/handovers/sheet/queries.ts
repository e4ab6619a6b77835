import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import {
  ownBodies,
  visibleDiscussions,
  visibleEvidence,
  visibleIndicators,
  visibleMeasures,
  visibleRecommendations,
  visibleResponses,
} from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { listOpenTasks } from "@/domain/working-group/tasks/queries";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, dayAfter, dayOf, dayOrNull, today } from "@/lib/day";

const openFields = (actor: Actor, bodyId: string) =>
  ({
    id: true,
    role: true,
    dueOn: true,
    assignedAt: true,
    decisionReference: true,
    recommendation: {
      select: {
        id: true,
        reference: true,
        dueOn: true,
        paragraph: { select: { number: true, heading: true, texts: { select: { language: true, text: true } } } },
        responses: {
          where: { AND: [visibleResponses(actor), { bodyId }] },
          orderBy: { sequence: "desc" },
          take: 1,
          select: {
            state: true,
            since: true,
            versions: { select: { text: true }, orderBy: { number: "desc" }, take: 1 },
            evidence: {
              where: { AND: [visibleEvidence(actor), { removedAt: null, replacedAt: null }] },
              select: { title: true, url: true, fileName: true },
              orderBy: { datedOn: "desc" },
            },
          },
        },
      },
    },
  }) satisfies Prisma.AssignmentSelect;

/** Everything open in a body of one's own, for whoever takes over: since when, until when, the last word, and where the evidence is. */
export async function findHandOverSheet(actor: Actor | null, bodyId: string, locale: InterfaceLanguage) {
  if (!actor || !ownBodies(actor).includes(bodyId)) return null;
  const [body, assignments] = await reading(actor, async (reader) => [
    await reader.stateBody.findUniqueOrThrow({ where: { id: bodyId }, select: { names: true } }),
    await reader.assignment.findMany({
      where: { bodyId, endedAt: null, recommendation: visibleRecommendations(actor) },
      select: openFields(actor, bodyId),
      orderBy: [{ recommendation: { cycleId: "asc" } }, { recommendation: { position: "asc" } }],
    }),
  ]);
  const tasks = await listOpenTasks(actor, [bodyId], locale);
  const others = await reading(actor, (reader) => findOthers(reader, actor, bodyId));
  const named = ({ titles, ...one }: { id: string; code: string; titles: unknown; dueOn: Date | null }) => ({
    ...one,
    title: nameIn(readWords(titles), locale),
    dueOn: dayOrNull(one.dueOn),
  });
  return {
    body: nameIn(readWords(body.names), locale),
    tasks: tasks.map(({ id, text, dueOn }) => ({ id, text, dueOn })),
    measures: others.measures.map(({ endsOn, ...measure }) => named({ ...measure, dueOn: endsOn })),
    indicators: others.indicators.map(named),
    requests: others.requests.map(({ id, awaits, dueOn, recommendation, comments }) => ({
      id,
      awaits,
      reference: recommendation.reference,
      text: comments[0]?.text ?? "",
      dueOn: dayOrNull(dueOn),
    })),
    seats: others.seats.map(({ id, seat, validFrom, validTo, person }) => ({
      id,
      seat,
      from: dayOf(validFrom),
      to: dayOrNull(validTo),
      person: person?.name ?? null,
    })),
    items: assignments.map(({ recommendation: { paragraph, responses, ...recommendation }, ...assignment }) => {
      const [response] = responses;
      return {
        id: recommendation.id,
        reference: recommendation.reference,
        heading: paragraph.heading ? nameIn(readWords(paragraph.heading), locale) : null,
        text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale)?.text ?? "",
        role: assignment.role,
        since: assignment.assignedAt,
        decision: assignment.decisionReference,
        dueOn: dayOrNull(assignment.dueOn ?? recommendation.dueOn),
        answer: response ? { state: response.state, since: response.since, text: response.versions[0]?.text ?? "" } : null,
        evidence: response?.evidence ?? [],
      };
    }),
  };
}

/** Since when an ended seat is still told of: whoever takes over sees who sat there before. */
const daysToldOf = 60;

/** What a body owes or waits for beside its answers and tasks, and its seats in the working group with who sat there until lately. */
async function findOthers(reader: Reader, actor: Actor, bodyId: string) {
  const titled = { id: true, code: true, titles: true } as const;
  const byCode = { orderBy: { code: "asc" } } as const;
  return {
    measures: await reader.measure.findMany({
      where: {
        AND: [visibleMeasures(actor), { OR: [{ leadBodyId: bodyId }, { coExecutors: { some: { bodyId } } }] }],
        archivedAt: null,
        state: { in: ["PLANNED", "UNDER_WAY"] },
      },
      select: { ...titled, endsOn: true },
      ...byCode,
    }),
    indicators: await reader.indicator.findMany({
      where: { AND: [visibleIndicators(actor)], bodyId, retiredAt: null, dueOn: { not: null } },
      select: { ...titled, dueOn: true },
      ...byCode,
    }),
    requests: await reader.discussion.findMany({
      where: { AND: [visibleDiscussions(actor)], bodyId, resolvedAt: null },
      select: {
        id: true,
        awaits: true,
        dueOn: true,
        recommendation: { select: { reference: true } },
        comments: { select: { text: true }, orderBy: { writtenAt: "asc" }, take: 1 },
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    }),
    seats: await reader.workingGroupMember.findMany({
      where: { bodyId, OR: [{ validTo: null }, { validTo: { gte: dateOf(dayAfter(today(), -daysToldOf)) ?? now() } }] },
      select: { id: true, seat: true, validFrom: true, validTo: true, person: { select: { name: true } } },
      orderBy: [{ seat: "asc" }, { validFrom: "asc" }, { id: "asc" }],
    }),
  };
}

export type HandOverSheet = NonNullable<Awaited<ReturnType<typeof findHandOverSheet>>>;
