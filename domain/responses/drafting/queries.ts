import type { Reader } from "@/domain/reading";
import type { ImplementationStatus } from "@/domain/vocabulary";

/** What a new claim of this body is compared with: its own last published claim, or for a new lead body what is published of the recommendation. */
export async function findPublishedStatus(
  reader: Reader,
  { recommendationId, bodyId }: { recommendationId: string; bodyId: string },
): Promise<ImplementationStatus> {
  const claim = await reader.statusClaim.findFirst({
    where: { recommendationId, bodyId, response: { state: "PUBLISHED" } },
    orderBy: { claimedAt: "desc" },
    select: { status: true },
  });
  if (claim) return claim.status;
  const led = await reader.recommendation.findFirst({
    where: { id: recommendationId, assignments: { some: { leadOf: recommendationId, bodyId } } },
    select: { claimedStatus: true },
  });
  return led?.claimedStatus ?? "NO_INFORMATION";
}
