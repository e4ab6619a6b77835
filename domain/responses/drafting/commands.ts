import { createHash } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { blank, formOf, wordsOf } from "@/domain/responses/drafting/rules";
import { isOpen } from "@/domain/responses/rules";
import type { ResponseDraft, ResponseStart } from "@/domain/responses/schema";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** What the audit keeps of a text that is not the auditor's to read: enough to prove later what it was. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The body begins to answer. A later answer begins with the words, reforms and evidence of the one before. */
export function startResponse(actor: Actor, { recommendationId, bodyId }: ResponseStart): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const assignment = await tx.assignment.findUnique({
      where: { recommendationId_bodyId: { recommendationId, bodyId } },
      select: { stateId: true, role: true, endedAt: true, recommendation: { select: { archivedAt: true } } },
    });
    if (!assignment) throw new NotFound();
    authorize("response.start", { bodyId, mayRespond: assignment.endedAt === null && assignment.role !== "CONSULTED" });

    if (assignment.recommendation.archivedAt) throw new RuleBroken("recordArchived");

    const last = await tx.response.findFirst({
      where: { recommendationId, bodyId },
      orderBy: { sequence: "desc" },
      select: { id: true, sequence: true, state: true },
    });
    if (last && isOpen(last.state)) throw new RuleBroken("responseIsOpen");

    const sequence = (last?.sequence ?? 0) + 1;
    const started = { recommendationId, bodyId, sequence };
    // Two people of one body may start at the same instant: the second finds the number taken.
    const { count } = await tx.response.createMany({
      data: [{ ...started, stateId: assignment.stateId, since: now(), writerIds: [actor.id] }],
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleBroken("responseIsOpen");
    const { id } = await tx.response.findUniqueOrThrow({ where: { recommendationId_bodyId_sequence: started }, select: { id: true } });

    await writeFirstVersion(tx, actor, { id, recommendationId }, last?.id ?? null);
    await tx.historyEntry.createMany({
      data: [{ recommendationId, responseId: id, bodyId, kind: "RESPONSE_STARTED", responseVersion: 1, actorId: actor.id, at: now() }],
    });
    await record({ before: null, after: { id, ...started, state: "DRAFT" } });
    return { id };
  });
}

/** Keeps the words of a draft as they are being written; a returned response continues in its next version. */
export function draftResponse(actor: Actor, draft: ResponseDraft): Promise<{ version: number }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const response = await findDrafted(tx, draft.responseId);
    authorize("response.draft", response);
    const written = await write(tx, actor, response, draft);
    await record({ before: null, after: { id: response.id, ...written, status: draft.status, textHash: hashOf(draft.text) } });
    return { version: written.version };
  });
}

/** A response as those who write it need it. */
export async function findDrafted(tx: Tx, id: string) {
  const response = await tx.response.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      recommendationId: true,
      bodyId: true,
      state: true,
      version: true,
      writerIds: true,
      verifiedById: true,
      recommendation: { select: { archivedAt: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, version: true, frozenAt: true } },
    },
  });
  if (!response) throw new NotFound();
  return response;
}

export type Drafted = Awaited<ReturnType<typeof findDrafted>>;

/** Writes the words over the version they were read from, or opens the next one; whoever writes can no longer sign. */
export async function write(tx: Tx, actor: Actor, response: Drafted, draft: ResponseDraft): Promise<{ number: number; version: number }> {
  const [latest] = response.versions;
  if (!latest) throw new Error(`Response ${response.id} has no version.`);
  const isFrozen = latest.frozenAt !== null;
  const number = isFrozen ? latest.number + 1 : latest.number;
  // The count goes on from a frozen text to the next, so that no stale form ever fits a later text.
  const data = { ...wordsOf(draft), version: draft.version + 1, writtenById: actor.id, writtenAt: now() };

  if (latest.version !== draft.version) throw await outdated(tx, response.id);
  const { count } = isFrozen
    ? await tx.responseVersion.createMany({ data: [{ ...data, responseId: response.id, number }], skipDuplicates: true })
    : await tx.responseVersion.updateMany({ where: { responseId: response.id, number, version: draft.version, frozenAt: null }, data });
  if (count === 0) throw await outdated(tx, response.id);

  if (isFrozen) await tx.response.updateMany({ where: { id: response.id }, data: { currentVersion: number } });
  await tx.response.updateMany({
    where: { id: response.id, NOT: { writerIds: { has: actor.id } } },
    data: { writerIds: { push: actor.id } },
  });
  return { number, version: data.version };
}

async function outdated(tx: Tx, responseId: string): Promise<Outdated> {
  const theirs = await tx.responseVersion.findFirst({ where: { responseId }, orderBy: { number: "desc" } });
  if (!theirs) return new Outdated();
  const by = await tx.user.findUnique({ where: { id: theirs.writtenById }, select: { name: true } });
  return new Outdated({ version: theirs.version, theirs: formOf(theirs), at: theirs.writtenAt.toISOString(), ...(by && { by: by.name }) });
}

/** The first words of a response: none, or those of the body's answer before it, with its reforms and evidence. */
async function writeFirstVersion(
  tx: Tx,
  actor: Actor,
  response: { id: string; recommendationId: string },
  previousId: string | null,
): Promise<void> {
  const responseId = response.id;
  const previous = previousId
    ? await tx.response.findUnique({
        where: { id: previousId },
        select: {
          versions: { orderBy: { number: "desc" }, take: 1 },
          reformLinks: { select: { reformId: true, contribution: true } },
          evidence: {
            where: { removedAt: null, replacedAt: null },
            orderBy: { addedAt: "asc" },
            omit: { id: true, responseId: true, removedAt: true, replacedAt: true, version: true },
          },
        },
      })
    : null;
  const words = previous?.versions[0] ?? blank(actor.locale);
  const { language, text, status, isAdopted, isAppliedInPractice, evidenceUpTo, statusReason, supersededBy, supersededByReformId } = words;
  const reasons = { statusReason, supersededBy, supersededByReformId };
  const written = { writtenById: actor.id, writtenAt: now() };
  await tx.responseVersion.createMany({
    data: [{ responseId, number: 1, language, text, status, isAdopted, isAppliedInPractice, evidenceUpTo, ...reasons, ...written }],
  });
  if (!previous) return;
  await tx.reformLink.createMany({
    data: previous.reformLinks.map((link) => ({ ...link, responseId, recommendationId: response.recommendationId })),
  });
  await tx.evidence.createMany({ data: previous.evidence.map((piece) => ({ ...piece, responseId, addedById: actor.id, addedAt: now() })) });
}
