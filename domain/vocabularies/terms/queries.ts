import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { isWithin, termLabel } from "@/domain/vocabularies/rules";
import type { TermFilters } from "@/domain/vocabularies/terms/schema";
import { listUses } from "@/domain/vocabularies/uses/queries";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const termsShown = 50;

type Row = {
  id: string;
  code: string;
  names: WordsByLanguage;
  depth: number;
  isRetired: boolean;
  isMerged: boolean;
  aliases: number;
  uses: number;
  total: number;
};

function wanted({ q, show }: TermFilters): Prisma.Sql {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const parts = [Prisma.sql`true`];
  if (pattern)
    parts.push(Prisma.sql`(t.code ILIKE ${pattern} OR t.names ->> 'en' ILIKE ${pattern} OR t.names ->> 'ru' ILIKE ${pattern}
      OR t.names ->> 'kk' ILIKE ${pattern} OR EXISTS (SELECT FROM term_alias a WHERE a.term_id = t.id AND a.text ILIKE ${pattern}))`);
  if (show === "offered") parts.push(Prisma.sql`t.retired_at IS NULL`);
  if (show === "retired") parts.push(Prisma.sql`t.retired_at IS NOT NULL`);
  if (show === "untranslated") parts.push(Prisma.sql`t.retired_at IS NULL AND NOT t.names ?& ARRAY['en', 'ru', 'kk']`);
  if (show === "unused") parts.push(Prisma.sql`NOT EXISTS (SELECT FROM term_use u WHERE u.term_id = t.id)`);
  return Prisma.join(parts, " AND ");
}

/** Terms of a vocabulary in the order of its tree, a page at a time, with how often each is used. */
export async function listTerms(actor: Actor, vocabularyId: string, filters: TermFilters, locale: InterfaceLanguage) {
  const page = filters.page ?? 1;
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
    WITH RECURSIVE tree AS (
      SELECT t.id, 0 AS depth, ARRAY[to_char(t.position, 'FM000000') || t.code] AS path
      FROM term t WHERE t.vocabulary_id = ${vocabularyId}::uuid AND t.parent_id IS NULL
      UNION ALL
      SELECT t.id, tree.depth + 1, tree.path || (to_char(t.position, 'FM000000') || t.code)
      FROM term t JOIN tree ON t.parent_id = tree.id WHERE tree.depth < 20)
    SELECT t.id, t.code, t.names, tree.depth, t.retired_at IS NOT NULL AS "isRetired", t.merged_into_id IS NOT NULL AS "isMerged",
      (SELECT count(*)::int FROM term_alias a WHERE a.term_id = t.id) AS aliases,
      (SELECT count(*)::int FROM term_use u WHERE u.term_id = t.id) AS uses,
      (count(*) OVER ())::int AS total
    FROM tree JOIN term t ON t.id = tree.id WHERE ${wanted(filters)}
    ORDER BY tree.path LIMIT ${termsShown} OFFSET ${(page - 1) * termsShown}`,
  );
  const total = rows[0]?.total ?? 0;
  return {
    total,
    previous: page > 1 ? page - 1 : null,
    next: page * termsShown < total ? page + 1 : null,
    terms: rows.map(({ names, ...row }) => ({
      ...row,
      name: nameIn(names, locale),
      isTranslated: Boolean(names.en && names.ru && names.kk),
    })),
  };
}

export type ListedTerm = Awaited<ReturnType<typeof listTerms>>["terms"][number];

const termFields = {
  id: true,
  code: true,
  names: true,
  description: true,
  parentId: true,
  position: true,
  retiredAt: true,
  version: true,
  vocabulary: { select: { id: true, kind: true, code: true, names: true, stateId: true, treatyId: true } },
  mergedInto: { select: { id: true, code: true, names: true } },
  aliases: { select: { id: true, text: true, language: true, edition: true }, orderBy: { text: "asc" } },
} satisfies Prisma.TermSelect;

/** A term as its form shows it, with what it may lie below or be merged into; null when it is not this person's to keep. */
export async function findTerm(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const found = await reader.term.findUnique({ where: { id }, select: termFields });
    if (!found || !can(actor, "term.revise", found.vocabulary)) return null;
    const { vocabulary, mergedInto, retiredAt, ...term } = found;
    const others = await reader.term.findMany({
      where: { retiredAt: null, vocabulary: { kind: vocabulary.kind, treatyId: vocabulary.treatyId } },
      select: {
        id: true,
        code: true,
        names: true,
        parentId: true,
        vocabularyId: true,
        vocabulary: { select: { code: true, stateId: true } },
      },
      orderBy: [{ vocabulary: { code: "asc" } }, { position: "asc" }, { code: "asc" }],
    });
    const choice = ({ id: value, code, names }: { id: string; code: string; names: unknown }) => ({
      value,
      label: `${code} ${nameIn(readWords(names), locale)}`.trim(),
    });
    const beside = others.filter((one) => !isWithin(one.id, id, others));
    return {
      ...term,
      vocabulary: { ...vocabulary, name: nameIn(readWords(vocabulary.names), locale) || vocabulary.code },
      label: termLabel({ kind: vocabulary.kind, code: term.code, vocabularyCode: vocabulary.code, names: readWords(term.names) }, locale),
      names: readNames(term.names),
      description: readNames(term.description),
      parentId: term.parentId ?? "",
      isRetired: retiredAt !== null,
      mergedInto: mergedInto && choice(mergedInto),
      parents: beside.filter(({ vocabularyId }) => vocabularyId === vocabulary.id).map(choice),
      targets: beside.filter((one) => can(actor, "term.merge", one.vocabulary)).map(choice),
      uses: await listUses(reader, actor, id, locale),
    };
  });
}

export type KeptTerm = NonNullable<Awaited<ReturnType<typeof findTerm>>>;

/** Where a term may be added: below which others. */
export async function listParents(actor: Actor, vocabularyId: string, locale: InterfaceLanguage) {
  const terms = await reading(actor, (reader) =>
    reader.term.findMany({
      where: { vocabularyId, retiredAt: null },
      select: { id: true, code: true, names: true, position: true },
      orderBy: [{ position: "asc" }, { code: "asc" }],
    }),
  );
  return {
    parents: terms.map(({ id, code, names }) => ({ value: id, label: `${code} ${nameIn(readWords(names), locale)}`.trim() })),
    nextPosition: Math.max(0, ...terms.map(({ position }) => position)) + 1,
  };
}
