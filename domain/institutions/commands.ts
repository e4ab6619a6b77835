import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { succeedsItself } from "@/domain/institutions/rules";
import type { StateBodyRecord, StateBodyRevision } from "@/domain/institutions/schema";
import { readNames } from "@/domain/names/rules";
import type { Prisma } from "@/generated/prisma/client";
import { dateOf, dayOrNull } from "@/lib/day";

/** Adds a state body to the register. */
export function recordBody(actor: Actor, { stateId, ...described }: StateBodyRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("stateBody.record", { stateId });
    const data = { id: randomUUID(), stateId, ...asKept(described) };
    await refuseWrongSuccessor(tx, data);
    await tx.stateBody.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

/** Corrects a state body, or says when it ended and what followed it. */
export function reviseBody(actor: Actor, { id, version, ...described }: StateBodyRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.stateBody.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("stateBody.revise", before);
    const data = asKept(described);
    await refuseWrongSuccessor(tx, { id, stateId: before.stateId, ...data });
    const { count } = await tx.stateBody.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) {
      const theirs = await tx.stateBody.findUniqueOrThrow({ where: { id } });
      throw new Outdated({ version: theirs.version, theirs: asTyped(theirs) });
    }
    await record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}

type Described = Omit<StateBodyRecord, "stateId">;

const asKept = ({ validFrom, validTo, successorId, ...rest }: Described) => ({
  ...rest,
  validFrom: dateOf(validFrom),
  validTo: dateOf(validTo),
  successorId: successorId || null,
});

function asTyped({ names, acronyms, kind, validFrom, validTo, successorId }: Prisma.StateBodyGetPayload<object>): Record<string, string> {
  const [named, shortened] = [readNames(names), readNames(acronyms)];
  return {
    "names.en": named.en,
    "names.ru": named.ru,
    "names.kk": named.kk,
    "acronyms.en": shortened.en,
    "acronyms.ru": shortened.ru,
    "acronyms.kk": shortened.kk,
    kind,
    validFrom: dayOrNull(validFrom) ?? "",
    validTo: dayOrNull(validTo) ?? "",
    successorId: successorId ?? "",
  };
}

/** A body is followed by another one of its State, and never by itself. */
async function refuseWrongSuccessor(
  tx: Prisma.TransactionClient,
  { id, stateId, successorId }: { id: string; stateId: string; successorId: string | null },
): Promise<void> {
  if (!successorId) return;
  const bodies = await tx.stateBody.findMany({ where: { stateId }, select: { id: true, successorId: true } });
  if (!bodies.some((body) => body.id === successorId)) throw new RuleBroken("required", "successorId");
  if (succeedsItself(id, successorId, bodies)) throw new RuleBroken("ownSuccessor", "successorId");
}
