export interface FoundArticles {
  articles: string[];
  /** Articles were cited in brackets, but perhaps of another act. */
  isUnclear: boolean;
}

const citation = /\(\s{0,3}(?:articles?|arts?|ст\.\s?ст|статьи|статья|статей|ст)\s?\.?\s?(?=\d)/giu;
/** All that a citation of the treaty itself may hold; a word more and it speaks of some other act. */
const grammar = new RegExp(
  [
    String.raw`(?<article>\d{1,3}(?:\s?bis)?)(?<paragraphs>(?:\s?\((?:\d{1,2}|[a-z]{1,4}|[а-я])\)){0,4})`,
    String.raw`(?<span>\s*[-–—‑]\s*)`,
    String.raw`(?:paras?\.?|paragraphs?|пп?\.|пункты?)\s?\d{1,3}`,
    String.raw`[\s,;]`,
    "and|or|read|alone|separately|in|conjunction|with|or|или|и|articles?|arts?\\.?|статьи|статья|ст\\.",
  ].join("|"),
  "iuy",
);
const longest = 300;

/** The articles of the treaty cited in brackets: "(arts. 2, 7 and 9)", "(ст. 2, 7 и 9)"; a span stands for each of its articles. */
export function findArticles(text: string): FoundArticles {
  const articles = new Set<string>();
  let isUnclear = false;

  for (const { index, 0: opening } of text.matchAll(citation)) {
    const start = index + opening.length;
    const inside = insideBrackets(text, start);
    const found = inside === null ? null : readList(inside);
    if (found) for (const article of found) articles.add(article);
    else isUnclear = true;
  }
  return { articles: [...articles], isUnclear };
}

function insideBrackets(text: string, start: number): string | null {
  let depth = 1;
  for (let at = start; at < text.length && at < start + longest; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return null;
}

function readList(inside: string): string[] | null {
  const found: string[] = [];
  let isSpan = false;
  grammar.lastIndex = 0;

  while (grammar.lastIndex < inside.length) {
    const match = grammar.exec(inside);
    if (!match) return null;
    const { article, paragraphs = "", span } = match.groups ?? {};
    if (span !== undefined) {
      isSpan = true;
    } else if (article !== undefined) {
      const last = Number(found.at(-1));
      const next = Number(article);
      if (isSpan && next > last && next - last <= 60)
        for (let between = last + 1; between < next; between += 1) found.push(String(between));
      isSpan = false;
      found.push(article.replaceAll(/\s/g, "") + paragraphs.replaceAll(/\s/g, ""));
    }
  }
  return found.length > 0 ? found : null;
}
