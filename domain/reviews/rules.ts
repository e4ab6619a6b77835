type Numbered = { stateId: string; mechanismId: string; ordinal: number };

/** A cycle follows an earlier one of the same State before the same mechanism. */
export const follows = (cycle: Numbered, earlier: Numbered): boolean =>
  earlier.stateId === cycle.stateId && earlier.mechanismId === cycle.mechanismId && earlier.ordinal < cycle.ordinal;
