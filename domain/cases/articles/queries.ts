import { readWords } from "@/domain/names/rules";
import type { Reader } from "@/domain/reading";
import { termLabel } from "@/domain/vocabularies/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";

const fields = { id: true, code: true, names: true, vocabulary: { select: { code: true, treatyId: true } } } satisfies Prisma.TermSelect;
const inOrder = [{ vocabulary: { code: "asc" } }, { position: "asc" }] satisfies Prisma.TermOrderByWithRelationInput[];

/** The articles of a case, in the order of their treaty. */
export const violatedArticles = {
  select: { term: { select: fields } },
  orderBy: [{ term: { vocabulary: { code: "asc" } } }, { term: { position: "asc" } }],
} satisfies Prisma.CaseFile$violatedArgs;

type Article = Prisma.TermGetPayload<{ select: typeof fields }>;

/** An article by its number, as a list has room for it, and with its title. */
export const presentArticle = ({ id, code, names, vocabulary }: Article, locale: InterfaceLanguage) => ({
  id,
  number: `${vocabulary.code} ${code}`,
  label: termLabel({ kind: "ARTICLE", code, vocabularyCode: vocabulary.code, names: readWords(names) }, locale),
});

/** The articles that some of these cases have. */
export async function articleChoices(reader: Reader, caseFile: Prisma.CaseFileWhereInput, locale: InterfaceLanguage) {
  const found = await reader.term.findMany({ where: { cases: { some: { caseFile } } }, select: fields, orderBy: inOrder });
  return found.map((article) => presentArticle(article, locale)).map(({ id: value, label }) => ({ value, label }));
}

/** By committee: the articles of its treaty, which its Views can find violated. */
export async function articlesByCommittee(
  reader: Reader,
  committees: { id: string; treatyId: string | null }[],
  locale: InterfaceLanguage,
) {
  const found = await reader.term.findMany({
    where: { retiredAt: null, vocabulary: { kind: "ARTICLE", treatyId: { not: null } } },
    select: fields,
    orderBy: inOrder,
  });
  const ofTreaty = Map.groupBy(found, ({ vocabulary }) => vocabulary.treatyId);
  return Object.fromEntries(
    committees.map(({ id, treatyId }) => {
      const articles = treatyId === null ? [] : (ofTreaty.get(treatyId) ?? []);
      return [id, articles.map((article) => presentArticle(article, locale)).map(({ id: value, label }) => ({ value, label }))];
    }),
  );
}
