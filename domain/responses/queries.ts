import type { Actor } from "@/domain/actor";
import { evidenceOf, findSuperseding, withEarlierVersions } from "@/domain/evidence/queries";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import {
  isOnStateSide,
  seesVersion,
  visibleHistory,
  visibleRecommendations,
  visibleReformLinks,
  visibleReforms,
  visibleResponses,
} from "@/domain/visibility";
import { type Reader, reading } from "@/domain/reading";
import { findPlaces } from "@/domain/recommendations/closing/queries";
import { findPublishedStatus } from "@/domain/responses/drafting/queries";
import { formOf } from "@/domain/responses/drafting/rules";
import { isBeingWritten, isOpen } from "@/domain/responses/rules";
import { warnings } from "@/domain/responses/submission/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

const texts = { select: { language: true, text: true } } as const;
const words = {
  language: true,
  text: true,
  status: true,
  isAdopted: true,
  isAppliedInPractice: true,
  evidenceUpTo: true,
  stepBackReason: true,
  statusReason: true,
  supersededBy: true,
} as const;

const answered = {
  id: true,
  stateId: true,
  reference: true,
  dueOn: true,
  document: { select: { kind: true } },
  paragraph: {
    select: { number: true, heading: true, texts, limbs: { select: { id: true, label: true, texts }, orderBy: { position: "asc" } } },
  },
  concern: { select: { number: true, texts } },
} satisfies Prisma.RecommendationSelect;

/** Only columns that the public role may read. */
const fields = (actor: Actor | null) =>
  ({
    id: true,
    stateId: true,
    recommendationId: true,
    bodyId: true,
    sequence: true,
    state: true,
    since: true,
    currentVersion: true,
    publishedAt: true,
    body: { select: { id: true, names: true } },
    recommendation: { select: answered },
    versions: {
      select: { number: true, ...words, supersededByReform: { select: { id: true, titles: true } }, frozenAt: true },
      orderBy: { number: "desc" },
    },
    claims: { select: { id: true, responseVersion: true, status: true, claimedAt: true }, orderBy: { claimedAt: "desc" } },
    verifications: {
      select: { claimId: true, status: true, rationale: true, supersededBy: true, verifiedAt: true },
      orderBy: { verifiedAt: "desc" },
    },
    reformLinks: {
      where: { AND: [visibleReformLinks(actor), { reform: visibleReforms(actor) }] },
      select: {
        contribution: true,
        reform: { select: { id: true, titles: true, kind: true, number: true, stage: true, links: true, attestation: true } },
      },
      orderBy: { reform: { adoptedOn: "desc" } },
    },
    evidence: evidenceOf(actor),
    history: {
      where: visibleHistory(actor),
      select: { id: true, kind: true, status: true, note: true, responseVersion: true, at: true },
      orderBy: { at: "desc" },
    },
  }) satisfies Prisma.ResponseSelect;

type Stored = Prisma.ResponseGetPayload<{ select: ReturnType<typeof fields> }>;

/** One response with what it answers and rests on, as far as this reader may see it; null when there is none, or none for them. */
export async function findResponse(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const stored = await reader.response.findFirst({
      where: { AND: [{ id, recommendation: visibleRecommendations(actor) }, visibleResponses(actor)] },
      select: fields(actor),
    });
    if (!stored) return null;
    const earlier = stored.sequence > 1 ? await findEarlier(reader, stored) : null;
    const inside = actor ? await findInside(reader, actor, stored) : null;
    const response = present(actor, stored, locale);
    const isPast = !isOpen(stored.state) && response.evidence.length > 0;
    const superseding = isPast ? await findSuperseding(reader, actor, stored, response.evidence) : {};
    return {
      ...response,
      earlier,
      inside,
      superseding,
      places: await findPlaces(reader, actor, stored.stateId, [response.current?.supersededBy, response.verification?.supersededBy]),
    };
  });
}

export type ResponseRecord = NonNullable<Awaited<ReturnType<typeof findResponse>>>;
export type ResponseWords = ResponseRecord["versions"][number];

const name = (json: unknown, locale: InterfaceLanguage): string => nameIn(readWords(json), locale);

function presentAnswered(stored: Stored["recommendation"], locale: InterfaceLanguage) {
  const { paragraph, concern, document, ...rest } = stored;
  const inReadersLanguage = (found: typeof paragraph.texts) =>
    wordsIn(Object.fromEntries(found.map(({ language, text }) => [language, text])), locale);
  return {
    ...rest,
    dueOn: dayOrNull(rest.dueOn),
    number: paragraph.number,
    heading: name(paragraph.heading, locale),
    isWorkingSummary: document.kind === "WORKING_SUMMARY",
    text: inReadersLanguage(paragraph.texts),
    limbs: paragraph.limbs.map(({ id, label, texts: found }) => ({ id, label, text: inReadersLanguage(found) })),
    concern: concern && { number: concern.number, text: inReadersLanguage(concern.texts) },
  };
}

const withSuccessor =
  (locale: InterfaceLanguage) =>
  ({ supersededByReform: reform, ...version }: Stored["versions"][number]) => ({
    ...version,
    supersededByReform: reform && { id: reform.id, title: name(reform.titles, locale) },
  });

function present(actor: Actor | null, stored: Stored, locale: InterfaceLanguage) {
  const { body, recommendation, versions: all, claims, verifications, reformLinks, evidence, history, ...response } = stored;
  const isSigned = (number: number) => claims.some(({ responseVersion }) => responseVersion === number);
  const versions = all
    .map(withSuccessor(locale))
    .filter(({ number }) => seesVersion(actor, response, { number, isSigned: isSigned(number) }));
  const claim = claims.find(({ responseVersion }) => responseVersion === response.currentVersion) ?? null;
  return {
    ...response,
    body: { id: body.id, name: name(body.names, locale) },
    recommendation: presentAnswered(recommendation, locale),
    versions: versions.map((version) => ({ ...version, evidenceUpTo: dayOrNull(version.evidenceUpTo) })),
    current: versions.find(({ number }) => number === response.currentVersion) ?? null,
    claim,
    verification: verifications.find(({ claimId }) => claimId === claim?.id) ?? null,
    reforms: reformLinks.map(({ contribution, reform: { titles, links, ...reform } }) => ({
      ...reform,
      contribution,
      title: wordsIn(readWords(titles), locale) ?? { text: "", language: locale },
      link: wordsIn(readWords(links), locale)?.text ?? null,
    })),
    evidence: withEarlierVersions(evidence),
    history,
  };
}

/** The words of the body's response before this one, as they were published. */
async function findEarlier(reader: Reader, { recommendationId, bodyId, sequence }: Stored) {
  const earlier = await reader.response.findFirst({
    where: { recommendationId, bodyId, sequence: { lt: sequence }, state: "PUBLISHED" },
    orderBy: { sequence: "desc" },
    select: { id: true, publishedAt: true, currentVersion: true, versions: { select: { number: true, language: true, text: true } } },
  });
  const published = earlier?.versions.find(({ number }) => number === earlier.currentVersion);
  return earlier && published
    ? { id: earlier.id, publishedAt: earlier.publishedAt, language: published.language, text: published.text }
    : null;
}

/** What only people who are signed in may read: who did what, and what their forms send back. */
async function findInside(reader: Reader, actor: Actor, { id, stateId, recommendationId, bodyId, state, currentVersion }: Stored) {
  const { versions, history, evidence, overrides, recommendation, ...response } = await reader.response.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      writerIds: true,
      verifiedById: true,
      versions: {
        select: { ...words, supersededByReformId: true, overrideReason: true, version: true },
        orderBy: { number: "desc" },
        take: 1,
      },
      // The warnings in spite of which it was submitted, and why.
      overrides: { where: { responseVersion: currentVersion }, select: { warnings: true, reason: true } },
      recommendation: { select: { _count: { select: { measures: { where: { measure: { archivedAt: null } } } } } } },
      history: { select: { id: true, actorId: true } },
      evidence: { where: { removedAt: null }, select: { id: true, version: true } },
    },
  });
  const people = await reader.user.findMany({
    where: { id: { in: history.map(({ actorId }) => actorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const [[latest], [override]] = [versions, overrides];
  return {
    ...response,
    draft: latest ? { ...formOf(latest), version: latest.version } : null,
    publishedStatus: isBeingWritten(state) ? await findPublishedStatus(reader, { recommendationId, bodyId }) : null,
    measures: recommendation._count.measures,
    overridden:
      override && isOnStateSide(actor, { stateId })
        ? { ...override, warnings: warnings.filter((one) => override.warnings.includes(one)) }
        : null,
    actors: Object.fromEntries(history.map((entry) => [entry.id, names.get(entry.actorId) ?? null])),
    evidenceVersions: Object.fromEntries(evidence.map((piece) => [piece.id, piece.version])),
  };
}

/** A recommendation that a body may be about to answer, and where its answer stands; null when the body was not given it. */
export async function findAnswerable(
  actor: Actor,
  { recommendationId, bodyId }: { recommendationId: string; bodyId: string },
  locale: InterfaceLanguage,
) {
  if (!isId(recommendationId) || !isId(bodyId)) return null;
  const found = await reading(actor, (reader) =>
    reader.assignment.findFirst({
      where: { recommendationId, bodyId, recommendation: visibleRecommendations(actor) },
      select: {
        role: true,
        endedAt: true,
        body: { select: { id: true, names: true } },
        recommendation: {
          select: {
            ...answered,
            responses: {
              where: { AND: [{ bodyId }, visibleResponses(actor)] },
              select: { id: true, state: true },
              orderBy: { sequence: "desc" },
            },
          },
        },
      },
    }),
  );
  if (!found) return null;
  const { responses, ...recommendation } = found.recommendation;
  return {
    bodyId,
    mayRespond: found.endedAt === null && found.role !== "CONSULTED",
    body: { id: found.body.id, name: name(found.body.names, locale) },
    recommendation: presentAnswered(recommendation, locale),
    openResponseId: responses.find(({ state }) => isOpen(state))?.id ?? null,
    isAgain: responses.length > 0,
  };
}
