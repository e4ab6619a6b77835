import type { Actor } from "@/domain/actor";
import type { Archiving } from "@/domain/archive/schema";
import { type Change, change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { present } from "@/domain/keeping";
import type { Audience, News } from "@/domain/notifications/schema";
import { isClosed } from "@/domain/recommendations/closing/rules";
import type { Reopening } from "@/domain/recommendations/closing/schema";
import type { ArchiveAct } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

type Tx = Change["tx"];

/**
 * Opens a closed recommendation again: its lead and co-executors owe an answer again. What was published stays
 * until the next answer is, and the history tells why.
 */
export function reopenRecommendation(actor: Actor, { id, version, reason, dueOn }: Reopening): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await findClosing(tx, id);
    authorize("recommendation.reopen", before);
    if (before.archivedAt) throw new RuleBroken("recordArchived");
    if (!isClosed(before)) throw new RuleBroken("notClosed");
    if (dueOn && dueOn < today()) throw new RuleBroken("notInThePast", "dueOn");

    const due = dueOn ? { dueOn: dateOf(dueOn) } : {};
    await step(tx, { id, version }, { reopenedAt: now(), ...due });
    if (dueOn)
      await tx.assignment.updateMany({
        where: { recommendationId: id, endedAt: null, role: { not: "CONSULTED" } },
        data: { ...due, version: { increment: 1 } },
      });
    await enter(tx, actor, { recommendationId: id, kind: "REOPENED", note: reason });
    await record({ before: seen(before), after: { id, reopenedAt: now(), reason, ...due } });
    const owing = before.assignments.filter(({ role }) => role !== "CONSULTED");
    await tell(newsFor("REOPENED", before, owing, dateOf(dueOn)));
  });
}

/** Takes a recommendation out of the lists, the counts and the reminders. It is kept with its history, and can be restored. */
export function archiveRecommendation(actor: Actor, archiving: Archiving): Promise<void> {
  return moveRecommendation(actor, "ARCHIVED", archiving, (authorize, recommendation) =>
    authorize("recommendation.archive", recommendation),
  );
}

/** Brings an archived recommendation back, as it was. */
export function restoreRecommendation(actor: Actor, archiving: Archiving): Promise<void> {
  return moveRecommendation(actor, "RESTORED", archiving, (authorize, recommendation) =>
    authorize("recommendation.restore", recommendation),
  );
}

type Ask = (authorize: Change["authorize"], recommendation: Closing) => void;

function moveRecommendation(actor: Actor, act: ArchiveAct, { id, version, reason }: Archiving, ask: Ask): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await findClosing(tx, id);
    if (before.version !== version) throw new Outdated();
    ask(authorize, before);
    if (act === "ARCHIVED" && before.responses.length > 0) throw new RuleBroken("responseUnderWay");
    const archivedAt = act === "ARCHIVED" ? now() : null;
    await step(tx, { id, version }, { archivedAt });
    await enter(tx, actor, { recommendationId: id, kind: act, note: reason });
    await record({ before: seen(before), after: { id, archivedAt, reason } });
    await tell(newsFor(act, before, before.assignments, null));
  });
}

async function findClosing(tx: Tx, id: string) {
  return present(
    await tx.recommendation.findUnique({
      where: { id },
      select: {
        id: true,
        stateId: true,
        version: true,
        verifiedStatus: true,
        reopenedAt: true,
        archivedAt: true,
        assignments: { where: { endedAt: null }, select: { bodyId: true, role: true } },
        responses: { where: { state: { in: ["SUBMITTED", "SIGNED", "VERIFIED"] } }, select: { id: true } },
      },
    }),
  );
}
type Closing = Awaited<ReturnType<typeof findClosing>>;

const seen = ({ id, verifiedStatus, reopenedAt, archivedAt }: Closing) => ({ id, verifiedStatus, reopenedAt, archivedAt });

type Step = { reopenedAt?: Date; archivedAt?: Date | null; dueOn?: Date | null };

async function step(tx: Tx, { id, version }: { id: string; version: number }, data: Step): Promise<void> {
  const { count } = await tx.recommendation.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new Outdated();
}

type Entry = { recommendationId: string; kind: "REOPENED" | ArchiveAct; note: string };

const enter = (tx: Tx, actor: Actor, entry: Entry) => tx.historyEntry.createMany({ data: [{ ...entry, actorId: actor.id, at: now() }] });

/** The bodies named for it hear of it: who writes, and who signs. */
const newsFor = (kind: Entry["kind"], { id, stateId }: Closing, bodies: { bodyId: string }[], dueOn: Date | null): News => ({
  kind,
  stateId,
  to: bodies.flatMap(({ bodyId }): Audience[] => [
    { office: "drafting", bodyId },
    { office: "signing", bodyId },
  ]),
  about: { recommendationId: id },
  dueOn,
});
