import type { Actor } from "@/domain/actor";
import { matches } from "@/domain/matrix/matches";
import { filtered, personal, type Sight } from "@/domain/matrix/sight";
import {
  coordinatedStates,
  seesVersion,
  visibleDocuments,
  visibleEvidence,
  visibleHistory,
  visibleRecommendations,
  visibleReformLinks,
  visibleReforms,
  visibleResponses,
} from "@/domain/visibility";
import { reading } from "@/domain/reading";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;

/** Where a version, a claim or a verification belongs, as the policy asks about it. */
const ofResponse = {
  select: { stateId: true, bodyId: true, state: true, currentVersion: true, claims: { select: { responseVersion: true } } },
} as const;
type OfResponse = Prisma.ResponseGetPayload<typeof ofResponse>;
const signed = (actor: Actor | null, response: OfResponse, number: number): boolean =>
  seesVersion(actor, response, { number, isSigned: response.claims.some(({ responseVersion }) => responseVersion === number) });

const ofDocument = { select: { stateId: true, lockedAt: true, discardedAt: true } } as const;
const ofRecommendation = { select: { stateId: true, publishedAt: true } } as const;
const ofReform = { select: { stateId: true, bodyId: true, publishedAt: true } } as const;

/** What the register holds, from the document to the history of its recommendations. */
export const registerSights: Record<string, Sight> = {
  documents: filtered(
    {
      table: "un_document",
      rows: () => owner().unDocument.findMany({ select: { id: true, stateId: true, lockedAt: true, discardedAt: true } }),
      query: (reader, where: Prisma.UnDocumentWhereInput) => reader.unDocument.findMany({ where, select: id }),
    },
    visibleDocuments,
    {
      sees: (actor, row) => row.discardedAt !== null && matches({ ...visibleDocuments(actor), discardedAt: { not: null } }, row),
      because: "PostgreSQL asks of a row that is being discarded whether its writer may read it afterwards",
    },
  ),
  paragraphs: filtered(
    {
      table: "paragraph",
      rows: () => owner().paragraph.findMany({ select: { id: true, document: ofDocument } }),
      query: (reader, where: Prisma.ParagraphWhereInput) => reader.paragraph.findMany({ where, select: id }),
    },
    (actor) => ({ document: visibleDocuments(actor) }),
  ),
  texts: filtered(
    {
      table: "paragraph_text",
      rows: () => owner().paragraphText.findMany({ select: { id: true, paragraph: { select: { document: ofDocument } } } }),
      query: (reader, where: Prisma.ParagraphTextWhereInput) => reader.paragraphText.findMany({ where, select: id }),
    },
    (actor) => ({ paragraph: { document: visibleDocuments(actor) } }),
  ),
  recommendations: filtered(
    {
      table: "recommendation",
      rows: () => owner().recommendation.findMany({ select: { id: true, stateId: true, publishedAt: true } }),
      query: (reader, where: Prisma.RecommendationWhereInput) => reader.recommendation.findMany({ where, select: id }),
    },
    visibleRecommendations,
  ),
  terms: filtered(
    {
      table: "recommendation_term",
      key: "recommendation_id",
      rows: async () =>
        (await owner().recommendationTerm.findMany({ select: { recommendationId: true, recommendation: ofRecommendation } })).map(
          (row) => ({ id: row.recommendationId, ...row }),
        ),
      query: async (reader, where: Prisma.RecommendationTermWhereInput) =>
        (await reader.recommendationTerm.findMany({ where, select: { recommendationId: true } })).map((row) => ({
          id: row.recommendationId,
        })),
    },
    (actor) => ({ recommendation: visibleRecommendations(actor) }),
  ),
  relations: filtered(
    {
      table: "recommendation_relation",
      key: "from_id",
      rows: async () =>
        (await owner().recommendationRelation.findMany({ select: { fromId: true, from: ofRecommendation, to: ofRecommendation } })).map(
          (row) => ({ id: row.fromId, ...row }),
        ),
      query: async (reader, where: Prisma.RecommendationRelationWhereInput) =>
        (await reader.recommendationRelation.findMany({ where, select: { fromId: true } })).map((row) => ({ id: row.fromId })),
    },
    (actor) => ({ from: visibleRecommendations(actor), to: visibleRecommendations(actor) }),
  ),
  "refused suggestions": personal(
    {
      table: "term_refusal",
      key: "recommendation_id",
      rows: async () =>
        (await owner().termRefusal.findMany({ select: { recommendationId: true, recommendation: ofRecommendation } })).map((row) => ({
          id: row.recommendationId,
          ...row,
        })),
      query: async (reader, where: Prisma.TermRefusalWhereInput) =>
        (await reader.termRefusal.findMany({ where, select: { recommendationId: true } })).map((row) => ({ id: row.recommendationId })),
    },
    (actor) => ({ recommendation: { stateId: { in: coordinatedStates(actor) } } }),
  ),
  assignments: filtered(
    {
      table: "assignment",
      rows: () => owner().assignment.findMany({ select: { id: true, recommendation: ofRecommendation } }),
      query: (reader, where: Prisma.AssignmentWhereInput) => reader.assignment.findMany({ where, select: id }),
    },
    (actor) => ({ recommendation: visibleRecommendations(actor) }),
  ),
  "search index": {
    table: "search.recommendation",
    key: "recommendation_id",
    rows: () => owner().recommendation.findMany({ select: { id: true, stateId: true, publishedAt: true } }),
    sees: (actor, row) => matches(visibleRecommendations(actor), row),
    query: (actor) =>
      reading(actor, (reader) => reader.$queryRaw<{ id: string }[]>`SELECT recommendation_id AS id FROM search.recommendation`),
  },

  responses: filtered(
    {
      table: "response",
      rows: () => owner().response.findMany({ select: { id: true, stateId: true, bodyId: true, state: true } }),
      query: (reader, where: Prisma.ResponseWhereInput) => reader.response.findMany({ where, select: id }),
    },
    visibleResponses,
  ),
  versions: {
    table: "response_version",
    key: "id",
    rows: () => owner().responseVersion.findMany({ select: { id: true, responseId: true, number: true, response: ofResponse } }),
    sees: (actor, { response, number }) => signed(actor, response as OfResponse, Number(number)),
    query: async (actor) => {
      const found = await reading(actor, (reader) =>
        reader.responseVersion.findMany({
          where: { response: visibleResponses(actor) },
          select: { id: true, number: true, response: ofResponse },
        }),
      );
      return found.filter(({ response, number }) => signed(actor, response, number));
    },
  },
  claims: {
    table: "status_claim",
    key: "id",
    rows: () => owner().statusClaim.findMany({ select: { id: true, responseVersion: true, response: ofResponse } }),
    sees: (actor, { response, responseVersion }) => signed(actor, response as OfResponse, Number(responseVersion)),
    query: (actor) => reading(actor, (reader) => reader.statusClaim.findMany({ where: { response: visibleResponses(actor) }, select: id })),
  },
  verifications: {
    table: "status_verification",
    key: "id",
    rows: () =>
      owner().statusVerification.findMany({ select: { id: true, claim: { select: { responseVersion: true, response: ofResponse } } } }),
    sees: (actor, { claim }) => {
      const { response, responseVersion } = claim as { response: OfResponse; responseVersion: number };
      return signed(actor, response, responseVersion);
    },
    query: (actor) =>
      reading(actor, (reader) => reader.statusVerification.findMany({ where: { response: visibleResponses(actor) }, select: id })),
  },
  evidence: filtered(
    {
      table: "evidence",
      rows: () =>
        owner().evidence.findMany({
          select: {
            id: true,
            responseId: true,
            visibility: true,
            removedAt: true,
            replacedAt: true,
            response: { select: { stateId: true, bodyId: true, state: true } },
          },
        }),
      query: (reader, where: Prisma.EvidenceWhereInput) => reader.evidence.findMany({ where, select: id }),
    },
    visibleEvidence,
  ),
  "reform links": filtered(
    {
      table: "reform_link",
      rows: () =>
        owner().reformLink.findMany({
          select: { id: true, responseId: true, reformId: true, response: { select: { stateId: true, bodyId: true, state: true } } },
        }),
      query: (reader, where: Prisma.ReformLinkWhereInput) => reader.reformLink.findMany({ where, select: id }),
    },
    visibleReformLinks,
  ),
  reforms: filtered(
    {
      table: "reform",
      rows: () => owner().reform.findMany({ select: { id: true, stateId: true, bodyId: true, publishedAt: true } }),
      query: (reader, where: Prisma.ReformWhereInput) => reader.reform.findMany({ where, select: id }),
    },
    visibleReforms,
  ),
  "reform stages": filtered(
    {
      table: "reform_stage_entry",
      rows: () => owner().reformStageEntry.findMany({ select: { id: true, reform: ofReform } }),
      query: (reader, where: Prisma.ReformStageEntryWhereInput) => reader.reformStageEntry.findMany({ where, select: id }),
    },
    (actor) => ({ reform: visibleReforms(actor) }),
  ),
  history: filtered(
    {
      table: "history_entry",
      rows: () =>
        owner().historyEntry.findMany({
          select: {
            id: true,
            kind: true,
            bodyId: true,
            recommendationId: true,
            responseId: true,
            recommendation: ofRecommendation,
            response: { select: { stateId: true, state: true } },
          },
        }),
      query: (reader, where: Prisma.HistoryEntryWhereInput) => reader.historyEntry.findMany({ where, select: id }),
    },
    visibleHistory,
  ),
};
