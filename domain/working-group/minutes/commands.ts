import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { MeetingStep } from "@/domain/working-group/meetings/schema";
import { missingFromMinutes, notedAttendance } from "@/domain/working-group/minutes/rules";
import type { Addition, MinutesDraft } from "@/domain/working-group/minutes/schema";
import { sitsOn } from "@/domain/working-group/rules";
import { now } from "@/lib/clock";
import { dayOf, dayOrNull } from "@/lib/day";

type Tx = Change["tx"];

/** Writes down what was said about each item and who was there, as often as needed until the minutes are approved. */
export function recordMinutes(actor: Actor, { meetingId: id, version, attendance, items }: MinutesDraft): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await load(tx, id);
    authorize("meeting.minute", before);
    const known = new Set(before.agenda.map((item) => item.id));
    if (!items.every(({ itemId }) => known.has(itemId))) throw new Outdated(theirs(before));
    const invited = new Set(before.invited);
    const noted = notedAttendance(attendance);
    if (!noted.every(({ memberId }) => invited.has(memberId))) throw new RuleBroken("invalid");

    const { count } = await tx.workingGroupMeeting.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
    if (count === 0) throw new Outdated(theirs(before));
    for (const { itemId, minutes } of items) await tx.agendaItem.updateMany({ where: { id: itemId, meetingId: id }, data: { minutes } });
    for (const { memberId, presence, representedBy } of noted) {
      await tx.attendance.upsert({
        where: { meetingId_memberId: { meetingId: id, memberId } },
        create: { meetingId: id, memberId, presence, representedBy },
        update: { presence, representedBy },
        select: { id: true },
      });
    }
    await record({
      before: { id, items: before.agenda.map((item) => ({ itemId: item.id, minutes: item.minutes })) },
      after: { id, items, attendance: noted },
    });
  });
}

/** Approves the minutes: from now on their text does not change any more. */
export function approveMinutes(actor: Actor, { meetingId: id, version }: MeetingStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await load(tx, id);
    authorize("meeting.approve", before);
    const missing = missingFromMinutes(before.agenda, {
      invited: before.invited,
      noted: before.attendance.map(({ memberId }) => memberId),
    });
    if (missing) throw new RuleBroken(missing);
    const approved = { state: "APPROVED" as const, approvedAt: now(), approvedById: actor.id };
    const { count } = await tx.workingGroupMeeting.updateMany({ where: { id, version }, data: { ...approved, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before: { id, state: before.state }, after: { id, ...approved } });
  });
}

/** Says something of approved minutes, with its date, below them. */
export function amendMinutes(actor: Actor, { meetingId, text }: Addition): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const meeting = await tx.workingGroupMeeting.findUnique({
      where: { id: meetingId },
      select: { stateId: true, state: true, publishedAt: true },
    });
    if (!meeting) throw new NotFound();
    authorize("meeting.amend", meeting);
    const { id } = await tx.minutesAddition.create({
      data: { meetingId, text, addedById: actor.id, addedAt: now() },
      select: { id: true },
    });
    await record({ before: null, after: { id, meetingId, text } });
  });
}

async function load(tx: Tx, id: string) {
  const found = await tx.workingGroupMeeting.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      meetsOn: true,
      state: true,
      publishedAt: true,
      version: true,
      agenda: { where: { removedAt: null }, select: { id: true, minutes: true }, orderBy: { position: "asc" } },
      attendance: { select: { memberId: true } },
      group: { select: { members: { select: { id: true, validFrom: true, validTo: true } } } },
    },
  });
  if (!found) throw new NotFound();
  const { group, ...meeting } = found;
  const day = dayOf(meeting.meetsOn);
  const seated = group.members.filter(({ validFrom, validTo }) =>
    sitsOn({ validFrom: dayOf(validFrom), validTo: dayOrNull(validTo) }, day),
  );
  return { ...meeting, invited: seated.map((seat) => seat.id) };
}

const theirs = ({ version, agenda }: Awaited<ReturnType<typeof load>>) => ({
  version,
  theirs: Object.fromEntries(agenda.map(({ minutes }, place) => [`items.${place}.minutes`, minutes])),
});
