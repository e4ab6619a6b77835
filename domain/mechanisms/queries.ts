import type { Actor } from "@/domain/actor";
import type { KnownMechanism } from "@/domain/mechanisms/rules";
import type { MechanismFilters } from "@/domain/mechanisms/schema";
import { nameIn, readNames, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage, MechanismKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

type Row = {
  id: string;
  code: string;
  kind: MechanismKind;
  names: WordsByLanguage;
  aliases: string[];
  isTranslated: boolean;
  cycles: number;
};

/** The mechanisms with their other spellings and how many cycles each has, narrowed by kind and by words in any language. */
export async function listMechanisms(actor: Actor, { q, kind }: MechanismFilters, locale: InterfaceLanguage) {
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
    SELECT m.id, m.code, m.kind, m.names, m.names ?& ARRAY['en', 'ru', 'kk'] AS "isTranslated",
      coalesce((SELECT array_agg(a.text ORDER BY a.text) FROM mechanism_alias a WHERE a.mechanism_id = m.id), '{}') AS aliases,
      (SELECT count(*)::int FROM review_cycle c WHERE c.mechanism_id = m.id) AS cycles
    FROM mechanism m
    WHERE (${kind ?? null}::text IS NULL OR m.kind::text = ${kind ?? null})
      AND (${pattern}::text IS NULL OR m.code ILIKE ${pattern} OR m.names ->> 'en' ILIKE ${pattern} OR m.names ->> 'ru' ILIKE ${pattern}
        OR m.names ->> 'kk' ILIKE ${pattern} OR EXISTS (SELECT FROM mechanism_alias a WHERE a.mechanism_id = m.id AND a.text ILIKE ${pattern}))
    ORDER BY m.kind, m.code`,
  );
  return rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, locale) || row.code }));
}
export type ListedMechanism = Awaited<ReturnType<typeof listMechanisms>>[number];

/** A mechanism as its page shows it; null when there is none, or this person keeps none. */
export async function findMechanism(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id) || !can(actor, "mechanism.revise")) return null;
  const found = await reading(actor, (reader) =>
    reader.mechanism.findUnique({
      where: { id },
      select: {
        id: true,
        code: true,
        kind: true,
        names: true,
        symbolPrefix: true,
        version: true,
        treaty: { select: { names: true } },
        aliases: { select: { id: true, text: true }, orderBy: { text: "asc" } },
        _count: { select: { cycles: true } },
      },
    }),
  );
  if (!found) return null;
  const { treaty, _count, names, symbolPrefix, ...mechanism } = found;
  const called = readNames(names);
  return {
    ...mechanism,
    names: called,
    name: nameIn(called, locale) || found.code,
    symbolPrefix: symbolPrefix ?? "",
    treaty: treaty && nameIn(readWords(treaty.names), locale),
    cycles: _count.cycles,
  };
}
export type KeptMechanism = NonNullable<Awaited<ReturnType<typeof findMechanism>>>;

/** Every mechanism with all that it is called, for whoever looks for those that a data set names. */
export async function readKnownMechanisms(reader: Prisma.TransactionClient) {
  const found = await reader.mechanism.findMany({
    select: { id: true, code: true, kind: true, names: true, symbolPrefix: true, aliases: { select: { text: true } } },
    orderBy: { code: "asc" },
  });
  return found.map(({ names, aliases, ...mechanism }) => ({
    ...mechanism,
    names: readWords(names),
    aliases: aliases.map(({ text }) => text),
  })) satisfies KnownMechanism[];
}
