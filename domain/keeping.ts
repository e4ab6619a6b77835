import type { Change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { filled, isSaid } from "@/domain/sources/rules";
import type { Names } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

type Tx = Change["tx"];

/** The cycle that a record is about, or NotFound. */
export async function cycleOf(tx: Tx, id: string) {
  const cycle = await tx.reviewCycle.findUnique({ where: { id }, select: { id: true, stateId: true } });
  if (!cycle) throw new NotFound();
  return cycle;
}

/** A record that must be there to be changed. */
export function present<Row>(row: Row | null): Row {
  if (!row) throw new NotFound();
  return row;
}

/** Refuses to overwrite what somebody else has written meanwhile, and shows their words. */
export function refuseOutdated(written: { count: number }, before: { version: number }, theirs: Record<string, string> = {}): void {
  if (written.count === 0) throw new Outdated({ version: before.version, theirs });
}

/** Words for a column that may be empty. */
export const wordColumn = (words: Names) => (isSaid(words) ? filled(words) : Prisma.DbNull);

/** A number stands for one thing of the plan; `taken` is whatever has it already. */
export function refuseTakenCode(taken: { id: string } | null, id: string | null): void {
  if (taken && taken.id !== id) throw new RuleBroken("numberTaken", "code");
}

/** A document of the same State that everybody can open; null for none. */
export async function ownDocument(tx: Tx, stateId: string, id: string): Promise<string | null> {
  if (id === "") return null;
  const document = await tx.unDocument.findFirst({ where: { id, stateId, lockedAt: { not: null } }, select: { id: true } });
  if (!document) throw new RuleBroken("invalid", "documentId");
  return document.id;
}

/** A body of the same State; null for none. */
export async function ownBody(tx: Tx, stateId: string, id: string): Promise<string | null> {
  if (id === "") return null;
  const body = await tx.stateBody.findFirst({ where: { id, stateId }, select: { id: true } });
  if (!body) throw new RuleBroken("invalid", "bodyId");
  return body.id;
}
