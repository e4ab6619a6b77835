import { editionFor } from "@/domain/assessments/scales/rules";
import type { Change } from "@/domain/change";
import { gradesFor, inWords, sessionOf } from "@/domain/documents/locking/grades/rules";
import type { RecordedParagraph } from "@/domain/documents/locking/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { toLatin } from "@/domain/documents/import/repair/rules";
import { moveByReport } from "@/domain/following";
import { putGrades } from "@/domain/grading";
import { readNames } from "@/domain/names/rules";
import type { Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dayOrNull, today } from "@/lib/day";

type Tx = Change["tx"];
/** A Cyrillic (а) is the limb (a). */
const isSameLabel = (label: string, measure: string | null): boolean => measure !== null && toLatin(label) === toLatin(measure);

type Report = { id: string; stateId: string; cycleId: string; language: Language; symbol: string | null };

/**
 * Makes the grades of a report on follow-up what the Committee says of the recommendations of its cycle, each with its document and
 * paragraph, and moves its follow-up on. A grade for which there is no such recommendation, limb or scale is kept, and left to a person.
 */
export async function recordGrades(
  tx: Tx,
  report: Report,
  { proposal, paragraphs }: { proposal: ImportProposal; paragraphs: Map<string, RecordedParagraph> },
) {
  const { state, mechanismId } = await tx.reviewCycle.findUniqueOrThrow({
    where: { id: report.cycleId },
    select: { mechanismId: true, state: { select: { names: true } } },
  });
  const given = gradesFor(proposal, Object.values(readNames(state.names)));
  if (given.length === 0) return { graded: [], ungraded: [], moved: null, news: null };
  const recommendations = await tx.recommendation.findMany({
    where: { cycleId: report.cycleId, paragraph: { number: { in: given.flatMap(({ paragraph }) => paragraph ?? []) } } },
    select: { id: true, reference: true, paragraph: { select: { number: true, limbs: { select: { id: true, label: true } } } } },
    orderBy: { position: "asc" },
  });
  const dates = await tx.unDocument.findUniqueOrThrow({
    where: { id: report.id },
    select: { adoptedOn: true, distributedOn: true, consideredOn: true },
  });
  const dated = dayOrNull(dates.adoptedOn ?? dates.distributedOn ?? dates.consideredOn);
  const saidOn = dated === null || dated > today() ? today() : dated;
  const scales = await tx.assessmentScale.findMany({
    where: { mechanismId, retiredAt: null },
    select: { id: true, inUseFrom: true, inUseTo: true, grades: { select: { id: true, code: true } } },
  });
  const scale = editionFor(
    scales,
    given.map(({ grade }) => grade),
    saidOn,
  );
  const [placed, unplaced]: [{ grading: Parameters<typeof putGrades>[1][number]; words: string }[], typeof given] = [[], []];
  for (const one of given) {
    const recommendation = recommendations.find(({ paragraph }) => paragraph.number === one.paragraph);
    const limb = recommendation?.paragraph.limbs.find(({ label }) => label !== null && isSameLabel(label, one.measure));
    const grade = scale?.grades.find(({ code }) => code === one.grade);
    const paragraph = paragraphs.get(one.paragraphId);
    if (!recommendation || !grade || (one.measure !== null && !limb)) {
      unplaced.push(one);
      continue;
    }
    const grading = {
      recommendationId: recommendation.id,
      limbId: limb?.id ?? null,
      voice: "COMMITTEE" as const,
      gradeId: grade.id,
      language: report.language,
      saidOn,
      session: sessionOf(report.symbol),
      documentId: report.id,
      paragraphId: paragraph?.id ?? null,
      paragraph: paragraph?.number ?? one.paragraph,
    };
    placed.push({ grading, words: `${recommendation.reference}${one.measure ?? ""} ${one.grade}` });
  }
  await putGrades(
    tx,
    placed.map(({ grading }) => grading),
  );
  await tx.unplacedGrade.createMany({
    data: unplaced.map(({ paragraphId, paragraph, measure, grade }) => ({
      stateId: report.stateId,
      cycleId: report.cycleId,
      documentId: report.id,
      paragraphId: paragraphs.get(paragraphId)?.id ?? null,
      paragraph,
      measure,
      grade,
      recordedAt: now(),
    })),
  });
  const { id, cycleId, language } = report;
  const grades = given.map(({ grade }) => grade);
  const moved = await moveByReport(tx, { id, cycleId, language, grades, on: saidOn, session: sessionOf(report.symbol) });
  return {
    graded: placed.map(({ words }) => words),
    ungraded: unplaced.map(inWords),
    moved: moved?.step ?? null,
    news: moved?.news ?? null,
  };
}
