export const appearances = ["light", "dark"] as const;

export type Appearance = (typeof appearances)[number];

/** The name of the cookie, and of the parameter by which a page without JavaScript asks for it. */
export const appearanceName = "appearance";

const year = 60 * 60 * 24 * 365;

export const isAppearance = (value: unknown): value is Appearance => appearances.some((appearance) => appearance === value);

/** Remembers a choice for a year; anything that is no choice forgets it. Not a secret, so the browser may write it. */
export function appearanceCookie(choice: string): string {
  const [value, age] = isAppearance(choice) ? [choice, year] : ["", 0];
  return `${appearanceName}=${value}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
