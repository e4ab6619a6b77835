import type { MeetingPlan } from "@/domain/working-group/meetings/schema";
import type { Day } from "@/lib/day";
import { isId } from "@/lib/ids";

/** A meeting is held on its day or later, never before. */
export const canBeHeld = ({ meetsOn }: { meetsOn: Day }, today: Day): boolean => meetsOn <= today;

type Item = { id: string; title: string; minutes: string; decisions: number };

/** What becomes of the agenda: the new items, those with another place or title, and those taken off. */
export function agendaChanges(current: readonly Item[], wanted: MeetingPlan["agenda"]) {
  const known = new Map(current.map((item, position) => [item.id, { ...item, position: position + 1 }]));
  const placed = wanted.map(({ itemId, title }, place) => ({ itemId, title, position: place + 1 }));
  return {
    added: placed.filter(({ itemId }) => itemId === ""),
    changed: placed.filter(({ itemId, title, position }) => {
      const item = known.get(itemId);
      return item !== undefined && (item.title !== title || item.position !== position);
    }),
    removed: current.filter(({ id }) => !wanted.some(({ itemId }) => itemId === id)),
    unknown: placed.filter(({ itemId }) => itemId !== "" && !known.has(itemId)),
  };
}

/** An item that was spoken of or decided on stays on the agenda. */
export const canBeTakenOff = ({ minutes, decisions }: Pick<Item, "minutes" | "decisions">): boolean => minutes === "" && decisions === 0;

/** A place in a list in the order of days. */
export const writePlace = ({ day, id }: { day: Day; id: string }): string => `${day}_${id}`;

export function readPlace(written: string | undefined): { day: Day; id: string } | null {
  const [day = "", id = ""] = written?.split("_") ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDay && isId(id) ? { day, id } : null;
}
