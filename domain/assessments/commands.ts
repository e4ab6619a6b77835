import type { Actor } from "@/domain/actor";
import type { AssessmentForm, AssessmentWithdrawal } from "@/domain/assessments/schema";
import { type Change, change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { putGrade } from "@/domain/grading";
import { ownDocument, present } from "@/domain/keeping";
import { mayReport } from "@/domain/organisations/rules";
import { tellOfVoice } from "@/domain/assessments/telling/commands";
import { visibleRecommendations } from "@/domain/visibility";
import { noteWithdrawal } from "@/domain/withdrawals/commands";
import { now } from "@/lib/clock";

/** Says how far a recommendation has come: an institution or an NGO in its own name, the secretariat what others have published. */
export function recordAssessment(actor: Actor, { scaleId, ...form }: AssessmentForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { recommendationId, voice, documentId, supersedesId } = form;
    const recommendation = await tx.recommendation.findFirst({
      where: { AND: [{ id: recommendationId }, visibleRecommendations(actor)] },
      select: { stateId: true },
    });
    if (!recommendation) throw new NotFound();
    const { stateId } = recommendation;
    const organisationId = form.organisationId || null;
    const organisation = organisationId === null ? null : await findSpeaker(tx, organisationId, stateId);
    authorize("assessment.record", { stateId, voice, organisationId, mayReport: organisation === null || mayReport(organisation) });
    if (organisationId !== null && (present(organisation).kind === "NHRI") !== (voice === "NHRI")) throw new RuleBroken("invalid", "voice");
    const isOfScale = await tx.scaleGrade.findFirst({ where: { id: form.gradeId, scaleId }, select: { id: true } });
    if (!isOfScale) throw new RuleBroken("chooseGrade", "gradeId");
    const after = await putGrade(tx, {
      ...form,
      limbId: form.limbId || null,
      organisationId,
      author: organisationId === null && voice !== "COMMITTEE" ? form.author : null,
      rationale: form.rationale || null,
      evidenceUpTo: form.evidenceUpTo || null,
      session: form.session || null,
      documentId: await ownDocument(tx, stateId, documentId),
      paragraph: form.paragraph || null,
      source: form.source || null,
      address: form.address || null,
      supersedesId: supersedesId || null,
    });
    await record({ after });
    return { id: after.id };
  });
}

const findSpeaker = (tx: Change["tx"], id: string, stateId: string) =>
  tx.organisation.findFirst({ where: { id, stateId }, select: { kind: true, verificationEndedAt: true } });

/** Takes back what was said, for a reason that is kept; what it had superseded does not come back by that. */
export function withdrawAssessment(actor: Actor, { id, reason }: AssessmentWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(
      await tx.assessment.findUnique({
        where: { id },
        select: { id: true, stateId: true, voice: true, organisationId: true, withdrawnAt: true, recordedAt: true },
      }),
    );
    authorize("assessment.withdraw", before);
    const { stateId, organisationId, recordedAt } = before;
    await noteWithdrawal(tx, actor, { stateId, publishedAt: recordedAt }, { assessmentId: id, organisationId }, reason);
    const withdrawnAt = now();
    await tx.assessment.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt } });
    await record({ before, after: { ...before, withdrawnAt, reason } });
    await tellOfVoice(tx, id);
  });
}
