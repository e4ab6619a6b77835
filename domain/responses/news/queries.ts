import type { Reader } from "@/domain/reading";
import { needsReason } from "@/domain/responses/rules";

type Published = { id: string; stateId: string; recommendationId: string; bodyId: string; currentVersion: number };

/**
 * The other bodies that a published response concerns: where it says that a recommendation is not accepted, superseded or has gone
 * back, those that work on it with its body, and those that work on what takes its place.
 */
export async function listConcerned(
  reader: Reader,
  { id, stateId, recommendationId, bodyId, currentVersion }: Published,
): Promise<string[]> {
  const claim = await reader.statusClaim.findFirst({
    where: { responseId: id, responseVersion: currentVersion },
    select: { status: true, verifications: { select: { status: true, supersededBy: true } } },
  });
  const { verifications = [] } = claim ?? {};
  if (!claim || ![claim, ...verifications].some(({ status }) => needsReason(status))) return [];
  const words = await reader.responseVersion.findFirst({
    where: { responseId: id, number: currentVersion },
    select: { supersededBy: true },
  });
  const references = [words, ...verifications].flatMap((said) => said?.supersededBy ?? []);
  const working = await reader.assignment.findMany({
    where: {
      endedAt: null,
      role: { not: "CONSULTED" },
      OR: [{ recommendationId }, { recommendation: { stateId, reference: { in: references } } }],
    },
    select: { bodyId: true },
  });
  return [...new Set(working.map((assigned) => assigned.bodyId))].filter((other) => other !== bodyId);
}
