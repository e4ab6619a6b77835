/** How long a mail waits after it could not be sent, in minutes: soon again at first, then rarely. */
export const pauseAfter = (attempts: number): number => Math.min(6 * 60, 2 ** (attempts - 1));

/** So often is a mail tried, over about two days. */
export const mostAttempts = 16;
