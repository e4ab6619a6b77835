import type { Actor } from "@/domain/actor";
import { reading } from "@/domain/reading";
import { visibleWithdrawals } from "@/domain/visibility";

type Withdrawn =
  { meetingId: string } | { caseFileId: string } | { measureId: string } | { indicatorId: string } | { assessmentId: string };

/** How often this was withdrawn and why, the latest first; nothing for who may not know. */
export async function listWithdrawals(actor: Actor | null, of: Withdrawn) {
  if (!actor) return [];
  return reading(actor, (reader) =>
    reader.withdrawal.findMany({
      where: { AND: [of, visibleWithdrawals(actor)] },
      select: { id: true, publishedAt: true, withdrawnAt: true, reason: true },
      orderBy: { withdrawnAt: "desc" },
    }),
  );
}

export type KnownWithdrawal = Awaited<ReturnType<typeof listWithdrawals>>[number];
