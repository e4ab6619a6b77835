import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { ownBodies, visibleEvidence, visibleRecommendations, visibleResponses } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { listOpenTasks } from "@/domain/working-group/tasks/queries";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";

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
              where: { AND: [visibleEvidence(actor), { removedAt: null }] },
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
  return {
    body: nameIn(readWords(body.names), locale),
    tasks: tasks.map(({ id, text, dueOn }) => ({ id, text, dueOn })),
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

export type HandOverSheet = NonNullable<Awaited<ReturnType<typeof findHandOverSheet>>>;
