import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import type { OrganisationFilters } from "@/domain/organisations/schema";
import { visibleVerificationEndings } from "@/domain/organisations/visibility";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { administeredStates, ownOrganisations, visibleOrganisations } from "@/domain/visibility";
import type { InterfaceLanguage, OrganisationKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";
import { pageOf } from "@/lib/paging";

const pageSize = 25;

type Row = { id: string; names: WordsByLanguage; kind: OrganisationKind; isPublic: boolean; verificationEndedAt: Date | null };

/** Organisations by name: those that wish to be seen; to their own people and to the administrator, theirs as well. */
export async function listOrganisations(actor: Actor | null, filters: OrganisationFilters, locale: InterfaceLanguage) {
  const { after, before } = filters;
  const [isBack, cursor] = [before !== undefined, before ?? after];
  const name = Prisma.sql`lower(coalesce(nullif(o.names ->> ${locale}, ''), nullif(o.names ->> 'en', ''), nullif(o.names ->> 'ru', ''), nullif(o.names ->> 'kk', ''), ''))`;
  const [side, way] = isBack ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const beyond = cursor
    ? Prisma.sql`(${name}, o.id) ${side} (SELECT ${name}, o.id FROM organisation o WHERE o.id = ${cursor}::uuid)`
    : Prisma.sql`true`;
  const found = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
      SELECT o.id, o.names, o.kind, o.is_public AS "isPublic", o.verification_ended_at AS "verificationEndedAt" FROM organisation o
      WHERE (o.is_public OR o.state_id = ANY (${administeredStates(actor)}::uuid[]) OR o.id = ANY (${ownOrganisations(actor)}::uuid[]))
        AND ${wanted(filters)} AND ${beyond}
      ORDER BY ${name} ${way}, o.id ${way} LIMIT ${pageSize + 1}`,
  );
  const { rows, previous, next } = pageOf(found, { size: pageSize, isBack, isFurther: cursor !== undefined, cursorOf: ({ id }) => id });
  return { previous, next, organisations: rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, locale) })) };
}

export type ListedOrganisation = Awaited<ReturnType<typeof listOrganisations>>["organisations"][number];

function wanted({ q, kind }: OrganisationFilters): Prisma.Sql {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(pattern ? [Prisma.sql`EXISTS (SELECT FROM jsonb_each_text(o.names) n WHERE n.value ILIKE ${pattern})`] : []),
      ...(kind ? [Prisma.sql`o.kind = ${kind}::organisation_kind`] : []),
    ],
    " AND ",
  );
}

/** An organisation's page; null where it does not wish to be seen, as where there is none. */
export async function findOrganisation(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const [organisation, ending] = await reading(actor, async (reader) => [
    await reader.organisation.findFirst({
      where: { AND: [visibleOrganisations(actor), { id }] },
      select: {
        id: true,
        stateId: true,
        names: true,
        kind: true,
        descriptions: true,
        website: true,
        isPublic: true,
        verificationEndedAt: true,
        version: true,
      },
    }),
    actor &&
      (await reader.verificationEnding.findFirst({
        where: { AND: [visibleVerificationEndings(actor), { organisationId: id, restoredAt: null }] },
        select: { reason: true, words: true, endedAt: true, endedById: true },
      })),
  ]);
  if (!organisation) return null;
  const { names, descriptions, ...rest } = organisation;
  return {
    ...rest,
    name: nameIn(readWords(names), locale),
    description: wordsIn(readWords(descriptions), locale),
    ending,
    isOwn: ownOrganisations(actor).includes(id),
    mayEnd: can(actor, "organisation.endVerification", rest),
    mayRestore: can(actor, "organisation.restoreVerification", { ...rest, endedById: ending?.endedById ?? null }),
  };
}

export type FoundOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;
