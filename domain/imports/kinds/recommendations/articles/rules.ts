/** "ICCPR 9", "arts. 6, 7 and 9 (1)", "6-бап", "ст. 14": a treaty may stand before, and a word for articles. */
const written = /^(?:(\p{Lu}[\p{Lu}-]{1,9})\s+)?(?:(?:arts?|ст|ст\s?ст)\.|articles?|стать[яи]|баптар|бап)?\s*(\d.*)$/u;
const between = /\s*(?:,|\s(?:and|и|және|мен)\s)\s*/u;
const article = /^(\d{1,3})(?:\s?-?\s?бап\p{L}*)?(?:\s*\(\p{L}{1,4}\)|\s*\(\d{1,2}\))*$/u;

/**
 * The articles that a cell names, each by its treaty and number: "ICCPR 9". The treaty is that of the mechanism unless the cell
 * names another; a paragraph of an article is the article. What nobody can read stays as it is, and leads nowhere.
 */
export function articlesIn(cell: string, treaty: string | null): string[] {
  const [, named = treaty, list] = written.exec(cell.trim()) ?? [];
  if (list === undefined || named === null) return [cell];
  const numbers = list.split(between).map((part) => article.exec(part)?.[1]);
  return numbers.every((number) => number !== undefined) ? [...new Set(numbers.map((number) => `${named} ${number}`))] : [cell];
}
