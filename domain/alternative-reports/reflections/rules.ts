import { nameIn, readWords, type WordsByLanguage, wordsIn } from "@/domain/names/rules";
import { rankByLikeness } from "@/domain/recommendations/likeness/rules";
import type { DocumentKind, InterfaceLanguage, Language } from "@/domain/vocabulary";

const mostSuggested = 5;

type Texts = { texts: { language: Language; text: string }[] };
type Made = {
  id: string;
  reference: string;
  archivedAt: Date | null;
  document: { kind: DocumentKind; adoptedOn: Date | null; distributedOn: Date | null };
  paragraph: Texts & { number: string | null; heading: unknown; articles: string[]; limbs: Texts[] };
};
type Suggested = { words: WordsByLanguage; articles: readonly string[]; submittedOn: Date };

/**
 * Recommendations of the same review, adopted after the report was submitted, that may say what an item suggests: the likest first,
 * each with the words and articles that both have. Whether one reflects it, a person decides.
 */
export function suggestReflections(
  { words: suggested, articles, submittedOn }: Suggested,
  made: readonly Made[],
  locale: InterfaceLanguage,
) {
  const later = made
    .filter(({ archivedAt, document }) => archivedAt === null && isAdoptedFrom(submittedOn, document))
    .map(({ id, reference, paragraph }) => ({ id, reference, ...paragraph, words: wordsOf([paragraph, ...paragraph.limbs]) }));
  const language = languageToCompare(
    suggested,
    later.map(({ words }) => words),
  );
  const text = language && suggested[language];
  if (!text) return [];
  const likest = rankByLikeness(
    { id: "", text, articles, terms: [] },
    later.map((one) => ({ id: one.id, text: one.words[language] ?? "", articles: one.articles.map(plain), terms: [] })),
    mostSuggested,
  );
  return likest
    .filter(({ words }) => words.length > 0)
    .flatMap(({ id, words, articles: both }) => {
      const row = later.find((one) => one.id === id);
      if (!row) return [];
      const heading = nameIn(readWords(row.heading), locale) || null;
      return [{ id, reference: row.reference, heading, text: wordsIn(row.words, locale), words, articles: both }];
    });
}

export type SuggestedReflection = ReturnType<typeof suggestReflections>[number];

const isAdoptedFrom = (from: Date, { kind, adoptedOn, distributedOn }: Made["document"]): boolean => {
  const on = adoptedOn ?? distributedOn;
  return (kind === "CONCLUDING_OBSERVATIONS" || kind === "UPR_RECOMMENDATIONS") && on !== null && on >= from;
};

/** A recommendation with its limbs, in each language it has. */
function wordsOf(parts: Texts[]): WordsByLanguage {
  const words: WordsByLanguage = {};
  for (const { language, text } of parts.flatMap((part) => part.texts))
    words[language] = words[language] ? `${words[language]}\n${text}` : text;
  return words;
}

/** Of the languages that it was suggested in, the one that most recommendations have words in. */
function languageToCompare(suggested: WordsByLanguage, others: readonly WordsByLanguage[]): Language | undefined {
  const known = (Object.keys(suggested) as Language[]).filter((language) => suggested[language]);
  const having = (language: Language): number => others.filter((words) => words[language]).length;
  return known.toSorted((one, other) => having(other) - having(one))[0];
}

/** "10 (3)" is of article 10. */
const plain = (article: string): string => article.replace(/\(.*$/u, "").trim();
