import type { Actor } from "@/domain/actor";
import { importProposalSchema } from "@/domain/documents/import/schema";
import { nameIn, readNames, readWords, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { visibleDocuments, visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage, Language, PairKind, ParagraphKind, TranslationState } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

const documentFields = {
  id: true,
  stateId: true,
  cycleId: true,
  kind: true,
  symbol: true,
  symbolRaw: true,
  titles: true,
  language: true,
  originalLanguage: true,
  consideredOn: true,
  adoptedOn: true,
  distributedOn: true,
  fileName: true,
  fileHash: true,
  lockedAt: true,
  discardedAt: true,
  version: true,
  cycle: { select: { titles: true, mechanism: { select: { names: true } } } },
} as const;

type Text = { language: Language; translation: TranslationState; text: string };
type ParagraphRow = {
  id: string;
  parentId: string | null;
  number: string | null;
  label: string | null;
  kind: ParagraphKind;
  section: WordsByLanguage | null;
  heading: WordsByLanguage | null;
  texts: Text[];
  recommendations: { id: string; reference: string; isFollowUp: boolean; pairKind: PairKind; concernId: string | null }[];
};

/** A recorded document, paragraph by paragraph, each with the recommendation it makes; null for proposals, which have their own page. */
export function findDocument(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const found = await reader.unDocument.findFirst({
      where: { id, lockedAt: { not: null }, ...visibleDocuments(actor) },
      select: documentFields,
    });
    if (!found) return null;
    const { stateId, symbol, kind } = found;
    const languages =
      symbol === null
        ? []
        : await reader.unDocument.findMany({
            where: { stateId, symbol, kind, lockedAt: { not: null }, NOT: { id } },
            select: { id: true, language: true },
            orderBy: { lockedAt: "asc" },
          });
    const parts = [id, ...languages.map((other) => other.id)];
    const paragraphs = await reader.$queryRaw<ParagraphRow[]>`
      SELECT p.id, p.parent_id AS "parentId", p.number, p.label, p.kind, p.section, p.heading,
        jsonb_agg(jsonb_build_object('language', t.language, 'translation', t.translation, 'text', t.text) ORDER BY t.language) AS texts,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'reference', r.reference, 'isFollowUp', r.is_follow_up, 'pairKind', r.pair_kind, 'concernId', r.concern_id)
            ORDER BY r.position)
          FROM recommendation r WHERE r.paragraph_id = p.id AND ${visibleRecommendationsSql(actor)}), '[]') AS recommendations
      FROM paragraph p JOIN paragraph_text t ON t.paragraph_id = p.id
      WHERE p.document_id = ANY (${parts}::uuid[])
      GROUP BY p.id, p.parent_id, p.number, p.label, p.kind, p.section, p.heading, p.document_id, p.position
      HAVING p.document_id = ${id}::uuid OR bool_or(t.language = ${found.language}::language)
      ORDER BY p.document_id = ${id}::uuid AND ${parts.length > 1}, p.position`;

    const preferred = kind === "WORKING_SUMMARY" ? locale : found.language;
    const { cycle, titles, consideredOn, adoptedOn, distributedOn, ...document } = found;
    return {
      ...document,
      title: nameIn(readWords(titles), locale),
      cycle: nameIn(readWords(cycle.titles), locale),
      mechanism: nameIn(readWords(cycle.mechanism.names), locale),
      consideredOn: dayOrNull(consideredOn),
      adoptedOn: dayOrNull(adoptedOn),
      distributedOn: dayOrNull(distributedOn),
      languages,
      paragraphs: paragraphs.map(({ texts, section, heading, ...paragraph }) => ({
        ...paragraph,
        section: section && inPreferred(section, preferred, locale),
        heading: heading && inPreferred(heading, preferred, locale),
        text:
          texts.find(({ language }) => language === preferred) ??
          texts.find(({ language }) => language === found.language) ??
          texts[0] ??
          null,
      })),
    };
  });
}

const inPreferred = (words: WordsByLanguage, preferred: Language, locale: InterfaceLanguage): string | null =>
  words[preferred] ?? wordsIn(words, locale)?.text ?? null;

export type RecordedDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;
export type DocumentParagraph = RecordedDocument["paragraphs"][number];

/** A proposal with its source, for the person who checks it, and the documents that have the same symbol. */
export function findProposal(actor: Actor, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const found = await reader.unDocument.findFirst({
      where: { id, ...visibleDocuments(actor) },
      select: { ...documentFields, sourceText: true, proposal: true },
    });
    if (!found) return null;
    const proposal = found.proposal === null ? null : importProposalSchema.parse(found.proposal);
    const symbol = found.symbol ?? proposal?.document.symbol ?? null;
    const sameSymbol =
      symbol === null
        ? []
        : await reader.unDocument.findMany({
            where: { stateId: found.stateId, symbol, NOT: { id }, ...visibleDocuments(actor) },
            select: { id: true, language: true, lockedAt: true },
          });
    const { cycle, titles, consideredOn, adoptedOn, distributedOn, ...document } = found;
    return {
      ...document,
      titles: readNames(titles),
      cycle: nameIn(readWords(cycle.titles), locale),
      consideredOn: dayOrNull(consideredOn),
      adoptedOn: dayOrNull(adoptedOn),
      distributedOn: dayOrNull(distributedOn),
      proposal,
      sameSymbol: sameSymbol.map(({ lockedAt, ...other }) => ({ ...other, isLocked: lockedAt !== null })),
    };
  });
}

export type DocumentProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

/** The cycle that a document is imported into. */
export async function findImportingCycle(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const cycle = await reading(actor, (reader) =>
    reader.reviewCycle.findUnique({ where: { id }, select: { id: true, stateId: true, titles: true } }),
  );
  return cycle && { ...cycle, title: nameIn(readWords(cycle.titles), locale) };
}
