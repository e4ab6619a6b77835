import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { originalOf } from "@/domain/assessments/scales/rules";
import type { GradeRecord, GradeRevision, ScaleRecord, ScaleRevision } from "@/domain/assessments/scales/schema";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated, wordColumn } from "@/domain/keeping";
import { readNames, readWords } from "@/domain/names/rules";
import { wordFields } from "@/domain/sources/rules";
import { furtherWords, keptWords } from "@/domain/vocabularies/rules";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

const yearOf = (written: string): number | null => (written === "" ? null : Number(written));

/** Adds a scale, or a further edition of one, which begins with the grades of the one it is based on. */
export function addScale(actor: Actor, form: ScaleRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("scale.add");
    const { code, edition, mechanismId, voices, originalLanguage, basedOnId, names, source, attestation } = form;
    const taken = await tx.assessmentScale.findUnique({ where: { code_edition: { code, edition } }, select: { id: true } });
    if (taken) throw new RuleBroken("editionTaken", "edition");
    const data = {
      id: randomUUID(),
      code,
      edition,
      mechanismId: mechanismId || null,
      voices,
      names: keptWords(names),
      originalLanguage: originalLanguage || null,
      inUseFrom: yearOf(form.inUseFrom),
      inUseTo: yearOf(form.inUseTo),
      source,
      attestation,
    };
    await tx.assessmentScale.createMany({ data });
    if (basedOnId) await takeOverGrades(tx, basedOnId, data.id);
    await record({ after: { ...data, basedOnId: basedOnId || null } });
    return { id: data.id };
  });
}

async function takeOverGrades(tx: Tx, fromId: string, scaleId: string): Promise<void> {
  const grades = await tx.scaleGrade.findMany({ where: { scaleId: fromId } });
  await tx.scaleGrade.createMany({
    data: grades.map(({ id: _, version: __, labels, definitions, ...grade }) => ({
      ...grade,
      scaleId,
      labels: readWords(labels),
      definitions: definitions === null ? Prisma.DbNull : readWords(definitions),
    })),
  });
}

/** Corrects what a scale is called, when it was in use and where it is printed, or stops offering it. What was graded by it stays. */
export function reviseScale(actor: Actor, { id, version, isRetired, names, source, attestation, ...years }: ScaleRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.assessmentScale.findUnique({ where: { id } }));
    authorize("scale.revise");
    const data = {
      names: keptWords(names),
      inUseFrom: yearOf(years.inUseFrom),
      inUseTo: yearOf(years.inUseTo),
      source,
      attestation,
      retiredAt: isRetired ? (before.retiredAt ?? now()) : null,
    };
    const written = await tx.assessmentScale.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("names", before.names),
      inUseFrom: String(before.inUseFrom ?? ""),
      inUseTo: String(before.inUseTo ?? ""),
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
  });
}

/** Adds a grade to a scale that nobody has graded by yet. */
export function addGrade(actor: Actor, { scaleId, code, labels, definitions, ...grade }: GradeRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const scale = present(await tx.assessmentScale.findUnique({ where: { id: scaleId }, select: { usedSince: true } }));
    authorize("scale.revise");
    if (scale.usedSince !== null) throw new RuleBroken("scaleInUse");
    const taken = await tx.scaleGrade.findUnique({ where: { scaleId_code: { scaleId, code } }, select: { id: true } });
    if (taken) throw new RuleBroken("codeTaken", "code");
    const data = { id: randomUUID(), scaleId, code, labels: keptWords(labels), definitions: wordColumn(definitions), ...grade };
    await tx.scaleGrade.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

/** Corrects a grade. Once its scale is used, it keeps what it comes to and its original words; translations may still be mended. */
export function reviseGrade(actor: Actor, { id, version, labels, definitions, ...grade }: GradeRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { scale, ...before } = present(
      await tx.scaleGrade.findUnique({ where: { id }, include: { scale: { select: { usedSince: true, originalLanguage: true } } } }),
    );
    authorize("scale.revise");
    if (scale.usedSince !== null) {
      const original = originalOf(scale);
      const isKept =
        grade.standing === before.standing &&
        grade.position === before.position &&
        labels[original] === readNames(before.labels)[original] &&
        definitions[original] === readNames(before.definitions)[original];
      if (!isKept) throw new RuleBroken("scaleInUse");
    }
    const data = {
      labels: { ...furtherWords(readWords(before.labels)), ...keptWords(labels) },
      definitions: wordColumn(definitions),
      ...grade,
    };
    const written = await tx.scaleGrade.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("labels", before.labels),
      ...wordFields("definitions", before.definitions),
      position: String(before.position),
    });
    await record({ before, after: { ...before, ...data } });
  });
}
