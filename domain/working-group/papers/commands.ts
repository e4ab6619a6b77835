import type { Actor } from "@/domain/actor";
import { type Attachment, keepAttachment } from "@/domain/attachment";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import type { Upload } from "@/domain/evidence/schema";
import type { PaperFile, PaperLink, PaperRemoval } from "@/domain/working-group/papers/schema";
import { authorize } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { now } from "@/lib/clock";

/** Names what is to be read before an item of the agenda is spoken of. */
export function addPaperLink(actor: Actor, { url, ...described }: PaperLink): Promise<{ id: string }> {
  return change(actor, (work) => add(actor, work, described, { url }));
}

/** Keeps a file with an item of the agenda. Whether it may be added is asked before it is looked into, which takes seconds. */
export async function addPaperFile(actor: Actor, described: PaperFile, upload: Upload): Promise<{ id: string }> {
  const item = await reading(actor, (reader) => reader.agendaItem.findUnique(itemOf(described)));
  if (!item) throw new NotFound();
  authorize(actor, "meeting.plan", item.meeting);
  const { findings: _, ...kept } = await keepAttachment(upload);
  return change(actor, (work) => add(actor, work, described, kept));
}

/** Takes a paper off the agenda. It stays on record that it was there. */
export function removePaper(actor: Actor, { paperId: id, version }: PaperRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.meetingPaper.findUnique({
      where: { id },
      select: { id: true, title: true, item: { select: { meeting: { select: ofMeeting } } } },
    });
    if (!before) throw new NotFound();
    authorize("meeting.plan", before.item.meeting);
    const removedAt = now();
    const { count } = await tx.meetingPaper.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before: { id, title: before.title }, after: { id, removedAt } });
  });
}

const ofMeeting = { stateId: true, state: true, publishedAt: true } as const;

const itemOf = ({ itemId: id }: { itemId: string }) => ({ where: { id, removedAt: null }, select: { meeting: { select: ofMeeting } } });

async function add(
  actor: Actor,
  { tx, authorize, record }: Change,
  { itemId, title }: PaperFile,
  kept: { url: string } | Omit<Attachment, "findings">,
) {
  const item = await tx.agendaItem.findUnique(itemOf({ itemId }));
  if (!item) throw new NotFound();
  authorize("meeting.plan", item.meeting);
  const data = { itemId, title, ...kept };
  const { id } = await tx.meetingPaper.create({ data: { ...data, addedById: actor.id, addedAt: now() }, select: { id: true } });
  await record({ before: null, after: { id, ...data } });
  return { id };
}
