const hour = 3_600_000;

/** Hours after which a link is worth nothing. Somebody who asked is waiting; somebody invited may be on a journey. */
export const linkHours = { INVITATION: 72, PASSWORD_RESET: 1 };

export type LinkKind = keyof typeof linkHours;

export const expiryOf = (kind: LinkKind, at: Date): Date => new Date(at.getTime() + linkHours[kind] * hour);
