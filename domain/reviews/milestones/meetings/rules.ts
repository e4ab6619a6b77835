import type { DialogueMeetingKind, MilestoneKind } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** Which steps of a review a meeting is, the first of its kind first. A preparatory meeting is none. */
const stepsOf: Record<DialogueMeetingKind, readonly MilestoneKind[]> = {
  DIALOGUE: ["DIALOGUE_MEETING_1", "DIALOGUE_MEETING_2"],
  NGO_BRIEFING: ["NGO_BRIEFING"],
  ADOPTION: ["CO_ADOPTED"],
  PREPARATORY: [],
};

export type Slot = { kind: MilestoneKind; ordinal: number };
/** `doneOn` is as much of a date as is known. */
type Known = Slot & { id: string; doneOn: string; meetingId: string | null };

/** The kinds of milestone that meetings of this kind are. */
export const milestonesOf = (kind: DialogueMeetingKind): readonly MilestoneKind[] => stepsOf[kind];

/** The kind of meeting that a milestone of this kind is, if any. */
export const meetingOf = (wanted: MilestoneKind): DialogueMeetingKind | null =>
  (Object.keys(stepsOf) as DialogueMeetingKind[]).find((kind) => stepsOf[kind].includes(wanted)) ?? null;

const slotAt = (kinds: readonly MilestoneKind[], place: number): Slot | null => {
  const kind = kinds[Math.min(place, kinds.length - 1)];
  return kind ? { kind, ordinal: Math.max(1, place - kinds.length + 2) } : null;
};

const compare = (one: Slot, other: Slot): number =>
  one.kind === other.kind ? one.ordinal - other.ordinal : one.kind < other.kind ? -1 : 1;
const isSame = (one: Slot, other: Slot): boolean => compare(one, other) === 0;

/**
 * What a meeting is on the timeline: the milestone somebody recorded for that day, or one without a day that it dates,
 * or else a new one. A milestone of another day is another fact.
 */
export function stepFor(
  { kind, heldOn }: { kind: DialogueMeetingKind; heldOn: Day },
  known: readonly Known[],
): { found: string } | { dated: string } | { made: Slot } | null {
  const kinds = stepsOf[kind];
  if (kinds.length === 0) return null;
  const free = known.filter((one) => kinds.includes(one.kind) && one.meetingId === null).toSorted(compare);
  const found = free.find(({ doneOn }) => doneOn === heldOn);
  if (found) return { found: found.id };
  const dated = free.find(({ doneOn }) => heldOn.startsWith(doneOn));
  if (dated) return { dated: dated.id };
  for (let place = 0; ; place += 1) {
    const slot = slotAt(kinds, place);
    if (slot && !known.some((one) => isSame(one, slot))) return { made: slot };
  }
}

/** Which milestones of meetings have to change places so that the first is the earliest; `freed` has become nobody's. */
export function movesOf(ofMeetings: readonly Omit<Known, "meetingId">[], freed: readonly Slot[] = []): (Slot & { id: string })[] {
  const slots = [...ofMeetings, ...freed].toSorted(compare);
  return ofMeetings
    .toSorted((one, other) => (one.doneOn === other.doneOn ? compare(one, other) : one.doneOn < other.doneOn ? -1 : 1))
    .flatMap((step, place) => {
      const slot = slots[place];
      return slot && !isSame(slot, step) ? [{ id: step.id, kind: slot.kind, ordinal: slot.ordinal }] : [];
    });
}
