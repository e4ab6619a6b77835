import { interfaceLanguages, type Names } from "@/domain/vocabulary";
import { linesIn } from "@/lib/lines";

/** The categories that a form names, a line each; null where the languages do not name equally many, or one names the same twice. */
export function categoryLines(written: Names): Names[] | null {
  const lines = interfaceLanguages.map((language) => linesIn(written[language]));
  const counts = new Set(lines.map(({ length }) => length).filter((length) => length > 0));
  const isTwice = lines.some((names) => new Set(names.map((name) => name.toLowerCase())).size < names.length);
  if (counts.size > 1 || isTwice) return null;
  const [count = 0] = counts;
  return Array.from({ length: count }, (_, at) => {
    const [en, ru, kk] = lines.map((names) => names[at] ?? "");
    return { en: en ?? "", ru: ru ?? "", kk: kk ?? "" };
  });
}

/** Categories as the form shows them. */
export const writtenCategories = (categories: readonly Names[]): Names => {
  const inOne = (language: keyof Names) => {
    const names = categories.map((names) => names[language]);
    return names.every((name) => name !== "") ? names.join("\n") : "";
  };
  return { en: inOne("en"), ru: inOne("ru"), kk: inOne("kk") };
};

type Kept = { id: string; names: Names };

const isCalled = (one: Names, other: Names): boolean =>
  interfaceLanguages.some((language) => one[language] !== "" && one[language].toLowerCase() === other[language].toLowerCase());

/**
 * Which kept category each line is: the one of that name in any language, so that values never pass to another.
 * Where as many are named as there were, the rest are taken for new names of those in the same place.
 */
export function matchCategories(kept: readonly Kept[], lines: readonly Names[]) {
  const known = lines.map((line) => kept.find(({ names }) => isCalled(names, line)) ?? null);
  const isRenaming = kept.length === lines.length;
  const matched = known.map((match, at) => {
    const here = kept[at];
    return match ?? (isRenaming && here && !known.some((other) => other?.id === here.id) ? here : null);
  });
  return {
    named: lines.map((names, position) => ({ id: matched[position]?.id ?? null, position, names })),
    removed: kept.filter(({ id }) => !matched.some((match) => match?.id === id)).map(({ id }) => id),
  };
}
