import { findArticles } from "@/domain/documents/import/articles/rules";
import { findMeasures } from "@/domain/recommendations/suggestions/measures/rules";
import { findByName, nameIndex, type Spelt } from "@/domain/recommendations/suggestions/names/rules";
import { type Example, findNearby } from "@/domain/recommendations/suggestions/neighbours/rules";
import { wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import { type InterfaceLanguage, type TermKind, termKinds } from "@/domain/vocabulary";

export type Offered = Spelt & { kind: TermKind; code: string };

/** Why a term is suggested: words of the text, in brackets or not, or a recommendation worded alike. */
export type Reason = { cited: string } | { words: string[] } | { like: { id: string; reference: string } };
export type Suggestion = { termId: string; kind: TermKind; score: number; reasons: Reason[] };

export type Classifiable = {
  text: string;
  /** What the importer found in the brackets of the paragraph. */
  articles: readonly string[];
};

const most: Record<TermKind, number> = { THEME: 5, GROUP: 3, SDG: 3, ARTICLE: 12, MEASURE_TYPE: 3, CLUSTER: 2 };
/** How much a name found in the text weighs beside a recommendation worded alike. */
const nameWeight = 0.55;
const leastScore = 0.2;

const named = ["THEME", "GROUP", "SDG"] as const satisfies TermKind[];

/** The terms on offer as texts of one language are compared with them, made once for many texts. */
export function prepareTerms(offered: readonly Offered[], language: InterfaceLanguage) {
  return {
    language,
    kinds: new Map(offered.map(({ id, kind }) => [id, kind])),
    codes: new Map(offered.map(({ id, kind, code }) => [`${kind} ${code}`, id])),
    indexes: named.map((wanted) =>
      nameIndex(
        offered.filter(({ kind }) => kind === wanted),
        language,
      ),
    ),
  };
}

/** Terms that a recommendation seems to be about, the likeliest first within each kind, each with its reasons. Nothing is ever applied by this. */
export function suggestTerms(
  recommendation: Classifiable,
  { language, kinds, codes, indexes }: ReturnType<typeof prepareTerms>,
  examples: readonly Example[],
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  const add = (termId: string, score: number, reason: Reason): void => {
    const kind = kinds.get(termId);
    if (!kind) return;
    const known = found.get(termId);
    found.set(termId, { termId, kind, score: (known?.score ?? 0) + score, reasons: [...(known?.reasons ?? []), reason] });
  };

  for (const { article, words } of citedArticles(recommendation)) {
    const id = codes.get(`ARTICLE ${article}`);
    if (id && !found.has(id)) add(id, 1, { cited: words });
  }
  for (const { code, score, words } of findMeasures(recommendation.text, language)) {
    const id = codes.get(`MEASURE_TYPE ${code}`);
    if (id) add(id, score, { words });
  }
  const words = wordsOf(recommendation.text, language);
  for (const index of indexes)
    for (const { termId, score, words: said } of findByName(words, index)) add(termId, score * nameWeight, { words: said });
  // What an article or a measure is, the text itself says; what else it is about, its likes tell as well.
  for (const { termId, score, example } of findNearby(new Set(words.map(({ stem }) => stem)), examples))
    if (kinds.get(termId) !== "ARTICLE") add(termId, score, { like: example });

  return termKinds.flatMap((kind) =>
    [...found.values()]
      .filter((suggestion) => suggestion.kind === kind && suggestion.score >= leastScore)
      .sort((one, other) => other.score - one.score)
      .slice(0, most[kind]),
  );
}

const brackets = /\((?:[^()]|\([^()]*\)){1,300}\)/gu;

/** The articles named in brackets, each with the words that name it. */
function citedArticles({ text, articles }: Classifiable): { article: string; words: string }[] {
  const cited = [...text.matchAll(brackets)].flatMap(([words]) =>
    findArticles(words).articles.map((article) => ({ article: numberOf(article), words })),
  );
  const further = articles.map((article) => ({ article: numberOf(article), words: article }));
  return [...cited, ...further];
}

/** "14 (3) (b)" is said of article 14. */
const numberOf = (article: string): string => /^\d+/.exec(article)?.[0] ?? article;
