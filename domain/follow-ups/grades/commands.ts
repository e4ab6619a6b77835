import type { Actor } from "@/domain/actor";
import { isInUse } from "@/domain/assessments/scales/rules";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { ownGrade } from "@/domain/follow-ups/rules";
import type { Evaluation } from "@/domain/follow-ups/schema";
import { claimRound, findRound, type FoundRound, type FoundStep, newsOf, stepOn, takeStep } from "@/domain/follow-ups/steps/commands";
import { putGrades } from "@/domain/grading";
import { dayOf } from "@/lib/day";

type Tx = Change["tx"];
type Entry = Awaited<ReturnType<typeof takeStep>>;

/** What every grade of one step has in common. */
const saidBy = ({ happenedOn, documentId, source, session, language }: Entry) => ({
  voice: "COMMITTEE" as const,
  saidOn: dayOf(happenedOn),
  documentId,
  source,
  session,
  language,
});

const inWords = ({ recommendationId, grade }: { recommendationId: string; grade: string }): string => `${recommendationId} ${grade}`;

/** Gives every selected paragraph the grade that a step gives by itself, as the edition of the scale in use then calls it. */
export async function gradeByItself(tx: Tx, found: FoundRound, step: FoundStep, entry: Entry): Promise<string[]> {
  if (step.grades.length === 0) return [];
  const scales = await tx.assessmentScale.findMany({
    where: { mechanismId: found.cycle.mechanismId, retiredAt: null },
    select: { inUseFrom: true, inUseTo: true, grades: { select: { id: true, code: true } } },
    orderBy: [{ code: "asc" }, { inUseFrom: "desc" }],
  });
  const said = saidBy(entry);
  const grade = scales
    .filter((scale) => isInUse(scale, said.saidOn))
    .map(({ grades }) => ownGrade(step, grades))
    .find((known) => known !== null);
  if (!grade) return [];
  const gradings = found.items.flatMap(({ recommendationId, recommendation }) =>
    recommendationId
      ? [{ ...said, recommendationId, limbId: null, gradeId: grade.id, paragraph: recommendation?.paragraph.number ?? null }]
      : [],
  );
  return (await putGrades(tx, gradings)).map(inWords);
}

/** Puts down how the Committee has evaluated the reply, limb by limb. A report that is locked brings its grades along. */
export function evaluateFollowUp(actor: Actor, { followUpId, version, code, grades, ...happened }: Evaluation): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const found = await findRound(tx, followUpId);
    authorize("followUp.evaluate", found);
    const step = await stepOn(tx, found, code, happened);
    if (!step.requires.includes("GRADES")) throw new RuleBroken("stepNotOffered", "on");
    await claimRound(tx, found, version);
    const entry = await takeStep(tx, found, step, happened);
    const given = grades.filter(({ gradeId }) => gradeId !== "");
    if (given.length === 0 && !(await bringsGrades(tx, found, entry.documentId))) throw new RuleBroken("gradesRequired", "grades");
    const gradings = given.map(({ recommendationId, limbId, gradeId, paragraph }) => {
      const item = found.items.find((one) => one.recommendationId === recommendationId);
      if (!item) throw new RuleBroken("invalid", "grades");
      const number = item.recommendation?.paragraph.number ?? null;
      return { ...saidBy(entry), recommendationId, limbId: limbId || null, gradeId, paragraph: paragraph || number };
    });
    const graded = (await putGrades(tx, gradings)).map(inWords);
    await record({ before: { id: found.id, version }, after: { ...entry, id: found.id, graded } });
    await tell(await newsOf(tx, found));
  });
}

const bringsGrades = async (tx: Tx, { items }: FoundRound, documentId: string | null): Promise<boolean> =>
  documentId !== null &&
  (await tx.assessment.count({
    where: { documentId, withdrawnAt: null, recommendationId: { in: items.flatMap(({ recommendationId }) => recommendationId ?? []) } },
  })) > 0;
