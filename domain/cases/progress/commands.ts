import type { Actor } from "@/domain/actor";
import { isInUse } from "@/domain/assessments/scales/rules";
import { type Change, change } from "@/domain/change";
import type { CaseGrade, CaseReply, Remedy } from "@/domain/cases/progress/schema";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull, today } from "@/lib/day";

/** Records what the Views ask for, or what became of it. */
export function recordRemedy(actor: Actor, { caseFileId, remedyId, version, asOf, done, ...asked }: Remedy): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("caseFile.revise", await load(tx, caseFileId));
    refuseFuture(asOf, "asOf");
    const data = { ...asked, asOf: dateOf(asOf), done: done || null };
    if (remedyId === "") {
      const position = (await tx.caseRemedy.count({ where: { caseFileId } })) + 1;
      const { id } = await tx.caseRemedy.create({ data: { caseFileId, position, ...data }, select: { id: true } });
      await record({ before: null, after: { id, caseFileId, position, ...data } });
      return { id };
    }
    const before = await tx.caseRemedy.findUnique({ where: { id: remedyId, caseFileId } });
    if (!before) throw new NotFound();
    const { count } = await tx.caseRemedy.updateMany({ where: { id: remedyId, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0)
      throw new Outdated({
        version: before.version,
        theirs: { text: before.text, asOf: dayOrNull(before.asOf) ?? "", done: before.done ?? "" },
      });
    await record({ before, after: { ...before, ...data } });
    return { id: remedyId };
  });
}

/** Records that the State has replied to the Committee. */
export function recordReply(actor: Actor, { caseFileId, sentOn, note }: CaseReply): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("caseFile.revise", await load(tx, caseFileId));
    refuseFuture(sentOn, "sentOn");
    const data = { caseFileId, sentOn: new Date(`${sentOn}T00:00:00Z`), note: note || null };
    const { id } = await tx.caseReply.create({ data, select: { id: true } });
    await record({ before: null, after: { id, ...data } });
    return { id };
  });
}

/** Records what the Committee found of the follow-up. An earlier grade stays beside it. */
export function recordGrade(actor: Actor, { caseFileId, gradedOn, document, note, ...given }: CaseGrade): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const file = await load(tx, caseFileId);
    authorize("caseFile.grade", file);
    refuseFuture(gradedOn, "gradedOn");
    const { gradeId, grade } = await gradeGiven(tx, file.mechanismId, given, gradedOn);
    const on = new Date(`${gradedOn}T00:00:00Z`);
    const data = { caseFileId, grade, gradeId, gradedOn: on, document, note: note || null, recordedAt: now() };
    const { id } = await tx.caseGrade.create({ data, select: { id: true } });
    await record({ before: null, after: { id, ...data } });
    return { id };
  });
}

/** A grade of the scale that the committee had in use that day; its letter alone where the register knows no scale of it. */
async function gradeGiven(
  tx: Change["tx"],
  mechanismId: string,
  { gradeId, letter }: Pick<CaseGrade, "gradeId" | "letter">,
  day: string,
): Promise<{ gradeId: string | null; grade: string }> {
  const scales = await tx.assessmentScale.findMany({
    where: { mechanismId, retiredAt: null },
    select: { inUseFrom: true, inUseTo: true, grades: { select: { id: true, code: true } } },
  });
  if (scales.length === 0) {
    if (letter === "") throw new RuleBroken("required", "letter");
    return { gradeId: null, grade: letter };
  }
  const scale = scales.find(({ grades }) => grades.some(({ id }) => id === gradeId));
  const grade = scale?.grades.find(({ id }) => id === gradeId);
  if (!scale || !grade) throw new RuleBroken("chooseGrade", "gradeId");
  if (!isInUse(scale, day)) throw new RuleBroken("scaleNotInUse", "scaleId");
  return { gradeId, grade: grade.code };
}

async function load(tx: Change["tx"], id: string) {
  const file = await tx.caseFile.findUnique({ where: { id }, select: { stateId: true, mechanismId: true } });
  if (!file) throw new NotFound();
  return file;
}

function refuseFuture(day: string, field: string): void {
  if (day > today()) throw new RuleBroken("notInTheFuture", field);
}
