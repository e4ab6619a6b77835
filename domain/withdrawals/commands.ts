import type { Actor } from "@/domain/actor";
import type { Change } from "@/domain/change";
import { NotFound } from "@/domain/errors";
import { now } from "@/lib/clock";

type Published = { stateId: string; publishedAt: Date | null };
type Withdrawn =
  | { meetingId: string }
  | { caseFileId: string }
  | { measureId: string }
  | { indicatorId: string }
  | { assessmentId: string; organisationId: string | null };

/** Puts on record that this publication has ended, and why; the database lets nothing become private without it. */
export async function noteWithdrawal(
  tx: Change["tx"],
  actor: Actor,
  { stateId, publishedAt }: Published,
  of: Withdrawn,
  reason: string,
): Promise<void> {
  if (publishedAt === null) throw new NotFound();
  await tx.withdrawal.create({
    data: { stateId, ...of, publishedAt, reason, withdrawnById: actor.id, withdrawnAt: now() },
    select: { id: true },
  });
}
