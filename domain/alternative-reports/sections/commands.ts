import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { issueStep, neighbourOf, partStep, versionAfter } from "@/domain/alternative-reports/drafting/rules";
import { owners, ownersOf } from "@/domain/alternative-reports/queries";
import { contentsOf, isWritten } from "@/domain/alternative-reports/sections/rules";
import type { IssueMove, NewIssue, SectionDraft, SectionStep } from "@/domain/alternative-reports/sections/schema";
import { readSections } from "@/domain/alternative-reports/templates/rules";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** Keeps the words of a section as they are being written. What was written by somebody else, or some time ago, is kept as a version. */
export function writeSection(actor: Actor, { id, version, gradeId, ...words }: SectionDraft): Promise<{ version: number }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const section = await findSection(tx, id);
    authorize("alternativeReport.write", section.report);
    await refuseForeignGrade(tx, section.report.cycle.mechanismId, gradeId);
    const data = { ...words, gradeId: gradeId || null };
    await write(tx, actor, section, version, data);
    const [before, after] = [contentsOf(section), contentsOf(data)];
    await record({
      after: { id, reportId: section.reportId, changed: Object.keys(after).filter((field) => after[field] !== before[field]) },
    });
    return { version: version + 1 };
  });
}

/** One more issue, after the last. */
export function addIssue(actor: Actor, { reportId }: NewIssue): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("alternativeReport.write", await ownersOf(tx, reportId));
    const [last, report] = [
      await tx.reportSection.findFirst({ where: { reportId, kind: "ISSUE" }, orderBy: { position: "desc" }, select: { position: true } }),
      await tx.alternativeReport.findUniqueOrThrow({ where: { id: reportId }, select: { template: { select: { sections: true } } } }),
    ];
    const part = readSections(report.template.sections).findIndex(({ kind }) => kind === "ISSUE") + 1;
    const data = {
      id: randomUUID(),
      reportId,
      kind: "ISSUE" as const,
      position: (last?.position ?? part * partStep) + issueStep,
      heading: "",
      editedById: actor.id,
      editedAt: now(),
    };
    await tx.reportSection.createMany({ data: [data] });
    await record({ after: { id: data.id, reportId } });
    return { id: data.id };
  });
}

/** Changes places with the issue above or below. The words, and whose they are, stay. */
export function moveIssue(actor: Actor, { id, direction }: IssueMove): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { reportId, report } = await findSection(tx, id);
    authorize("alternativeReport.write", report);
    const issues = await tx.reportSection.findMany({
      where: { reportId, kind: "ISSUE", removedAt: null },
      select: { id: true, kind: true, position: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const [own, other] = [issues.find((issue) => issue.id === id), neighbourOf(issues, id, direction)];
    if (own && other) {
      await tx.reportSection.updateMany({ where: { id }, data: { position: other.position } });
      await tx.reportSection.updateMany({ where: { id: other.id }, data: { position: own.position } });
    }
    await record({ after: { id, reportId, changed: ["position"] } });
  });
}

/** Takes an issue out of the report; it can be brought back. A part of the template stays. */
export const removeIssue = (actor: Actor, step: SectionStep): Promise<void> => keepOut(actor, step, true);

/** Brings an issue back where it was. */
export const restoreIssue = (actor: Actor, step: SectionStep): Promise<void> => keepOut(actor, step, false);

function keepOut(actor: Actor, { id }: SectionStep, isOut: boolean): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { reportId, report, kind } = await findSection(tx, id, { orRemoved: true });
    authorize("alternativeReport.write", report);
    if (kind !== "ISSUE") throw new RuleBroken("partOfTemplate");
    await tx.reportSection.updateMany({ where: { id }, data: { removedAt: isOut ? now() : null } });
    await record({ after: { id, reportId, changed: ["removedAt"] } });
  });
}

/** A section with whose it is, as those who write it need it. */
export async function findSection(tx: Tx, id: string, { orRemoved = false } = {}) {
  const section = await tx.reportSection.findFirst({
    where: { id, ...(!orRemoved && { removedAt: null }) },
    include: { report: { select: { ...owners, stateId: true, cycleId: true, cycle: { select: { mechanismId: true } } } } },
  });
  if (!section) throw new NotFound();
  return section;
}

type Section = Awaited<ReturnType<typeof findSection>>;
type Written = Partial<Pick<Section, "heading" | "reference" | "stateSaid" | "text" | "evidence" | "suggestion" | "gradeId">> & {
  recommendationId?: string | null;
  paragraphId?: string | null;
  translations?: SectionDraft["translations"];
};

/** Writes over the version that was read, and keeps what another, or one oneself some time ago, had written. */
export async function write(tx: Tx, actor: Actor, section: Section, version: number, data: Written): Promise<void> {
  const { count } = await tx.reportSection.updateMany({
    where: { id: section.id, version, removedAt: null },
    data: { ...data, editedById: actor.id, editedAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw await outdated(tx, section.id);
  const contents = contentsOf(section);
  const isOwnAndFresh = section.editedById === actor.id && now().getTime() - section.editedAt.getTime() < versionAfter;
  if (isOwnAndFresh || !isWritten(contents)) return;
  const number = (await tx.reportSectionVersion.count({ where: { sectionId: section.id } })) + 1;
  await tx.reportSectionVersion.createMany({
    data: [{ sectionId: section.id, number, contents, writtenById: section.editedById, writtenAt: section.editedAt }],
  });
}

async function outdated(tx: Tx, id: string): Promise<Outdated> {
  const theirs = await tx.reportSection.findUnique({ where: { id } });
  if (!theirs) return new Outdated();
  const by = await tx.user.findUnique({ where: { id: theirs.editedById }, select: { name: true } });
  return new Outdated({
    version: theirs.version,
    theirs: contentsOf(theirs),
    at: theirs.editedAt.toISOString(),
    ...(by && { by: by.name }),
  });
}

/** A suggested grade is one of the committee's own. */
async function refuseForeignGrade(tx: Tx, mechanismId: string, gradeId: string): Promise<void> {
  if (gradeId === "") return;
  const grade = await tx.scaleGrade.findFirst({ where: { id: gradeId, scale: { mechanismId } }, select: { id: true } });
  if (!grade) throw new RuleBroken("invalid", "gradeId");
}
