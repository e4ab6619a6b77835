import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { keepAttachment } from "@/domain/attachment";
import { change } from "@/domain/change";
import type { Upload } from "@/domain/evidence/schema";
import type { FollowUpFileForm } from "@/domain/follow-ups/files/schema";
import { present } from "@/domain/keeping";
import { authorize } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { now } from "@/lib/clock";

const entryOf = ({ entryId: id }: { entryId: string }) =>
  ({ where: { id, revokedAt: null }, select: { followUp: { select: { id: true, stateId: true } } } }) as const;

/** Keeps a letter or a report with the step it was sent or received by. Whether it may be added is asked before it is looked into. */
export async function attachFile(actor: Actor, form: FollowUpFileForm, upload: Upload): Promise<{ id: string }> {
  const { followUp } = present(await reading(actor, (reader) => reader.followUpEntry.findUnique(entryOf(form))));
  authorize(actor, "followUp.attach", followUp);
  const { findings: _, ...kept } = await keepAttachment(upload);
  return change(actor, async ({ tx, authorize: ask, record }) => {
    const { followUp: round } = present(await tx.followUpEntry.findUnique(entryOf(form)));
    ask("followUp.attach", round);
    const data = { id: randomUUID(), stateId: round.stateId, ...form, ...kept, recordedAt: now() };
    await tx.followUpFile.createMany({ data });
    await record({ after: { ...data, followUpId: round.id } });
    return { id: data.id };
  });
}
