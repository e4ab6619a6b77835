import type { Actor } from "@/domain/actor";
import { type Attachment, keepAttachment } from "@/domain/attachment";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import type { Upload } from "@/domain/evidence/schema";
import type { PaperFile, PaperLink, PaperRemoval } from "@/domain/working-group/papers/schema";
import { now } from "@/lib/clock";

/** Names what is to be read before an item of the agenda is spoken of. */
export function addPaperLink(actor: Actor, { url, ...described }: PaperLink): Promise<{ id: string }> {
  return change(actor, (work) => add(actor, work, described, async () => ({ url })));
}

/** Keeps a file with an item of the agenda. */
export function addPaperFile(actor: Actor, described: PaperFile, upload: Upload): Promise<{ id: string }> {
  return change(actor, (work) => add(actor, work, described, () => keepAttachment(upload)));
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

async function add(
  actor: Actor,
  { tx, authorize, record }: Change,
  { itemId, title }: PaperFile,
  obtain: () => Promise<{ url: string } | Attachment>,
) {
  const item = await tx.agendaItem.findUnique({ where: { id: itemId, removedAt: null }, select: { meeting: { select: ofMeeting } } });
  if (!item) throw new NotFound();
  authorize("meeting.plan", item.meeting);
  const data = { itemId, title, ...(await obtain()) };
  const { id } = await tx.meetingPaper.create({ data: { ...data, addedById: actor.id, addedAt: now() }, select: { id: true } });
  await record({ before: null, after: { id, ...data } });
  return { id };
}
