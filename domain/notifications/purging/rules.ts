const day = 86_400_000;

/** What happened before this is older than the number of days that it is kept. */
export const keptFrom = (at: Date, days: number): Date => new Date(at.getTime() - days * day);
