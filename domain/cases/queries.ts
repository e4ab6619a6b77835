import type { Actor } from "@/domain/actor";
import { presentGrade, presentScale } from "@/domain/assessments/scales/rules";
import { articleChoices, articlesByCommittee, presentArticle, violatedArticles } from "@/domain/cases/articles/queries";
import { daysToReply, isReplyOverdue, replyTerm } from "@/domain/cases/rules";
import type { CaseFilters } from "@/domain/cases/schema";
import { nameIn, readNames, readWords, wordsIn } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { coordinatedStates, visibleCases, visibleDocuments, visibleMinutes, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { bodyChoices, namedChoices } from "@/domain/working-group/queries";
import type { Prisma } from "@/generated/prisma/client";
import { compareNames } from "@/lib/compare-names";
import { dateOf, dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

export const pageSize = 25;

const listed = {
  id: true,
  stateId: true,
  communicationNumber: true,
  symbol: true,
  initials: true,
  articles: true,
  violated: violatedArticles,
  adoptedOn: true,
  transmittedOn: true,
  replyDueOn: true,
  attestation: true,
  publishedAt: true,
  mechanism: { select: { names: true } },
  remedies: { select: { state: true } },
  grades: { select: { grade: true, gradedOn: true }, orderBy: [{ gradedOn: "desc" }, { recordedAt: "desc" }], take: 1 },
  _count: { select: { replies: true } },
} satisfies Prisma.CaseFileSelect;

/** No reply was sent, and the day the document names has passed, or else the day on which a reply was to be expected. */
function lateSince(): Prisma.CaseFileWhereInput {
  const day = dateOf(today()) ?? new Date();
  const expected = { lt: new Date(day.getTime() - daysToReply * 86_400_000) };
  return {
    replies: { none: {} },
    OR: [
      { replyDueOn: { lt: day } },
      { replyDueOn: null, transmittedOn: expected },
      { replyDueOn: null, transmittedOn: null, adoptedOn: expected },
    ],
  };
}

const matches = ({ q, committee, article, remedy, grade, overdue }: CaseFilters): Prisma.CaseFileWhereInput[] => {
  const contains = { contains: q?.replace(/[\\%_]/g, "\\$&") ?? "", mode: "insensitive" as const };
  return [
    ...(q ? [{ OR: [{ communicationNumber: contains }, { symbol: contains }] }] : []),
    ...(committee ? [{ mechanismId: committee }] : []),
    ...(article ? [{ violated: { some: { term: { OR: [{ id: article }, { merged: { some: { id: article } } }] } } } }] : []),
    ...(remedy ? [{ remedies: { some: { state: remedy } } }] : []),
    ...(grade ? [{ grades: { some: { grade } } }] : []),
    ...(overdue ? [lateSince()] : []),
  ];
};

const orders = {
  newest: [{ adoptedOn: { sort: "desc", nulls: "last" } }, { communicationNumber: "asc" }, { id: "asc" }],
  oldest: [{ adoptedOn: { sort: "asc", nulls: "last" } }, { communicationNumber: "asc" }, { id: "asc" }],
  number: [{ communicationNumber: "asc" }, { id: "asc" }],
} satisfies Record<string, Prisma.CaseFileOrderByWithRelationInput[]>;

type Dates = { adoptedOn: Date | null; transmittedOn: Date | null; replyDueOn: Date | null };
const days = ({ adoptedOn, transmittedOn, replyDueOn }: Dates) => ({
  adoptedOn: dayOrNull(adoptedOn),
  transmittedOn: dayOrNull(transmittedOn),
  replyDueOn: dayOrNull(replyDueOn),
});

function presentRow(
  { mechanism, violated, remedies, grades, _count, ...row }: Prisma.CaseFileGetPayload<{ select: typeof listed }>,
  locale: InterfaceLanguage,
) {
  const dated = days(row);
  return {
    ...row,
    ...dated,
    committee: nameIn(readWords(mechanism.names), locale),
    violated: violated.map(({ term }) => presentArticle(term, locale)),
    remedies: remedies.length,
    openRemedies: remedies.filter(({ state }) => state === "OPEN" || state === "UNDER_WAY").length,
    grade: grades.at(0)?.grade ?? null,
    term: replyTerm(dated),
    isOverdue: isReplyOverdue({ ...dated, replies: _count.replies }, today()),
  };
}

/** One page of the filtered cases; there are never so many that pages could not be counted. */
export async function listCases(actor: Actor | null, filters: CaseFilters, locale: InterfaceLanguage, size = pageSize) {
  const where: Prisma.CaseFileWhereInput = { AND: [visibleCases(actor), ...matches(filters)] };
  const page = filters.page ?? 1;
  const [found, total] = await reading(actor, async (reader) => [
    await reader.caseFile.findMany({
      where,
      orderBy: orders[filters.sort ?? "newest"],
      skip: (page - 1) * size,
      take: size,
      select: listed,
    }),
    await reader.caseFile.count({ where }),
  ]);
  return {
    total,
    rows: found.map((row) => presentRow(row, locale)),
    previous: page > 1 && found.length > 0 ? page - 1 : null,
    next: page * size < total ? page + 1 : null,
  };
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>["rows"][number];

/** What the list can be filtered by: the committees, articles and grades that some case has. */
export async function listCaseChoices(actor: Actor | null, locale: InterfaceLanguage) {
  const found = await reading(actor, async (reader) => ({
    committees: await reader.mechanism.findMany({ where: { caseFiles: { some: visibleCases(actor) } }, select: { id: true, names: true } }),
    articles: await articleChoices(reader, visibleCases(actor), locale),
    grades: await reader.caseGrade.findMany({ where: { caseFile: visibleCases(actor) }, select: { grade: true }, distinct: ["grade"] }),
  }));
  const compare = compareNames(locale);
  const plain = (values: string[]) => [...new Set(values)].toSorted(compare).map((value) => ({ value, label: value }));
  return {
    committee: namedChoices(found.committees, locale),
    article: found.articles,
    grade: plain(found.grades.map(({ grade }) => grade)),
  };
}

/** A case file with everything this reader may know of it; null when there is none, or none for them. */
export async function findCase(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.caseFile.findFirst({
      where: { AND: [{ id }, visibleCases(actor)] },
      select: {
        ...listed,
        mechanismId: true,
        summary: true,
        registeredOn: true,
        documentId: true,
        documentUrl: true,
        source: true,
        version: true,
        remedies: {
          select: { id: true, kind: true, text: true, state: true, asOf: true, done: true, version: true },
          orderBy: { position: "asc" },
        },
        replies: { select: { id: true, sentOn: true, note: true }, orderBy: { sentOn: "asc" } },
        grades: {
          select: { id: true, grade: true, gradedOn: true, document: true, note: true, scaleGrade: { include: { scale: true } } },
          orderBy: [{ gradedOn: "desc" }, { recordedAt: "desc" }],
        },
        bodies: { select: { body: { select: { id: true, names: true } } } },
        recommendations: {
          where: { recommendation: visibleRecommendations(actor) },
          select: { recommendation: { select: { id: true, reference: true } } },
          orderBy: { recommendation: { reference: "asc" } },
        },
        decisions: {
          where: { decision: { meeting: visibleMinutes(actor) } },
          select: { decision: { select: { id: true, number: true, text: true, meeting: { select: { number: true, meetsOn: true } } } } },
          orderBy: { decision: { meeting: { meetsOn: "asc" } } },
        },
      },
    }),
  );
  if (!found) return null;
  const withdrawals = await listWithdrawals(actor, { caseFileId: id });
  const { mechanism, violated, summary, remedies, replies, grades, bodies, recommendations, decisions, registeredOn, _count, ...file } =
    found;
  const dated = days(file);
  return {
    ...file,
    ...dated,
    withdrawals,
    registeredOn: dayOrNull(registeredOn),
    committee: nameIn(readWords(mechanism.names), locale),
    violated: violated.map(({ term }) => presentArticle(term, locale)),
    summary: wordsIn(readWords(summary), locale),
    summaries: readNames(summary),
    term: replyTerm(dated),
    isOverdue: isReplyOverdue({ ...dated, replies: _count.replies }, today()),
    remedies: remedies.map(({ asOf, ...remedy }) => ({ ...remedy, asOf: dayOrNull(asOf) })),
    replies: replies.map(({ sentOn, ...reply }) => ({ ...reply, sentOn: dayOf(sentOn) })),
    grades: grades.map(({ gradedOn, scaleGrade, ...grade }) => ({
      ...grade,
      gradedOn: dayOf(gradedOn),
      meant: scaleGrade && {
        grade: presentGrade(scaleGrade, scaleGrade.scale, locale),
        scale: presentScale(scaleGrade.scale, locale),
      },
    })),
    bodies: bodies.map(({ body }) => ({ id: body.id, name: nameIn(readWords(body.names), locale) })),
    recommendations: recommendations.map(({ recommendation }) => recommendation),
    decisions: decisions.map(({ decision: { meeting, ...decision } }) => ({
      ...decision,
      meeting: { ...meeting, meetsOn: dayOf(meeting.meetsOn) },
    })),
  };
}

export type CaseRecord = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** What somebody who keeps case files can choose from; null for those who keep none. */
export async function findCaseKeeping(actor: Actor, locale: InterfaceLanguage) {
  const [stateId] = coordinatedStates(actor);
  if (!stateId) return null;
  return reading(actor, async (reader) => {
    const documents = await reader.unDocument.findMany({
      where: { AND: [{ stateId, lockedAt: { not: null } }, visibleDocuments(actor)] },
      select: { id: true, symbol: true, titles: true },
      orderBy: { createdAt: "desc" },
      take: 300,
    });
    const committees = await reader.mechanism.findMany({
      where: { kind: "TREATY_BODY" },
      select: { id: true, names: true, treatyId: true },
    });
    return {
      stateId,
      bodies: await bodyChoices(reader, stateId, locale),
      committees: namedChoices(committees, locale),
      articlesOf: await articlesByCommittee(reader, committees, locale),
      documents: documents.map(({ id, symbol, titles }) => ({ value: id, label: symbol ?? nameIn(readWords(titles), locale) })),
    };
  });
}

export type CaseKeeping = NonNullable<Awaited<ReturnType<typeof findCaseKeeping>>>;
