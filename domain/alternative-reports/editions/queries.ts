import { editionContentsSchema, authorsSchema, type LibraryFilters } from "@/domain/alternative-reports/editions/schema";
import { openEditions } from "@/domain/alternative-reports/visibility";
import type { OrganisationKind } from "@/domain/alternative-reports/vocabulary";
import { nameIn, readWords } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import type { InterfaceLanguage, Language } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull } from "@/lib/day";
import { dayShown, endOfDay } from "@/lib/day-shown";
import { isId } from "@/lib/ids";

// The public side. It is asked as a visitor, whoever is signed in: its lists and counts are the same for everybody.

const pageSize = 25;

/** Editions that everybody reads, and that no later one which everybody reads has superseded. */
const standingEditions = (): Prisma.ReportEditionWhereInput => ({
  AND: [openEditions(), { supersededBy: { none: openEditions() } }],
});

/** What `namesOnPaper` needs of the cycle of an edition. */
export const namesOnRegister = {
  titles: true,
  state: { select: { code: true, names: true } },
  mechanism: { select: { names: true } },
} satisfies Prisma.ReviewCycleSelect;

const selected = ({ cycle, stage, kind, organisation, language, q }: LibraryFilters): Prisma.ReportEditionWhereInput => ({
  AND: [
    standingEditions(),
    ...(cycle ? [{ cycleId: cycle }] : []),
    ...(stage ? [{ stage }] : []),
    ...(kind ? [{ kinds: { has: kind } }] : []),
    ...(organisation ? [{ organisations: { some: { organisationId: organisation } } }] : []),
    ...(language ? [{ languages: { has: language } }] : []),
    ...(q ? [{ title: { contains: q, mode: "insensitive" as const } }] : []),
  ],
});

const orders = {
  latest: [{ submittedOn: "desc" }, { id: "asc" }],
  earliest: [{ submittedOn: "asc" }, { id: "asc" }],
  title: [{ title: "asc" }, { id: "asc" }],
} satisfies Record<string, Prisma.ReportEditionOrderByWithRelationInput[]>;

/** A page of the library, how many reports of which kind of organisation there are, and what it can be narrowed by. */
export function listEditions(filters: LibraryFilters, locale: InterfaceLanguage) {
  return reading(null, async (reader) => {
    const where = selected(filters);
    const page = filters.page ?? 1;
    const rows = await reader.reportEdition.findMany({
      where,
      select: {
        id: true,
        title: true,
        stage: true,
        languages: true,
        authors: true,
        kinds: true,
        words: true,
        submittedOn: true,
        cycle: { select: { id: true, titles: true } },
        _count: { select: { items: true } },
      },
      orderBy: orders[filters.sort ?? "latest"],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const counts = await countByKind(reader, filters);
    const cycles = await reader.reviewCycle.findMany({
      where: { reportEditions: { some: standingEditions() } },
      select: { id: true, titles: true },
      orderBy: [{ ordinal: "desc" }, { id: "asc" }],
    });
    const organisations = await reader.organisation.findMany({
      where: { reportEditions: { some: { edition: standingEditions() } } },
      select: { id: true, names: true },
      orderBy: { id: "asc" },
    });
    return {
      rows: rows.map(({ cycle, authors, submittedOn, _count, ...row }) => ({
        ...row,
        authors: authorsSchema.parse(authors),
        submittedOn: dayOf(submittedOn),
        items: _count.items,
        cycle: { id: cycle.id, title: nameIn(readWords(cycle.titles), locale) },
      })),
      ...counts,
      page,
      pages: Math.max(1, Math.ceil(counts.total / pageSize)),
      cycles: cycles.map(({ id, titles }) => ({ value: id, label: nameIn(readWords(titles), locale) })),
      organisations: organisations
        .map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) }))
        .sort((one, other) => one.label.localeCompare(other.label, locale)),
    };
  });
}
export type Library = Awaited<ReturnType<typeof listEditions>>;
export type ListedEdition = Library["rows"][number];

/** How many reports there are, and of which kinds of organisation: a joint one counts with each that signed it. */
async function countByKind(reader: Reader, filters: LibraryFilters) {
  const found = await reader.reportEdition.groupBy({ by: ["kinds"], where: selected(filters), _count: { _all: true } });
  const byKind = new Map<OrganisationKind, number>();
  for (const { kinds, _count } of found) for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + _count._all);
  return { total: found.reduce((sum, { _count }) => sum + _count._all, 0), kinds: [...byKind].map(([kind, count]) => ({ kind, count })) };
}

/** How many reports a cycle has, for its page. */
export const countEditions = (filters: LibraryFilters) => reading(null, (reader) => countByKind(reader, filters));
export type EditionCounts = Awaited<ReturnType<typeof countEditions>>;

/** An edition as everybody reads it; null where there is none, or none yet, or no longer. */
export function findEdition(id: string, locale: InterfaceLanguage) {
  return reading(null, async (reader) => {
    if (!isId(id)) return null;
    const found = await reader.reportEdition.findFirst({
      where: { AND: [{ id }, openEditions()] },
      select: {
        id: true,
        stateId: true,
        cycleId: true,
        number: true,
        stage: true,
        language: true,
        languages: true,
        contents: true,
        contentHash: true,
        submittedOn: true,
        opensAt: true,
        answerDueOn: true,
        cycle: {
          select: {
            ...namesOnRegister,
            participations: { select: { id: true, titles: true, kind: true, heldOn: true }, orderBy: [{ heldOn: "asc" }, { id: "asc" }] },
          },
        },
        template: { select: { names: true, languages: true, fileName: true } },
        items: {
          select: { id: true, position: true, recommendation: { select: { id: true, reference: true } } },
          orderBy: { position: "asc" },
        },
        files: {
          select: { id: true, position: true, title: true, fileName: true, mediaType: true, size: true },
          orderBy: { position: "asc" },
        },
        // A name alone is not shown as a link where the organisation has no page.
        organisations: {
          where: { organisation: { isPublic: true } },
          select: { organisation: { select: { id: true, names: true } } },
          orderBy: { organisationId: "asc" },
        },
        supersedesId: true,
      },
    });
    if (!found) return null;
    // What names no columns of its own is refused to a visitor, so that a nested edition is asked for by itself.
    const later = await reader.reportEdition.findFirst({
      where: { AND: [{ supersedesId: id }, openEditions()] },
      select: { id: true },
      orderBy: { number: "desc" },
    });
    const { contents, cycle, template, organisations, submittedOn, answerDueOn, ...edition } = found;
    return {
      ...edition,
      contents: editionContentsSchema.parse(contents),
      submittedOn: dayOf(submittedOn),
      answerDueOn: dayOrNull(answerDueOn),
      review: nameIn(readWords(cycle.titles), locale),
      register: { titles: cycle.titles, state: cycle.state, mechanism: cycle.mechanism },
      template: { ...template, name: nameIn(readWords(template.names), locale) },
      organisations: organisations.map(({ organisation }) => ({
        id: organisation.id,
        name: nameIn(readWords(organisation.names), locale),
      })),
      events: cycle.participations.map(({ id: eventId, titles, kind, heldOn }) => ({
        id: eventId,
        kind,
        title: nameIn(readWords(titles), locale),
        heldOn: dayOrNull(heldOn),
      })),
      supersededBy: later?.id ?? null,
    };
  });
}
export type PublicEdition = NonNullable<Awaited<ReturnType<typeof findEdition>>>;

/** An annex of an edition, for whoever may read that. */
export const findAnnex = (id: string) =>
  reading(null, (reader) =>
    reader.reportEditionFile.findFirst({
      where: { id, edition: openEditions() },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );

type ItemRow = {
  id: string;
  editionId: string;
  position: number;
  heading: string;
  suggestion: string;
  language: Language;
  authors: unknown;
  submittedOn: Date;
};

/** What open reports say of a recommendation, the latest first, each said by those who wrote it. */
export async function listItemsOn(recommendationId: string) {
  const day = dayShown();
  const until = day && endOfDay(day);
  const rows = await reading(
    null,
    (reader) => reader.$queryRaw<ItemRow[]>`
    SELECT i.id, i.edition_id AS "editionId", i.position, i.heading, i.suggestion, e.language, e.authors, e.submitted_on AS "submittedOn"
    FROM report_item i JOIN report_edition e ON e.id = i.edition_id
    WHERE i.recommendation_id = ${recommendationId}::uuid AND e.withdrawn_at IS NULL AND e.refused_at IS NULL
      AND e.opens_at < coalesce(${until}::timestamptz, 'infinity')
      AND NOT EXISTS (SELECT FROM report_edition later WHERE later.supersedes_id = e.id AND later.withdrawn_at IS NULL
        AND later.refused_at IS NULL AND later.opens_at < coalesce(${until}::timestamptz, 'infinity'))
    ORDER BY e.submitted_on DESC, e.id, i.position LIMIT 50`,
  );
  return rows.map(({ authors, submittedOn, ...row }) => ({
    ...row,
    authors: authorsSchema.parse(authors),
    submittedOn: dayOf(submittedOn),
  }));
}
export type ItemOnRecommendation = Awaited<ReturnType<typeof listItemsOn>>[number];

/** The open reports that name an organisation, for its page. */
export async function listEditionsOf(organisationId: string) {
  const found = await reading(null, (reader) =>
    reader.reportEdition.findMany({
      where: { AND: [standingEditions(), { organisations: { some: { organisationId } } }] },
      select: { id: true, title: true, language: true, stage: true, submittedOn: true },
      orderBy: orders.latest,
      take: 100,
    }),
  );
  return found.map(({ submittedOn, ...edition }) => ({ ...edition, submittedOn: dayOf(submittedOn) }));
}
export type EditionOfOrganisation = Awaited<ReturnType<typeof listEditionsOf>>[number];
