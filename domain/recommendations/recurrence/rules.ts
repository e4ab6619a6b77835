import type { Likeness } from "@/domain/recommendations/likeness/rules";
import { RelationKind } from "@/domain/vocabulary";

/** When and by whom a recommendation was made, as far as the register knows. */
export type Made = { mechanismId: string; ordinal: number; on: Date | null };

/** Whether one was made before the other; null where neither dates nor cycles of the same mechanism say so. */
export function isBefore(one: Made, other: Made): boolean | null {
  if (one.on && other.on && one.on.getTime() !== other.on.getTime()) return one.on < other.on;
  if (one.mechanismId === other.mechanismId && one.ordinal !== other.ordinal) return one.ordinal < other.ordinal;
  return null;
}

/** Relations that make one recommendation of several: what became of the one is told with the other. */
export const continuing: readonly RelationKind[] = [RelationKind.REPEATS, RelationKind.NARROWS, RelationKind.REPLACES];

const most = 0.55;

/**
 * How a later text may stand to an earlier one, for a person to decide: each says what the other says, the later says a part
 * of it, or all of it and more.
 */
export function proposedKind({ ofSubject, ofOther }: Pick<Likeness, "ofSubject" | "ofOther">, isSubjectLater: boolean): RelationKind {
  const [ofLater, ofEarlier] = isSubjectLater ? [ofSubject, ofOther] : [ofOther, ofSubject];
  if (ofLater >= most && ofEarlier >= most) return RelationKind.REPEATS;
  if (ofLater >= most) return RelationKind.NARROWS;
  return ofEarlier >= most ? RelationKind.REPLACES : RelationKind.RELATED;
}
