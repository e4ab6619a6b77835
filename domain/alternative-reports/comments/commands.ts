import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { CommentStep, NewComment } from "@/domain/alternative-reports/comments/schema";
import { owners, ownersOf } from "@/domain/alternative-reports/queries";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { now } from "@/lib/clock";

/** Says something to the other authors, of the whole or of a section. */
export function writeComment(actor: Actor, { reportId, sectionId, text }: NewComment): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("alternativeReport.comment", await ownersOf(tx, reportId));
    if (sectionId && !(await tx.reportSection.findFirst({ where: { id: sectionId, reportId }, select: { id: true } })))
      throw new RuleBroken("invalid", "sectionId");
    const kept = { id: randomUUID(), reportId, sectionId: sectionId || null };
    await tx.reportComment.createMany({ data: [{ ...kept, text, writtenById: actor.id, writtenAt: now() }] });
    await record({ after: kept });
  });
}

/** Says that a comment is dealt with, or that it is not yet. */
export function resolveComment(actor: Actor, { id, isResolved }: CommentStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const comment = await tx.reportComment.findUnique({ where: { id }, select: { reportId: true, report: { select: owners } } });
    if (!comment) throw new NotFound();
    authorize("alternativeReport.comment", comment.report);
    await tx.reportComment.updateMany({
      where: { id },
      data: isResolved ? { resolvedById: actor.id, resolvedAt: now() } : { resolvedById: null, resolvedAt: null },
    });
    await record({ after: { id, reportId: comment.reportId, changed: ["resolvedAt"] } });
  });
}
