import { paths } from "@/lib/paths";

/** The page of what a contested point is about. */
export function placeOfPoint({ cycleId, eventId }: { cycleId: string; eventId: string }): string {
  if (cycleId) return paths.review(cycleId);
  return eventId ? paths.event(eventId) : paths.treaties();
}
