import type { Rest, UhriValues } from "@/domain/imports/kinds/uhri/schema";

type Given = { [Name in keyof Rest]?: Rest[Name] | undefined };

/** Without the fields that say nothing; an empty text says that UHRI has nothing where the register has something. */
export function withoutEmpty(rest: Given): Rest {
  const said = Object.entries(rest).filter(
    ([, value]) => value !== undefined && (typeof value !== "object" || Object.keys(value).length > 0),
  );
  return Object.fromEntries(said) as Rest;
}

/** A paragraph with its limbs as one text. */
export const wholeText = ({ text, limbs }: Pick<UhriValues, "text" | "limbs">): string =>
  [text, ...limbs.map((limb) => `${limb.label} ${limb.text}`)].join(" ");

/** Case, blanks and signs make no difference between two texts that say the same. */
export const sameWords = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);
const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Words in English, in which UHRI mostly is, or else in the language there is. */
export const anyOf = (words: Record<string, string> | null): string | null => words?.en ?? Object.values(words ?? {})[0] ?? null;
