import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { visibleCases, visibleMinutes, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { bodyChoices } from "@/domain/working-group/queries";
import { isOverdueTask } from "@/domain/working-group/tasks/rules";
import { dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

/** One decision with its tasks, what it is about, and every assignment that it orders. */
export async function findDecision(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.groupDecision.findFirst({
      where: { AND: [{ id }, { meeting: visibleMinutes(actor) }] },
      select: {
        id: true,
        stateId: true,
        number: true,
        text: true,
        itemId: true,
        version: true,
        meeting: { select: { id: true, stateId: true, number: true, meetsOn: true, state: true, publishedAt: true } },
        item: { select: { title: true } },
        tasks: {
          select: {
            id: true,
            text: true,
            dueOn: true,
            state: true,
            report: true,
            closedAt: true,
            body: { select: { id: true, names: true } },
          },
          orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
        },
        recommendations: {
          where: { recommendation: visibleRecommendations(actor) },
          select: { recommendation: { select: { id: true, reference: true, paragraph: { select: { heading: true } } } } },
          orderBy: { recommendation: { reference: "asc" } },
        },
        cases: {
          where: { caseFile: visibleCases(actor) },
          select: { caseFile: { select: { id: true, communicationNumber: true } } },
          orderBy: { caseFile: { communicationNumber: "asc" } },
        },
        assignments: {
          where: { recommendation: visibleRecommendations(actor) },
          select: {
            id: true,
            role: true,
            dueOn: true,
            endedAt: true,
            recommendation: { select: { id: true, reference: true } },
            body: { select: { id: true, names: true } },
          },
          orderBy: [{ recommendation: { reference: "asc" } }, { role: "asc" }],
        },
      },
    }),
  );
  if (!found) return null;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const { meeting, item, tasks, recommendations, cases, assignments, ...decision } = found;
  return {
    ...decision,
    meeting: { ...meeting, meetsOn: dayOf(meeting.meetsOn) },
    item: item?.title ?? null,
    tasks: tasks.map(({ body, dueOn, ...task }) => ({
      ...task,
      dueOn: dayOrNull(dueOn),
      isOverdue: isOverdueTask({ state: task.state, dueOn: dayOrNull(dueOn) }, today()),
      body: { id: body.id, name: name(body.names) },
    })),
    recommendations: recommendations.map(({ recommendation: { paragraph, ...one } }) => ({ ...one, heading: name(paragraph.heading) })),
    cases: cases.map(({ caseFile }) => caseFile),
    assignments: assignments.map(({ body, dueOn, endedAt, ...assignment }) => ({
      ...assignment,
      dueOn: dayOrNull(dueOn),
      isEnded: endedAt !== null,
      body: { id: body.id, name: name(body.names) },
    })),
  };
}

export type DecisionRecord = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

/** What somebody who records a decision of a meeting can choose from. */
export function findDecisionChoices(
  actor: Actor,
  { meetingId, stateId }: { meetingId: string; stateId: string },
  locale: InterfaceLanguage,
) {
  return reading(actor, async (reader) => ({
    bodies: await bodyChoices(reader, stateId, locale),
    items: (
      await reader.agendaItem.findMany({
        where: { meetingId, removedAt: null, meeting: visibleMinutes(actor) },
        select: { id: true, title: true },
        orderBy: { position: "asc" },
      })
    ).map(({ id, title }) => ({ value: id, label: title })),
    cases: (
      await reader.caseFile.findMany({
        where: { AND: [{ stateId }, visibleCases(actor)] },
        select: { id: true, communicationNumber: true, symbol: true },
        orderBy: { communicationNumber: "asc" },
      })
    ).map(({ id, communicationNumber, symbol }) => ({ value: id, label: [communicationNumber, symbol].filter(Boolean).join(" · ") })),
  }));
}

export type DecisionChoices = Awaited<ReturnType<typeof findDecisionChoices>>;
