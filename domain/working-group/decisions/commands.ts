import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { News } from "@/domain/notifications/schema";
import { referencesIn } from "@/domain/working-group/decisions/rules";
import type { DecisionRecord } from "@/domain/working-group/decisions/schema";
import { dateOf } from "@/lib/day";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** Records what the group decided, what it is about, and what it asks of whom. */
export function recordDecision(
  actor: Actor,
  { meetingId, decisionId: _, version: __, ...decided }: DecisionRecord,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const meeting = await loadMeeting(tx, meetingId);
    authorize("decision.record", meeting);
    const { recommendationIds } = await check(tx, { ...meeting, id: meetingId }, decided);
    const data = { meetingId, stateId: meeting.stateId, ...asKept(decided) };
    const { id } = await tx.groupDecision.create({ data, select: { id: true } });
    await link(tx, id, { recommendationIds, caseFileIds: decided.caseFileIds });
    const tasks = decided.tasks.map((task) => taskOf(task, { decisionId: id, stateId: meeting.stateId }));
    await tx.decisionTask.createMany({ data: tasks });
    await tell(...tasks.map(newsOf));
    await record({ before: null, after: { id, ...data, recommendationIds, caseFileIds: decided.caseFileIds, tasks: decided.tasks } });
    return { id };
  });
}

/** Corrects a decision as long as the minutes are not approved. Tasks on record are reworded; none is taken back here. */
export function reviseDecision(
  actor: Actor,
  { decisionId: id, version, meetingId: _, ...decided }: DecisionRecord,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await tx.groupDecision.findUnique({
      where: { id },
      include: { tasks: { select: { id: true, state: true, text: true, bodyId: true, dueOn: true } } },
    });
    if (!before) throw new NotFound();
    const meeting = await loadMeeting(tx, before.meetingId);
    authorize("decision.record", meeting);
    const { recommendationIds } = await check(tx, { ...meeting, id: before.meetingId }, decided, id);

    const data = asKept(decided);
    const { count } = await tx.groupDecision.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: before.version, theirs: { number: before.number, text: before.text } });
    await tx.decisionRecommendation.deleteMany({ where: { decisionId: id } });
    await tx.decisionCase.deleteMany({ where: { decisionId: id } });
    await link(tx, id, { recommendationIds, caseFileIds: decided.caseFileIds });
    for (const task of decided.tasks) {
      const kept = { text: task.text, bodyId: task.bodyId, dueOn: dateOf(task.dueOn) };
      if (task.taskId === "") {
        const added = taskOf(task, { decisionId: id, stateId: before.stateId });
        await tx.decisionTask.createMany({ data: added });
        await tell(newsOf(added));
      } else
        await tx.decisionTask.updateMany({
          where: { id: task.taskId, decisionId: id, state: "OPEN" },
          data: { ...kept, version: { increment: 1 } },
        });
    }
    await record({ before, after: { id, ...data, recommendationIds, caseFileIds: decided.caseFileIds, tasks: decided.tasks } });
    return { id };
  });
}

type Decided = Omit<DecisionRecord, "meetingId" | "decisionId" | "version">;

const asKept = ({ number, itemId, text }: Decided) => ({ number, itemId: itemId || null, text });

const taskOf = ({ text, bodyId, dueOn }: Decided["tasks"][number], of: { decisionId: string; stateId: string }) => ({
  id: randomUUID(),
  ...of,
  text,
  bodyId,
  dueOn: dateOf(dueOn),
});

const newsOf = ({ id, stateId, bodyId, dueOn }: ReturnType<typeof taskOf>): News => ({
  kind: "TASK_GIVEN",
  stateId,
  to: [{ office: "drafting", bodyId }],
  about: { taskId: id },
  dueOn,
});

async function loadMeeting(tx: Tx, id: string) {
  const meeting = await tx.workingGroupMeeting.findUnique({ where: { id }, select: { stateId: true, state: true, publishedAt: true } });
  if (!meeting) throw new NotFound();
  return meeting;
}

async function link(tx: Tx, decisionId: string, about: { recommendationIds: string[]; caseFileIds: string[] }): Promise<void> {
  await tx.decisionRecommendation.createMany({
    data: about.recommendationIds.map((recommendationId) => ({ decisionId, recommendationId })),
  });
  await tx.decisionCase.createMany({ data: about.caseFileIds.map((caseFileId) => ({ decisionId, caseFileId })) });
}

/** Everything a decision names is of its own State, and its number is its own. */
async function check(tx: Tx, { id: meetingId, stateId }: { id: string; stateId: string }, decided: Decided, decisionId?: string) {
  const { number, itemId, references, caseFileIds, tasks } = decided;
  const taken = await tx.groupDecision.findFirst({
    where: { meetingId, number, ...(decisionId && { id: { not: decisionId } }) },
    select: { id: true },
  });
  if (taken) throw new RuleBroken("numberTaken", "number");
  if (itemId && !(await tx.agendaItem.findFirst({ where: { id: itemId, meetingId, removedAt: null }, select: { id: true } })))
    throw new RuleBroken("invalid", "itemId");

  const wanted = referencesIn(references);
  const found = await tx.recommendation.findMany({ where: { stateId, reference: { in: wanted } }, select: { id: true, reference: true } });
  const unknown = wanted.find((reference) => !found.some((one) => one.reference === reference));
  if (unknown !== undefined) throw new RuleBroken(withArguments("unknownReference", { reference: unknown }), "references");

  if ((await tx.caseFile.count({ where: { stateId, id: { in: caseFileIds } } })) < new Set(caseFileIds).size)
    throw new RuleBroken("invalid", "caseFileIds");
  const bodies = await tx.stateBody.findMany({ where: { stateId, id: { in: tasks.map(({ bodyId }) => bodyId) } }, select: { id: true } });
  const stray = tasks.findIndex(({ bodyId }) => !bodies.some(({ id }) => id === bodyId));
  if (stray >= 0) throw new RuleBroken("invalid", `tasks.${stray}.bodyId`);
  return { recommendationIds: found.map(({ id }) => id) };
}
