import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import type { Audience } from "@/domain/notifications/schema";
import type { TaskCancellation, TaskReport } from "@/domain/working-group/tasks/schema";
import { now } from "@/lib/clock";

/** Says what was done about a task, and that it is done. */
export function reportTask(actor: Actor, { taskId, version, report }: TaskReport): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await load(tx, taskId);
    authorize("task.report", before);
    await record(await close(tx, { actor, before, version, closed: { state: "DONE", report } }));
    await tell({ kind: "TASK_DONE", stateId: before.stateId, to: [{ office: "coordinating" }], about: { taskId } });
  });
}

/** Takes a task back, and says why. */
export function cancelTask(actor: Actor, { taskId, version, reason }: TaskCancellation): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await load(tx, taskId);
    authorize("task.cancel", before);
    await record(await close(tx, { actor, before, version, closed: { state: "CANCELLED", report: reason } }));
    await tell({ kind: "TASK_CANCELLED", stateId: before.stateId, to: toBody(before.bodyId), about: { taskId } });
  });
}

const toBody = (bodyId: string): Audience[] => [
  { office: "drafting", bodyId },
  { office: "signing", bodyId },
];

async function load(tx: Change["tx"], id: string) {
  const task = await tx.decisionTask.findUnique({ where: { id }, select: { id: true, stateId: true, bodyId: true, state: true } });
  if (!task) throw new NotFound();
  return task;
}

type Closing = {
  actor: Actor;
  before: Awaited<ReturnType<typeof load>>;
  version: number;
  closed: { state: "DONE" | "CANCELLED"; report: string };
};

async function close(tx: Change["tx"], { actor, before, version, closed }: Closing) {
  const data = { ...closed, closedAt: now(), closedById: actor.id };
  const { count } = await tx.decisionTask.updateMany({
    where: { id: before.id, version, state: "OPEN" },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Outdated();
  return { before, after: { ...before, ...data } };
}
