import { type SaidNoun, type Statement, saidNoun, takesBack } from "@/domain/audit/statements/rules";
import type { Ability } from "@/domain/policy";
import { readKey } from "@/domain/recommendations/bulk/schema";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

type Tx = Prisma.TransactionClient;
type Recorded = { id: string } & Record<string, unknown>;
type Said = Omit<Statement, "at" | "act">;
type Read = (tx: Tx, recorded: Recorded, act: Ability) => Promise<Said | null>;

/** What everybody is told of an act that has just been done, read in its own transaction; null for what is not public. */
export async function statementOf(tx: Tx, act: Ability, recorded: Recorded): Promise<Said | null> {
  const noun = saidNoun(act);
  return noun && readers[noun](tx, recorded, act);
}

const none = { state: null, bodies: [], recommendations: [], title: null, facts: {} };
const about = (subject: string, said: Partial<Said>): Said => ({ ...none, ...said, subject });

/** Public as soon as it is entered; the page it stands on tells the rest, and may name people, which this does not. */
const bare: Read = async (_, { id, stateId }) => about(id, { state: typeof stateId === "string" ? stateId : null });

const readers: Record<SaidNoun, Read> = {
  recommendation: readRecommendations,
  response: readResponse,
  reform: async (tx, { id }) => readReform(tx, id),

  async measure(tx, { id }, act) {
    const measure = await tx.measure.findUnique({
      where: { id },
      select: {
        stateId: true,
        leadBodyId: true,
        titles: true,
        state: true,
        archivedAt: true,
        publishedAt: true,
        recommendations: { select: { recommendationId: true } },
      },
    });
    if (!measure || !isTold(measure, act)) return null;
    const { state, archivedAt } = measure;
    return about(id, {
      state: measure.stateId,
      bodies: bodiesIn(measure.leadBodyId),
      recommendations: measure.recommendations.map(({ recommendationId }) => recommendationId),
      title: measure.titles,
      facts: takesBack(act) ? {} : { state, archivedAt },
    });
  },

  async indicator(tx, { id, value, periodOn }, act) {
    const indicator = await tx.indicator.findUnique({
      where: { id },
      select: {
        stateId: true,
        bodyId: true,
        titles: true,
        retiredAt: true,
        publishedAt: true,
        recommendations: { select: { recommendationId: true } },
      },
    });
    if (!indicator || !isTold(indicator, act)) return null;
    return about(id, {
      state: indicator.stateId,
      bodies: bodiesIn(indicator.bodyId),
      recommendations: indicator.recommendations.map(({ recommendationId }) => recommendationId),
      title: indicator.titles,
      facts: act === "indicator.report" ? { value, periodOn } : takesBack(act) ? {} : { retiredAt: indicator.retiredAt },
    });
  },

  async meeting(tx, { id, meetingId }, act) {
    const subject = typeof meetingId === "string" ? meetingId : id;
    const meeting = await tx.workingGroupMeeting.findUnique({
      where: { id: subject },
      select: { stateId: true, number: true, meetsOn: true, state: true, publishedAt: true },
    });
    if (!meeting || (act === "meeting.amend" && !meeting.publishedAt)) return null;
    const { stateId, number, meetsOn, state } = meeting;
    return about(subject, { state: stateId, title: number, facts: takesBack(act) ? {} : { meetsOn, state } });
  },

  async caseFile(tx, { id, caseFileId }, act) {
    const subject = typeof caseFileId === "string" ? caseFileId : id;
    const file = await tx.caseFile.findUnique({
      where: { id: subject },
      select: { stateId: true, communicationNumber: true, symbol: true, publishedAt: true },
    });
    if (!file || !isTold(file, act)) return null;
    return about(subject, { state: file.stateId, title: file.communicationNumber, facts: takesBack(act) ? {} : { symbol: file.symbol } });
  },

  async document(tx, { id, translation }) {
    const document = await tx.unDocument.findUniqueOrThrow({
      where: { id },
      select: { stateId: true, kind: true, symbol: true, titles: true, language: true, recommendations: { select: { id: true } } },
    });
    const { kind, symbol, titles, language } = document;
    return about(id, {
      state: document.stateId,
      recommendations: document.recommendations.map((recommendation) => recommendation.id),
      title: symbol ?? titles,
      facts: { kind, symbol, titles, language, translation },
    });
  },

  async import(tx, { id }, act) {
    const run = await tx.importRun.findUniqueOrThrow({
      where: { id },
      select: { stateId: true, kind: true, fileHash: true, created: true, changed: true },
    });
    const { stateId, kind, fileHash, created, changed } = run;
    const isPublic = kind === "UHRI" || kind === "RECOMMENDATIONS" || kind === "ASSIGNMENTS" || kind === "STATE_BODIES";
    return isPublic
      ? about(id, { state: stateId, title: null, facts: { kind, fileHash, ...(act === "import.apply" && { created, changed }) } })
      : null;
  },

  reviewCycle: async (_, { id, stateId, titles, procedure, stage, session }) =>
    about(id, { state: String(stateId), title: titles, facts: { procedure, stage, session } }),
  milestone: bare,
  dialogue: bare,
  participation: bare,
  treatyAction: bare,
  claim: bare,
  assessment: readAssessment,

  async followUp(tx, { id }) {
    const round = await tx.followUp.findUniqueOrThrow({
      where: { id },
      select: {
        stateId: true,
        number: true,
        dueOn: true,
        cycle: { select: { titles: true } },
        items: { select: { recommendationId: true, paragraph: true }, orderBy: { position: "asc" } },
        entries: {
          where: { revokedAt: null },
          select: { happenedOn: true, precision: true, note: true, transition: { select: { code: true, to: { select: { code: true } } } } },
          orderBy: { sequence: "desc" },
          take: 1,
        },
      },
    });
    const { stateId, number, dueOn, cycle, items, entries } = round;
    const [last] = entries;
    return about(id, {
      state: stateId,
      recommendations: items.flatMap(({ recommendationId }) => recommendationId ?? []),
      title: cycle.titles,
      facts: {
        round: number,
        dueOn,
        last: last && {
          on: last.happenedOn,
          precision: last.precision,
          note: last.note,
          step: last.transition.code,
          standing: last.transition.to.code,
        },
      },
    });
  },
  organisation: readOrganisation,
  reportEdition: readRefusal,
  reportRefusal: readRefusal,
  stateBody: async (_, { id, stateId, names, kind, validFrom, validTo, successorId }) =>
    about(id, { state: String(stateId), bodies: [id], title: names ?? null, facts: { kind, validFrom, validTo, successorId } }),
};

/** A report that was taken off the register: why, and what became of it; never which one, nor whose. */
async function readRefusal(tx: Tx, { id }: Recorded): Promise<Said | null> {
  const refusal = await tx.reportRefusal.findUniqueOrThrow({
    where: { id },
    select: { stateId: true, stage: true, reason: true, appealedAt: true, isUpheld: true, cycle: { select: { titles: true } } },
  });
  const { stateId, cycle, ...facts } = refusal;
  return about(id, { state: stateId, title: cycle.titles, facts });
}

/** An organisation is told of as long as it wishes to be seen. */
async function readOrganisation(tx: Tx, { id }: Recorded): Promise<Said | null> {
  const organisation = await tx.organisation.findUnique({
    where: { id, isPublic: true },
    select: { stateId: true, names: true, kind: true, verificationEndedAt: true },
  });
  if (!organisation) return null;
  const { stateId, names, ...facts } = organisation;
  return about(id, { state: stateId, title: names, facts });
}

/** What a voice beside the State's says; whose it is stands on the page, as long as it may. */
async function readAssessment(tx: Tx, { id }: Recorded, act: Ability): Promise<Said | null> {
  const assessment = await tx.assessment.findUniqueOrThrow({
    where: { id },
    select: {
      stateId: true,
      voice: true,
      rationale: true,
      language: true,
      saidOn: true,
      evidenceUpTo: true,
      grade: { select: { code: true, scale: { select: { code: true, edition: true } } } },
      recommendation: { select: { id: true, reference: true } },
    },
  });
  const { stateId, recommendation, rationale: text, ...facts } = assessment;
  const said = { state: stateId, recommendations: [recommendation.id], title: recommendation.reference };
  return about(id, { ...said, facts: takesBack(act) ? {} : { ...facts, text } });
}

const bodiesIn = (id: string | null): string[] => (id ? [id] : []);

/** What is public, and what has just ceased to be. */
const isTold = ({ publishedAt }: { publishedAt: Date | null }, act: string): boolean => publishedAt !== null || takesBack(act);

async function readRecommendations(tx: Tx, { id, rows, earlier, kind, reason }: Recorded, act: Ability): Promise<Said | null> {
  const isBulk = Array.isArray(rows);
  const wanted = isBulk ? rows.map((row: { key: string }) => readKey(row.key).recommendationId).filter(isId) : [id];
  const found = await tx.recommendation.findMany({
    where: { id: { in: [...new Set(wanted)] }, publishedAt: { not: null } },
    select: {
      id: true,
      stateId: true,
      reference: true,
      dueOn: true,
      archivedAt: true,
      reopenedAt: true,
      assignments: { where: { endedAt: null }, select: { bodyId: true, role: true }, orderBy: { bodyId: "asc" } },
      terms: { select: { term: { select: { code: true, vocabulary: { select: { code: true } } } } }, orderBy: { termId: "asc" } },
    },
    orderBy: { reference: "asc" },
  });
  const [first] = found;
  if (!first) return null;
  const standing = found.map(({ terms, stateId: _, ...rest }) => ({
    ...rest,
    ...(act === "recommendation.classify" && { terms: terms.map(({ term }) => `${term.vocabulary.code} ${term.code}`) }),
  }));
  return about(id, {
    state: first.stateId,
    bodies: [...new Set(found.flatMap(({ assignments }) => assignments.map(({ bodyId }) => bodyId)))].sort(),
    recommendations: found.map((recommendation) => recommendation.id),
    title: isBulk ? null : first.reference,
    facts: {
      standing,
      ...(act === "recommendation.relate" || act === "recommendation.unrelate" ? { earlier, relation: kind } : {}),
      // Why the bodies of an archived or reopened one changed is public with its history.
      ...(act === "recommendation.archive" || act === "recommendation.reopen" || act === "recommendation.restore" ? { reason } : {}),
    },
  });
}

/** The words a body answered with, and what the secretariat found; a reform becomes public with the response that names it. */
async function readResponse(tx: Tx, { id }: Recorded, act: Ability): Promise<Said | null> {
  const response = await tx.response.findUnique({
    where: { id },
    select: {
      stateId: true,
      bodyId: true,
      currentVersion: true,
      recommendation: { select: { id: true, reference: true, claimedStatus: true, verifiedStatus: true } },
      versions: { select: { number: true, language: true, text: true, status: true, statusReason: true, evidenceUpTo: true } },
    },
  });
  if (!response) return readReform(tx, id);
  const { recommendation, versions, currentVersion } = response;
  const words = versions.find(({ number }) => number === currentVersion);
  const { claimedStatus, verifiedStatus } = recommendation;
  return about(id, {
    state: response.stateId,
    bodies: [response.bodyId],
    recommendations: [recommendation.id],
    title: recommendation.reference,
    facts: { ...(takesBack(act) ? {} : words), standing: { claimedStatus, verifiedStatus } },
  });
}

async function readReform(tx: Tx, id: string): Promise<Said | null> {
  const reform = await tx.reform.findUnique({
    where: { id },
    select: { stateId: true, bodyId: true, titles: true, kind: true, number: true, stage: true, archivedAt: true, publishedAt: true },
  });
  if (!reform?.publishedAt) return null;
  const { stateId, bodyId, titles, publishedAt: _, ...facts } = reform;
  return about(id, { state: stateId, bodies: bodiesIn(bodyId), title: titles, facts });
}
