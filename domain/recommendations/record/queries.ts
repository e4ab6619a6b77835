import type { Actor } from "@/domain/actor";
import { assessedFields, heardFields, presentVoices } from "@/domain/assessments/voices/rules";
import { countryName } from "@/domain/countries/rules";
import { followedFields, presentRound } from "@/domain/follow-ups/rounds/rules";
import { plannedFields, presentPlans } from "@/domain/measures/rules";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import {
  seesMinutes,
  seesVersion,
  visibleEvidence,
  visibleRecommendations,
  visibleReformLinks,
  visibleReforms,
  visibleResponses,
} from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { askedFields, presentAsked } from "@/domain/reviews/asked/rules";
import { monthsSince } from "@/domain/recommendations/ageing/rules";
import { findSuccession } from "@/domain/recommendations/closing/queries";
import { listHistory } from "@/domain/recommendations/record/history/queries";
import { findWithdrawnSince } from "@/domain/recommendations/record/withdrawn/queries";
import { isLongOutstanding, isOverdue } from "@/domain/recommendations/rules";
import type { InterfaceLanguage, Language, TranslationState } from "@/domain/vocabulary";
import { termLabel } from "@/domain/vocabularies/rules";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull, today } from "@/lib/day";

const texts = { select: { language: true, translation: true, text: true } } as const;
const limbs = { select: { id: true, label: true, texts }, orderBy: { position: "asc" } } as const;
const body = { select: { id: true, names: true } } as const;

const recommendationFields = {
  id: true,
  stateId: true,
  cycleId: true,
  reference: true,
  isFollowUp: true,
  followUpDueOn: true,
  uprPosition: true,
  recommendingStates: true,
  claimedStatus: true,
  claimedOn: true,
  verifiedStatus: true,
  verifiedOn: true,
  dueOn: true,
  reopenedAt: true,
  archivedAt: true,
  version: true,
  importRun: { select: { fileName: true, appliedAt: true } },
  cycle: { select: { id: true, titles: true, mechanism: { select: { code: true, names: true } } } },
  document: {
    select: { id: true, kind: true, symbol: true, titles: true, language: true, adoptedOn: true, distributedOn: true, consideredOn: true },
  },
  paragraph: { select: { number: true, heading: true, articles: true, texts, limbs } },
  concern: { select: { number: true, texts, limbs } },
  terms: {
    select: { term: { select: { id: true, code: true, names: true, vocabulary: { select: { kind: true, code: true } } } } },
    orderBy: [{ position: "asc" }, { term: { code: "asc" } }],
  },
  assignments: {
    where: { endedAt: null },
    select: {
      role: true,
      dueOn: true,
      assignedAt: true,
      decisionReference: true,
      body,
      decision: { select: { id: true, stateId: true, meeting: { select: { publishedAt: true } } } },
    },
    orderBy: [{ role: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.RecommendationSelect;

const responseFields = (actor: Actor | null) =>
  ({
    id: true,
    stateId: true,
    bodyId: true,
    sequence: true,
    state: true,
    since: true,
    currentVersion: true,
    publishedAt: true,
    body,
    versions: {
      select: {
        number: true,
        language: true,
        text: true,
        evidenceUpTo: true,
        stepBackReason: true,
        statusReason: true,
        supersededBy: true,
        supersededByReform: { select: { id: true, titles: true } },
        frozenAt: true,
      },
      orderBy: { number: "desc" },
    },
    claims: {
      select: {
        id: true,
        responseVersion: true,
        status: true,
        isAdopted: true,
        isAppliedInPractice: true,
        evidenceUpTo: true,
        claimedAt: true,
      },
      orderBy: [{ claimedAt: "desc" }, { id: "asc" }],
    },
    verifications: {
      select: { claimId: true, status: true, rationale: true, supersededBy: true, verifiedAt: true },
      orderBy: [{ verifiedAt: "desc" }, { id: "asc" }],
    },
    reformLinks: {
      where: { AND: [visibleReformLinks(actor), { reform: visibleReforms(actor) }] },
      select: {
        contribution: true,
        reform: {
          select: {
            id: true,
            titles: true,
            kind: true,
            number: true,
            stage: true,
            adoptedOn: true,
            adoptedPrecision: true,
            inForceOn: true,
            inForcePrecision: true,
            links: true,
            attestation: true,
          },
        },
      },
      orderBy: { reformId: "asc" },
    },
    evidence: {
      where: { AND: [visibleEvidence(actor), { removedAt: null, replacedAt: null }] },
      select: {
        id: true,
        kind: true,
        title: true,
        datedOn: true,
        visibility: true,
        url: true,
        fileName: true,
        fileHash: true,
        mediaType: true,
        size: true,
      },
      orderBy: [{ datedOn: "desc" }, { id: "asc" }],
    },
  }) satisfies Prisma.ResponseSelect;

type StoredText = { language: Language; translation: TranslationState; text: string };

/** The text for this reader, and the same text in its other languages. */
function forReader(found: StoredText[], locale: InterfaceLanguage) {
  const chosen = wordsIn(Object.fromEntries(found.map(({ language, text }) => [language, text])), locale);
  const shown = found.find(({ language }) => language === chosen?.language);
  return { shown: shown ?? null, others: found.filter((text) => text !== shown) };
}

const limbsForReader = (found: { id: string; label: string | null; texts: StoredText[] }[], locale: InterfaceLanguage) =>
  found.map(({ id, label, texts: stored }) => ({ id, label, text: forReader(stored, locale) }));

type Stored = Prisma.RecommendationGetPayload<{ select: typeof recommendationFields }>;
type StoredResponse = Prisma.ResponseGetPayload<{ select: ReturnType<typeof responseFields> }>;

function presentRecommendation(actor: Actor | null, stored: Stored, locale: InterfaceLanguage) {
  const { cycle, document, paragraph, concern, terms, assignments, ...rest } = stored;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const issuedOn = dayOrNull(document.adoptedOn ?? document.distributedOn ?? document.consideredOn);
  const standing = { verifiedStatus: rest.verifiedStatus, isReopened: rest.reopenedAt !== null };
  const isKept = rest.archivedAt === null;
  return {
    ...rest,
    recommendingStates: rest.recommendingStates.map((state) => countryName(state, locale)),
    dueOn: dayOrNull(rest.dueOn),
    claimedOn: dayOrNull(rest.claimedOn),
    verifiedOn: dayOrNull(rest.verifiedOn),
    followUpDueOn: dayOrNull(rest.followUpDueOn),
    isOverdue: isKept && isOverdue({ ...standing, dueOn: dayOrNull(rest.dueOn) }, today()),
    issuedOn,
    months: issuedOn ? monthsSince(issuedOn, today()) : null,
    isLongOutstanding: isKept && isLongOutstanding({ ...standing, issuedOn }, today()),
    cycle: { id: cycle.id, title: name(cycle.titles), mechanism: name(cycle.mechanism.names), mechanismCode: cycle.mechanism.code },
    document: { ...document, title: name(document.titles), isWorkingSummary: document.kind === "WORKING_SUMMARY" },
    number: paragraph.number,
    heading: paragraph.heading ? name(paragraph.heading) : null,
    articles: paragraph.articles,
    text: forReader(paragraph.texts, locale),
    limbs: limbsForReader(paragraph.limbs, locale),
    concern: concern && {
      number: concern.number,
      text: forReader(concern.texts, locale),
      limbs: limbsForReader(concern.limbs, locale),
    },
    terms: terms.map(({ term: { id, code, names, vocabulary } }) => ({
      id,
      kind: vocabulary.kind,
      label: termLabel({ kind: vocabulary.kind, code, vocabularyCode: vocabulary.code, names: readWords(names) }, locale),
    })),
    assignments: assignments.map(({ body: assigned, dueOn, decision, ...assignment }) => ({
      ...assignment,
      dueOn: dayOrNull(dueOn),
      decisionId: decision && seesMinutes(actor, { stateId: decision.stateId, ...decision.meeting }) ? decision.id : null,
      body: { id: assigned.id, name: name(assigned.names) },
    })),
  };
}

function presentResponse(actor: Actor | null, stored: StoredResponse, locale: InterfaceLanguage) {
  const { body: author, versions: all, claims, verifications, reformLinks, ...rest } = stored;
  const isSigned = (number: number) => claims.some(({ responseVersion }) => responseVersion === number);
  const named = all.map(({ supersededByReform: reform, ...version }) => ({
    ...version,
    supersededByReform: reform && { id: reform.id, title: nameIn(readWords(reform.titles), locale) },
  }));
  const versions = named.filter(({ number }) => seesVersion(actor, rest, { number, isSigned: isSigned(number) }));
  const claim = claims.at(0) ?? null;
  return {
    ...rest,
    body: { id: author.id, name: nameIn(readWords(author.names), locale) },
    current: versions.find(({ number }) => number === rest.currentVersion) ?? null,
    versions,
    claim,
    verification: verifications.find(({ claimId }) => claimId === claim?.id) ?? null,
    reforms: reformLinks.map(({ contribution, reform: { titles, links, ...reform } }) => ({
      ...reform,
      contribution,
      title: nameIn(readWords(titles), locale),
      url: nameIn(readWords(links), locale) || null,
    })),
  };
}

/** One recommendation with everything this reader may see of it; null when there is none, or none they may see. */
export async function findRecommendation(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const found = await reader.recommendation.findFirst({
      where: { AND: [{ id }, visibleRecommendations(actor)] },
      select: { ...recommendationFields, ...plannedFields(actor), ...askedFields, ...heardFields(actor), ...followedFields },
    });
    if (!found) return null;
    const { measures, indicators, answers, questions, assessments, followUps, state, ...stored } = found;
    const responses = await reader.response.findMany({
      where: { AND: [{ recommendationId: id }, visibleResponses(actor)] },
      select: responseFields(actor),
      orderBy: [{ bodyId: "asc" }, { sequence: "desc" }],
    });
    const presented = responses.map((response) => presentResponse(actor, response, locale));
    const shown = presentRecommendation(actor, stored, locale);
    return {
      ...shown,
      speakers: state.organisations,
      voices: presentVoices({ assessments, responses: presented, limbs: shown.limbs, committee: shown.cycle.mechanism }, locale),
      succession: await findSuccession(reader, actor, stored, presented),
      asked: presentAsked(questions, locale),
      followUps: followUps.map(({ followUp }) => presentRound(followUp, locale)),
      plans: presentPlans({ measures, indicators, answers }, locale),
      responses: presented,
      withdrawnSince: await findWithdrawnSince(reader, presented),
      history: await listHistory(reader, actor, id, locale),
    };
  });
}

export type RecommendationRecord = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>;
export type RecommendationResponse = RecommendationRecord["responses"][number];

/** The records of these recommendations with their published responses, in the order of the ids: what a document is made of. */
export async function listRecords(actor: Actor | null, ids: string[], locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const stored = await reader.recommendation.findMany({
      where: { AND: [{ id: { in: ids } }, visibleRecommendations(actor)] },
      select: { ...recommendationFields, ...assessedFields(actor), state: { select: { names: true } } },
    });
    const responses = await reader.response.findMany({
      where: { recommendationId: { in: ids }, state: "PUBLISHED" },
      select: { ...responseFields(null), recommendationId: true },
      orderBy: [{ bodyId: "asc" }, { sequence: "desc" }],
    });
    const byId = new Map(stored.map((one) => [one.id, one]));
    return ids.flatMap((id) => {
      const one = byId.get(id);
      if (!one) return [];
      const { state, assessments, ...fields } = one;
      const shown = presentRecommendation(actor, fields, locale);
      return {
        ...shown,
        stateName: nameIn(readWords(state.names), locale),
        voices: presentVoices({ assessments, responses: [], limbs: shown.limbs, committee: shown.cycle.mechanism }, locale).standing,
        responses: responses
          .filter((response) => response.recommendationId === id)
          .map((response) => presentResponse(null, response, locale)),
      };
    });
  });
}
