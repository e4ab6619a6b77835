import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { gradeByItself } from "@/domain/follow-ups/grades/commands";
import { firstState, machineProblems, standingOn } from "@/domain/follow-ups/rules";
import type { Advance, FollowUpOpening, Revocation, Selection } from "@/domain/follow-ups/schema";
import { claimRound, countTerms, findRound, type FoundRound, newsOf, stepOn, takeStep } from "@/domain/follow-ups/steps/commands";
import { machineFields, machineOf, roundOf, takenFields } from "@/domain/follow-ups/steps/rules";
import { cycleOf, present } from "@/domain/keeping";
import { now } from "@/lib/clock";
import { dateOf, dayOf, dayOrNull, today } from "@/lib/day";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/**
 * Opens the follow-up to a review, or its next round. What the document of the review itself marks as selected is selected at once,
 * with the day it names; nothing is made up where it marks nothing.
 */
export function openFollowUp(actor: Actor, { cycleId, procedureId }: FollowUpOpening): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const cycle = await cycleOf(tx, cycleId);
    authorize("followUp.open", cycle);
    const { mechanism, ...procedure } = present(
      await tx.followUpProcedure.findFirst({
        where: { id: procedureId, retiredAt: null },
        select: { ...machineFields, mechanism: { select: { cycles: { where: { id: cycleId }, select: { id: true } } } } },
      }),
    );
    if (mechanism.cycles.length === 0) throw new RuleBroken("procedureOfAnother", "procedureId");
    if (machineProblems(machineOf(procedure)).length > 0) throw new RuleBroken("procedureIncomplete", "procedureId");
    const { stateId } = cycle;
    const [id, number] = [randomUUID(), await nextNumber(tx, cycleId)];
    await tx.followUp.createMany({ data: { id, stateId, cycleId, procedureId, number, openedAt: now() } });
    const found = await findRound(tx, id);
    const selected = number === 1 ? await selectMarked(tx, found) : null;
    await record({ after: { id, stateId, cycleId, procedureId, number, ...selected } });
    await tell(await newsOf(tx, found));
    return { id };
  });
}

/** Rounds follow each other: the next one begins when the last one has ended. */
async function nextNumber(tx: Tx, cycleId: string): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`follow-up of ${cycleId}`}, 0))::text`;
  const last = await tx.followUp.findFirst({
    where: { cycleId },
    orderBy: { number: "desc" },
    select: { number: true, dueOn: true, entries: takenFields, procedure: { select: machineFields } },
  });
  if (last && standingOn(machineOf(last.procedure), roundOf(last), today())?.state.kind !== "FINAL") throw new RuleBroken("roundStillOpen");
  return (last?.number ?? 0) + 1;
}

/** What the document of a review marks itself, on the day it was adopted. */
async function selectMarked(tx: Tx, found: FoundRound) {
  const marked = await tx.recommendation.findMany({
    where: { cycleId: found.cycleId, isFollowUp: true, publishedAt: { not: null }, archivedAt: null },
    select: { id: true, followUpDueOn: true, document: { select: { id: true, adoptedOn: true, distributedOn: true } } },
    orderBy: { position: "asc" },
  });
  const [first] = marked;
  const on = dayOrNull(first?.document.adoptedOn ?? first?.document.distributedOn ?? null);
  const start = firstState(found.machine);
  const step = found.machine.transitions.find(({ fromId, requires }) => fromId === start?.id && requires.includes("ITEMS"));
  if (!first || !on || on > today() || !step) return null;
  const named = [...new Set(marked.map(({ followUpDueOn }) => dayOrNull(followUpDueOn)))];
  const dueOn = named.length === 1 ? first.followUpDueOn : null;
  await tx.followUpItem.createMany({
    data: marked.map(({ id }, place) => ({ followUpId: found.id, recommendationId: id, position: place + 1 })),
  });
  await tx.followUp.updateMany({ where: { id: found.id }, data: { dueOn } });
  const happened = { on, documentId: first.document.id, source: "", attestation: "VERIFIED" } as const;
  const { step: code } = await takeStep(tx, found, step, happened, dueOn);
  return { step: code, on, dueOn: dayOrNull(dueOn), recommendations: marked.map(({ id }) => id) };
}

/** Puts down which paragraphs a document selects, and by when it wants the reply, as a person has read it there. */
export function selectParagraphs(actor: Actor, { followUpId, version, code, ...selection }: Selection): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const found = await findRound(tx, followUpId);
    authorize("followUp.select", found);
    const step = await stepOn(tx, found, code, selection);
    if (!step.requires.includes("ITEMS")) throw new RuleBroken("stepNotOffered", "on");
    const dueOn = dateOf(selection.dueOn);
    await claimRound(tx, found, version, { dueOn });
    const recommendationIds = await choose(tx, found, selection);
    const entry = await takeStep(tx, found, step, selection, dueOn);
    if (found.number === 1) await mark(tx, found, recommendationIds, dueOn);
    await record({ before: { id: found.id, dueOn: found.dueOn }, after: { ...entry, id: found.id, dueOn, recommendationIds } });
    await tell(await newsOf(tx, found));
  });
}

const numbersIn = (written: string): string[] => [...new Set(written.split(/[\s,;]+/u).filter(Boolean))];

/** The selected paragraphs, in the order of the document: with their recommendations where the register holds them. */
async function choose(
  tx: Tx,
  { id: followUpId, cycleId }: FoundRound,
  { recommendationIds, paragraphs }: Pick<Selection, "recommendationIds" | "paragraphs">,
): Promise<string[]> {
  const wanted = [...new Set(recommendationIds)];
  const chosen = await tx.recommendation.findMany({
    where: { id: { in: wanted }, cycleId, publishedAt: { not: null } },
    select: { id: true },
    orderBy: { position: "asc" },
  });
  if (chosen.length < wanted.length) throw new RuleBroken("invalid", "recommendationIds");
  const others = numbersIn(paragraphs);
  const known = await tx.recommendation.findFirst({
    where: { cycleId, publishedAt: { not: null }, paragraph: { number: { in: others } } },
    select: { paragraph: { select: { number: true } } },
  });
  if (known) throw new RuleBroken(withArguments("paragraphRecorded", { paragraph: known.paragraph.number ?? "" }), "paragraphs");
  await tx.followUpItem.deleteMany({ where: { followUpId } });
  await tx.followUpItem.createMany({
    data: [
      ...chosen.map(({ id }) => ({ recommendationId: id, paragraph: null })),
      ...others.map((paragraph) => ({ recommendationId: null, paragraph })),
    ].map((item, place) => ({ followUpId, position: place + 1, ...item })),
  });
  return chosen.map(({ id }) => id);
}

/** A recommendation says itself that it was selected, and until when: the list is filtered by it. */
async function mark(tx: Tx, { items }: FoundRound, selected: string[], followUpDueOn: Date | null): Promise<void> {
  const former = items.flatMap(({ recommendationId }) => recommendationId ?? []).filter((id) => !selected.includes(id));
  await tx.recommendation.updateMany({ where: { id: { in: former } }, data: { isFollowUp: false, followUpDueOn: null } });
  await tx.recommendation.updateMany({ where: { id: { in: selected } }, data: { isFollowUp: true, followUpDueOn } });
}

/** Puts down the step that somebody has taken: the State, its bodies, the Committee or an NGO. */
export function advanceFollowUp(actor: Actor, { followUpId, version, code, ...happened }: Advance): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const found = await findRound(tx, followUpId);
    authorize("followUp.advance", found);
    const step = await stepOn(tx, found, code, happened);
    if (step.requires.includes("ITEMS") || step.requires.includes("GRADES")) throw new RuleBroken("stepNotOffered", "on");
    await claimRound(tx, found, version);
    const entry = await takeStep(tx, found, step, happened);
    const graded = await gradeByItself(tx, found, step, entry);
    await record({ before: { id: found.id, version }, after: { ...entry, id: found.id, graded } });
    await tell(await newsOf(tx, found));
  });
}

/** Takes back the last step, which was put down by mistake. It stays on record that it was, and why it was not. */
export function revokeStep(actor: Actor, { followUpId, version, reason }: Revocation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const found = await findRound(tx, followUpId);
    authorize("followUp.revoke", found);
    const last = found.entries.at(-1);
    if (!last) throw new RuleBroken("nothingToRevoke");
    const selects = found.machine.transitions.find(({ id }) => id === last.transitionId)?.requires.includes("ITEMS");
    await claimRound(tx, found, version, selects ? { dueOn: null } : {});
    await tx.followUpEntry.updateMany({ where: { id: last.id, revokedAt: null }, data: { revokedAt: now(), revokedReason: reason } });
    const dueOn = selects ? null : found.dueOn;
    await countTerms(tx, { ...found, round: { dueOn: dueOn && dayOf(dueOn), taken: found.round.taken.slice(0, -1) } });
    await record({ before: { id: found.id, step: last.id }, after: { id: found.id, revoked: last.id, reason } });
  });
}
