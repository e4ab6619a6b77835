import type { Actor } from "@/domain/actor";
import { readWords, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { waits } from "@/domain/recommendations/classification/queue/queries";
import type { DeskFilters } from "@/domain/recommendations/classification/schema";
import { listSuggestions } from "@/domain/recommendations/suggestions/queries";
import { termLabel } from "@/domain/vocabularies/rules";
import { visibleRecommendations } from "@/domain/visibility";
import { type InterfaceLanguage, interfaceLanguages, type TermKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const term = { select: { id: true, code: true, names: true, vocabulary: { select: { kind: true, code: true } } } } as const;
const texts = { select: { language: true, text: true } } as const;

const fields = {
  id: true,
  stateId: true,
  cycleId: true,
  position: true,
  reference: true,
  cycle: { select: { mechanism: { select: { treatyId: true } } } },
  paragraph: { select: { articles: true, texts, limbs: { select: { label: true, texts }, orderBy: { position: "asc" } } } },
  concern: { select: { articles: true, texts } },
  terms: { select: { term }, orderBy: { position: "asc" } },
  refusals: { select: { term }, orderBy: { refusedAt: "asc" } },
} satisfies Prisma.RecommendationSelect;

type Stored = Prisma.RecommendationGetPayload<{ select: typeof fields }>;
type StoredTerm = Stored["terms"][number]["term"];
export type DeskTerm = { id: string; kind: TermKind; label: string };

/** One recommendation with the terms it has, those refused for it, suggestions, and what a search in the vocabularies finds. */
export function findClassifiable(actor: Actor, id: string, filters: DeskFilters, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const stored = await reader.recommendation.findFirst({
      where: { id, archivedAt: null, ...visibleRecommendations(actor) },
      select: fields,
    });
    if (!stored) return null;
    const { stateId, reference, cycleId } = stored;
    const shown = (found: StoredTerm): DeskTerm => ({ id: found.id, kind: found.vocabulary.kind, label: labelOf(found, locale) });
    const [chosen, refused] = [stored.terms.map((one) => shown(one.term)), stored.refusals.map((one) => shown(one.term))];
    const setAside = [...chosen, ...refused].map((one) => one.id);
    const suggestions = await listSuggestions(reader, {
      ...classifiable(stored, locale),
      id,
      stateId,
      treatyId: stored.cycle.mechanism.treatyId,
      setAside,
    });
    const named = new Map(
      (
        await findTerms(
          reader,
          suggestions.map(({ termId }) => termId),
        )
      ).map((found) => [found.id, labelOf(found, locale)]),
    );
    return {
      id,
      stateId,
      cycleId,
      reference,
      text: wordsIn(byLanguage(stored.paragraph.texts), locale),
      limbs: stored.paragraph.limbs.map(({ label, texts: found }) => ({ label, text: wordsIn(byLanguage(found), locale) })),
      chosen,
      refused,
      suggestions: suggestions.map(({ termId, kind, reasons }) => ({ id: termId, kind, label: named.get(termId) ?? "", reasons })),
      matches: filters.q ? await searchTerms(reader, { q: filters.q, stateId, chosen: chosen.map((one) => one.id) }, locale) : [],
      next: filters.queue ? await findNext(reader, stored) : null,
    };
  });
}

export type Desk = NonNullable<Awaited<ReturnType<typeof findClassifiable>>>;

const byLanguage = (found: { language: string; text: string }[]): WordsByLanguage =>
  Object.fromEntries(found.map(({ language, text }) => [language, text]));

const labelOf = ({ code, names, vocabulary }: StoredTerm, locale: InterfaceLanguage): string =>
  termLabel({ kind: vocabulary.kind, code, vocabularyCode: vocabulary.code, names: readWords(names) }, locale);

/** All words that say what a recommendation asks for, in the reader's language if it has them; its concern only for the articles it cites. */
function classifiable({ paragraph, concern }: Stored, locale: InterfaceLanguage) {
  const language = [locale, ...interfaceLanguages].find((one) => paragraph.texts.some((text) => text.language === one)) ?? "en";
  const said = (found: { language: string; text: string }[]) => byLanguage(found)[language] ?? "";
  return {
    language,
    text: [said(paragraph.texts), ...paragraph.limbs.map((limb) => said(limb.texts))].join("\n"),
    articles: [...paragraph.articles, ...(concern?.articles ?? [])],
  };
}

const findTerms = (reader: Reader, ids: string[]) => reader.term.findMany({ where: { id: { in: ids } }, select: term.select });

const mostMatches = 20;

/** Terms on offer whose code, name in any language, or other spelling holds what was typed; beginnings come first. */
async function searchTerms(
  reader: Reader,
  { q, stateId, chosen }: { q: string; stateId: string; chosen: string[] },
  locale: InterfaceLanguage,
): Promise<DeskTerm[]> {
  const literal = q.replaceAll(/[\\%_]/g, "\\$&");
  const [anywhere, beginning] = [`%${literal}%`, `${literal}%`];
  const rows = await reader.$queryRaw<{ id: string; kind: TermKind; code: string; vocabularyCode: string; names: WordsByLanguage }[]>`
    SELECT t.id, v.kind, t.code, v.code AS "vocabularyCode", t.names
    FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
    WHERE t.retired_at IS NULL AND v.retired_at IS NULL AND (v.state_id IS NULL OR v.state_id = ${stateId}::uuid) AND t.id <> ALL (${chosen}::uuid[])
      AND (t.code ILIKE ${beginning} OR v.code || ' ' || t.code ILIKE ${beginning} OR t.names ->> 'en' ILIKE ${anywhere}
        OR t.names ->> 'ru' ILIKE ${anywhere} OR t.names ->> 'kk' ILIKE ${anywhere}
        OR EXISTS (SELECT FROM term_alias a WHERE a.term_id = t.id AND a.text ILIKE ${anywhere}))
    ORDER BY NOT (v.code || ' ' || t.code ILIKE ${beginning} OR t.code ILIKE ${q} OR t.names ->> ${locale} ILIKE ${beginning}), v.kind, v.code, t.position
    LIMIT ${mostMatches}`;
  return rows.map(({ id, kind, ...found }) => ({ id, kind, label: termLabel({ kind, ...found }, locale) }));
}

/** The recommendation of the cycle that is to be classified after this one, and how many are. */
async function findNext(reader: Reader, { id, cycleId, position }: Stored): Promise<{ id: string | null; left: number }> {
  const where = { cycleId, id: { not: id }, archivedAt: null, AND: waits };
  const select = { id: true } as const;
  const orderBy = { position: "asc" } as const;
  const after = await reader.recommendation.findFirst({ where: { ...where, position: { gte: position } }, select, orderBy });
  const next = after ?? (await reader.recommendation.findFirst({ where, select, orderBy }));
  return { id: next?.id ?? null, left: await reader.recommendation.count({ where }) };
}
