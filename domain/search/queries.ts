import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { visibleDocuments, visibleReforms } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { listRecommendations } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { searchProceedings } from "@/domain/search/proceedings/queries";
import { interfaceLanguages, type InterfaceLanguage } from "@/domain/vocabulary";

const most = 10;

/** Whatever the reader may see that holds these words: what was recommended, found and decided by its text, the rest by name, number or symbol. */
export async function searchRegister(actor: Actor | null, q: string, locale: InterfaceLanguage) {
  const { cases, decisions, minutes } = await searchProceedings(actor, q, locale);
  const { rows, total } = await listRecommendations(actor, recommendationFiltersSchema.parse({ q }), locale);
  const contains = { contains: q, mode: "insensitive" } as const;
  const inAnyLanguage = <Column extends string>(column: Column) =>
    interfaceLanguages.map((language) => ({ [column]: { path: [language], string_contains: q, mode: "insensitive" as const } }));

  const named = await reading(actor, async (reader) => ({
    reforms: await reader.reform.findMany({
      where: { AND: [visibleReforms(actor), { archivedAt: null }, { OR: [...inAnyLanguage("titles"), { number: contains }] }] },
      select: { id: true, titles: true, kind: true, number: true, stage: true },
      take: most,
    }),
    documents: await reader.unDocument.findMany({
      where: { AND: [visibleDocuments(actor), { OR: [...inAnyLanguage("titles"), { symbol: contains }] }] },
      select: { id: true, titles: true, symbol: true, kind: true },
      take: most,
    }),
    bodies: await reader.stateBody.findMany({
      where: { OR: [...inAnyLanguage("names"), ...inAnyLanguage("acronyms")] },
      select: { id: true, names: true, kind: true },
      take: most,
    }),
  }));

  return {
    recommendations: rows.slice(0, most),
    total,
    cases,
    decisions,
    minutes,
    reforms: named.reforms.map(({ titles, ...reform }) => ({ ...reform, title: nameIn(readWords(titles), locale) })),
    documents: named.documents.map(({ titles, ...document }) => ({ ...document, title: nameIn(readWords(titles), locale) })),
    bodies: named.bodies.map(({ names, ...body }) => ({ ...body, name: nameIn(readWords(names), locale) })),
  };
}

export type SearchResults = Awaited<ReturnType<typeof searchRegister>>;
