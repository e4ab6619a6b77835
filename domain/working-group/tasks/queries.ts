import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { visibleMinutes, visiblePeople } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { namedChoices } from "@/domain/working-group/queries";
import { isOverdueTask } from "@/domain/working-group/tasks/rules";
import type { TaskFilters } from "@/domain/working-group/tasks/schema";
import { readCursor, writeCursor } from "@/domain/work/rules";
import type { Prisma } from "@/generated/prisma/client";
import { type Day, dateOf, dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";
import { pageOf } from "@/lib/paging";

export const pageSize = 25;

const listed = {
  id: true,
  stateId: true,
  bodyId: true,
  text: true,
  dueOn: true,
  state: true,
  report: true,
  closedAt: true,
  version: true,
  body: { select: { id: true, names: true } },
  decision: { select: { id: true, number: true, meeting: { select: { id: true, number: true, meetsOn: true } } } },
} satisfies Prisma.DecisionTaskSelect;

const visibleTasks = (actor: Actor | null): Prisma.DecisionTaskWhereInput => ({ decision: { meeting: visibleMinutes(actor) } });

const matches = ({ body, state, overdue }: TaskFilters): Prisma.DecisionTaskWhereInput[] => [
  ...(body ? [{ bodyId: body }] : []),
  ...(state ? [{ state }] : []),
  ...(overdue ? [{ state: "OPEN" as const, dueOn: { lt: dateOf(today()) ?? new Date(0) } }] : []),
];

function present(task: Prisma.DecisionTaskGetPayload<{ select: typeof listed }>, locale: InterfaceLanguage) {
  const { body, dueOn, decision, ...rest } = task;
  const due = dayOrNull(dueOn);
  return {
    ...rest,
    dueOn: due,
    isOverdue: isOverdueTask({ state: rest.state, dueOn: due }, today()),
    body: { id: body.id, name: nameIn(readWords(body.names), locale) },
    decision: { ...decision, meeting: { ...decision.meeting, meetsOn: dayOf(decision.meeting.meetsOn) } },
  };
}

/** One page of the tasks of all meetings, what is due first coming first, and those without a day last. */
export async function listTasks(actor: Actor | null, filters: TaskFilters, locale: InterfaceLanguage) {
  const back = readCursor(filters.before);
  const at = back ?? readCursor(filters.after);
  const isLastFirst = filters.sort === "last";
  const order = isLastFirst === !back ? "desc" : "asc";
  const where: Prisma.DecisionTaskWhereInput = { AND: [visibleTasks(actor), ...matches(filters)] };
  const [found, total] = await reading(actor, async (reader) => [
    await reader.decisionTask.findMany({
      where: at ? { AND: [where, beyond(at, order)] } : where,
      orderBy: [{ dueOn: { sort: order, nulls: order === "asc" ? "last" : "first" } }, { id: order }],
      take: pageSize + 1,
      select: listed,
    }),
    await reader.decisionTask.count({ where }),
  ]);
  const tasks = found.map((task) => present(task, locale));
  const cursorOf = ({ dueOn, id }: (typeof tasks)[number]) => writeCursor({ dueOn, key: id });
  return { total, ...pageOf(tasks, { size: pageSize, isBack: back !== null, isFurther: at !== null, cursorOf }) };
}

export type ListedTask = Awaited<ReturnType<typeof listTasks>>["rows"][number];

const never: Day = "9999-12-31";

/** What comes after a place; a task without a day stands after every day. */
function beyond({ dueOn, key }: { dueOn: Day; key: string }, order: "asc" | "desc"): Prisma.DecisionTaskWhereInput {
  const further = order === "asc" ? ("gt" as const) : ("lt" as const);
  const sameDay = { dueOn: dueOn === never ? null : dateOf(dueOn), id: { [further]: key } };
  if (dueOn === never) return order === "asc" ? sameDay : { OR: [sameDay, { dueOn: { not: null } }] };
  const later = { dueOn: { [further]: dateOf(dueOn) ?? new Date(0) } };
  return { OR: [sameDay, later, ...(order === "asc" ? [{ dueOn: null }] : [])] };
}

/** The bodies that some task is owed by, by name. */
export async function listTaskBodies(actor: Actor | null, locale: InterfaceLanguage) {
  const bodies = await reading(actor, (reader) =>
    reader.stateBody.findMany({ where: { tasks: { some: visibleTasks(actor) } }, select: { id: true, names: true } }),
  );
  return namedChoices(bodies, locale);
}

/** The open tasks of these bodies, what is due first coming first. */
export async function listOpenTasks(actor: Actor | null, bodies: readonly string[], locale: InterfaceLanguage) {
  if (bodies.length === 0) return [];
  const found = await reading(actor, (reader) =>
    reader.decisionTask.findMany({
      where: { AND: [visibleTasks(actor), { bodyId: { in: [...bodies] }, state: "OPEN" }] },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: 100,
      select: listed,
    }),
  );
  return found.map((task) => present(task, locale));
}

/** One task with, for the State's side, who closed it. */
export async function findTask(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const task = await reader.decisionTask.findFirst({
      where: { AND: [{ id }, visibleTasks(actor)] },
      select: { ...listed, decision: { select: { ...listed.decision.select, text: true } } },
    });
    if (!task) return null;
    const closing = actor && (await reader.decisionTask.findUnique({ where: { id }, select: { closedById: true } }));
    const closer =
      actor && closing?.closedById
        ? await reader.user.findFirst({ where: { AND: [{ id: closing.closedById }, visiblePeople(actor)] }, select: { name: true } })
        : null;
    return { ...present(task, locale), decisionText: task.decision.text, closedBy: closer?.name ?? null };
  });
}

export type TaskRecord = NonNullable<Awaited<ReturnType<typeof findTask>>>;
