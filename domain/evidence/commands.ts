import type { Actor } from "@/domain/actor";
import { type Attachment, keepAttachment } from "@/domain/attachment";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { EvidenceFile, EvidenceLink, EvidenceRemoval, Upload } from "@/domain/evidence/schema";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

type Tx = Change["tx"];
type Kept = { url: string } | Attachment;

/** Shows something that can be read elsewhere. */
export function addEvidenceLink(actor: Actor, { url, ...described }: EvidenceLink): Promise<{ id: string }> {
  return change(actor, (work) => add(actor, work, described, async () => ({ url })));
}

/** Keeps a file with the response. It is what its contents say it is, whatever it is called. */
export function addEvidenceFile(actor: Actor, described: EvidenceFile, upload: Upload): Promise<{ id: string }> {
  return change(actor, (work) => add(actor, work, described, () => keepAttachment(upload)));
}

/** Takes a piece of evidence off the response. It stays on record that it was there. */
export function removeEvidence(actor: Actor, { evidenceId: id, version }: EvidenceRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.evidence.findUnique({
      where: { id },
      select: { id: true, title: true, removedAt: true, response: { select: answered } },
    });
    if (!before) throw new NotFound();
    authorize("evidence.remove", before.response);
    const { count } = await tx.evidence.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await joinWriters(tx, actor, before.response.id);
    await record({ before: { id, title: before.title }, after: { id, removedAt: now() } });
  });
}

const answered = { id: true, stateId: true, bodyId: true, state: true, writerIds: true, verifiedById: true } as const;

async function add(
  actor: Actor,
  { tx, authorize, record }: Change,
  { responseId, datedOn, ...described }: EvidenceFile,
  obtain: () => Promise<Kept>,
) {
  const response = await tx.response.findUnique({ where: { id: responseId }, select: answered });
  if (!response) throw new NotFound();
  authorize("evidence.add", response);
  if (datedOn > today()) throw new RuleBroken("notInTheFuture", "datedOn");

  const data = { responseId, ...described, ...(await obtain()), datedOn: dateOf(datedOn) ?? now() };
  const { id } = await tx.evidence.create({ data: { ...data, addedById: actor.id, addedAt: now() }, select: { id: true } });
  await joinWriters(tx, actor, responseId);
  await record({ before: null, after: { id, ...data } });
  return { id };
}

/** Whoever had a hand in a response cannot sign it. */
const joinWriters = (tx: Tx, actor: Actor, id: string) =>
  tx.response.updateMany({ where: { id, NOT: { writerIds: { has: actor.id } } }, data: { writerIds: { push: actor.id } } });
