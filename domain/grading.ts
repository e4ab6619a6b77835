import { randomUUID } from "node:crypto";

import { serves } from "@/domain/assessments/rules";
import { isInUse } from "@/domain/assessments/scales/rules";
import { tellOfVoice } from "@/domain/assessments/telling/commands";
import type { Change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import type { AssessmentVoice, Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { type Day, today } from "@/lib/day";

type Tx = Change["tx"];

/** What is put on record; `supersedesId` is what whoever records it has seen to stand, or nothing where it makes no difference. */
type Grading = {
  recommendationId: string;
  limbId: string | null;
  voice: AssessmentVoice;
  organisationId?: string | null;
  author?: string | null;
  gradeId: string;
  rationale?: string | null;
  language: Language;
  saidOn: Day;
  evidenceUpTo?: Day | null;
  session?: string | null;
  documentId?: string | null;
  paragraphId?: string | null;
  paragraph?: string | null;
  source?: string | null;
  address?: string | null;
  supersedesId?: string | null;
};

/**
 * Puts an assessment on record, after whatever its speaker said before of the same limb by the same scale, and tells of it.
 * Whoever calls it has asked the policy; row-level security asks once more. The Committee's grades come in here
 * from its form, from a report on follow-up that is locked, and from the follow-up procedure.
 */
export async function putGrade(tx: Tx, grading: Grading) {
  const put = await append(tx, grading);
  await tellOfVoice(tx, put.id);
  return put;
}

/** Puts several assessments on record; of a recommendation with several limbs it is told once. */
export async function putGrades(tx: Tx, gradings: readonly Grading[]) {
  const all = [];
  for (const grading of gradings) all.push(await append(tx, grading));
  const first = new Map(all.toReversed().map((put) => [put.recommendationId, put.id]));
  for (const id of first.values()) await tellOfVoice(tx, id);
  return all;
}

async function append(tx: Tx, grading: Grading) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`assessments of ${grading.recommendationId}`}, 0))::text`;
  const { recommendation, grade } = await gradable(tx, grading);
  const { recommendationId, limbId, voice, gradeId, language, saidOn, evidenceUpTo } = grading;
  const [organisationId, author] = [grading.organisationId ?? null, grading.author ?? null];
  const before = await tx.assessment.findFirst({
    where: {
      recommendationId,
      limbId,
      voice,
      organisationId,
      author,
      grade: { scale: { code: grade.scale.code } },
      withdrawnAt: null,
      supersededAt: null,
    },
    select: { id: true },
    orderBy: [{ saidOn: "desc" }, { recordedAt: "desc" }],
  });
  if (grading.supersedesId !== undefined && grading.supersedesId !== (before?.id ?? null)) throw new Outdated();
  const data = {
    id: randomUUID(),
    stateId: recommendation.stateId,
    recommendationId,
    limbId,
    voice,
    organisationId,
    author,
    gradeId,
    rationale: grading.rationale ?? null,
    language,
    saidOn: new Date(`${saidOn}T00:00:00Z`),
    evidenceUpTo: evidenceUpTo ? new Date(`${evidenceUpTo}T00:00:00Z`) : null,
    session: grading.session ?? null,
    documentId: grading.documentId ?? null,
    paragraphId: grading.paragraphId ?? null,
    paragraph: grading.paragraph ?? null,
    source: grading.source ?? null,
    address: grading.address ?? null,
    supersedesId: before?.id ?? null,
    recordedAt: now(),
  };
  await tx.assessment.createMany({ data });
  return { ...data, grade: grade.code, scale: `${grade.scale.code} ${grade.scale.edition}` };
}

/** The recommendation and the grade, if this voice may grade it, or this limb of it, by that scale on that day. */
async function gradable(tx: Tx, { recommendationId, limbId, voice, gradeId, saidOn }: Grading) {
  const recommendation = await tx.recommendation.findUniqueOrThrow({
    where: { id: recommendationId },
    select: { stateId: true, cycle: { select: { mechanismId: true } }, paragraph: { select: { limbs: { select: { id: true } } } } },
  });
  const grade = await tx.scaleGrade.findUnique({
    where: { id: gradeId },
    select: {
      code: true,
      scale: {
        select: { code: true, edition: true, mechanismId: true, voices: true, inUseFrom: true, inUseTo: true, retiredAt: true },
      },
    },
  });
  if (!grade) throw new RuleBroken("chooseGrade", "gradeId");
  if (limbId !== null && !recommendation.paragraph.limbs.some(({ id }) => id === limbId)) throw new RuleBroken("invalid", "limbId");
  if (!serves(grade.scale, voice, recommendation.cycle)) throw new RuleBroken("scaleOfAnother", "scaleId");
  if (grade.scale.retiredAt !== null) throw new RuleBroken("scaleRetired", "scaleId");
  if (saidOn > today()) throw new RuleBroken("notInTheFuture", "saidOn");
  if (!isInUse(grade.scale, saidOn)) throw new RuleBroken("scaleNotInUse", "scaleId");
  return { recommendation, grade };
}
