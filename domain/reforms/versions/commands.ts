import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, wordColumn } from "@/domain/keeping";
import { isLater, partialDateOf, partialDayOf } from "@/domain/reforms/dates/rules";
import type { ReformVersionForm, VersionRemoval } from "@/domain/reforms/versions/schema";
import { filled } from "@/domain/sources/rules";
import { now } from "@/lib/clock";

/** Enters a version of an act: from when it reads so, what changed it, and where that text is read. */
export function recordVersion(actor: Actor, { reformId, validFrom, byReformId, changes, links }: ReformVersionForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const reform = present(await tx.reform.findUnique({ where: { id: reformId } }));
    authorize("reform.revise", reform);
    const from = partialDateOf(validFrom);
    if (!from) throw new RuleBroken("required", "validFrom");
    const adopted = partialDayOf(reform.adoptedOn, reform.adoptedPrecision);
    if (adopted !== "" && isLater(adopted, validFrom)) throw new RuleBroken("versionBeforeAdoption", "validFrom");
    await refuseForeign(tx, reform, byReformId);
    const when = { validFrom: from.on, precision: from.precision };
    if (await tx.reformVersion.findFirst({ where: { reformId, ...when }, select: { id: true } }))
      throw new RuleBroken("versionTaken", "validFrom");
    const data = {
      id: randomUUID(),
      reformId,
      ...when,
      byReformId: byReformId || null,
      changes: wordColumn(changes),
      links: filled(links),
      recordedAt: now(),
    };
    await tx.reformVersion.createMany({ data: [data] });
    await record({ before: null, after: { ...data, id: reformId, versionId: data.id } });
  });
}

/** Takes a version back that was entered by mistake. */
export function removeVersion(actor: Actor, { id }: VersionRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { reform, ...before } = present(await tx.reformVersion.findUnique({ where: { id }, include: { reform: true } }));
    authorize("reform.revise", reform);
    await tx.reformVersion.deleteMany({ where: { id } });
    await record({ before: { ...before, id: reform.id, versionId: id }, after: { id: reform.id } });
  });
}

/** What changed an act is in the same State's register, and is not the act itself. */
async function refuseForeign(tx: Change["tx"], { id, stateId }: { id: string; stateId: string }, byReformId: string): Promise<void> {
  if (byReformId === "") return;
  const isKnown = byReformId !== id && (await tx.reform.findFirst({ where: { id: byReformId, stateId }, select: { id: true } }));
  if (!isKnown) throw new RuleBroken("cannotAmend", "byReformId");
}
