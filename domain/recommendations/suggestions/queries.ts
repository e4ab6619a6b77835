import { readWords } from "@/domain/names/rules";
import type { Reader } from "@/domain/reading";
import type { Example } from "@/domain/recommendations/suggestions/neighbours/rules";
import { type Classifiable, type Offered, prepareTerms, type Suggestion, suggestTerms } from "@/domain/recommendations/suggestions/rules";
import { wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import { type InterfaceLanguage, interfaceLanguages } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

type Asked = Classifiable & {
  id: string;
  language: InterfaceLanguage;
  stateId: string;
  treatyId: string | null;
  setAside: readonly string[];
};

/** Suggestions for one recommendation, without those that were chosen or refused already. */
export async function listSuggestions(reader: Reader, asked: Asked): Promise<Suggestion[]> {
  const offered = await listOffered(reader, asked);
  const setAside = new Set(asked.setAside);
  const suggestions = suggestTerms(asked, prepareTerms(offered, asked.language), await listExamples(reader, asked));
  return suggestions.filter(({ termId }) => !setAside.has(termId));
}

/** Every term there is to choose for a recommendation of this State; articles only of the treaty it is made under. */
async function listOffered(reader: Reader, { stateId, treatyId }: Asked): Promise<Offered[]> {
  const terms = await reader.term.findMany({
    where: {
      retiredAt: null,
      vocabulary: {
        retiredAt: null,
        AND: [{ OR: [{ stateId: null }, { stateId }] }, { OR: [{ kind: { not: "ARTICLE" } }, ...(treatyId ? [{ treatyId }] : [])] }],
      },
    },
    select: {
      id: true,
      code: true,
      names: true,
      vocabulary: { select: { kind: true } },
      aliases: { select: { text: true, language: true } },
    },
  });
  return terms.map(({ id, code, names, vocabulary, aliases }) => {
    const words = readWords(names);
    const named = interfaceLanguages.flatMap((language) => (words[language] ? [{ text: words[language], language }] : []));
    const also = aliases.flatMap(({ text, language }) => (isInterfaceLanguage(language) ? [{ text, language }] : []));
    return { id, code, kind: vocabulary.kind, spellings: [...named, ...also] };
  });
}

const isInterfaceLanguage = (language: string | null): language is InterfaceLanguage => interfaceLanguages.some((one) => one === language);

/** So many are compared word by word; the search index chooses them. */
const mostExamples = 60;

/** Classified recommendations of the same State that share words with this one, the likest first. */
async function listExamples(reader: Reader, { id, stateId, text, language }: Asked): Promise<Example[]> {
  const wanted = wordsOf(text, language)
    .map(({ word }) => word.replaceAll(/[^\p{L}]/gu, ""))
    .filter((word) => word.length > 2)
    .slice(0, 40)
    .join(" | ");
  if (!wanted) return [];
  const dictionary = { en: Prisma.sql`'english'`, ru: Prisma.sql`'russian'`, kk: Prisma.sql`'simple'` }[language];
  const column = { en: Prisma.sql`s.english`, ru: Prisma.sql`s.russian`, kk: Prisma.sql`s.plain` }[language];
  const rows = await reader.$queryRaw<{ id: string; reference: string; text: string; termIds: string[] }[]>`
    SELECT r.id, r.reference, coalesce(t.text, '') || coalesce((
        SELECT string_agg(' ' || lt.text, '') FROM paragraph l JOIN paragraph_text lt ON lt.paragraph_id = l.id AND lt.language = ${language}::language
        WHERE l.parent_id = r.paragraph_id), '') AS text,
      ARRAY(SELECT rt.term_id FROM recommendation_term rt WHERE rt.recommendation_id = r.id) AS "termIds"
    FROM search.recommendation s JOIN recommendation r ON r.id = s.recommendation_id
    LEFT JOIN paragraph_text t ON t.paragraph_id = r.paragraph_id AND t.language = ${language}::language
    WHERE r.state_id = ${stateId}::uuid AND r.id <> ${id}::uuid AND ${column} @@ to_tsquery(${dictionary}, ${wanted})
      AND EXISTS (SELECT FROM recommendation_term rt WHERE rt.recommendation_id = r.id)
    ORDER BY ts_rank(${column}, to_tsquery(${dictionary}, ${wanted})) DESC, r.id LIMIT ${mostExamples}`;
  return rows.map((row) => ({ ...row, stems: new Set(wordsOf(row.text, language).map(({ stem }) => stem)) }));
}
