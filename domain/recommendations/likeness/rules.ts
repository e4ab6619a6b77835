/** A text to compare, with what it is filed under. */
export type Comparable = {
  id: string;
  text: string;
  /** Articles of its treaty, with the treaty's mechanism: "CCPR 7". */
  articles: readonly string[];
  terms: readonly string[];
};

export type Likeness = {
  id: string;
  /** From 0 to about 1; only its order among others says anything. */
  score: number;
  /** How much of each text the other has: what the later says of the earlier, and the other way round. */
  ofSubject: number;
  ofOther: number;
  /** Words that both have and few others, the rarest first. */
  words: string[];
  articles: string[];
  terms: string[];
};

type Weights = ReadonlyMap<string, number>;

/** With what any recommendation can begin, whatever it is about, in the languages of the interface: by the beginnings of the words. */
const formulas = new RegExp(
  `^(?:${[
    "appropriate|committee|continu|effective|effort|ensur|further|intensif|measure|necessary|recommend|strengthen",
    "(?:should|states?|party|parties|steps?|takes?|taking|with|that|this|their|through|towards|including)$",
    "государств|участник|дальнейш|комитет|необходим|обеспеч|принима|принят|продолж|рекоменд|усил|эффективн|(?:мер|меры|мерах|следует|целях)$",
    "жалғастыр|комитет|қамтамасыз|қатысушы|күшейт|қабылда|мемлекет|тиімді|ұсын|(?:тиіс|шара|шаралар)$",
  ].join("|")})`,
  "u",
);

/** Without what stands in brackets: recommending States, articles and abbreviations make nothing alike. */
const wordsIn = (text: string): string[] =>
  (
    text
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/\([^()]*\)/gu, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !formulas.test(word));

/** Pieces of three to five letters within words: they find the same word in its other forms, which Russian and Kazakh have many of. */
function piecesOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) {
    const padded = ` ${word} `;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= padded.length; at += 1) {
        const piece = padded.slice(at, at + size);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
  }
  return counts;
}

const wordsOf = (text: string): Set<string> => new Set(wordsIn(text).filter((word) => word.length > 3));

/** How rare each is among the texts: what all of them have, such as "the State party should", weighs nothing. */
function rarity(texts: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const each of new Set(text)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return new Map([...counts].map(([each, count]) => [each, Math.log((1 + texts.length) / count)]));
}

function weigh(counts: ReadonlyMap<string, number>, rare: Weights): Map<string, number> {
  const weights = new Map([...counts].map(([piece, count]) => [piece, (1 + Math.log(count)) * (rare.get(piece) ?? 0)]));
  const length = Math.hypot(...weights.values());
  return new Map([...weights].map(([piece, weight]) => [piece, length > 0 ? weight / length : 0]));
}

function cosine(one: Weights, other: Weights): number {
  let sum = 0;
  for (const [piece, weight] of one) sum += weight * (other.get(piece) ?? 0);
  return sum;
}

/** The share of the weight of one text's words that the other has too. */
function share(words: ReadonlySet<string>, rare: Weights, found: ReadonlySet<string>): number {
  const weight = (all: Iterable<string>) => [...all].reduce((sum, word) => sum + (rare.get(word) ?? 0), 0);
  const whole = weight(words);
  return whole > 0 ? weight([...words].filter((word) => found.has(word))) / whole : 0;
}

const most = { words: 6, articles: 0.1, terms: 0.15 };

/** The others in the order of their likeness to the subject, with the reason: never a judgement that they are the same. */
export function rankByLikeness(subject: Comparable, others: readonly Comparable[], count: number): Likeness[] {
  const all = [subject, ...others];
  const pieces = all.map(({ text }) => piecesOf(text));
  const words = all.map(({ text }) => wordsOf(text));
  const rarePieces = rarity(pieces.map((counts) => counts.keys()));
  const rareWords = rarity(words);
  const [own, ...rest] = pieces.map((counts) => weigh(counts, rarePieces));
  const [ownWords, ...otherWords] = words;
  if (!own || !ownWords) return [];

  const ranked = others.map((other, place): Likeness => {
    const theirs = otherWords[place] ?? new Set<string>();
    const common = [...ownWords].filter((word) => theirs.has(word));
    const articles = subject.articles.filter((article) => other.articles.includes(article));
    const terms = subject.terms.filter((term) => other.terms.includes(term));
    const score =
      cosine(own, rest[place] ?? new Map()) +
      bonus(articles.length, subject.articles.length, most.articles) +
      bonus(terms.length, subject.terms.length, most.terms);
    return {
      id: other.id,
      score,
      ofSubject: share(ownWords, rareWords, theirs),
      ofOther: share(theirs, rareWords, ownWords),
      words: tellingOf(common, rareWords),
      articles,
      terms,
    };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, count);
}

/** The rarest of the words in common; those that many texts have give no reason beside them. */
function tellingOf(common: string[], rare: Weights): string[] {
  const sorted = common.map((word) => ({ word, weight: rare.get(word) ?? 0 })).sort((a, b) => b.weight - a.weight);
  const least = (sorted[0]?.weight ?? 0) / 4;
  return sorted
    .filter(({ weight }) => weight > least)
    .slice(0, most.words)
    .map(({ word }) => word);
}

const bonus = (shared: number, own: number, largest: number): number => (own > 0 ? (largest * shared) / own : 0);
