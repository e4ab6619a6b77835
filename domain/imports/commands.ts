import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { effectiveState } from "@/domain/imports/rules";
import type { ImportStep, StoredFile } from "@/domain/imports/schema";
import { reading } from "@/domain/reading";
import type { ImportKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

type Begun = { stateId: string; kind: ImportKind; file: StoredFile; options?: Prisma.InputJsonValue };

/** Opens a run for a stored file. Reading it (`readImport`) comes after, because it takes longer than anybody waits for a page. */
export function beginImport(actor: Actor, { stateId, kind, file, options = {} }: Begun): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const state = await tx.state.findUnique({ where: { id: stateId }, select: { id: true } });
    if (!state) throw new NotFound();
    authorize("import.begin", { stateId, kind });
    const id = randomUUID();
    const named = { id, stateId, kind, fileName: file.fileName, fileHash: file.hash };
    await tx.importRun.create({
      data: { ...named, fileSize: file.size, options, begunById: actor.id, begunAt: now(), heartbeatAt: new Date() },
      select: { id: true },
    });
    await record({ after: named });
    return { id };
  });
}

/** Puts a plan away and opens a run for the same file, because what its rows need has been added to the register since. */
export async function beginAgain(actor: Actor, step: ImportStep): Promise<{ id: string }> {
  const run = await reading(actor, (reader) =>
    reader.importRun.findUnique({
      where: { id: step.id },
      select: { stateId: true, kind: true, fileName: true, fileHash: true, fileSize: true, options: true },
    }),
  );
  if (!run) throw new NotFound();
  await discardImport(actor, step);
  const { stateId, kind, fileName, fileHash, fileSize, options } = run;
  return beginImport(actor, { stateId, kind, file: { fileName, hash: fileHash, size: Number(fileSize) }, options: options ?? {} });
}

/** Puts away a plan that will not be applied. What was read stays, so that it can be looked up what was put away. */
export function discardImport(actor: Actor, { id, version }: ImportStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.importRun.findUnique({
      where: { id },
      select: { id: true, stateId: true, kind: true, state: true, heartbeatAt: true, fileName: true },
    });
    if (!before) throw new NotFound();
    authorize("import.discard", before);
    if (!["CHECKED", "FAILED"].includes(effectiveState(before, new Date()))) throw new RuleBroken("importNotReady");
    const { count } = await tx.importRun.updateMany({
      where: { id, version },
      data: { state: "DISCARDED", discardedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before: { id, state: before.state, fileName: before.fileName }, after: { id, state: "DISCARDED" } });
  });
}
