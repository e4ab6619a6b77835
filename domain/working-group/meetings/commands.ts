import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { noteWithdrawal } from "@/domain/withdrawals/commands";
import { agendaChanges, canBeHeld, canBeTakenOff } from "@/domain/working-group/meetings/rules";
import type { MeetingPlan, MeetingStep, MinutesWithdrawal } from "@/domain/working-group/meetings/schema";
import { now } from "@/lib/clock";
import { dayOf, today } from "@/lib/day";

type Tx = Change["tx"];

/** Plans a meeting with its agenda. */
export function planMeeting(actor: Actor, { groupId, agenda, ...planned }: MeetingPlan): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const group = await tx.workingGroup.findUnique({ where: { id: groupId }, select: { stateId: true } });
    if (!group) throw new NotFound();
    authorize("meeting.plan", { ...group, state: "PLANNED", publishedAt: null });
    await refuseNumber(tx, { groupId, number: planned.number });
    const data = { groupId, stateId: group.stateId, ...asKept(planned) };
    const { id } = await tx.workingGroupMeeting.create({ data, select: { id: true } });
    const items = agenda.map(({ title }, place) => ({ meetingId: id, title, position: place + 1 }));
    await tx.agendaItem.createMany({ data: items });
    await record({ before: null, after: { id, ...data, agenda: items.map(({ title }) => title) } });
    return { id };
  });
}

/** Changes when and where a meeting is and what it speaks of, until its minutes are approved. */
export function replanMeeting(
  actor: Actor,
  { meetingId: id, version, agenda, groupId: _, ...planned }: MeetingPlan,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await load(tx, id);
    authorize("meeting.plan", before);
    await refuseNumber(tx, { groupId: before.groupId, number: planned.number, id });
    if (before.state === "HELD" && planned.meetsOn > today()) throw new RuleBroken("notInTheFuture", "meetsOn");

    const items = before.agenda.map(({ _count, ...item }) => ({ ...item, decisions: _count.decisions }));
    const { added, changed, removed, unknown } = agendaChanges(items, agenda);
    if (unknown.length > 0) throw new Outdated(await theirs(tx, id));
    if (!removed.every(canBeTakenOff)) throw new RuleBroken("agendaItemSpokenOf", "agenda");

    const data = asKept(planned);
    const { count } = await tx.workingGroupMeeting.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated(await theirs(tx, id));
    await tx.agendaItem.updateMany({
      where: { id: { in: removed.map((item) => item.id) } },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    for (const { itemId, title, position } of changed)
      await tx.agendaItem.updateMany({ where: { id: itemId }, data: { title, position, version: { increment: 1 } } });
    await tx.agendaItem.createMany({ data: added.map(({ title, position }) => ({ meetingId: id, title, position })) });
    const { agenda: formerly, ...former } = before;
    await record({
      before: { ...former, agenda: formerly.map(({ title }) => title) },
      after: { id, ...data, agenda: agenda.map(({ title }) => title) },
    });
    return { id };
  });
}

/** The meeting has taken place; from now on its minutes are written. */
export function holdMeeting(actor: Actor, { meetingId: id, version }: MeetingStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await load(tx, id);
    authorize("meeting.hold", before);
    if (!canBeHeld({ meetsOn: dayOf(before.meetsOn) }, today())) throw new RuleBroken("meetingNotYet");
    await move(tx, { id, version }, { state: "HELD" });
    await record({ before: { id, state: before.state }, after: { id, state: "HELD" } });
  });
}

/** Everybody sees what was said and decided. */
export function publishMinutes(actor: Actor, { meetingId: id, version }: MeetingStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await load(tx, id);
    authorize("meeting.publish", before);
    const publishedAt = now();
    await move(tx, { id, version }, { publishedAt });
    await record({ before: { id, publishedAt: null }, after: { id, publishedAt } });
  });
}

/** Takes the minutes back from everybody but the State's side, with the reason. They can be published again. */
export function withdrawMinutes(actor: Actor, { meetingId: id, version, reason }: MinutesWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { stateId, state, publishedAt } = await load(tx, id);
    authorize("meeting.withdraw", { stateId, state, publishedAt });
    await noteWithdrawal(tx, actor, { stateId, publishedAt }, { meetingId: id }, reason);
    await move(tx, { id, version }, { publishedAt: null });
    await record({ before: { id, publishedAt }, after: { id, publishedAt: null, reason } });
  });
}

async function move(tx: Tx, { id, version }: { id: string; version: number }, data: { state: "HELD" } | { publishedAt: Date | null }) {
  const { count } = await tx.workingGroupMeeting.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new Outdated();
}

async function load(tx: Tx, id: string) {
  const meeting = await tx.workingGroupMeeting.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      groupId: true,
      number: true,
      meetsOn: true,
      meetsAt: true,
      place: true,
      state: true,
      publishedAt: true,
      agenda: {
        where: { removedAt: null },
        select: { id: true, title: true, minutes: true, _count: { select: { decisions: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!meeting) throw new NotFound();
  return meeting;
}

const asKept = ({ number, meetsOn, meetsAt, place }: Pick<MeetingPlan, "number" | "meetsOn" | "meetsAt" | "place">) => ({
  number,
  meetsOn: new Date(`${meetsOn}T00:00:00Z`),
  meetsAt: meetsAt || null,
  place: place || null,
});

/** A number names one meeting of the group. */
async function refuseNumber(tx: Tx, { groupId, number, id }: { groupId: string; number: string; id?: string }): Promise<void> {
  const taken = await tx.workingGroupMeeting.findFirst({
    where: { groupId, number, ...(id && { id: { not: id } }) },
    select: { id: true },
  });
  if (taken) throw new RuleBroken("numberTaken", "number");
}

async function theirs(tx: Tx, id: string) {
  const { version, number, meetsOn, meetsAt, place } = await tx.workingGroupMeeting.findUniqueOrThrow({ where: { id } });
  return { version, theirs: { number, meetsOn: dayOf(meetsOn), meetsAt: meetsAt ?? "", place: place ?? "" } };
}
