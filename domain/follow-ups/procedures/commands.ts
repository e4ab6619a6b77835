import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import type { ProcedureRecord, ProcedureRevision, ProcedureState, ProcedureStep, StepRemoval } from "@/domain/follow-ups/procedures/schema";
import { present, refuseOutdated } from "@/domain/keeping";
import { readNames } from "@/domain/names/rules";
import { wordFields } from "@/domain/sources/rules";
import { keptWords } from "@/domain/vocabularies/rules";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

const numberOf = (written: string): number | null => (written === "" ? null : Number(written));

/** Adds a procedure, or a further edition of one, which begins with the states and steps of the one it is based on. */
export function addProcedure(
  actor: Actor,
  { basedOnId, usualMonths, mostSelected, names, ...form }: ProcedureRecord,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("procedure.add");
    const { code, edition } = form;
    const taken = await tx.followUpProcedure.findUnique({ where: { code_edition: { code, edition } }, select: { id: true } });
    if (taken) throw new RuleBroken("editionTaken", "edition");
    const numbers = { usualMonths: numberOf(usualMonths), mostSelected: numberOf(mostSelected) };
    const data = { id: randomUUID(), ...form, ...numbers, names: keptWords(names) };
    await tx.followUpProcedure.createMany({ data });
    if (basedOnId) await takeOver(tx, basedOnId, data.id);
    await record({ after: { ...data, basedOnId: basedOnId || null } });
    return { id: data.id };
  });
}

async function takeOver(tx: Tx, fromId: string, procedureId: string): Promise<void> {
  const states = await tx.followUpState.findMany({ where: { procedureId: fromId } });
  const ids = new Map(states.map(({ id }) => [id, randomUUID()]));
  const newId = (id: string): string => ids.get(id) ?? id;
  await tx.followUpState.createMany({
    data: states.map(({ id, code, names, position, kind }) => ({
      id: newId(id),
      procedureId,
      code,
      names: readNames(names),
      position,
      kind,
    })),
  });
  const steps = await tx.followUpTransition.findMany({ where: { procedureId: fromId } });
  await tx.followUpTransition.createMany({
    data: steps.map(({ id: _, version: __, names, ...step }) => ({
      ...step,
      procedureId,
      names: readNames(names),
      fromId: newId(step.fromId),
      toId: newId(step.toId),
    })),
  });
}

/** Corrects what a procedure is called and where it is laid down, or stops offering it. Rounds that go by it go on. */
export function reviseProcedure(actor: Actor, { id, version, isRetired, names, ...form }: ProcedureRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.followUpProcedure.findUnique({ where: { id } }));
    authorize("procedure.revise");
    const data = {
      names: keptWords(names),
      usualMonths: numberOf(form.usualMonths),
      mostSelected: numberOf(form.mostSelected),
      source: form.source,
      attestation: form.attestation,
      retiredAt: isRetired ? (before.retiredAt ?? now()) : null,
    };
    const written = await tx.followUpProcedure.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("names", before.names),
      usualMonths: String(before.usualMonths ?? ""),
      mostSelected: String(before.mostSelected ?? ""),
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
  });
}

/** The procedure, if nobody goes by it yet: afterwards its states and steps stay as they are. */
async function unused(tx: Tx, id: string): Promise<void> {
  const { usedSince } = present(await tx.followUpProcedure.findUnique({ where: { id }, select: { usedSince: true } }));
  if (usedSince !== null) throw new RuleBroken("procedureInUse");
}

/** Adds a state to a procedure that nobody goes by yet, or corrects one. */
export function keepState(
  actor: Actor,
  { id, version, procedureId, code, names, position, kind }: ProcedureState,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("procedure.revise");
    await unused(tx, procedureId);
    const taken = await tx.followUpState.findUnique({ where: { procedureId_code: { procedureId, code } }, select: { id: true } });
    if (taken && taken.id !== id) throw new RuleBroken("codeTaken", "code");
    const data = { names: keptWords(names), position, kind };
    if (id === "") {
      const added = { id: randomUUID(), procedureId, code, ...data };
      await tx.followUpState.createMany({ data: added });
      await record({ after: added });
      return { id: added.id };
    }
    const before = present(await tx.followUpState.findFirst({ where: { id, procedureId } }));
    const written = await tx.followUpState.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, { ...wordFields("names", before.names), position: String(before.position) });
    await record({ before, after: { ...before, ...data } });
    return { id };
  });
}

/** Adds a step to a procedure that nobody goes by yet, or corrects one. Whence and whither it leads stays. */
export function keepStep(actor: Actor, { id, version, procedureId, code, fromId, toId, ...form }: ProcedureStep): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("procedure.revise");
    await unused(tx, procedureId);
    const { names, actor: by, position, termCount, termUnit, termBase, requires, grades } = form;
    const data = {
      names: keptWords(names),
      actor: by,
      position,
      termCount: numberOf(termCount),
      termUnit: termUnit || null,
      termBase: termBase || null,
      requires: [...new Set(requires)],
      grades: [...new Set(grades.split(/[\s,;]+/u).filter(Boolean))],
    };
    if (id === "") {
      const ends = await tx.followUpState.count({ where: { procedureId, id: { in: [fromId, toId] } } });
      if (ends < new Set([fromId, toId]).size) throw new RuleBroken("invalid", "toId");
      const taken = await tx.followUpTransition.findUnique({ where: { fromId_code: { fromId, code } }, select: { id: true } });
      if (taken) throw new RuleBroken("codeTaken", "code");
      const added = { id: randomUUID(), procedureId, code, fromId, toId, ...data };
      await tx.followUpTransition.createMany({ data: added });
      await record({ after: added });
      return { id: added.id };
    }
    const before = present(await tx.followUpTransition.findFirst({ where: { id, procedureId } }));
    const written = await tx.followUpTransition.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, { ...wordFields("names", before.names), grades: before.grades.join(", ") });
    await record({ before, after: { ...before, ...data } });
    return { id };
  });
}

/** Takes a step out of a procedure that nobody goes by yet. */
export function removeStep(actor: Actor, { id }: StepRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.followUpTransition.findUnique({ where: { id } }));
    authorize("procedure.revise");
    await unused(tx, before.procedureId);
    const { count } = await tx.followUpTransition.deleteMany({ where: { id } });
    if (count === 0) throw new Outdated();
    await record({ before });
  });
}
