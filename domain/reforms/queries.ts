import type { Actor } from "@/domain/actor";
import { archived } from "@/domain/archive/queries";
import { nameIn, readNames, readWords, wordsIn } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { coordinatedStates, ownBodies, visibleRecommendations, visibleReformLinks, visibleReforms } from "@/domain/visibility";
import { reading, type Reader } from "@/domain/reading";
import { compareReforms } from "@/domain/reforms/order/rules";
import { partialDateOf, partialDayOf } from "@/domain/reforms/dates/rules";
import { milestonesOf, type ReformDates, writtenDates } from "@/domain/reforms/rules";
import type { ReformFilters } from "@/domain/reforms/schema";
import { type InterfaceLanguage, interfaceLanguages, type ReformStage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { dayOf, dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

export const pageSize = 50;

const listed = {
  id: true,
  titles: true,
  kind: true,
  number: true,
  stage: true,
  adoptedOn: true,
  adoptedPrecision: true,
  attestation: true,
  publishedAt: true,
  archivedAt: true,
  body: { select: { id: true, names: true } },
} satisfies Prisma.ReformSelect;

const matches = ({ q, kind, stage, body, archived: inArchive }: ReformFilters): Prisma.ReformWhereInput[] => [
  { archivedAt: inArchive ? { not: null } : null },
  ...(kind ? [{ kind }] : []),
  ...(stage ? [{ stage }] : []),
  ...(body ? [{ bodyId: body }] : []),
  ...(q ? [{ OR: withWords(q.replace(/[\\%_]/g, "\\$&")) }] : []),
];

/** Prisma hands the text to LIKE as it is, so the signs that LIKE reads are escaped by then. */
const withWords = (escaped: string): Prisma.ReformWhereInput[] => [
  ...interfaceLanguages.map((language): Prisma.ReformWhereInput => ({
    titles: { path: [language], string_contains: escaped, mode: "insensitive" },
  })),
  { number: { contains: escaped, mode: "insensitive" } },
];

/** One page of the register, in the reader's language where there are words in it. It is sorted by words in that language, which the database does not know apart. */
export async function listReforms(
  actor: Actor | null,
  filters: ReformFilters,
  locale: InterfaceLanguage,
  among: Prisma.ReformWhereInput = {},
) {
  const where: Prisma.ReformWhereInput = { AND: [visibleReforms(actor), among, ...matches(filters)] };
  const answers = { where: { AND: [visibleReformLinks(actor), { recommendation: visibleRecommendations(actor) }] } };
  const recorded = { where: { recommendation: visibleRecommendations(actor) } };
  const found = await reading(actor, (reader) =>
    reader.reform.findMany({ where, select: { ...listed, _count: { select: { answers, recorded } } } }),
  );
  const all = found
    .map(({ titles, body, adoptedOn, _count, ...row }) => ({
      ...row,
      title: wordsIn(readWords(titles), locale) ?? { text: "", language: locale },
      body: body && { id: body.id, name: nameIn(readWords(body.names), locale) },
      adoptedOn: dayOrNull(adoptedOn),
      answers: _count.answers + _count.recorded,
    }))
    .toSorted(compareReforms(filters.sort ?? "newest", locale));
  const page = filters.page ?? 1;
  const rows = all.slice((page - 1) * pageSize, page * pageSize);
  return {
    total: all.length,
    rows,
    previous: page > 1 && rows.length > 0 ? page - 1 : null,
    next: page * pageSize < all.length ? page + 1 : null,
  };
}

export type ListedReform = Awaited<ReturnType<typeof listReforms>>["rows"][number];

/** The bodies that some reform of the register belongs to. */
export async function listReformBodies(actor: Actor | null, locale: InterfaceLanguage) {
  const bodies = await reading(actor, (reader) =>
    reader.stateBody.findMany({ where: { reforms: { some: visibleReforms(actor) } }, select: { id: true, names: true } }),
  );
  return named(bodies, locale);
}

/** What was said of a reform in practice, the latest first. Asked by itself: who wrote it down is not everybody's to read. */
const practicesOf = (reader: Reader, reformId: string) =>
  reader.reformPractice.findMany({
    where: { reformId },
    select: { id: true, state: true, asOf: true, text: true, source: true, recordedAt: true, body: { select: { names: true } } },
    orderBy: [{ asOf: "desc" }, { recordedAt: "desc" }],
  });

/** One reform with its stages, what it replaces, and what it answers; null when there is none, or none for this reader. */
export async function findReform(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, async (reader) => {
    const reform = await reader.reform.findFirst({
      where: { AND: [{ id }, visibleReforms(actor)] },
      select: {
        ...listed,
        stateId: true,
        bodyId: true,
        inForceOn: true,
        inForcePrecision: true,
        repealedOn: true,
        links: true,
        note: true,
        source: true,
        replacesId: true,
        version: true,
        archive: archived,
        versions: { orderBy: { validFrom: "desc" } },
        amends: { select: { id: true, reformId: true, validFrom: true, precision: true }, orderBy: { validFrom: "desc" } },
        stages: { select: { id: true, stage: true, reachedOn: true, precision: true, correction: true }, orderBy: { recordedAt: "asc" } },
        answers: {
          where: { AND: [visibleReformLinks(actor), { recommendation: visibleRecommendations(actor) }] },
          select: {
            contribution: true,
            response: { select: { id: true, state: true, body: { select: { names: true } } } },
            recommendation: {
              select: { id: true, reference: true, position: true, paragraph: { select: { number: true, heading: true } } },
            },
          },
          orderBy: [{ recommendation: { cycleId: "asc" } }, { recommendation: { position: "asc" } }],
        },
        recorded: {
          where: { recommendation: visibleRecommendations(actor) },
          select: {
            contribution: true,
            recommendation: {
              select: { id: true, reference: true, position: true, paragraph: { select: { number: true, heading: true } } },
            },
          },
          orderBy: [{ recommendation: { cycleId: "asc" } }, { recommendation: { position: "asc" } }],
        },
      },
    });
    const named = [
      reform?.replacesId,
      ...(reform?.versions ?? []).map((one) => one.byReformId),
      ...(reform?.amends ?? []).map((one) => one.reformId),
    ];
    const neighbours = reform && { OR: [{ replacesId: id }, { id: { in: named.filter((one) => one !== null && one !== undefined) } }] };
    const others = neighbours
      ? await reader.reform.findMany({
          where: { AND: [neighbours, visibleReforms(actor)] },
          select: { id: true, titles: true, replacesId: true },
        })
      : [];
    return reform && { reform, others, practices: await practicesOf(reader, id) };
  });
  if (!found) return null;
  const { titles, links, note, body, answers, recorded, stages, versions, amends, ...reform } = found.reform;
  const dates = writtenDates(reform);
  const others = found.others.map(({ titles: of, ...other }) => ({ ...other, title: nameIn(readWords(of), locale) }));
  const other = (wanted: string | null) => others.find((one) => one.id === wanted) ?? null;
  return {
    ...reform,
    titles: readNames(titles),
    title: wordsIn(readWords(titles), locale) ?? { text: "", language: locale },
    links: readNames(links),
    notes: readNames(note),
    note: wordsIn(readWords(note), locale),
    body: body && { id: body.id, name: nameIn(readWords(body.names), locale) },
    dates,
    stages: [
      ...milestonesWithout(
        stages.map(({ stage }) => stage),
        reform.stage,
        dates,
      ),
      ...stages.map(({ reachedOn, ...entry }) => ({ ...entry, reachedOn: dayOrNull(reachedOn) })),
    ],
    practices: found.practices.map(({ asOf, body: by, ...practice }) => ({
      ...practice,
      asOf: dayOf(asOf),
      body: by && nameIn(readWords(by.names), locale),
    })),
    replaces: other(reform.replacesId),
    replacedBy: others.filter((one) => one.replacesId === id),
    versions: versions.map(({ validFrom, precision, byReformId, changes, links: readAt, id: versionId }) => ({
      id: versionId,
      validFrom: partialDayOf(validFrom, precision),
      by: other(byReformId),
      changes: wordsIn(readWords(changes), locale),
      links: readNames(readAt),
    })),
    amends: amends.flatMap(({ id: versionId, reformId, validFrom, precision }) => {
      const amended = other(reformId);
      return amended ? [{ id: versionId, reform: amended, validFrom: partialDayOf(validFrom, precision) }] : [];
    }),
    answers: [...answers, ...recorded.map((one) => ({ ...one, response: null }))].map(
      ({ contribution, response, recommendation: { paragraph, ...recommendation } }) => ({
        contribution,
        response: response && { id: response.id, state: response.state, body: nameIn(readWords(response.body.names), locale) },
        recommendation: { ...recommendation, number: paragraph.number, heading: nameIn(readWords(paragraph.heading), locale) },
      }),
    ),
  };
}

/** The stages that a reform has certainly come through and that nobody entered one by one, as of one that came in a table. */
const milestonesWithout = (entered: readonly ReformStage[], stage: ReformStage, dates: ReformDates) =>
  milestonesOf(stage, dates)
    .filter((milestone) => !entered.includes(milestone.stage))
    .map((milestone) => {
      const reached = partialDateOf(milestone.reachedOn);
      return {
        id: milestone.stage,
        stage: milestone.stage,
        reachedOn: dayOrNull(reached?.on ?? null),
        precision: reached?.precision ?? null,
        correction: null,
      };
    });

export type ReformRecord = NonNullable<Awaited<ReturnType<typeof findReform>>>;

/** What somebody who records reforms can choose from; null for those who record none. */
export async function findReformChoices(actor: Actor, locale: InterfaceLanguage) {
  const states = coordinatedStates(actor);
  const { bodies, reforms } = await reading(actor, async (reader) => ({
    bodies: await reader.stateBody.findMany({
      where: { OR: [{ id: { in: ownBodies(actor) } }, { stateId: { in: states } }] },
      select: { id: true, stateId: true, names: true },
    }),
    reforms: await reader.reform.findMany({ where: visibleReforms(actor), select: { id: true, stateId: true, titles: true } }),
  }));
  const stateId = states[0] ?? bodies[0]?.stateId;
  if (!stateId) return null;
  const subject = { stateId, publishedAt: null };
  const own = bodies.filter((body) => body.stateId === stateId && can(actor, "reform.record", { ...subject, bodyId: body.id }));
  const mayPublish = can(actor, "reform.record", { ...subject, bodyId: null });
  if (own.length === 0 && !mayPublish) return null;
  const titled = reforms.filter((reform) => reform.stateId === stateId).map(({ id, titles }) => ({ id, names: titles }));
  return { stateId, mayPublish, bodies: named(own, locale), reforms: named(titled, locale) };
}

export type ReformChoices = NonNullable<Awaited<ReturnType<typeof findReformChoices>>>;

function named(found: { id: string; names: unknown }[], locale: InterfaceLanguage) {
  const compare = compareNames(locale);
  return found
    .map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) }))
    .toSorted((one, other) => compare(one.label, other.label));
}
