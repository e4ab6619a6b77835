import type { Actor } from "@/domain/actor";
import { nameIn, readNames, type WordsByLanguage } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { administeredStates } from "@/domain/visibility";
import type { InterfaceLanguage, TermKind } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

type Row = {
  id: string;
  kind: TermKind;
  code: string;
  names: WordsByLanguage;
  edition: string | null;
  isRetired: boolean;
  stateNames: WordsByLanguage | null;
  terms: number;
  retired: number;
  untranslated: number;
  uses: number;
};

/** The vocabularies this person keeps, with how many terms each has and how often they are used. */
export async function listVocabularies(actor: Actor, locale: InterfaceLanguage) {
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
    SELECT v.id, v.kind, v.code, v.names, v.edition, v.retired_at IS NOT NULL AS "isRetired", s.names AS "stateNames",
      count(t.id) FILTER (WHERE t.retired_at IS NULL)::int AS terms,
      count(t.id) FILTER (WHERE t.retired_at IS NOT NULL)::int AS retired,
      count(t.id) FILTER (WHERE t.retired_at IS NULL AND NOT t.names ?& ARRAY['en', 'ru', 'kk'])::int AS untranslated,
      coalesce(sum(u.uses), 0)::int AS uses
    FROM vocabulary v
    LEFT JOIN state s ON s.id = v.state_id
    LEFT JOIN term t ON t.vocabulary_id = v.id
    LEFT JOIN (SELECT term_id, count(*) AS uses FROM term_use GROUP BY 1) u ON u.term_id = t.id
    WHERE v.state_id IS NULL OR v.state_id = ANY (${administeredStates(actor)}::uuid[])
    GROUP BY v.id, s.id ORDER BY v.kind, v.code`,
  );
  return rows.map(({ names, stateNames, ...row }) => ({
    ...row,
    name: nameIn(names, locale) || row.code,
    state: stateNames && nameIn(stateNames, locale),
  }));
}

export type ListedVocabulary = Awaited<ReturnType<typeof listVocabularies>>[number];

/** A vocabulary as its form shows it; null when there is none, or it is not this person's to keep. */
export async function findVocabulary(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) => reader.vocabulary.findUnique({ where: { id } }));
  if (!found || !can(actor, "vocabulary.revise", found)) return null;
  const { retiredAt, treatyId, ...vocabulary } = found;
  const names = readNames(found.names);
  return {
    ...vocabulary,
    names,
    name: nameIn(names, locale) || found.code,
    edition: found.edition ?? "",
    source: found.source ?? "",
    isRetired: retiredAt !== null,
  };
}

export type KeptVocabulary = NonNullable<Awaited<ReturnType<typeof findVocabulary>>>;
