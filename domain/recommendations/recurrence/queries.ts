import type { Actor } from "@/domain/actor";
import { nameIn, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { type Comparable, rankByLikeness } from "@/domain/recommendations/likeness/rules";
import { continuing, isBefore, proposedKind } from "@/domain/recommendations/recurrence/rules";
import { termLabel } from "@/domain/vocabularies/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import type { ImplementationStatus, InterfaceLanguage, Language, RelationKind, TermKind, UprPosition } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

/** Enough for the likest to be among them, few enough to compare letter by letter in a moment. */
const mostCompared = 80;
/** By so many of its words the likest are looked for: the rarest of it, as a sample of the register has them. Common words find everything, slowly. */
const mostTelling = 24;
const sampled = 200;
const mostSuggested = 10;

/** What is told of a recommendation wherever it stands beside another. */
const placed = Prisma.sql`r.id, r.state_id AS "stateId", r.reference, p.number, p.heading, m.id AS "mechanismId", m.code AS mechanism, m.names AS "mechanismNames", c.ordinal,
  to_char(coalesce(d.adopted_on, d.distributed_on), 'YYYY-MM-DD') AS "madeOn", r.upr_position AS "uprPosition",
  r.claimed_status AS "claimedStatus", r.verified_status AS "verifiedStatus",
  (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = r.paragraph_id) AS texts`;
const places = Prisma.sql`JOIN paragraph p ON p.id = r.paragraph_id JOIN un_document d ON d.id = r.document_id
  JOIN review_cycle c ON c.id = r.cycle_id JOIN mechanism m ON m.id = c.mechanism_id`;

type PlacedRow = {
  id: string;
  stateId: string;
  reference: string;
  number: string | null;
  heading: WordsByLanguage | null;
  mechanismId: string;
  mechanism: string;
  mechanismNames: WordsByLanguage;
  ordinal: number;
  madeOn: string | null;
  uprPosition: UprPosition | null;
  claimedStatus: ImplementationStatus;
  verifiedStatus: ImplementationStatus;
  texts: WordsByLanguage | null;
};

function present({ heading, mechanismNames, texts, mechanismId: _, ...row }: PlacedRow, locale: InterfaceLanguage) {
  return {
    ...row,
    mechanismName: nameIn(mechanismNames, locale),
    year: row.madeOn?.slice(0, 4) ?? null,
    heading: heading && (wordsIn(heading, locale)?.text ?? null),
    text: wordsIn(texts ?? {}, locale),
  };
}

const madeOf = ({ mechanismId, ordinal, madeOn }: PlacedRow) => ({ mechanismId, ordinal, on: madeOn === null ? null : new Date(madeOn) });

type RelationRow = { fromId: string; toId: string; kind: RelationKind; note: string | null; version: number };

/**
 * The same recommendation elsewhere, as people decided: the whole chain of those that repeat, narrow or replace each other,
 * and what is related to this one, in the order of time, each with what became of it.
 */
export async function findRecurrence(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  type Row = PlacedRow & { relations: RelationRow[] | null };
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
    WITH RECURSIVE chain (id) AS (
      SELECT ${id}::uuid
      UNION SELECT CASE WHEN l.from_id = chain.id THEN l.to_id ELSE l.from_id END
        FROM recommendation_relation l JOIN chain ON chain.id IN (l.from_id, l.to_id) AND l.kind::text = ANY (${[...continuing]})
    ), member (id) AS (
      SELECT id FROM chain
      UNION SELECT unnest(ARRAY[l.from_id, l.to_id]) FROM recommendation_relation l WHERE ${id}::uuid IN (l.from_id, l.to_id)
    )
    SELECT ${placed},
      (SELECT jsonb_agg(jsonb_build_object('fromId', l.from_id, 'toId', l.to_id, 'kind', l.kind, 'note', l.note, 'version', l.version))
        FROM recommendation_relation l WHERE l.from_id = r.id AND l.to_id IN (SELECT id FROM member)) AS relations
    FROM recommendation r ${places}
    WHERE r.id IN (SELECT id FROM member) AND ${visibleRecommendationsSql(actor)}
    ORDER BY "madeOn" NULLS FIRST, m.code, c.ordinal, r.position, r.id`,
  );
  const relations = rows.flatMap((row) => row.relations ?? []);
  const between = (other: string) =>
    relations.find(({ fromId, toId }) => (fromId === id && toId === other) || (fromId === other && toId === id)) ?? null;
  return rows
    .map(({ relations: _, ...row }) => ({
      ...present(row, locale),
      isSelf: row.id === id,
      relation: row.id === id ? null : between(row.id),
    }))
    .map((row) => ({ ...row, isDifferent: row.relation?.kind === "UNRELATED" }));
}

export type Recurrence = Awaited<ReturnType<typeof findRecurrence>>;

type Term = { id: string; kind: TermKind; code: string; vocabularyCode: string; names: WordsByLanguage };
type CandidateRow = PlacedRow & { isSelf: boolean; words: string | null; articles: string[]; terms: Term[] | null };

/** The vector in which words of a language are found; Kazakh has no dictionary, and stands in the plain one. */
const vectors = { en: Prisma.sql`s.english`, ru: Prisma.sql`s.russian`, kk: Prisma.sql`s.plain` } satisfies Record<
  InterfaceLanguage,
  Prisma.Sql
>;

/** The recommendation itself and those of its State that share its telling words, the likest by the search index first; of other documents, and undecided. */
const candidates = (actor: Actor, id: string, language: InterfaceLanguage): Prisma.Sql => Prisma.sql`
  WITH subject AS MATERIALIZED (
    SELECT r.id, r.state_id, r.document_id, ${vectors[language]} AS vector
    FROM recommendation r JOIN search.recommendation s ON s.recommendation_id = r.id
    WHERE r.id = ${id}::uuid AND ${visibleRecommendationsSql(actor)}
  ), sample AS MATERIALIZED (
    SELECT lexeme, count(*) AS known FROM (
      SELECT ${vectors[language]} AS vector FROM search.recommendation s ORDER BY s.recommendation_id LIMIT ${sampled}) drawn, unnest(drawn.vector)
    GROUP BY lexeme
  ), self AS MATERIALIZED (
    SELECT id, state_id, document_id, (SELECT string_agg(quote_literal(lexeme), ' | ') FROM (
      SELECT lexeme FROM unnest(vector) LEFT JOIN sample USING (lexeme) WHERE length(lexeme) > 2
      ORDER BY coalesce(known, 0), lexeme LIMIT ${mostTelling}) telling)::tsquery AS query
    FROM subject
  ), near AS MATERIALIZED (
    SELECT r.id, ts_rank(${vectors[language]}, self.query, 1) AS rank
    FROM self JOIN recommendation r ON r.state_id = self.state_id AND r.document_id <> self.document_id
    JOIN search.recommendation s ON s.recommendation_id = r.id AND ${vectors[language]} @@ self.query
    WHERE r.archived_at IS NULL AND ${visibleRecommendationsSql(actor)} AND NOT EXISTS (
      SELECT FROM recommendation_relation l WHERE (l.from_id, l.to_id) IN ((r.id, self.id), (self.id, r.id)))
    ORDER BY rank DESC, r.id LIMIT ${mostCompared}
  )
  SELECT ${placed}, r.id = ${id}::uuid AS "isSelf", p.articles,
    (SELECT string_agg(t.text, ' ' ORDER BY part.position) FROM paragraph part JOIN paragraph_text t ON t.paragraph_id = part.id
      WHERE (part.id = r.paragraph_id OR part.parent_id = r.paragraph_id) AND t.language = ${language}::language) AS words,
    (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'vocabularyCode', v.code, 'names', t.names))
      FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id
      WHERE rt.recommendation_id = r.id AND v.kind::text <> 'ARTICLE') AS terms
  FROM recommendation r ${places}
  WHERE r.id IN (SELECT id FROM self UNION SELECT id FROM near)`;

/** Recommendations that may say the same, the likest first, each with the reason; which of them do, a person decides. */
export async function listSuggestions(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return [];
  const rows = await reading(actor, async (reader) =>
    reader.$queryRaw<CandidateRow[]>(candidates(actor, id, await languageToCompare(reader, id, locale))),
  );
  const own = rows.find(({ isSelf }) => isSelf);
  if (!own?.words) return [];

  const others = new Map(rows.filter(({ isSelf, words }) => !isSelf && words !== null).map((row) => [row.id, row]));
  const labels = new Map((own.terms ?? []).map((term) => [term.id, termLabel(term, locale)]));
  const ranked = rankByLikeness(comparable(own), [...others.values()].map(comparable), mostCompared);
  const telling = ranked.filter(({ words }) => words.length > 0).slice(0, mostSuggested);
  return telling.flatMap((likeness) => {
    const row = others.get(likeness.id);
    if (!row) return [];
    const isSelfLater = isBefore(madeOf(own), madeOf(row)) !== true;
    const { isSelf: _self, words: _words, articles: _articles, terms: _terms, ...shown } = row;
    return [
      {
        ...present(shown, locale),
        fromId: isSelfLater ? id : row.id,
        toId: isSelfLater ? row.id : id,
        isSelfLater,
        kind: proposedKind(likeness, isSelfLater),
        words: likeness.words,
        articles: likeness.articles.map((article) => article.slice(article.indexOf(" ") + 1)),
        terms: likeness.terms.flatMap((term) => labels.get(term) ?? []),
      },
    ];
  });
}

export type Suggestion = Awaited<ReturnType<typeof listSuggestions>>[number];

const comparable = ({ id, words, mechanism, articles, terms }: CandidateRow): Comparable => ({
  id,
  text: words ?? "",
  articles: articles.map((article) => `${mechanism} ${article.replace(/\(.*$/u, "")}`),
  terms: (terms ?? []).map((term) => term.id),
});

/** The reader's language where the recommendation has words in it; otherwise one that it has. */
async function languageToCompare(reader: Reader, id: string, locale: InterfaceLanguage): Promise<InterfaceLanguage> {
  const found = await reader.paragraphText.findMany({
    where: { paragraph: { recommendations: { some: { id } } } },
    select: { language: true },
  });
  const languages = found.map(({ language }): Language => language);
  const wanted = ([locale, "en", "ru", "kk"] as const).find((language) => languages.includes(language));
  return wanted ?? "en";
}
