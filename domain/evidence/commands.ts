import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Attachment, keepAttachment } from "@/domain/attachment";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { AddedEvidence, EvidenceFile, EvidenceLink, EvidenceRemoval, Upload } from "@/domain/evidence/schema";
import { authorize } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

type Tx = Change["tx"];
type Kept = { url: string } | Attachment;

/** Shows something that can be read elsewhere. */
export function addEvidenceLink(actor: Actor, { url, ...described }: EvidenceLink): Promise<AddedEvidence> {
  return change(actor, (work) => add(actor, work, described, { url }));
}

/**
 * Keeps a file with the response. It is what its contents say it is, whatever it is called, and holds nothing of its authors.
 * Whether it may be added is asked before it is looked into, which takes seconds and a process of its own.
 */
export async function addEvidenceFile(actor: Actor, described: EvidenceFile, upload: Upload): Promise<AddedEvidence> {
  await mayAddEvidence(actor, described.responseId);
  const kept = await keepAttachment(upload);
  return change(actor, (work) => add(actor, work, described, kept));
}

/** Refuses, before anything is sent, whoever may not add evidence to this response. */
export async function mayAddEvidence(actor: Actor, responseId: string): Promise<void> {
  const response = await reading(actor, (reader) => reader.response.findUnique({ where: { id: responseId }, select: answered }));
  if (!response) throw new NotFound();
  authorize(actor, "evidence.add", response);
}

/** Takes a piece of evidence off the response, and puts the version before it back. It stays on record that it was there. */
export function removeEvidence(actor: Actor, { evidenceId: id, version }: EvidenceRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.evidence.findUnique({
      where: { id },
      select: { id: true, title: true, lineId: true, response: { select: answered } },
    });
    if (!before) throw new NotFound();
    authorize("evidence.remove", before.response);
    const { count } = await tx.evidence.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await putBack(tx, before.response.id, before.lineId);
    await joinWriters(tx, actor, before.response.id);
    await record({ before: { id, title: before.title }, after: { id, removedAt: now() } });
  });
}

const answered = {
  id: true,
  stateId: true,
  recommendationId: true,
  bodyId: true,
  state: true,
  writerIds: true,
  verifiedById: true,
} as const;
type Answered = Prisma.ResponseGetPayload<{ select: typeof answered }>;

async function add(actor: Actor, { tx, authorize, record }: Change, form: EvidenceFile, kept: Kept): Promise<AddedEvidence> {
  const { responseId, replacesId, datedOn, periodFrom, periodTo, expiresOn, language, description, origin, ...described } = form;
  const response = await tx.response.findUnique({ where: { id: responseId }, select: answered });
  if (!response) throw new NotFound();
  authorize("evidence.add", response);
  if (datedOn > today()) throw new RuleBroken("notInTheFuture", "datedOn");

  const id = randomUUID();
  const data = {
    id,
    lineId: replacesId ? await replace(tx, response, replacesId) : id,
    responseId,
    ...described,
    ...kept,
    datedOn: dateOf(datedOn) ?? now(),
    periodFrom: dateOf(periodFrom),
    periodTo: dateOf(periodTo),
    expiresOn: dateOf(expiresOn),
    language: language || null,
    description: description || null,
    origin: origin || null,
  };
  const { count } = await tx.evidence.createMany({ data: { ...data, addedById: actor.id, addedAt: now() }, skipDuplicates: true });
  // Somebody else added a new version of the same piece meanwhile.
  if (count === 0) throw new Outdated();
  await joinWriters(tx, actor, responseId);
  await record({ before: null, after: data });
  return { id, findings: "findings" in kept ? kept.findings : [] };
}

/** The line of what a new version follows. Within one response the version before it is no longer shown, and never published. */
async function replace(tx: Tx, { id: responseId, recommendationId, bodyId }: Answered, id: string): Promise<string> {
  const earlier = await tx.evidence.findFirst({
    where: { id, removedAt: null, replacedAt: null, response: { recommendationId, bodyId } },
    select: { lineId: true },
  });
  if (!earlier) throw new RuleBroken("notAnEarlierVersion", "replacesId");
  const { lineId } = earlier;
  await tx.evidence.updateMany({
    where: { responseId, lineId, replacedAt: null, removedAt: null },
    data: { replacedAt: now(), version: { increment: 1 } },
  });
  return lineId;
}

async function putBack(tx: Tx, responseId: string, lineId: string): Promise<void> {
  const previous = await tx.evidence.findFirst({
    where: { responseId, lineId, removedAt: null, replacedAt: { not: null } },
    orderBy: { addedAt: "desc" },
    select: { id: true },
  });
  if (!previous) return;
  await tx.evidence.updateMany({ where: { id: previous.id }, data: { replacedAt: null, version: { increment: 1 } } });
}

/** Whoever had a hand in a response cannot sign it. */
const joinWriters = (tx: Tx, actor: Actor, id: string) =>
  tx.response.updateMany({ where: { id, NOT: { writerIds: { has: actor.id } } }, data: { writerIds: { push: actor.id } } });
