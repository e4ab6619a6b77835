import { type KeptContents, keptContentsSchema } from "@/domain/people/kept-forms/schema";
import { keyedHash, seal, unseal } from "@/lib/seal";

/** For this long, in milliseconds, what was typed waits for whoever typed it to sign in again. */
export const keptFor = 24 * 3_600_000;

/** In characters; the server takes no longer form without scripts. */
export const longestKept = 1_000_000;

const purpose = "kept form";

/** What was typed as it is kept; null for what is too long. */
export function sealContents(contents: KeptContents, userId: string): string | null {
  const text = JSON.stringify(contents);
  return text.length > longestKept ? null : seal(text, purpose, userId);
}

/** What was typed; null for what was not sealed for this person. */
export function unsealContents(sealed: string, userId: string): KeptContents | null {
  const text = unseal(sealed, purpose, userId);
  return text === null ? null : keptContentsSchema.parse(JSON.parse(text));
}

/** Which form of which page this was typed into, without saying so. */
export const placeOf = ({ path, fields, ids }: KeptContents): string =>
  keyedHash(JSON.stringify([path, fields, Object.entries(ids).sort()]), purpose);
