import type { Role } from "@/domain/vocabulary";

/** What is open in a body when it is passed on, by the number of things of each kind. */
export const movedKinds = [
  "assignments",
  "drafts",
  "ownDrafts",
  "toSign",
  "tasks",
  "measures",
  "indicators",
  "requests",
  "questions",
  "seats",
] as const;
export type Moved = Record<(typeof movedKinds)[number], number>;

type Held = { id: string; version: number; role: Role };

/** What was shown before the act; another state of things is shown anew. */
export const shownBefore = (moved: Moved, held: readonly Held[]): string =>
  JSON.stringify([movedKinds.map((kind) => moved[kind]), held.map(({ id, version }) => `${id} ${version}`).sort()]);
