import type { Actor } from "@/domain/actor";
import type { Archiving } from "@/domain/archive/schema";
import { type Change, change } from "@/domain/change";
import { Outdated } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import type { Audience, News } from "@/domain/notifications/schema";
import type { SubjectOf } from "@/domain/policy";
import type { ArchiveAct } from "@/domain/vocabulary";
import { now } from "@/lib/clock";

/** Takes a measure out of the plan and the lists. It is kept with all it says, and can be restored. */
export const archiveMeasure = (actor: Actor, archiving: Archiving): Promise<void> =>
  moveMeasure(actor, "ARCHIVED", archiving, (authorize, measure) => authorize("measure.archive", measure));
export const restoreMeasure = (actor: Actor, archiving: Archiving): Promise<void> =>
  moveMeasure(actor, "RESTORED", archiving, (authorize, measure) => authorize("measure.restore", measure));

/** Takes a reform out of the register's lists. It is kept with all it says, and can be restored. */
export const archiveReform = (actor: Actor, archiving: Archiving): Promise<void> =>
  moveReform(actor, "ARCHIVED", archiving, (authorize, reform) => authorize("reform.archive", reform));
export const restoreReform = (actor: Actor, archiving: Archiving): Promise<void> =>
  moveReform(actor, "RESTORED", archiving, (authorize, reform) => authorize("reform.restore", reform));

type Ask<Ability extends "measure.archive" | "reform.archive"> = (authorize: Change["authorize"], ...of: SubjectOf<Ability>) => void;

function moveMeasure(actor: Actor, act: ArchiveAct, { id, version, reason }: Archiving, ask: Ask<"measure.archive">): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const { coExecutors, ...before } = present(
      await tx.measure.findUnique({ where: { id }, include: { coExecutors: { select: { bodyId: true } } } }),
    );
    refuseStale(before, version);
    ask(authorize, before);
    const at = now();
    const archivedAt = act === "ARCHIVED" ? at : null;
    refuseOutdated(await tx.measure.updateMany({ where: { id, version }, data: { archivedAt, version: { increment: 1 } } }), before);
    await tx.archiveEntry.createMany({ data: [{ measureId: id, act, reason, at }] });
    await record({ before: { id, archivedAt: before.archivedAt }, after: { id, archivedAt, reason } });
    const bodies = [before.leadBodyId, ...coExecutors.map(({ bodyId }) => bodyId)];
    await tell(newsFor(act, before.stateId, bodies, { measureId: id }));
  });
}

function moveReform(actor: Actor, act: ArchiveAct, { id, version, reason }: Archiving, ask: Ask<"reform.archive">): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = present(await tx.reform.findUnique({ where: { id } }));
    refuseStale(before, version);
    ask(authorize, before);
    const at = now();
    const archivedAt = act === "ARCHIVED" ? at : null;
    refuseOutdated(await tx.reform.updateMany({ where: { id, version }, data: { archivedAt, version: { increment: 1 } } }), before);
    await tx.archiveEntry.createMany({ data: [{ reformId: id, act, reason, at }] });
    await record({ before: { id, archivedAt: before.archivedAt }, after: { id, archivedAt, reason } });
    await tell(newsFor(act, before.stateId, [before.bodyId], { reformId: id }));
  });
}

/** Whoever looks at a page that has been overtaken is told so, and not that they may not do it. */
function refuseStale(before: { version: number }, version: number): void {
  if (before.version !== version) throw new Outdated();
}

/** The bodies whose record it is hear of it. */
const newsFor = (kind: ArchiveAct, stateId: string, bodies: (string | null)[], about: News["about"]): News => ({
  kind,
  stateId,
  to: bodies.flatMap((bodyId): Audience[] => (bodyId ? [{ office: "drafting", bodyId }] : [])),
  about,
});
