const minute = 60_000;

/** So long may what was done stay unsigned: the window in which it could be cut off unseen. */
const minutesBetween = 10;

/** After so long without a look, whoever should sign is not there. */
const minutesOfPatience = 2 * minutesBetween;

/** Whether the next checkpoint may be made. */
export const isDue = (last: { signedAt: Date } | null, at: Date): boolean =>
  last === null || at.getTime() - last.signedAt.getTime() >= minutesBetween * minute;

/** Whether nobody has looked for longer than was promised. */
export const isOverdue = ({ lookedAt }: { lookedAt: Date }, at: Date): boolean =>
  at.getTime() - lookedAt.getTime() > minutesOfPatience * minute;
