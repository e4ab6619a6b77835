import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { wordColumn } from "@/domain/keeping";
import { readNames } from "@/domain/names/rules";
import { partialDateOf } from "@/domain/reforms/dates/rules";
import { canReach, dateOfStage, datesAt, dateProblems, milestonesOf, type ReformDates, writtenDates } from "@/domain/reforms/rules";
import type { ReformDetails, ReformRecord, ReformRevision, ReformStep, StageCorrection } from "@/domain/reforms/schema";
import { filled } from "@/domain/sources/rules";
import { interfaceLanguages, type ReformStage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";

type Tx = Change["tx"];

/** Enters a reform in the register, with the stages it has already come through. */
export function recordReform(actor: Actor, { stateId, stage, isPublic, ...details }: ReformRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const publishedAt = isPublic ? now() : null;
    authorize("reform.record", { stateId, bodyId: details.bodyId || null, publishedAt });
    refuseDates(stage, details);
    await refuseForeignBody(tx, stateId, details.bodyId);
    await refuseReplaced(tx, stateId, details.replacesId, null);

    const data = { stateId, stage, publishedAt, ...columnsOf(details) };
    const { id } = await tx.reform.create({ data, select: { id: true } });
    await tx.reformStageEntry.createMany({
      data: milestonesOf(stage, details).map(({ stage: reached, reachedOn }) => entryOf(id, reached, reachedOn)),
    });
    await record({ before: null, after: { id, ...data } });
    return { id };
  });
}

/** Corrects what the register says about a reform; its stage moves by an act of its own. */
export function reviseReform(actor: Actor, { reformId: id, version, isPublic, ...details }: ReformRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.reform.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("reform.revise", before);
    const publishedAt = before.publishedAt ?? (isPublic ? now() : null);
    authorize("reform.revise", { ...before, bodyId: details.bodyId || null, publishedAt });
    refuseDates(before.stage, details);
    await refuseForeignBody(tx, before.stateId, details.bodyId);
    await refuseReplaced(tx, before.stateId, details.replacesId, id);

    const data = { publishedAt, ...columnsOf(details) };
    const { count } = await tx.reform.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: before.version, theirs: textsOf(before) });
    await record({ before, after: { id, ...data } });
  });
}

/** A reform comes to its next stage, on a date as far as it is known. */
export function reachStage(actor: Actor, { reformId: id, version, stage, reachedOn }: ReformStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.reform.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("reform.revise", before);
    if (before.version !== version) throw new Outdated();
    if (stage === "" || !canReach(before.stage, stage)) throw new RuleBroken("stageOutOfOrder", "stage");

    const date = dateOfStage(stage);
    const dates = { ...writtenDates(before), ...(date && reachedOn !== "" && { [date]: reachedOn }) };
    refuseDates(stage, dates, "reachedOn");
    const { count } = await tx.reform.updateMany({
      where: { id, version },
      data: { stage, ...dateColumns(dates), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await tx.reformStageEntry.createMany({ data: [entryOf(id, stage, reachedOn)] });
    await record({ before: { id, stage: before.stage }, after: { id, stage, reachedOn } });
  });
}

/** Puts a stage right that was recorded wrongly: dates that do not belong to the right one go, the entries stay, with the reason. */
export function correctStage(actor: Actor, { reformId: id, version, stage, reason }: StageCorrection): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.reform.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("reform.revise", before);
    if (before.version !== version) throw new Outdated();
    if (stage === before.stage) throw new RuleBroken("nothingChanges", "stage");
    const dates = datesAt(stage, writtenDates(before));
    const { count } = await tx.reform.updateMany({
      where: { id, version },
      data: { stage, ...dateColumns(dates), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    const date = dateOfStage(stage);
    await tx.reformStageEntry.createMany({ data: [{ ...entryOf(id, stage, date ? dates[date] : ""), correction: reason }] });
    await record({ before: { id, stage: before.stage, ...writtenDates(before) }, after: { id, stage, ...dates, reason } });
  });
}

function refuseDates(stage: ReformStage, dates: ReformDates, field?: string): void {
  const [problem] = dateProblems(stage, dates, today());
  if (problem) throw new RuleBroken(problem.key, field ?? problem.field);
}

/** A reform in one State's register is not that of a body of another. */
async function refuseForeignBody(tx: Tx, stateId: string, bodyId: string): Promise<void> {
  const isAtHome = bodyId === "" || (await tx.stateBody.findUnique({ where: { id: bodyId, stateId }, select: { id: true } }));
  if (!isAtHome) throw new RuleBroken("invalid", "bodyId");
}

/** What a reform replaces is in the same State's register, and is not itself or its own successor. */
async function refuseReplaced(tx: Tx, stateId: string, replacesId: string, id: string | null): Promise<void> {
  if (replacesId === "") return;
  const replaced = await tx.reform.findFirst({ where: { id: replacesId, stateId }, select: { id: true, replacesId: true } });
  if (!replaced || replaced.id === id || (id !== null && replaced.replacesId === id)) throw new RuleBroken("cannotReplace", "replacesId");
}

const entryOf = (reformId: string, stage: ReformStage, reachedOn: string): Prisma.ReformStageEntryCreateManyInput => {
  const reached = partialDateOf(reachedOn);
  return { reformId, stage, reachedOn: reached?.on ?? null, precision: reached?.precision ?? null, recordedAt: now() };
};

function dateColumns({ adoptedOn, inForceOn, repealedOn }: ReformDates) {
  const [adopted, inForce] = [partialDateOf(adoptedOn), partialDateOf(inForceOn)];
  return {
    adoptedOn: adopted?.on ?? null,
    adoptedPrecision: adopted?.precision ?? null,
    inForceOn: inForce?.on ?? null,
    inForcePrecision: inForce?.precision ?? null,
    repealedOn: partialDateOf(repealedOn)?.on ?? null,
  };
}

function columnsOf({
  bodyId,
  titles,
  kind,
  number,
  links,
  note,
  replacesId,
  source,
  attestation,
  ...dates
}: Omit<ReformDetails, "isPublic">) {
  return {
    bodyId: bodyId || null,
    titles: filled(titles),
    kind,
    number: number || null,
    links: filled(links),
    note: wordColumn(note),
    replacesId: replacesId || null,
    source: source || null,
    attestation,
    ...dateColumns(dates),
  };
}

/** Their words, under the names that the form's fields have. */
function textsOf({ titles, number, links, note, source, ...kept }: Prisma.ReformGetPayload<object>): Record<string, string> {
  const fields = { titles: readNames(titles), links: readNames(links), note: readNames(note) };
  const named = Object.entries(fields).flatMap(([field, names]) =>
    interfaceLanguages.map((language) => [`${field}.${language}`, names[language]]),
  );
  return { ...Object.fromEntries(named), number: number ?? "", source: source ?? "", ...writtenDates(kept) };
}
